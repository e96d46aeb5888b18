/*
 * Replay: gives each file that is named to a fuzz target, so that any compiler can run a corpus as a test.
 * SPDX-License-Identifier: MIT
 *
 *   TARGET FILE...
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int replay(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        return 1;
    long size = ftell(file);
    rewind(file);
    /* no byte more than there is, so that reading beyond the end is seen */
    uint8_t *bytes = malloc(size > 0 ? (size_t)size : 1);
    size_t got = bytes == NULL ? 0 : fread(bytes, 1, (size_t)size, file);
    fclose(file);
    if (bytes != NULL && got == (size_t)size)
        LLVMFuzzerTestOneInput(bytes, got);
    free(bytes);
    return got == (size_t)size ? 0 : 1;
}

int main(int argc, char **argv)
{
    int failed = argc > 1 ? 0 : 1;
    for (int i = 1; i < argc; i++)
        failed |= replay(argv[i]);
    printf("%d inputs\n", argc - 1);
    return failed;
}
