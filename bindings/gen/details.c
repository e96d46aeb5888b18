/*
 * Writes include/suffice/details.h from lib/base/details.def.
 * SPDX-License-Identifier: MIT
 */
#include "generate.h"

static const struct {
    int number;
    const char *constant;
    const char *kind;
    const char *sentence;
} details[] = {
#define DETAIL(number, NAME, name, KIND, sentence) {number, #NAME, #KIND, sentence},
#include "base/details.def"
#undef DETAIL
};

void generate_details(FILE *out)
{
    size_t count = sizeof details / sizeof details[0];
    fputs("/*\n"
          " * Details: the stable code of every failure. Generated from lib/base/details.def; do not edit.\n"
          " * SPDX-License-Identifier: MIT\n"
          " */\n"
          "#ifndef SUFFICE_DETAILS_H\n"
          "#define SUFFICE_DETAILS_H\n\n"
          "#include <stdint.h>\n\n"
          "/**\n"
          " * @addtogroup error\n"
          " * @{\n"
          " */\n\n"
          "/** The stable code of one very kind of failure; suffice_error_detail() gives it. */\n"
          "typedef int32_t suffice_detail;\n\n"
          "/** The values of ::suffice_detail. They are never used again for something else. */\n"
          "enum {\n"
          "    /** there was no failure */\n"
          "    SUFFICE_DETAIL_NONE = 0,\n",
          out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "    /** %s (::SUFFICE_ERROR_%s) */\n", details[i].sentence, details[i].kind);
        fprintf(out, "    SUFFICE_DETAIL_%s = %d%s\n", details[i].constant, details[i].number,
                i + 1 < count ? "," : "");
    }
    fputs("};\n\n/** @} */\n\n#endif\n", out);
}
