/*
 * Consistency: everything a store keeps beside its rows, held against a full scan of the rows.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_ROUNDTRIP_CONSISTENCY_H
#define TESTS_ROUNDTRIP_CONSISTENCY_H

#include "record/document.h"

/*
 * Fails the running test where an index, a counter or a list is not what the rows say. No change may be under way;
 * groups may be open.
 */
void check_consistency(const struct sfp_document *document);

#endif
