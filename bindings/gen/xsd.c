/*
 * Writes docs/schema/suffice-1.xsd from lib/record/schema.def: the elements of records.
 * SPDX-License-Identifier: MIT
 */
#include "xsd.h"

#include "generate.h"
#include "record/write.h"

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!--\n"
    "  The project file of libsuffice. Generated from lib/record/schema.def; do not edit.\n"
    "  SPDX-License-Identifier: MIT\n"
    "\n"
    "  It describes the form in which libsuffice writes: what it accepts can be opened, and what libsuffice wrote it\n"
    "  accepts. XML Schema 1.0 cannot say all that libsuffice asks; docs/file-format.md lists what is left.\n"
    "\n"
    "  Each kind of record has a type, and one element, which is declared in a group of the name of the kind. So a\n"
    "  kind can lie in several others and in itself, and an element may have the name of another in another place.\n"
    "-->\n";

void xsd_put_text(FILE *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '&')
            fputs("&amp;", out);
        else if (*text == '<')
            fputs("&lt;", out);
        else if (*text == '>')
            fputs("&gt;", out);
        else if (*text == '"')
            fputs("&quot;", out);
        else
            fputc(*text, out);
    }
}

/* --- names --- */

static void put_name(FILE *out, const struct sfp_kind *kind)
{
    struct words words = {.size = 0};
    words_add_name(&words, kind->member, '-');
    fputs(words.text, out);
}

static void put_annotation(FILE *out, int margin, const char *sentence)
{
    fprintf(out, "%*s<xs:annotation><xs:documentation>", margin, "");
    xsd_put_text(out, sentence);
    fputs("</xs:documentation></xs:annotation>\n", out);
}

/* --- fields --- */

static void put_attribute(FILE *out, const struct sfp_field *field)
{
    struct words type = {.size = 0};
    xsd_add_type(&type, field);
    fprintf(out, "    <xs:attribute name=\"%s\" type=\"s:%s\"%s>\n", field->name, type.text,
            field->required ? " use=\"required\"" : "");
    put_annotation(out, 6, field->sentence);
    fputs("    </xs:attribute>\n", out);
}

static void put_element(FILE *out, const struct sfp_field *field)
{
    struct words type = {.size = 0};
    xsd_add_type(&type, field);
    fprintf(out, "      <xs:element name=\"%s\" type=\"s:%s\"%s", field->name,
            sfp_type_is_ref(field->type) ? "reference" : type.text, field->required ? "" : " minOccurs=\"0\"");
    if (sfp_type_is_list(field->type))
        fprintf(out, " maxOccurs=\"%d\"", SFP_LIST_MAX);
    fputs(">\n", out);
    put_annotation(out, 8, field->sentence);
    fputs("      </xs:element>\n", out);
}

static void put_fields(FILE *out, const struct sfp_kind *kind, enum sfp_written written,
                       void (*put)(FILE *, const struct sfp_field *))
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].written == written)
            put(out, &kind->fields[i]);
}

/* --- cut references --- */

static bool can_be_cut(const struct sfp_kind *kind)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].carried == SFP_CARRIED_CUT)
            return true;
    return false;
}

static void put_cut(FILE *out, const struct sfp_kind *kind)
{
    if (!can_be_cut(kind))
        return;
    fputs("      <xs:element name=\"cut\" minOccurs=\"0\" maxOccurs=\"unbounded\">\n"
          "        <xs:complexType>\n"
          "          <xs:complexContent>\n"
          "            <xs:extension base=\"s:cut\">\n"
          "              <xs:attribute name=\"field\" use=\"required\">\n"
          "                <xs:simpleType>\n"
          "                  <xs:restriction base=\"xs:string\">\n",
          out);
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].carried == SFP_CARRIED_CUT)
            fprintf(out, "                    <xs:enumeration value=\"%s\"/>\n", kind->fields[i].name);
    fputs("                  </xs:restriction>\n"
          "                </xs:simpleType>\n"
          "              </xs:attribute>\n"
          "            </xs:extension>\n"
          "          </xs:complexContent>\n"
          "        </xs:complexType>\n"
          "      </xs:element>\n",
          out);
}

/* --- records --- */

static void put_children(FILE *out, const struct sfp_kind *kind)
{
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_kind *child = sfp_kind(kind->children[i].kind);
        fputs("      <xs:group ref=\"s:", out);
        put_name(out, child);
        fprintf(out, "\" minOccurs=\"0\"%s/>\n", child->identity == SFP_BY_PARENT ? "" : " maxOccurs=\"unbounded\"");
    }
}

static void put_type(FILE *out, const struct sfp_kind *kind)
{
    fputs("  <xs:complexType name=\"", out);
    put_name(out, kind);
    fputs("-record\">\n", out);
    put_annotation(out, 4, kind->sentence);
    fputs("    <xs:sequence>\n", out);
    put_fields(out, kind, SFP_ELEMENT, put_element);
    put_children(out, kind);
    put_cut(out, kind);
    fputs("      <xs:group ref=\"s:foreign\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>\n"
          "    </xs:sequence>\n",
          out);
    if (kind->number == SFP_KIND_PROJECT)
        fputs("    <xs:attribute name=\"read-version\" type=\"s:version\" use=\"required\"/>\n"
              "    <xs:attribute name=\"write-version\" type=\"s:version\" use=\"required\"/>\n",
              out);
    if (kind->identity == SFP_BY_GUID)
        fputs("    <xs:attribute name=\"guid\" type=\"s:guid\" use=\"required\"/>\n", out);
    put_fields(out, kind, SFP_ATTRIBUTE, put_attribute);
    fputs("    <xs:anyAttribute namespace=\"##other\" processContents=\"lax\"/>\n"
          "  </xs:complexType>\n\n",
          out);
}

/* The one element of a kind, with what must be unique below it. */
static void put_group(FILE *out, const struct sfp_kind *kind)
{
    fputs("  <xs:group name=\"", out);
    put_name(out, kind);
    fprintf(out, "\">\n    <xs:sequence>\n      <xs:element name=\"%s\" type=\"s:", kind->name);
    put_name(out, kind);
    fputs("-record\">\n", out);
    xsd_put_uniques(out, 8, kind);
    fputs("      </xs:element>\n    </xs:sequence>\n  </xs:group>\n\n", out);
}

static void put_project(FILE *out)
{
    const struct sfp_kind *kind = sfp_kind(SFP_KIND_PROJECT);
    fprintf(out, "  <xs:element name=\"%s\" type=\"s:", kind->name);
    put_name(out, kind);
    fputs("-record\">\n", out);
    xsd_put_uniques(out, 4, kind);
    xsd_put_links(out);
    fputs("  </xs:element>\n\n", out);
}

void generate_xsd(FILE *out)
{
    fputs(head, out);
    fprintf(out,
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:s=\"%s\"\n"
            "           targetNamespace=\"%s\" elementFormDefault=\"qualified\" version=\"%d.%d\">\n\n",
            SFP_NAMESPACE, SFP_NAMESPACE, SFP_FORMAT_MAJOR, SFP_FORMAT_MINOR);
    put_project(out);
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        if (kind != NULL && number != SFP_KIND_PROJECT)
            put_group(out, kind);
        if (kind != NULL)
            put_type(out, kind);
    }
    xsd_put_types(out);
    fputs("</xs:schema>\n", out);
}
