/*
 * Writes the part of docs/schema/suffice-1.xsd that says what values look like.
 * SPDX-License-Identifier: MIT
 */
#include "xsd.h"

#include "record/value.h"

#include <inttypes.h>
#include <string.h>

/* A year is not 0000, which XML Schema 1.1 would let in. */
#define YEAR "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
#define MONTH YEAR "-[0-9]{2}"
#define DAY MONTH "-[0-9]{2}"
#define TIME "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
#define FRACTION "([.](00[1-9]|0[1-9][0-9]|[1-9][0-9]{2}))?"

/* Types with a fixed name. The calendar is in the types of XML Schema, the exact form in the patterns. */
static const char fixed_types[] =
    "  <xs:group name=\"foreign\">\n"
    "    <xs:choice>\n"
    "      <xs:any namespace=\"##other\" processContents=\"lax\"/>\n"
    "      <xs:any namespace=\"##local\" processContents=\"lax\"/>\n"
    "    </xs:choice>\n"
    "  </xs:group>\n\n"
    "  <xs:complexType name=\"reference\">\n"
    "    <xs:attribute name=\"ref\" type=\"s:guid\" use=\"required\"/>\n"
    "  </xs:complexType>\n\n"
    "  <xs:complexType name=\"cut\">\n"
    "    <xs:annotation><xs:documentation>a reference whose target stayed behind in another project"
    "</xs:documentation></xs:annotation>\n"
    "    <xs:attribute name=\"ref\" type=\"s:guid\" use=\"required\"/>\n"
    "    <xs:attribute name=\"label\" type=\"xs:string\" use=\"required\"/>\n"
    "  </xs:complexType>\n\n"
    "  <xs:simpleType name=\"version\">\n"
    "    <xs:restriction base=\"xs:string\"><xs:pattern value=\"1[.](0|[1-9][0-9]{0,4})\"/></xs:restriction>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"guid\">\n"
    "    <xs:restriction>\n"
    "      <xs:simpleType>\n"
    "        <xs:restriction base=\"xs:string\">\n"
    "          <xs:pattern value=\"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\"/>\n"
    "        </xs:restriction>\n"
    "      </xs:simpleType>\n"
    "      <xs:pattern value=\".*[1-9a-f].*\"/>\n"
    "    </xs:restriction>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"text\">\n"
    "    <xs:restriction base=\"xs:string\"><xs:minLength value=\"1\"/></xs:restriction>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"whole-number\">\n"
    "    <xs:restriction base=\"xs:long\"><xs:pattern value=\"0|-?[1-9][0-9]*\"/></xs:restriction>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"boolean\">\n"
    "    <xs:restriction base=\"xs:boolean\"><xs:pattern value=\"true|false\"/></xs:restriction>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"year\">\n"
    "    <xs:restriction base=\"xs:gYear\"><xs:pattern value=\"" YEAR "\"/></xs:restriction>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"month\">\n"
    "    <xs:restriction base=\"xs:gYearMonth\"><xs:pattern value=\"" MONTH "\"/></xs:restriction>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"date\">\n"
    "    <xs:restriction base=\"xs:date\"><xs:pattern value=\"" DAY "\"/></xs:restriction>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"partial-date\">\n"
    "    <xs:union memberTypes=\"s:date s:month s:year\"/>\n"
    "  </xs:simpleType>\n\n"
    "  <xs:simpleType name=\"instant\">\n"
    "    <xs:restriction base=\"xs:dateTime\">\n"
    "      <xs:pattern value=\"" DAY "T" TIME FRACTION "Z\"/>\n"
    "    </xs:restriction>\n"
    "  </xs:simpleType>\n\n";

/* --- names --- */

/* The first field, in the order of the schema, for which this holds; there is one. */
static const struct sfp_field *first_field(bool (*holds)(const struct sfp_field *, const struct sfp_field *),
                                           const struct sfp_field *like)
{
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++)
            if (holds(&kind->fields[i], like))
                return &kind->fields[i];
    }
    return like;
}

static bool has_same_form(const struct sfp_field *field, const struct sfp_field *like)
{
    return field->form == like->form;
}

static bool has_same_type(const struct sfp_field *field, const struct sfp_field *like)
{
    struct words mine = {.size = 0};
    struct words other = {.size = 0};
    xsd_add_type(&mine, field);
    xsd_add_type(&other, like);
    return strcmp(mine.text, other.text) == 0;
}

/* Texts of a form are named for the first field that has it. */
static void add_text_type(struct words *words, const struct sfp_field *field)
{
    bool plain = field->form == SFP_FORM_NONE;
    words_add(words, "%s-%" PRIu32, plain ? "text" : first_field(has_same_form, field)->name, field->limit);
}

void xsd_add_type(struct words *words, const struct sfp_field *field)
{
    static const char *const fixed[SFP_TYPE_COUNT] = {
        [SFP_TYPE_boolean] = "boolean", [SFP_TYPE_date] = "date", [SFP_TYPE_partial] = "partial-date",
        [SFP_TYPE_instant] = "instant", [SFP_TYPE_ref] = "guid",  [SFP_TYPE_ref_list] = "guid",
    };
    if (fixed[field->type] != NULL) {
        words_add(words, "%s", fixed[field->type]);
    } else if (field->type == SFP_TYPE_choice) {
        words_add_name(words, sfp_choice(field->choice)->name, '-');
        words_add(words, "-choice");
    } else if (field->type == SFP_TYPE_integer) {
        words_add(words, "from-%" PRId64 "-to-%" PRId64, field->low, field->high);
    } else {
        add_text_type(words, field);
    }
}

/* --- definitions --- */

/* libxml2 takes a longer maxLength for another number, and would refuse every text. */
enum { LONGEST_LENGTH = 99999999 };

static void put_text_type(FILE *out, const struct sfp_field *field)
{
    fputs("    <xs:restriction base=\"s:text\">\n", out);
    if (field->limit <= LONGEST_LENGTH)
        fprintf(out, "      <xs:maxLength value=\"%" PRIu32 "\"/>\n", field->limit);
    else
        fprintf(out, "      <!-- At most %" PRIu32 " code points: xmllint cannot count so far. -->\n", field->limit);
    if (field->form != SFP_FORM_NONE) {
        fputs("      <xs:pattern value=\"", out);
        xsd_put_text(out, sfp_value_form_pattern(field->form));
        fputs("\"/>\n", out);
    }
    fputs("    </xs:restriction>\n", out);
}

static void put_number_type(FILE *out, const struct sfp_field *field)
{
    fprintf(out,
            "    <xs:restriction base=\"s:whole-number\">\n"
            "      <xs:minInclusive value=\"%" PRId64 "\"/>\n"
            "      <xs:maxInclusive value=\"%" PRId64 "\"/>\n"
            "    </xs:restriction>\n",
            field->low, field->high);
}

static void put_choice_type(FILE *out, const struct sfp_choice *choice)
{
    fputs("    <xs:annotation><xs:documentation>", out);
    xsd_put_text(out, choice->sentence);
    fputs("</xs:documentation></xs:annotation>\n    <xs:restriction base=\"xs:string\">\n", out);
    for (size_t i = 0; i < choice->count; i++) {
        fprintf(out, "      <xs:enumeration value=\"%s\">\n        <xs:annotation><xs:documentation>",
                choice->values[i].text);
        xsd_put_text(out, choice->values[i].sentence);
        fputs("</xs:documentation></xs:annotation>\n      </xs:enumeration>\n", out);
    }
    fputs("    </xs:restriction>\n", out);
}

/* Writes the type of a field, unless it has a fixed name or stands there for a field before this one. */
static void put_type_of(FILE *out, const struct sfp_field *field)
{
    struct words name = {.size = 0};
    bool text = field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list;
    bool number = field->type == SFP_TYPE_integer;
    bool choice = field->type == SFP_TYPE_choice;
    if (!(text || number || choice) || first_field(has_same_type, field) != field)
        return;
    xsd_add_type(&name, field);
    fprintf(out, "  <xs:simpleType name=\"%s\">\n", name.text);
    if (text)
        put_text_type(out, field);
    else if (number)
        put_number_type(out, field);
    else
        put_choice_type(out, sfp_choice(field->choice));
    fputs("  </xs:simpleType>\n\n", out);
}

void xsd_put_types(FILE *out)
{
    fputs(fixed_types, out);
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++)
            put_type_of(out, &kind->fields[i]);
    }
}
