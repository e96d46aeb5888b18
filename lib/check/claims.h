/*
 * Claims: words that count people or weigh chances, where a text is to tell what people said.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_CHECK_CLAIMS_H
#define SFP_CHECK_CLAIMS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a text speaks of a percentage or of significance. What stands between quotation marks does not count. */
bool sfp_claims_in(const char *text, size_t size);

#endif
