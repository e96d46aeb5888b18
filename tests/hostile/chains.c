/*
 * Chains: good projects that are as deep as may be, or in which one thing leads to the next for thousands of steps.
 * SPDX-License-Identifier: MIT
 */
#include "chains.h"

enum { FIRST = 1000000 /* the number of the first GUID of a run; the next run begins as far behind */ };

static void put_id(struct input *input, const char *before, unsigned number, const char *after)
{
    put(input, before);
    put_guid(input, number);
    put(input, after);
}

/* --- deep --- */

static void make_codes(struct input *input, unsigned links)
{
    begin_project(input, "");
    put(input, "<codebook>\n");
    for (unsigned i = 0; i < links; i++) {
        begin_record(input, "code", FIRST + i);
        put(input, " name=\"Crisis\"><scope>what people say of it</scope>\n");
    }
    put_times(input, "</code>", links);
    put(input, "</codebook>\n");
    end_project(input);
}

static void make_items(struct input *input, unsigned links)
{
    begin_project(input, "");
    put_id(input, "<corpus><schedule guid=\"", 2, "\" name=\"Schedule\">");
    put_id(input, "<section guid=\"", 3, "\" name=\"Section\">\n");
    for (unsigned i = 0; i < links; i++) {
        begin_record(input, "item", FIRST + i);
        put(input, " kind=\"question\"><self>What happened then?</self>\n");
    }
    put_times(input, "</item>", links);
    put(input, "</section></schedule></corpus>\n");
    end_project(input);
}

static void make_whys(struct input *input, unsigned links)
{
    begin_project(input, "");
    put_id(input, "<improvement><good-practice guid=\"", 2, "\" name=\"One card\">\n");
    for (unsigned i = 0; i < links; i++) {
        begin_record(input, "why", FIRST + i);
        put(input, "><text>Because it is so.</text>\n");
    }
    put_times(input, "</why>", links);
    put(input, "</good-practice></improvement>\n");
    end_project(input);
}

static void make_foreign(struct input *input, unsigned links)
{
    begin_project(input, "");
    put_id(input, "<codebook><code guid=\"", FIRST, "\" name=\"Crisis\">");
    put_times(input, "<x:note xmlns:x=\"urn:example:x\">", links);
    put_times(input, "</x:note>", links);
    put(input, "</code></codebook>");
    end_project(input);
}

/* --- long --- */

static void make_model(struct input *input, unsigned links)
{
    begin_project(input, "");
    put_id(input, "<experience guid=\"", 2, "\" name=\"Crisis\"/>");
    put_id(input, "<logic-model guid=\"", 3, "\" name=\"Model\" experience=\"");
    put_guid(input, 2);
    put(input, "\">\n");
    for (unsigned i = 0; i <= links; i++) {
        begin_record(input, "node", FIRST + i);
        put(input, i == links ? " kind=\"experience\"/>\n" : " kind=\"activity\"/>\n");
    }
    for (unsigned i = 0; i < links; i++) {
        put_id(input, "<link from=\"", FIRST + i, "\" to=\"");
        put_guid(input, FIRST + i + 1);
        put(input, "\"/>\n");
    }
    put(input, "</logic-model>\n");
    end_project(input);
}

static void make_rounds(struct input *input, unsigned links)
{
    begin_project(input, "");
    put_id(input, "<framework guid=\"", 2, "\" name=\"Framework\"/>\n");
    for (unsigned i = 0; i < links; i++) {
        begin_record(input, "assessment", FIRST + i);
        put_with(input, " name=\"Round $n\" framework=\"", i);
        put_guid(input, 2);
        if (i > 0)
            put_id(input, "\" previous=\"", FIRST + i - 1, "");
        put(input, "\"/>\n");
    }
    end_project(input);
}

static void make_meetings(struct input *input, unsigned links)
{
    begin_project(input, "");
    put(input, "<improvement>\n");
    for (unsigned i = 0; i < links; i++) {
        begin_record(input, "meeting", FIRST + i);
        if (i > 0)
            put_id(input, " follows=\"", FIRST + i - 1, "\"");
        put(input, "/>\n");
    }
    put(input, "</improvement>\n");
    end_project(input);
}

/* Each text translates the one before, and the first was said in an interview; of the last something is quoted. */
static void make_sources(struct input *input, unsigned links)
{
    begin_project(input, "");
    put_id(input, "<corpus><interview guid=\"", 2, "\" key=\"I1\" encounter=\"interview\"/>\n");
    for (unsigned i = 0; i < links; i++) {
        begin_record(input, "source", FIRST + i);
        put_with(input, " name=\"Source $n\" medium=\"transcript\"", i);
        if (i == 0)
            put_id(input, " interview=\"", 2, "\">");
        else
            put_id(input, "><translation-of ref=\"", FIRST + i - 1, "\"/>");
        put(input, "<text>One card, one call.</text></source>\n");
    }
    put_id(input, "</corpus><excerpts><excerpt guid=\"", 3, "\" source=\"");
    put_guid(input, FIRST + links - 1);
    put(input, "\" start=\"0\" end=\"8\"><quote>One card</quote></excerpt></excerpts>\n");
    end_project(input);
}

static void put_actions(struct input *input, unsigned links)
{
    put(input, "<improvement>\n");
    for (unsigned i = 0; i <= links; i++) {
        begin_record(input, "action", FIRST + i);
        put(input, " name=\"One card for all\"/>\n");
    }
    put(input, "</improvement>\n");
}

/* An action is evidence for a rating, from which another action follows, which is evidence for a rating, and so on. */
static void make_thread(struct input *input, unsigned links)
{
    begin_project(input, "");
    put_id(input, "<framework guid=\"", 2, "\" name=\"Framework\">");
    put_id(input, "<section guid=\"", 3, "\" name=\"Section\">");
    put_id(input, "<group guid=\"", 4, "\" name=\"Group\">\n");
    for (unsigned i = 0; i < links; i++) {
        begin_record(input, "area", 2 * FIRST + i);
        put_with(input, " key=\"$n\" name=\"Area\"/>\n", i);
    }
    put(input, "</group></section></framework>\n");
    put_actions(input, links);
    put_id(input, "<assessment guid=\"", 5, "\" name=\"Round\" framework=\"");
    put_guid(input, 2);
    put(input, "\">\n");
    for (unsigned i = 0; i < links; i++) {
        put_id(input, "<rating area=\"", 2 * FIRST + i, "\">");
        put_id(input, "<action ref=\"", FIRST + i + 1, "\"/>");
        put_id(input, "<evidence guid=\"", 3 * FIRST + i, "\" item=\"");
        put_guid(input, FIRST + i);
        put(input, "\"/></rating>\n");
    }
    put(input, "</assessment>\n");
    end_project(input);
}

const struct chain chains[] = {
    {"codes in codes", make_codes, 64, 64},
    {"lines of a schedule in lines", make_items, 62, 62},
    {"answers to why in answers", make_whys, 63, 63},
    {"elements of others in elements", make_foreign, 197, 197},
    {"arrows of a logic model", make_model, 1000, 5000},
    {"assessments, each with the round before", make_rounds, 1000, 10000},
    {"meetings that follow meetings", make_meetings, 1000, 10000},
    {"translations of translations", make_sources, 1000, 10000},
    {"the thread from action to action", make_thread, 1000, 10000},
};

const size_t chain_count = sizeof chains / sizeof *chains;

void chain_ends(unsigned links, char first[37], char last[37])
{
    struct input guids = {0};
    put_guid(&guids, FIRST);
    put_guid(&guids, FIRST + links - 1);
    for (size_t i = 0; i < 36; i++) {
        first[i] = guids.bytes[i];
        last[i] = guids.bytes[36 + i];
    }
    first[36] = last[36] = '\0';
    release_input(&guids);
}
