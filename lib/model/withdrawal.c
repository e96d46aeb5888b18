/*
 * Withdrawal: somebody who took part asks that what they said is used no further, or is erased.
 * SPDX-License-Identifier: MIT
 *
 * All that can fail is one change, which is kept or taken back as any other. Only when it is kept does history end, and
 * what it held is overwritten; that cannot fail.
 */
#include <suffice/withdrawal.h>

#include "base/date.h"
#include "base/memory.h"
#include "model/project.h"
#include "model/withdrawal_plan.h"

#include <suffice/corpus.h>
#include <suffice/excerpts.h>
#include <suffice/history.h>

#include <inttypes.h>

static const char withheld[] = "name withheld";
static const char cut_out[] = "[withdrawn]";

/* --- the parts of the change --- */

static int32_t day_of(int64_t instant)
{
    const int64_t day = 86400000; /* in milliseconds */
    return sfp_date_from_days((int32_t)(instant / day - (instant % day < 0)));
}

static void withdraw_permission(struct sfp_change *change, suffice_project *project, const struct sfp_withdrawing *plan,
                                sfp_slot slot, int64_t now)
{
    const struct sfp_row *row = sfp_store_row(plan->store, slot);
    int32_t purpose = row->kind == SFP_KIND_PERMISSION ? ((const struct sfp_permission *)row)->purpose
                                                       : (int32_t)SUFFICE_PURPOSE_RECORD;
    suffice_participant_id participant = sfp_store_id(plan->store, plan->participant);
    sfp_change_fail(change,
                    suffice_corpus_set_permission(&project->corpus, participant, purpose, SUFFICE_AGREEMENT_WITHDRAWN,
                                                  day_of(now), NULL, NULL, change->error));
}

static void apply_touched(struct sfp_change *change, suffice_project *project, const struct sfp_withdrawing *plan,
                          int64_t now)
{
    for (size_t i = 0; sfp_change_good(change) && i < plan->touched_count; i++) {
        const struct sfp_touched *touched = &plan->touched[i];
        if (touched->how == SFP_TOUCH_WITHDRAW)
            withdraw_permission(change, project, plan, touched->slot, now);
        else if (touched->how == SFP_TOUCH_WITHHOLD)
            sfp_change_text(change, touched->slot, touched->field, withheld);
        else
            sfp_change_clear(change, touched->slot, touched->field);
    }
}

/* Cuts what the person said out of a text that stays, with every anchor in it moved. */
static suffice_status edit(suffice_project *project, const struct sfp_shared_text *text, int64_t *positions,
                           int64_t *removed, const char **inserted, suffice_error *error)
{
    suffice_source_id source = sfp_store_id(sfp_project_store(project), text->source);
    for (size_t i = 0; i < text->count; i++) {
        positions[i] = text->stretches[i].start;
        removed[i] = text->stretches[i].end - text->stretches[i].start;
        inserted[i] = cut_out;
    }
    return suffice_excerpts_edit_text(&project->excerpts, source, text->count, positions, removed, inserted, NULL,
                                      error);
}

static void cut_text(struct sfp_change *change, suffice_project *project, const struct sfp_shared_text *text)
{
    int64_t *positions = sfp_new(text->count, sizeof *positions);
    int64_t *removed = sfp_new(text->count, sizeof *removed);
    const char **inserted = sfp_new(text->count, sizeof *inserted);
    bool good = positions != NULL && removed != NULL && inserted != NULL;
    sfp_change_fail(change, good ? edit(project, text, positions, removed, inserted, change->error)
                                 : sfp_fail_memory(change->error));
    sfp_free(positions);
    sfp_free(removed);
    sfp_free(inserted);
}

static void erase(struct sfp_change *change, suffice_project *project, const struct sfp_withdrawing *plan)
{
    sfp_change_carry_out(change, &plan->said);
    for (size_t i = 0; sfp_change_good(change) && i < plan->text_count; i++)
        cut_text(change, project, &plan->texts[i]);
}

static sfp_slot record(struct sfp_change *change, const struct sfp_withdrawing *plan, sfp_slot person, int64_t now)
{
    bool erased = plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE;
    sfp_slot slot = sfp_change_new(change, SFP_KIND_WITHDRAWAL);
    sfp_change_number(change, slot, SUFFICE_WITHDRAWAL_WAY, plan->way);
    sfp_change_number(change, slot, SUFFICE_WITHDRAWAL_AT, now);
    sfp_change_ref(change, slot, SUFFICE_WITHDRAWAL_PERSON, person);
    if (erased)
        sfp_change_number(change, slot, SUFFICE_WITHDRAWAL_ERASED, (int64_t)plan->said.row_count);
    else
        sfp_change_ref(change, slot, SUFFICE_WITHDRAWAL_PARTICIPANT, plan->participant);
    for (size_t i = 0; sfp_change_good(change) && i < plan->judge.count; i++)
        sfp_change_insert_ref(change, slot, SUFFICE_WITHDRAWAL_JUDGE, (uint32_t)i, plan->judge.items[i]);
    sfp_change_attach(change, slot, sfp_change_good(change) ? change->store->root : 0, SFP_LAST);
    return slot;
}

/* --- once the change is kept --- */

static void drop_foreign(struct sfp_store *store, const struct sfp_withdrawing *plan)
{
    for (size_t i = plan->foreign_count; i > 0; i--) { /* from the last, so that indexes stay right */
        const struct sfp_foreign *foreign = &plan->foreign[i - 1];
        sfp_kept_remove(&store->kept, foreign->slot, foreign->index);
        if (sfp_kept_of(&store->kept, foreign->slot)->count > 0)
            continue;
        sfp_kept_drop(&store->kept, foreign->slot);
        sfp_store_row(store, foreign->slot)->kept = false;
    }
}

/* Ends history: what it held is overwritten and gone. */
static void end_history(suffice_project *project, const struct sfp_withdrawing *plan)
{
    struct sfp_document *document = &project->document;
    drop_foreign(&document->store, plan);
    sfp_journal_forget(&document->journal, &document->store);
}

/* --- for users --- */

static suffice_status check_call(suffice_withdrawal_way way, uint32_t flags, suffice_error *error)
{
    if ((flags & ~(uint32_t)SUFFICE_WITHDRAW_SHARED) != 0)
        return sfp_fail_flags(error);
    if (sfp_choice_number(sfp_choice(SFP_CHOICE_WITHDRAWAL_WAY), way) != NULL)
        return SUFFICE_OK;
    suffice_status status =
        sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_CHOICE, "there is no way %" PRId32 " to withdraw", way);
    sfp_error_argument(error, "way");
    return status;
}

suffice_status suffice_project_preview_withdrawal(const suffice_project *project, suffice_participant_id participant,
                                                  suffice_withdrawal_way way, uint32_t flags, suffice_table **table,
                                                  suffice_error *error)
{
    struct sfp_withdrawing plan;
    sfp_slot slot;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    if (project == NULL)
        return sfp_fail_null(error, "project");
    const struct sfp_store *store = sfp_project_store(project);
    suffice_status status = check_call(way, flags, error);
    if (status == SUFFICE_OK)
        status = sfp_store_find(store, participant, SFP_KIND_PARTICIPANT, "participant", &slot, error);
    if (status != SUFFICE_OK)
        return status;
    status = sfp_withdrawal_plan(&plan, store, slot, way, flags, error);
    if (status == SUFFICE_OK)
        status = sfp_withdrawal_tell(&plan, table, error);
    sfp_withdrawal_release(&plan);
    return status;
}

/* What ends history cannot be abandoned with a group. */
static suffice_status check_groups(const suffice_project *project, suffice_withdrawal_way way, suffice_error *error)
{
    if (way == SUFFICE_WITHDRAWAL_WAY_STOP || suffice_project_open_groups(project) == 0)
        return SUFFICE_OK;
    return sfp_fail(error, SUFFICE_DETAIL_GROUP_OPEN,
                    "a group of changes is open, and could not be abandoned any more; commit or abandon it first");
}

static suffice_status withdraw(struct sfp_change *change, suffice_project *project, struct sfp_withdrawing *plan,
                               sfp_slot person, suffice_withdrawal_id *withdrawal)
{
    int64_t now = 0;
    if (sfp_change_good(change))
        sfp_change_fail(change, sfp_document_now(change->document, &now, change->error));
    apply_touched(change, project, plan, now);
    if (plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE)
        erase(change, project, plan);
    suffice_status status = sfp_change_end_with(change, record(change, plan, person, now), withdrawal);
    if (status == SUFFICE_OK && plan->way != SUFFICE_WITHDRAWAL_WAY_STOP)
        end_history(project, plan);
    return status;
}

suffice_status suffice_project_withdraw(suffice_project *project, suffice_participant_id participant,
                                        suffice_withdrawal_way way, uint32_t flags, suffice_id person,
                                        suffice_withdrawal_id *withdrawal, suffice_table **table, suffice_error *error)
{
    struct sfp_change change;
    struct sfp_withdrawing plan = {0};
    suffice_table *told = NULL;
    if (withdrawal != NULL)
        *withdrawal = 0;
    if (table != NULL)
        *table = NULL;
    suffice_status status = check_call(way, flags, error);
    if (status == SUFFICE_OK)
        status = check_groups(project, way, error);
    if (status != SUFFICE_OK)
        return status;
    sfp_project_change(&change, project, "project", "withdraw", error);
    sfp_slot slot = sfp_change_find(&change, participant, SFP_KIND_PARTICIPANT, "participant");
    sfp_slot by = sfp_change_find_if(&change, person, 0, "person");
    if (sfp_change_good(&change))
        sfp_change_fail(&change, sfp_withdrawal_plan(&plan, change.store, slot, way, flags, error));
    if (sfp_change_good(&change) && table != NULL)
        sfp_change_fail(&change, sfp_withdrawal_tell(&plan, &told, error));
    status = withdraw(&change, project, &plan, by, withdrawal);
    sfp_withdrawal_release(&plan);
    if (status == SUFFICE_OK && table != NULL)
        *table = told;
    else
        suffice_table_release(told);
    return status;
}
