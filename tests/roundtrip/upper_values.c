/*
 * Documents: values that the model asks of what is made from sources: summaries, models, meetings, ratings.
 * SPDX-License-Identifier: MIT
 *
 * Records are numbered as they stand in the file, so that what must belong together is found by counting.
 */
#include "documents.h"

#include <suffice/fields.h>

enum { NODES = 3 /* of each model */ };

static unsigned within(unsigned instance, unsigned size, unsigned index)
{
    return (instance - 1) * size + index + 1;
}

/* The first summary says something, the second why there is nothing. */
static const char *synthesis_value(struct doc *doc, suffice_field field, unsigned index, unsigned which, bool *left_out)
{
    switch (field) {
    case SUFFICE_SUMMARY_ABSENT:
        *left_out = index == 0;
        return NULL;
    case SUFFICE_SUMMARY_TEXT:
        *left_out = index != 0;
        return NULL;
    case SUFFICE_SUMMARY_EXCERPTS:
    case SUFFICE_KEY_POINT_SUMMARIES:
        *left_out = *left_out || which > 0;
        return NULL;
    case SUFFICE_KEY_POINT_AGAINST:
        *left_out = *left_out || which > 0;
        return doc_guid(doc, SFP_KIND_SUMMARY, 2);
    default:
        return NULL;
    }
}

/* Each model has an activity, an outcome and an experience, and an arrow from each to the next. */
static const char *model_value(struct doc *doc, suffice_field field, const struct doc_node *record, unsigned index)
{
    unsigned parent = record->parent == NULL ? 0 : record->parent->instance;
    switch (field) {
    case SUFFICE_LINK_FROM:
        return doc_guid(doc, SFP_KIND_NODE, within(parent, NODES, index));
    case SUFFICE_LINK_TO_NODE:
        return doc_guid(doc, SFP_KIND_NODE, within(parent, NODES, index + 1));
    case SUFFICE_MARK_NODE: /* each meeting is about the model with its number */
    case SUFFICE_FOCUS_NODE:
        return doc_guid(doc, SFP_KIND_NODE, within(parent, NODES, index));
    case SUFFICE_MEETING_FOLLOWS:
        return doc_guid(doc, SFP_KIND_MEETING, 2);
    default:
        return NULL;
    }
}

/*
 * Each assessment is about the framework with its number. The first framework has the areas 1 to 4 and the second area
 * 5; the first area has two indicators, and every other has one.
 */
static const char *maturity_value(struct doc *doc, suffice_field field, const struct doc_node *record, unsigned index,
                                  bool *left_out)
{
    static const unsigned indicators[][2] = {{0, 0}, {1, 2}, {3, 3}, {6, 6}}; /* by rating */
    unsigned parent = record->parent == NULL ? 0 : record->parent->instance;
    switch (field) {
    case SUFFICE_RATING_AREA:
        return doc_guid(doc, SFP_KIND_AREA, parent == 1 ? index + 1 : 5);
    case SUFFICE_RATING_LEVEL:
        *left_out = index != 0;
        return doc_guid(doc, SFP_KIND_LEVEL, parent == 1 ? 1 : 3);
    case SUFFICE_RATING_EXCLUDED:
        *left_out = index == 0;
        return NULL;
    case SUFFICE_INDICATOR_MARK_INDICATOR:
    case SUFFICE_EVIDENCE_INDICATOR:
        return doc_guid(doc, SFP_KIND_INDICATOR, indicators[parent][index]);
    default:
        return NULL;
    }
}

const char *doc_upper_value(struct doc *doc, suffice_field field, const struct doc_node *record, unsigned index,
                            unsigned which, bool *left_out)
{
    const char *value = synthesis_value(doc, field, index, which, left_out);
    if (value == NULL)
        value = model_value(doc, field, record, index);
    if (value == NULL)
        value = maturity_value(doc, field, record, index, left_out);
    return value;
}
