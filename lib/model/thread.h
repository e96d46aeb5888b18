/*
 * Thread: the steps from a record to those next to it on the way from what people said to what changed.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_THREAD_H
#define SFP_MODEL_THREAD_H

#include "record/store.h"

/* Is told a step: where it leads, and what the record it comes from is to that. False ends it all. */
typedef bool sfp_thread_step(void *context, sfp_slot to, const char *relation);

/*
 * Tells each step that leads from a record one way: along its own references; to the record in which it lies; from
 * those that point at it, the oldest first; to those that lie in it. False when memory cannot be had, or a step said
 * so.
 */
bool sfp_thread_steps(const struct sfp_store *store, sfp_slot slot, enum sfp_way way, sfp_thread_step *step,
                      void *context);

#endif
