/*
 * Encodings: bytes that are not UTF-8, characters that XML cannot hold, files that say they are something else.
 * SPDX-License-Identifier: MIT
 */
#include "making.h"

#include <string.h>

enum { PIECE = 65536 /* bytes that the reader takes at a time */ };

/* --- bytes --- */

static const char *const not_utf8[] = {
    "\x80",
    "\xBF",
    "\xC0\x80",
    "\xC0\xAF",
    "\xC1\xBF",
    "\xC3",
    "\xC3(",
    "\xE0\x80\xAF",
    "\xE0\x9F\xBF",
    "\xE2\x82",
    "\xE2(\xAC",
    "\xED\xA0\x80",
    "\xED\xBF\xBF",
    "\xED\xA0\xBD\xED\xB8\x80",
    "\xF0\x80\x80\xAF",
    "\xF0\x8F\xBF\xBF",
    "\xF0\x9F\x99",
    "\xF0(\x8C\xBF",
    "\xF4\x90\x80\x80",
    "\xF5\x80\x80\x80",
    "\xF8\x88\x80\x80\x80",
    "\xFC\x84\x80\x80\x80\x80",
    "\xFE",
    "\xFF",
    "\xFE\xFE\xFF\xFF",
    "caf\xE9",
    "\x93One card\x94",
    "\xA3\x35",
};

static void make_not_utf8(struct input *input, unsigned variant)
{
    const char *bytes = not_utf8[variant / PLACES];
    put_project(input, "", (enum place)(variant % PLACES), bytes, strlen(bytes));
}

static const char *const not_xml[] = {
    "\x01", "\x02", "\x03", "\x04", "\x05", "\x06", "\x07",    "\x08",         "\x0B",         "\x0C", "\x0E",
    "\x0F", "\x10", "\x11", "\x12", "\x13", "\x14", "\x15",    "\x16",         "\x17",         "\x18", "\x19",
    "\x1A", "\x1B", "\x1C", "\x1D", "\x1E", "\x1F", "\x1B[2J", "\xEF\xBF\xBE", "\xEF\xBF\xBF",
};

static void make_not_xml(struct input *input, unsigned variant)
{
    const char *bytes = not_xml[variant / PLACES];
    put_project(input, "", (enum place)(variant % PLACES), bytes, strlen(bytes));
}

static void make_nul(struct input *input, unsigned variant)
{
    if (variant < PLACES) {
        put_project(input, "", (enum place)variant, "One\0card", 8);
        return;
    }
    put_records(input, "");
    if (variant == PLACES) {
        put_sized(input, "\0", 1);
    } else if (variant == PLACES + 1) {
        put_sized(input, "\0\0\0\0\0\0\0\0", 8);
    } else {
        memset(input->bytes, 0, input->size);
        expect(input, BAD(XML_ENCODING));
    }
}

/* At the edge of what the reader takes at a time. */
static void make_over_pieces(struct input *input, unsigned variant)
{
    static const char *const bytes[] = {"\xC3(", "\xF0\x9F\x99(", "\xED\xA0\x80", "\x01", "\xEF\xBF\xBF", "\xFF"};
    size_t shift = variant % 6;
    struct input text = {0};
    struct input start = {0};
    put_project(&start, "", IN_TEXT, "", 0);
    size_t before = start.size;
    while (memcmp(start.bytes + before - 7, "</text>", 7) != 0)
        before--;
    put_times(&text, "x", PIECE - shift - (before - 7));
    put(&text, bytes[variant / 6]);
    put_project(input, "", IN_TEXT, text.bytes, text.size);
    if (variant / 6 == 3 || variant / 6 == 4)
        expect(input, BAD(NOT_XML));
    release_input(&start);
    release_input(&text);
}

/* The first and the last of each length, and what looks odd but is text. */
static void make_good_characters(struct input *input, unsigned variant)
{
    static const char *const bytes[] = {
        "\x7F",
        "\xC2\x80",
        "\xC2\x85",
        "\xDF\xBF",
        "\xE0\xA0\x80",
        "\xED\x9F\xBF",
        "\xEE\x80\x80",
        "\xEF\xBB\xBF",
        "\xEF\xBF\xBD",
        "\xE2\x80\xA8",
        "\xF0\x90\x80\x80",
        "\xF0\x9F\xBF\xBF",
        "\xF4\x8F\xBF\xBF",
    };
    put_project(input, "", (enum place)(variant % PLACES), bytes[variant / PLACES], strlen(bytes[variant / PLACES]));
}

/* --- what a file says of itself --- */

static void put_declared(struct input *input, const char *mark, const char *declaration)
{
    struct input whole = {0};
    put_records(&whole, "");
    size_t skip = (size_t)(strchr(whole.bytes, '\n') - whole.bytes);
    put(input, mark);
    put(input, declaration);
    put_sized(input, whole.bytes + skip, whole.size - skip);
    release_input(&whole);
}

static void make_declared(struct input *input, unsigned variant)
{
    static const char *const names[] = {
        "UTF-7",      "UTF-16",      "utf-16le", "UTF-16BE", "UTF-32",        "UCS-4",     "ISO-10646-UCS-2",
        "ISO-8859-1", "iso-8859-15", "latin1",   "cp1252",   "windows-1252",  "Shift_JIS", "GB18030",
        "EUC-JP",     "IBM037",      "KOI8-R",   "HTML",     "UTF-8-SIG",     "utf8",      "no such encoding",
        "x",          "-",           "UTF-8 ",   " UTF-8",   "UTF-8//IGNORE", "UTF-9",     "../../etc/passwd",
    };
    struct input declaration = {0};
    put(&declaration, "<?xml version=\"1.0\" encoding=\"");
    put(&declaration, names[variant / 2]);
    put_sized(&declaration, "\"?>", 4);
    put_declared(input, variant % 2 == 0 ? "" : "\xEF\xBB\xBF", declaration.bytes);
    input->line = 1;
    release_input(&declaration);
}

static void make_utf7(struct input *input, unsigned variant)
{
    static const char hidden[] = "+ADwAIQ-DOCTYPE project SYSTEM +ACI-file:///etc/passwd+ACIAPg-";
    if (variant == 0) {
        put_project(input, "", IN_TEXT, hidden, sizeof hidden - 1); /* plain text, as long as nobody decodes it */
        return;
    }
    put_declared(input, variant == 1 ? "" : "+/v8-", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>");
    expect(input, SUFFICE_ERROR_FORMAT, variant == 1 ? SUFFICE_DETAIL_XML_ENCODING : SUFFICE_DETAIL_XML_SYNTAX);
}

static void make_declaration(struct input *input, unsigned variant)
{
    static const char *const wrong[] = {
        "<?xml version=\"2.0\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"perhaps\"?>",
        "<?xml encoding=\"UTF-8\"?>",
        "<?xml version=1.0?>",
        "<?xml?>",
        "<?XML version=\"1.0\"?>",
        " <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<?xml version=\"1.0\"?><?xml version=\"1.0\"?>",
        "<?xml version=\"1.0\" encoding=\"\"?>",
        "\xEF\xBB\xBF\xEF\xBB\xBF<?xml version=\"1.0\"?>",
    };
    put_declared(input, "", wrong[variant]);
}

static void make_good_declaration(struct input *input, unsigned variant)
{
    static const char *const good[] = {
        "",
        "<?xml version='1.0'?>",
        "<?xml version=\"1.0\" encoding='utf-8' ?>",
        "<?xml version=\"1.0\" encoding=\"US-ASCII\" standalone=\"no\"?>",
        "<?xml\tversion = '1.0'\r\nstandalone\n=\n'yes'?>",
    };
    put_declared(input, variant % 2 == 0 ? "" : "\xEF\xBB\xBF", good[variant / 2]);
}

static void make_long_declaration(struct input *input, unsigned variant)
{
    put(input, "<?xml version=\"1.0\"");
    put_times(input, " ", variant == 0 ? 70000 : 3000000);
    put(input, "encoding=\"UTF-7\"?><project/>");
    input->line = 1;
}

static void make_not_ascii(struct input *input, unsigned variant)
{
    put_declared(input, "", "<?xml version=\"1.0\" encoding=\"US-ASCII\"?>");
    input->size -= strlen("</project>\n");
    input->line = here(input);
    put(input, variant == 0 ? "<memo>caf\xC3\xA9</memo></project>" : "<!-- \xF0\x9F\x99\x82 --></project>");
}

/* --- wider characters --- */

enum wide { LITTLE = 1, BIG = 2, LITTLE_4 = 4, BIG_4 = 8, MARKED = 16, ODD = 32 };

static void widen(struct input *input, const char *text, size_t size, unsigned way)
{
    size_t width = (way & (LITTLE_4 | BIG_4)) != 0 ? 4 : 2;
    bool big = (way & (BIG | BIG_4)) != 0;
    char unit[4];
    for (size_t i = 0; i < size + ((way & MARKED) != 0); i++) {
        bool mark = i == 0 && (way & MARKED) != 0;
        unsigned point = mark ? 0xFEFF : (unsigned char)text[i - ((way & MARKED) != 0)];
        for (size_t k = 0; k < width; k++)
            unit[big ? width - 1 - k : k] = (char)(k > 1 ? 0 : point >> (8 * k) & 0xFF);
        put_sized(input, unit, width);
    }
    if ((way & ODD) != 0)
        input->size--;
}

static void make_wide(struct input *input, unsigned variant)
{
    static const char *const declarations[] = {"<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?xml version=\"1.0\"?>",
                                               "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"};
    static const unsigned ways[] = {LITTLE | MARKED,       BIG | MARKED,       LITTLE,       BIG,
                                    LITTLE | MARKED | ODD, BIG | MARKED | ODD, LITTLE | ODD, BIG | ODD,
                                    LITTLE_4 | MARKED,     BIG_4 | MARKED,     LITTLE_4,     BIG_4};
    struct input narrow = {0};
    put_declared(&narrow, "", declarations[variant / COUNT_OF(ways)]);
    widen(input, narrow.bytes, narrow.size, ways[variant % COUNT_OF(ways)]);
    input->line = 1;
    release_input(&narrow);
}

/* A byte order mark of one encoding before a text in another. */
static void make_contradiction(struct input *input, unsigned variant)
{
    static const char *const marks[] = {"\xFF\xFE", "\xFE\xFF", "\xFE\xFF\xFF\xFE", "\x4C\x6F\xA7\x94\x93"};
    put_declared(input, marks[variant], "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    input->line = 1;
}

static const struct kind kinds[] = {
    {"encoding", "not UTF-8", make_not_utf8, COUNT_OF(not_utf8) * PLACES, BAD(NOT_UTF8), false},
    {"encoding", "characters that XML cannot hold", make_not_xml, COUNT_OF(not_xml) * PLACES, BAD(NOT_XML), false},
    {"encoding", "NUL bytes", make_nul, PLACES + 3, BAD(NOT_XML), false},
    {"encoding", "at the edge of a piece", make_over_pieces, 36, BAD(NOT_UTF8), false},
    {"encoding", "odd characters that are good", make_good_characters, 13 * PLACES, GOOD, false},
    {"encoding", "declared and not accepted", make_declared, 56, BAD(XML_ENCODING), false},
    {"encoding", "UTF-7", make_utf7, 3, GOOD, false},
    {"encoding", "declarations that are wrong", make_declaration, 10, BAD(XML_SYNTAX), false},
    {"encoding", "declarations that are good", make_good_declaration, 10, GOOD, false},
    {"encoding", "very long declarations", make_long_declaration, 2, BAD(XML_SYNTAX), false},
    {"encoding", "not the declared US-ASCII", make_not_ascii, 2, BAD(XML_ENCODING), false},
    {"encoding", "UTF-16 and UTF-32", make_wide, 48, BAD(XML_ENCODING), false},
    {"encoding", "a mark that contradicts", make_contradiction, 4, BAD(XML_ENCODING), false},
};

const struct kinds encoding_kinds = {kinds, COUNT_OF(kinds)};
