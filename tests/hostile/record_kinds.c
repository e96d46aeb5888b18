/*
 * Records: good XML that is no good project: wrong order, numbers, GUIDs, references and the circles they make. What
 * the schema says of each field is broken field by field in tests/roundtrip; here is what a forger would try.
 * SPDX-License-Identifier: MIT
 */
#include "making.h"

#include <string.h>

#define G(n) "guid=\"0a57113e-0000-4a00-8b00-00000000000" #n "\""
#define REF(n) "0a57113e-0000-4a00-8b00-00000000000" #n
#define CODE(n) "<code " G(n) " name=\"Code " #n "\"/>"
#define SOURCE(n, more) "<source " G(n) " name=\"Source " #n "\" medium=\"transcript\"" more ">"

static void put_wrong(struct input *input, const char *records)
{
    begin_project(input, "");
    input->line = here(input);
    put(input, records);
    put(input, "\n");
    end_project(input);
}

static void make_order(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<corpus/><codebook/>",
        "<codebook><memo>m</memo>" CODE(2) "<memo>m</memo></codebook>",
        "<codebook><version " G(3) " name=\"v\" at=\"2025-03-20T10:02:00Z\"/>" CODE(2) "</codebook>",
        "<memo>m</memo><aim>a</aim>",
        "<codebook><code " G(2) " name=\"c\"><cue>c</cue><definition>d</definition></code></codebook>",
        "<corpus/><memo>m</memo>",
    };
    put_wrong(input, records[variant]);
}

static void make_unknown(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<unheard-of/>",
        "<Codebook/>",
        "<codebook><corpus/></codebook>",
        "<codebook><project/></codebook>",
        "<code " G(2) " name=\"c\"/>",
        "<codebook><code " G(2) " name=\"c\"><coding/></code></codebook>",
        "<guid/>",
        "<name>n</name>",
        "<codebook name=\"n\" x=\"y\"/>",
        "<codebook Name=\"n\"/>",
        "<codebook guid=\"" REF(2) "\"/>",
        "<codebook ref=\"x\"/>",
        "<codebook read-version=\"1.0\"/>",
        "<memo xml:lang=\"en\">m</memo>",
    };
    put_wrong(input, records[variant]);
    if (variant >= 8)
        expect(input, BAD(UNKNOWN_ATTRIBUTE));
}

static void make_missing(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<codebook><code name=\"c\"/></codebook>",
        "<codebook><code " G(2) "/></codebook>",
        "<corpus><source " G(2) " name=\"s\"/></corpus>",
        "<corpus><participant " G(2) " name=\"n\"/></corpus>",
        "<improvement><answer " G(2) "/></improvement>",
        "<excerpts><excerpt " G(2) "/></excerpts>",
        "<ready/>",
    };
    put_wrong(input, records[variant]);
}

static const char *const wrong_numbers[] = {
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999999999999999",
    "4294967296",
    "2147483648",
    "864000001",
    "-1",
    "-0",
    "+1",
    "01",
    "1.0",
    "1e3",
    "0x10",
    " 1",
    "1 ",
    "1,000",
    "\xD9\xA1\xD9\xA2",
    "NaN",
    "inf",
    "--1",
    "1-",
    "\xEF\xBC\x91",
    "%d",
    "",
};

static void make_number(struct input *input, unsigned variant)
{
    bool element = variant % 2 != 0;
    begin_project(input, "");
    put(input, "<corpus>\n");
    input->line = here(input);
    begin_record(input, element ? "source" : "interview", 2);
    put(input,
        element ? " name=\"s\" medium=\"recording\"><duration>" : " key=\"I1\" encounter=\"interview\" length=\"");
    put(input, wrong_numbers[variant / 2]);
    put(input, element ? "</duration></source>\n" : "\"/>\n");
    put(input, "</corpus>\n");
    end_project(input);
    if (wrong_numbers[variant / 2][0] == '\0')
        expect(input, BAD(EMPTY_VALUE));
}

static void make_date(struct input *input, unsigned variant)
{
    static const char *const dates[] = {"0000-01-01",  "2025-02-29",  "2025-13-01", "2025-00-10",
                                        "2025-04-31",  "10000-01-01", "2025-3-20",  "20250320",
                                        "2025-03-20Z", "-2025-03-20", "2025/03/20", "today"};
    begin_project(input, "");
    input->line = here(input);
    put(input, "<corpus searched-on=\"");
    put(input, dates[variant]);
    put(input, "\"/>\n");
    end_project(input);
}

static void make_guid(struct input *input, unsigned variant)
{
    static const char *const guids[] = {
        "",
        "x",
        "00000000-0000-0000-0000-000000000000",
        "0A57113E-0000-4A00-8B00-000000000002",
        "{0a57113e-0000-4a00-8b00-000000000002}",
        "0a57113e00004a008b00000000000002",
        "0a57113e-0000-4a00-8b00-00000000000",
        "0a57113e-0000-4a00-8b00-0000000000020",
        "0a57113g-0000-4a00-8b00-000000000002",
        " 0a57113e-0000-4a00-8b00-000000000002",
        "urn:uuid:0a57113e-0000-4a00-8b00-000000000002",
        "0a57113e_0000_4a00_8b00_000000000002",
    };
    begin_project(input, "");
    input->line = here(input);
    put(input, "<codebook><code guid=\"");
    put(input, guids[variant]);
    put(input, "\" name=\"c\"/></codebook>\n");
    end_project(input);
}

static void make_guid_twice(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<codebook><code " G(1) " name=\"the project's\"/></codebook>",
        "<codebook>" CODE(2) "<code " G(2) " name=\"c\"/></codebook>",
        "<codebook><code " G(2) " name=\"a\"><code " G(2) " name=\"b\"/></code></codebook>",
        "<codebook>" CODE(2) "</codebook><corpus><analyst " G(2) " name=\"A. Nettle\"/></corpus>",
    };
    put_wrong(input, records[variant]);
}

static void make_twin(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<codebook><code " G(2) " name=\"c\"/><code " G(3) " name=\"c\"/></codebook>",
        "<codebook><code " G(2) " name=\"a\" key=\"k\"/><code " G(3) " name=\"b\" key=\"k\"/></codebook>",
        "<ready step=\"set-up\"/><ready step=\"set-up\"/>",
    };
    put_wrong(input, records[variant]);
    if (variant == 2)
        expect(input, BAD(SAME_RECORD));
}

static void make_dangling(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<codebook><code " G(2) " name=\"c\" experience=\"" REF(9) "\"/></codebook>",
        "<corpus>" SOURCE(2, " interview=\"" REF(9) "\"") "</source></corpus>",
        "<corpus>" SOURCE(2, "") "<transcript-of ref=\"" REF(9) "\"/></source></corpus>",
        "<assessment " G(2) " name=\"a\" framework=\"" REF(9) "\"/>",
        "<waiver " G(2) " check=\"C1\" about=\"" REF(9) "\"><reason>r</reason></waiver>",
    };
    put_wrong(input, records[variant]);
}

static void make_wrong_target(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<codebook><code " G(2) " name=\"c\" experience=\"" REF(1) "\"/></codebook>",
        "<codebook><code " G(2) " name=\"c\" experience=\"" REF(2) "\"/></codebook>",
        "<codebook>" CODE(2) "</codebook><corpus>" SOURCE(3, " interview=\"" REF(2) "\"") "</source></corpus>",
        "<corpus>" SOURCE(2, "") "<transcript-of ref=\"" REF(1) "\"/></source></corpus>",
        "<codebook>" CODE(2) "</codebook><assessment " G(3) " name=\"a\" framework=\"" REF(2) "\"/>",
    };
    put_wrong(input, records[variant]);
}

#define OF(n, way, other)                                                                                              \
    "<source " G(n) " name=\"Source " #n "\" medium=\"transcript\"><" way                                              \
                    " ref=\"" REF(other) "\"/><text>One card</text></source>"
#define QUOTED                                                                                                         \
    "</corpus><excerpts><excerpt " G(8) " source=\"" REF(2) "\" start=\"0\" end=\"3\"><quote>One</quote></excerpt>"    \
                                                            "</excerpts>"

/* A source that writes itself down, and sources that write each other down; of the first something is quoted. */
static void make_source_circle(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<corpus>" OF(2, "transcript-of", 2) QUOTED,
        "<corpus>" OF(2, "translation-of", 2) QUOTED,
        "<corpus>" OF(2, "translation-of", 3) OF(3, "translation-of", 2) QUOTED,
        "<corpus>" OF(2, "transcript-of", 3) OF(3, "translation-of", 4) OF(4, "transcript-of", 2) QUOTED,
    };
    put_wrong(input, records[variant]);
}

#define FRAMEWORK "<framework " G(2) " name=\"f\"/>"
#define ROUND(n, before) "<assessment " G(n) " name=\"" #n "\" framework=\"" REF(2) "\" previous=\"" REF(before) "\"/>"
#define EXPERIENCE "<experience " G(2) " name=\"e\"/>"
#define MODEL(n, of) "<logic-model " G(n) " name=\"" #n "\" experience=\"" REF(2) "\" version-of=\"" REF(of) "\"/>"

static void make_chain_circle(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        FRAMEWORK ROUND(3, 3),
        FRAMEWORK ROUND(3, 4) ROUND(4, 3),
        FRAMEWORK ROUND(3, 4) ROUND(4, 5) ROUND(5, 3),
        EXPERIENCE MODEL(3, 3),
        EXPERIENCE MODEL(3, 4) MODEL(4, 3),
        "<improvement><meeting " G(2) " follows=\"" REF(2) "\"/></improvement>",
        "<improvement><meeting " G(2) " follows=\"" REF(3) "\"/><meeting " G(3) " follows=\"" REF(
            2) "\"/></improvement>",
    };
    put_wrong(input, records[variant]);
}

#define NODE(n) "<node " G(n) " kind=\"activity\"/>"
#define LINK(a, b) "<link from=\"" REF(a) "\" to=\"" REF(b) "\"/>"
#define NODES "<logic-model " G(3) " name=\"m\" experience=\"" REF(2) "\">" NODE(4) NODE(5) NODE(6)

static void make_arrow_circle(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        EXPERIENCE NODES LINK(4, 4) "</logic-model>",
        EXPERIENCE NODES LINK(4, 5) LINK(5, 4) "</logic-model>",
        EXPERIENCE NODES LINK(4, 5) LINK(5, 6) LINK(6, 4) "</logic-model>",
    };
    put_wrong(input, records[variant]);
}

/* A circle of as many arrows as there are boxes. */
static void make_wide_circle(struct input *input, unsigned variant)
{
    unsigned count = variant == 0 ? 100 : 4000;
    begin_project(input, "");
    put(input, EXPERIENCE "\n");
    input->line = here(input);
    put(input, "<logic-model " G(3) " name=\"m\" experience=\"" REF(2) "\">");
    for (unsigned i = 0; i < count; i++) {
        begin_record(input, "node", 100 + i);
        put(input, " kind=\"activity\"/>");
    }
    for (unsigned i = 0; i < count; i++) {
        put(input, "<link from=\"");
        put_guid(input, 100 + i);
        put(input, "\" to=\"");
        put_guid(input, 100 + (i + 1) % count);
        put(input, "\"/>");
    }
    put(input, "</logic-model>\n");
    end_project(input);
}

static void make_position(struct input *input, unsigned variant)
{
    static const char *const spans[][2] = {{"0", "0"},
                                           {"5", "4"},
                                           {"0", "12"},
                                           {"11", "12"},
                                           {"12", "13"},
                                           {"0", "864000000"},
                                           {"863999999", "864000000"},
                                           {"11", "11"}};
    begin_project(input, "");
    put(input, "<corpus>" SOURCE(2, "") "<text>Eleven long</text></source></corpus>\n");
    input->line = here(input);
    put(input, "<excerpts><excerpt " G(3) " source=\"" REF(2) "\" start=\"");
    put(input, spans[variant][0]);
    put(input, "\" end=\"");
    put(input, spans[variant][1]);
    put(input, "\"><quote>Eleven long</quote></excerpt></excerpts>\n");
    end_project(input);
}

static const struct kind kinds[] = {
    {"schema", "wrong order", make_order, 6, BAD(WRONG_ORDER), false},
    {"schema", "unknown elements and attributes", make_unknown, 14, BAD(UNKNOWN_ELEMENT), false},
    {"schema", "missing fields", make_missing, 7, BAD(MISSING_FIELD), false},
    {"schema", "numbers that overflow", make_number, 2 * COUNT_OF(wrong_numbers), BAD(BAD_INTEGER), false},
    {"schema", "days that are none", make_date, 12, BAD(BAD_DATE), false},
    {"schema", "GUIDs that are none", make_guid, 12, BAD(BAD_GUID), false},
    {"schema", "GUIDs that stand twice", make_guid_twice, 4, BAD(GUID_TAKEN), false},
    {"schema", "twins", make_twin, 3, BAD(NOT_UNIQUE), false},
    {"schema", "references to nothing", make_dangling, 5, BAD(DANGLING), false},
    {"schema", "references to the wrong kind", make_wrong_target, 5, BAD(BAD_TARGET), false},
    {"schema", "circles of sources", make_source_circle, 4, GOOD, false},
    {"schema", "circles of rounds, models, meetings", make_chain_circle, 7, GOOD, false},
    {"schema", "circles of arrows", make_arrow_circle, 3, BAD(CIRCLE), false},
    {"schema", "wide circles of arrows", make_wide_circle, 2, BAD(CIRCLE), false},
    {"schema", "positions out of range", make_position, 8, BAD(SPAN_OUTSIDE), false},
};

const struct kinds record_kinds = {kinds, COUNT_OF(kinds)};
