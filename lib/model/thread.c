/*
 * Thread: the steps from a record to those next to it on the way from what people said to what changed.
 * SPDX-License-Identifier: MIT
 *
 * A step is taken where the schema says that what lies there is nearer to where the way leads.
 */
#include "model/thread.h"

#include "base/memory.h"
#include "record/order.h"

struct steps {
    const struct sfp_store *store;
    enum sfp_way way;
    sfp_thread_step *step;
    void *context;
};

static bool tell(const struct steps *steps, sfp_slot to, const char *relation)
{
    return steps->step(steps->context, to, relation);
}

static bool tell_own(const struct steps *steps, sfp_slot slot)
{
    struct sfp_row *row = sfp_store_row(steps->store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    bool good = true;
    for (size_t i = 0; good && i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        uint32_t count = field->thread.way == steps->way ? sfp_store_count(row, field) : 0;
        for (uint32_t k = 0; good && k < count; k++)
            good = tell(steps, sfp_store_ref_cell(row, field, k)->target, field->thread.there);
    }
    return good && (kind->thread.way != steps->way || tell(steps, row->parent, kind->thread.there));
}

static int compare_age(const void *context, sfp_slot a, sfp_slot b)
{
    (void)context;
    return a < b ? -1 : a > b;
}

/* Those that point at a record, from the oldest. */
static bool tell_pointing(const struct steps *steps, const struct sfp_list *list, const char *relation)
{
    sfp_slot *slots = sfp_new(list->count, sizeof *slots);
    if (slots == NULL)
        return false;
    for (uint32_t i = 0; i < list->count; i++)
        slots[i] = sfp_list_items(list)[i];
    bool good = sfp_order_sort(slots, list->count, compare_age, NULL);
    for (uint32_t i = 0; good && i < list->count; i++)
        good = tell(steps, slots[i], relation);
    sfp_free(slots);
    return good;
}

static bool tell_incoming(const struct steps *steps, sfp_slot slot)
{
    enum sfp_way other = steps->way == SFP_BACK ? SFP_ONWARD : SFP_BACK;
    int32_t kind = sfp_store_row(steps->store, slot)->kind;
    bool good = true;
    for (suffice_field at = sfp_next_field_to(kind, 0); good && at != 0; at = sfp_next_field_to(kind, at)) {
        const struct sfp_field *field = sfp_field_of(at, NULL);
        const struct sfp_list *list = field->thread.way == other ? sfp_store_incoming(steps->store, slot, at) : NULL;
        good = list == NULL || list->count == 0 || tell_pointing(steps, list, field->thread.returns);
    }
    return good;
}

static bool tell_inside(const struct steps *steps, sfp_slot slot)
{
    enum sfp_way other = steps->way == SFP_BACK ? SFP_ONWARD : SFP_BACK;
    const struct sfp_row *row = sfp_store_row(steps->store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    bool good = true;
    for (size_t i = 0; good && i < kind->child_count; i++) {
        const struct sfp_kind *child = sfp_kind(kind->children[i].kind);
        const struct sfp_list *list = sfp_at_const(row, kind->children[i].offset);
        for (uint32_t k = 0; good && child->thread.way == other && k < list->count; k++)
            good = tell(steps, sfp_list_items(list)[k], child->thread.returns);
    }
    return good;
}

bool sfp_thread_steps(const struct sfp_store *store, sfp_slot slot, enum sfp_way way, sfp_thread_step *step,
                      void *context)
{
    struct steps steps = {store, way, step, context};
    return tell_own(&steps, slot) && tell_incoming(&steps, slot) && tell_inside(&steps, slot);
}
