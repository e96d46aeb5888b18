/*
 * Generators: one function for each file that follows from a declaration.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_GEN_GENERATE_H
#define SFP_GEN_GENERATE_H

#include <stdio.h>

void generate_details(FILE *out);
void generate_fields(FILE *out);
void generate_xsd(FILE *out);
void generate_guide(FILE *out);
void generate_dictionary(FILE *out);
void generate_json(FILE *out);

#endif
