/*
 * Withdrawal: what one would touch, gathered without changing anything.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_WITHDRAWAL_PLAN_H
#define SFP_MODEL_WITHDRAWAL_PLAN_H

#include "model/names.h"
#include "model/repeats.h"
#include "model/slots.h"
#include "record/remove.h"

#include <suffice/table.h>
#include <suffice/withdrawal.h>

/* What a person said in a text in which others are heard too: stretches in code points, in order, apart. */
struct sfp_stretch {
    int64_t start;
    int64_t end;
};

struct sfp_shared_text {
    sfp_slot source;
    struct sfp_stretch *stretches;
    size_t count;
    size_t capacity;
};

enum sfp_touch {
    SFP_TOUCH_CLEAR,    /* the field loses its value */
    SFP_TOUCH_WITHHOLD, /* the field says that the name is withheld */
    SFP_TOUCH_WITHDRAW  /* the permission is withdrawn */
};

struct sfp_touched {
    sfp_slot slot;
    suffice_field field;
    enum sfp_touch how;
};

/* A text that somebody must read. */
struct sfp_to_decide {
    sfp_slot slot;
    suffice_field field;
    const char *reason;
};

/* Something kept with a record that stays, and that goes by itself. */
struct sfp_foreign {
    sfp_slot slot;
    size_t index; /* among what is kept with the record */
};

struct sfp_withdrawing {
    const struct sfp_store *store;
    sfp_slot participant;
    suffice_withdrawal_way way;
    bool shared_too;         /* interviews with others go whole */
    struct sfp_removal said; /* the person and what they said: erased, if that is the way */
    struct sfp_slots shared; /* interviews in which others are heard too, and the sources of them */
    struct sfp_shared_text *texts;
    size_t text_count;
    size_t text_capacity;
    struct sfp_slots judge;  /* key points that rest on what was said */
    struct sfp_slots stands; /* whatever else follows from it */
    struct sfp_slots own; /* the person, and who speaks as the person or is spoken about: what is kept without names */
    struct sfp_touched *touched;
    size_t touched_count;
    size_t touched_capacity;
    struct sfp_names names;     /* by which the person is called */
    struct sfp_repeats repeats; /* the words of what is erased */
    struct sfp_to_decide *decide;
    size_t decide_count;
    size_t decide_capacity;
    struct sfp_foreign *foreign;
    size_t foreign_count;
    size_t foreign_capacity;
};

/* Gathers all of it. The plan must be released, whatever the result. */
suffice_status sfp_withdrawal_plan(struct sfp_withdrawing *plan, const struct sfp_store *store, sfp_slot participant,
                                   suffice_withdrawal_way way, uint32_t flags, suffice_error *error);
void sfp_withdrawal_release(struct sfp_withdrawing *plan);
/* withdrawal_table.c: tells it. */
suffice_status sfp_withdrawal_tell(const struct sfp_withdrawing *plan, suffice_table **table, suffice_error *error);

/* --- steps of the plan; false when memory cannot be had --- */

/* withdrawal_said.c: the person, and what the person said. */
bool sfp_withdrawal_gather_said(struct sfp_withdrawing *plan);
/* withdrawal_texts.c: stretches of texts that others share, with the excerpts that lie in them. */
bool sfp_withdrawal_gather_texts(struct sfp_withdrawing *plan);
/* withdrawal_scan.c: texts and content of others in which the person is named, or the words are repeated. */
bool sfp_withdrawal_scan(struct sfp_withdrawing *plan);

static inline bool sfp_withdrawal_takes(const struct sfp_withdrawing *plan, sfp_slot slot)
{
    return sfp_removal_takes(&plan->said, slot);
}

#endif
