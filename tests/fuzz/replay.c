/*
 * Replay: gives each file that is named, or lies in a folder that is named, to a fuzz target, so that any compiler can
 * run a corpus as a test.
 * SPDX-License-Identifier: MIT
 *
 *   TARGET FILE-OR-FOLDER...
 */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_ROOM = 4096 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int inputs;

static bool replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        return false;
    long size = ftell(file);
    rewind(file);
    /* no byte more than there is, so that reading beyond the end is seen */
    uint8_t *bytes = malloc(size > 0 ? (size_t)size : 1);
    size_t got = bytes == NULL ? 0 : fread(bytes, 1, (size_t)size, file);
    fclose(file);
    if (bytes != NULL && got == (size_t)size)
        LLVMFuzzerTestOneInput(bytes, got);
    free(bytes);
    inputs++;
    return got == (size_t)size;
}

static bool replay_folder(DIR *folder, const char *path)
{
    char name[PATH_ROOM];
    bool good = true;
    for (const struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (entry->d_name[0] == '.')
            continue;
        snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        good = replay_file(name) && good;
    }
    closedir(folder);
    return good;
}

int main(int argc, char **argv)
{
    bool good = true;
    for (int i = 1; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        good = (folder != NULL ? replay_folder(folder, argv[i]) : replay_file(argv[i])) && good;
    }
    printf("%d inputs\n", inputs);
    return good && inputs > 0 ? 0 : 1;
}
