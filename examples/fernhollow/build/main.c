/*
 * build_fernhollow OUT [INPUTS]: builds the worked example from its inputs, through the public interface alone.
 * SPDX-License-Identifier: MIT
 *
 * Into the folder OUT, which is made if it is not there, come the project as it stood at three moments, and a variant
 * in which eight things are wrong on purpose:
 *
 *   two-interviews.xml  before-meeting.xml  finished.xml  broken.xml
 *
 * INPUTS is the folder with the inputs: examples/fernhollow if it is not given. The work is walked in its order, and
 * the project is saved on the way, so that each moment is a state in which it really was. Time and GUIDs are fixed:
 * the same files come out each time. Exit status: 0 good; 1 an input is wrong; 2 the program was called wrongly, or a
 * file could not be made.
 */
#include "moments.h"
#include "parts.h"

#ifdef _WIN32
#include <direct.h>
#define make_directory(path) _mkdir(path)
#else
#include <sys/stat.h>
#define make_directory(path) mkdir(path, 0777)
#endif

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Everything that the moment includes and that is not there yet, in the order of the work. */
static bool build_moment(struct build *build, struct record *moment)
{
    static bool (*const parts[])(struct build * build) = {
        build_people,    build_models,      build_interviews, build_sources, build_excerpts,
        build_summaries, build_key_points,  build_stories,    build_ideas,   build_meetings,
        build_plan,      build_assessments, declare_steps,
    };
    if (!begin_moment(build, moment))
        return false;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (!parts[i](build))
            return false;
    return true;
}

static bool make_folder(const char *folder)
{
    if (make_directory(folder) == 0 || errno == EEXIST)
        return true;
    fprintf(stderr, "%s: %s\n", folder, strerror(errno));
    return false;
}

/* Saves the project under a name, and says so. What cannot be saved is no fault of the inputs. */
static int save(struct build *build, const char *folder, const char *name)
{
    char file[KEY_SIZE];
    snprintf(file, sizeof file, "%s.xml", name);
    char *path = path_in(folder, file);
    bool done =
        path != NULL && suffice_project_save(build->project, path, SUFFICE_SAVE_REPLACE, build->error) == SUFFICE_OK;
    if (done)
        printf("%s\n", path);
    else
        fprintf(stderr, "%s\n", suffice_error_message(build->error));
    free(path);
    return done ? 0 : 2;
}

static int build_moments(struct build *build, const char *folder)
{
    struct records *moments = input(build, "moments");
    for (size_t i = 0; i < moments->count; i++) {
        build->record = &moments->records[i];
        const char *name = own_key(build);
        if (!build_moment(build, &moments->records[i]))
            return 1;
        int status = save(build, folder, name);
        if (status != 0)
            return status;
    }
    return 0;
}

static int build_all(struct build *build, const char *folder)
{
    if (!begin_project(build))
        return 1;
    int status = build_moments(build, folder);
    if (status != 0)
        return status;
    build->moment = NULL;
    if (!break_project(build) || !all_used(build))
        return 1;
    return save(build, folder, "broken");
}

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: build_fernhollow OUT [INPUTS]\n");
        return 2;
    }
    struct build build = {.error = suffice_error_new()};
    int status = 1;
    if (read_inputs(&build, argc == 3 ? argv[2] : "examples/fernhollow"))
        status = make_folder(argv[1]) ? build_all(&build, argv[1]) : 2;
    suffice_project_release(build.project);
    suffice_error_release(build.error);
    keys_free(&build.keys);
    free_inputs(&build);
    return status;
}
