/*
 * Options: limits and progress for reading.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_OPTIONS_H
#define SFP_MODEL_OPTIONS_H

#include "record/read.h"

#include <suffice/options.h>

/* What reading is told; NULL: the limits as they are, no progress. */
struct sfp_read_options sfp_options_for_reading(const suffice_options *options);

#endif
