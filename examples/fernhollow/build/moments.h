/*
 * Moments: what the project holds by a day of its story.
 * SPDX-License-Identifier: MIT
 */
#ifndef FERNHOLLOW_MOMENTS_H
#define FERNHOLLOW_MOMENTS_H

#include "build.h"

/* From now on the build is at this moment. */
bool begin_moment(struct build *build, struct record *moment);

/* Whether the moment includes a record of a file: one that names it, or the whole file, or everything. */
bool included(struct build *build, const char *file, const struct records *records, size_t index);

/* Whether something of that day is known by the moment. What has no day is. */
bool by_now(struct build *build, int32_t date);

/* The day of the moment. */
int32_t day_of_moment(struct build *build);

#endif
