/*
 * Rows: a function and a line of a table for each line of rows.def, everywhere.def and steady.def.
 * SPDX-License-Identifier: MIT
 */
#include "rows.h"

#include "acts.h"

#define NAME_OF(line, file) act_of_##file##_##line
#define NAME(line, file) NAME_OF(line, file)

/* --- functions --- */

#define ACT(name, call)                                                                                                \
    static suffice_status name(struct plot *p, size_t i)                                                               \
    {                                                                                                                  \
        (void)p, (void)i;                                                                                              \
        return call;                                                                                                   \
    }
#define READS(shape, order, call) ACT(NAME(__LINE__, rows), call)
#define CHANGES(shape, order, call) ACT(NAME(__LINE__, rows), call)
#define EACH(shape, order, call) ACT(NAME(__LINE__, rows), call)
#include "rows.def"
#undef READS
#undef CHANGES
#undef EACH

#define PUT(order, call) ACT(NAME(__LINE__, everywhere), call)
#include "everywhere.def"
#undef PUT

#define STATUS(call) ACT(NAME(__LINE__, steady), call)
#define VALUE(call)                                                                                                    \
    static suffice_status NAME(__LINE__, steady)(struct plot * p, size_t i)                                            \
    {                                                                                                                  \
        (void)p, (void)i;                                                                                              \
        (void)(call);                                                                                                  \
        return SUFFICE_OK;                                                                                             \
    }
#include "steady.def"
#undef STATUS
#undef VALUE

/* --- tables --- */

#define READS(shape, order, call) {#shape, READS, order, #call, NAME(__LINE__, rows)},
#define CHANGES(shape, order, call) {#shape, CHANGES, order, #call, NAME(__LINE__, rows)},
#define EACH(shape, order, call) {#shape, EACH, order, #call, NAME(__LINE__, rows)},
const struct row rows[] = {
#include "rows.def"
    {.call = NULL}};
#undef READS
#undef CHANGES
#undef EACH

#define PUT(order, call) {NULL, PUT, order, #call, NAME(__LINE__, everywhere)},
const struct row everywhere[] = {
#include "everywhere.def"
    {.call = NULL}};
#undef PUT

#define STATUS(call) {"everything", STATUS, CONSTANT, #call, NAME(__LINE__, steady)},
#define VALUE(call) {"everything", VALUE, CONSTANT, #call, NAME(__LINE__, steady)},
const struct row steady[] = {
#include "steady.def"
    {.call = NULL}};
