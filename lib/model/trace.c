/*
 * Trace: the thread from what people said to what changed, followed by what the schema declares of it.
 * SPDX-License-Identifier: MIT
 */
#include <suffice/trace.h>

#include "base/memory.h"
#include "base/table.h"
#include "model/access.h"
#include "model/audience.h"
#include "model/slots.h"
#include "model/thread.h"

#include <string.h>

enum column { WAY, DEPTH, FROM, RELATION, TO, KIND_NAME, LABEL_TEXT, TEXT, VOICE_TEXT, WITHHELD, COLUMNS };

struct step {
    sfp_slot to;
    const char *relation;
};

/* A record whose steps are being taken: those from `next` to `end` are left. */
struct place {
    sfp_slot slot;
    size_t begin;
    size_t next;
    size_t end;
};

struct trace {
    const struct sfp_store *store;
    struct sfp_gate *gate;
    suffice_audience audience;
    suffice_table *table;
    enum sfp_way way;
    struct sfp_slots seen; /* records that were followed */
    struct step *steps;
    size_t step_count;
    size_t step_capacity;
    struct place *places;
    size_t place_count;
    size_t place_capacity;
};

/* --- gathering the steps from a record --- */

static bool add_step(void *context, sfp_slot to, const char *relation)
{
    struct trace *trace = context;
    if (trace->audience != SUFFICE_AUDIENCE_ANALYST &&
        sfp_gate_hides(trace->gate, sfp_store_row(trace->store, to)->kind))
        return true;
    void *steps = trace->steps;
    bool grown = sfp_grow(&steps, &trace->step_capacity, trace->step_count + 1, sizeof *trace->steps);
    trace->steps = steps;
    if (grown)
        trace->steps[trace->step_count++] = (struct step){to, relation};
    return grown;
}

/* Makes a record the next to be followed, unless it was already. */
static bool enter(struct trace *trace, sfp_slot slot)
{
    if (sfp_slots_place(&trace->seen, slot) != 0)
        return true;
    size_t begin = trace->step_count;
    void *places = trace->places;
    bool grown = sfp_grow(&places, &trace->place_capacity, trace->place_count + 1, sizeof *trace->places);
    trace->places = places;
    if (!grown || !sfp_slots_add(&trace->seen, slot) ||
        !sfp_thread_steps(trace->store, slot, trace->way, add_step, trace))
        return false;
    trace->places[trace->place_count++] = (struct place){slot, begin, begin, trace->step_count};
    return true;
}

/* --- rows of the table --- */

static bool set_text(struct trace *trace, enum column column, const char *text, size_t size)
{
    return text == NULL || sfp_table_set_text(trace->table, column, text, size);
}

static bool set_words(struct trace *trace, enum column column, const char *words)
{
    return sfp_table_set_text(trace->table, column, words, strlen(words));
}

static void set_withheld(struct trace *trace, sfp_slot slot)
{
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(trace->store, slot)->kind);
    if (kind->says != 0)
        sfp_table_set_integer(trace->table, WITHHELD,
                              sfp_gate_withholds(trace->gate, slot, kind->number * SFP_FIELD_FACTOR + kind->says));
}

static bool set_content(struct trace *trace, sfp_slot slot)
{
    const char *text;
    size_t size;
    set_withheld(trace, slot);
    if (!sfp_gate_label(trace->gate, slot, &text, &size) || !set_text(trace, LABEL_TEXT, text, size) ||
        !sfp_gate_says(trace->gate, slot, &text, &size) || !set_text(trace, TEXT, text, size))
        return false;
    if (sfp_store_row(trace->store, slot)->kind != SFP_KIND_EXCERPT)
        return true;
    return sfp_gate_voice(trace->gate, slot, &text, &size) && set_text(trace, VOICE_TEXT, text, size);
}

static bool add_row(struct trace *trace, sfp_slot from, const struct step *step)
{
    if (!sfp_table_add_row(trace->table))
        return false;
    sfp_table_set_integer(trace->table, DEPTH, (int64_t)trace->place_count);
    sfp_table_set_integer(trace->table, FROM, (int64_t)sfp_store_id(trace->store, from));
    sfp_table_set_integer(trace->table, TO, (int64_t)sfp_store_id(trace->store, step->to));
    return set_words(trace, WAY, trace->way == SFP_BACK ? "back" : "onward") &&
           set_words(trace, RELATION, step->relation) &&
           set_words(trace, KIND_NAME, sfp_kind(sfp_store_row(trace->store, step->to)->kind)->name) &&
           set_content(trace, step->to);
}

/* --- following --- */

static bool follow(struct trace *trace, enum sfp_way way, sfp_slot start)
{
    trace->way = way;
    sfp_slots_release(&trace->seen);
    memset(&trace->seen, 0, sizeof trace->seen);
    bool good = enter(trace, start);
    while (good && trace->place_count > 0) {
        struct place *place = &trace->places[trace->place_count - 1];
        if (place->next == place->end) {
            trace->step_count = place->begin;
            trace->place_count--;
            continue;
        }
        struct step step = trace->steps[place->next++];
        good = add_row(trace, place->slot, &step) && enter(trace, step.to);
    }
    return good;
}

static suffice_status follow_all(struct trace *trace, sfp_slot start, uint32_t ways, suffice_error *error)
{
    static const struct sfp_column columns[COLUMNS] = {
        [WAY] = {"way", SUFFICE_COLUMN_TEXT},
        [DEPTH] = {"depth", SUFFICE_COLUMN_INTEGER},
        [FROM] = {"from", SUFFICE_COLUMN_ID},
        [RELATION] = {"relation", SUFFICE_COLUMN_TEXT},
        [TO] = {"to", SUFFICE_COLUMN_ID},
        [KIND_NAME] = {"kind", SUFFICE_COLUMN_TEXT},
        [LABEL_TEXT] = {"label", SUFFICE_COLUMN_TEXT},
        [TEXT] = {"text", SUFFICE_COLUMN_TEXT},
        [VOICE_TEXT] = {"voice", SUFFICE_COLUMN_TEXT},
        [WITHHELD] = {"withheld", SUFFICE_COLUMN_BOOLEAN},
    };
    suffice_status status = sfp_table_new(columns, COLUMNS, &trace->store->strings.key, &trace->table, error);
    if (status != SUFFICE_OK)
        return status;
    if ((ways & SUFFICE_TRACE_BACK) != 0 && !follow(trace, SFP_BACK, start))
        return sfp_fail_memory(error);
    if ((ways & SUFFICE_TRACE_ONWARD) != 0 && !follow(trace, SFP_ONWARD, start))
        return sfp_fail_memory(error);
    return SUFFICE_OK;
}

static void release(struct trace *trace)
{
    sfp_gate_close(trace->gate);
    suffice_table_release(trace->table);
    sfp_slots_release(&trace->seen);
    sfp_free(trace->steps);
    sfp_free(trace->places);
}

suffice_status suffice_project_trace(const suffice_project *project, suffice_id id, uint32_t ways,
                                     suffice_audience audience, suffice_table **table, suffice_error *error)
{
    sfp_slot start;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    if (ways == 0 || (ways & ~(uint32_t)(SUFFICE_TRACE_BACK | SUFFICE_TRACE_ONWARD)) != 0)
        return sfp_fail_flags(error);
    suffice_status status = sfp_access_row(project, id, &start, error);
    if (status != SUFFICE_OK)
        return status;
    struct trace trace = {.store = sfp_project_store(project), .audience = audience};
    status = sfp_gate_open(trace.store, audience, &trace.gate, error);
    if (status == SUFFICE_OK)
        status = follow_all(&trace, start, ways, error);
    if (status == SUFFICE_OK) {
        *table = trace.table;
        trace.table = NULL;
    }
    release(&trace);
    return status;
}
