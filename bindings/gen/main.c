/*
 * Generate: prints one of the files that follow from a declaration, for tests/house/regenerate to put in its place.
 * SPDX-License-Identifier: MIT
 */
#include "generate.h"

#include <string.h>

static const struct {
    const char *name;
    void (*write)(FILE *out);
} generators[] = {
    {"details", generate_details}, {"fields", generate_fields},         {"xsd", generate_xsd},
    {"guide", generate_guide},     {"dictionary", generate_dictionary}, {"json", generate_json},
};

int main(int argc, char **argv)
{
    for (size_t i = 0; argc == 2 && i < sizeof generators / sizeof generators[0]; i++) {
        if (strcmp(argv[1], generators[i].name) == 0) {
            generators[i].write(stdout);
            return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 2;
        }
    }
    fputs("usage: generate details|fields|xsd|guide|dictionary|json\n", stderr);
    return 2;
}
