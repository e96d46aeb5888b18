/*
 * Failing system: each call is counted, may fail by plan, and is otherwise passed on to the system.
 * SPDX-License-Identifier: MIT
 */
#include "failing_system.h"

#include <signal.h>
#include <string.h>

enum { MOST_OPEN = 16, ENDLESS = 1000000 };

struct system_seen system_seen;

static struct system_plan plan;
static const struct sfp_os *beneath;
static intptr_t open_handles[MOST_OPEN];
static uint64_t drawn;
static bool was_interrupted[SYSTEM_CALL_COUNT]; /* the last time */

/* --- what happens to a call --- */

static void end_if(enum system_end when)
{
    if (plan.end == when && system_seen.calls == plan.at)
        raise(SIGKILL);
}

static bool is_hit(enum system_call call)
{
    if (plan.at == 0 || plan.end != SYSTEM_LIVES || system_seen.calls < plan.at)
        return false;
    if (plan.only != SYSTEM_ANY && plan.only != (int)call)
        return false;
    if (plan.sticky && plan.code == SFP_OS_INTERRUPTED)
        return was_interrupted[call] = !was_interrupted[call];
    return plan.sticky || system_seen.calls == plan.at;
}

/* 0, or the code with which this call must fail. */
static int enter(enum system_call call)
{
    system_seen.calls++;
    system_seen.counts[call]++;
    system_seen.last[call] = system_seen.calls;
    if (system_seen.calls > ENDLESS) {
        system_seen.strange = true;
        return SFP_OS_OTHER;
    }
    end_if(SYSTEM_ENDS_BEFORE);
    if (!is_hit(call))
        return SFP_OS_DONE;
    if (system_seen.failed++ == 0)
        system_seen.first = call;
    system_seen.failures[call]++;
    return plan.code;
}

static int leave(int code)
{
    end_if(SYSTEM_ENDS_AFTER);
    return code;
}

#define PASS(call, ...)                                                                                                \
    do {                                                                                                               \
        int code = enter(SYSTEM_##call);                                                                               \
        return code != SFP_OS_DONE ? code : leave(beneath->call(__VA_ARGS__));                                         \
    } while (0)

/* --- handles --- */

static intptr_t *place_of(intptr_t handle)
{
    for (int i = 0; i < system_seen.open; i++)
        if (open_handles[i] == handle)
            return &open_handles[i];
    system_seen.strange = true;
    return NULL;
}

static int opened(int code, const intptr_t *handle)
{
    if (code == SFP_OS_DONE && system_seen.open < MOST_OPEN)
        open_handles[system_seen.open++] = *handle;
    else if (code == SFP_OS_DONE)
        system_seen.strange = true;
    return leave(code);
}

/* A close that fails has closed all the same. */
static int closed(enum system_call call, int (*close)(intptr_t handle), intptr_t handle)
{
    int code = enter(call);
    intptr_t *place = place_of(handle);
    if (place == NULL)
        return SFP_OS_OTHER;
    *place = open_handles[--system_seen.open];
    int done = close(handle);
    return code != SFP_OS_DONE ? code : leave(done);
}

/* --- the calls --- */

static int open_file(const char *path, intptr_t *file)
{
    int code = enter(SYSTEM_open_file);
    return code != SFP_OS_DONE ? code : opened(beneath->open_file(path, file), file);
}

static int make_file(intptr_t folder, const char *name, intptr_t *file)
{
    int code = enter(SYSTEM_make_file);
    (void)place_of(folder);
    return code != SFP_OS_DONE ? code : opened(beneath->make_file(folder, name, file), file);
}

static size_t bounded(size_t size)
{
    return plan.most > 0 && size > plan.most ? plan.most : size;
}

static int read_file(intptr_t file, void *buffer, size_t size, size_t *got)
{
    (void)place_of(file);
    PASS(read_file, file, buffer, bounded(size), got);
}

static int write_file(intptr_t file, const void *bytes, size_t size, size_t *put)
{
    (void)place_of(file);
    PASS(write_file, file, bytes, bounded(size), put);
}

static int look_at(intptr_t file, struct sfp_os_look *look)
{
    (void)place_of(file);
    PASS(look_at, file, look);
}

static int set_owner(intptr_t file, uint32_t owner, uint32_t group)
{
    (void)place_of(file);
    PASS(set_owner, file, owner, group);
}

static int set_mode(intptr_t file, uint32_t mode)
{
    (void)place_of(file);
    PASS(set_mode, file, mode);
}

static int copy_access(intptr_t folder, const char *name, intptr_t file)
{
    (void)place_of(file);
    PASS(copy_access, folder, name, file);
}

static int sync_file(intptr_t file)
{
    int code = enter(SYSTEM_sync_file);
    (void)place_of(file);
    return code != SFP_OS_DONE ? code : leave(plan.lazy ? SFP_OS_DONE : beneath->sync_file(file));
}

static int close_file(intptr_t file)
{
    return closed(SYSTEM_close_file, beneath->close_file, file);
}

static int open_folder(const char *path, intptr_t *folder)
{
    int code = enter(SYSTEM_open_folder);
    return code != SFP_OS_DONE ? code : opened(beneath->open_folder(path, folder), folder);
}

static int look_in(intptr_t folder, const char *name, struct sfp_os_look *look)
{
    (void)place_of(folder);
    PASS(look_in, folder, name, look);
}

static int rename_in(intptr_t folder, const char *from, const char *to, bool replace)
{
    (void)place_of(folder);
    PASS(rename_in, folder, from, to, replace);
}

static int remove_in(intptr_t folder, const char *name)
{
    (void)place_of(folder);
    PASS(remove_in, folder, name);
}

static int sync_in(intptr_t folder, const char *name)
{
    int code = enter(SYSTEM_sync_in);
    (void)place_of(folder);
    return code != SFP_OS_DONE ? code : leave(plan.lazy ? SFP_OS_DONE : beneath->sync_in(folder, name));
}

static int list(intptr_t folder, sfp_os_visit *visit, void *context)
{
    (void)place_of(folder);
    PASS(list, folder, visit, context);
}

static int close_folder(intptr_t folder)
{
    return closed(SYSTEM_close_folder, beneath->close_folder, folder);
}

static int resolve(const char *path, char **real)
{
    PASS(resolve, path, real);
}

static int now(int64_t *instant)
{
    int code = enter(SYSTEM_now);
    if (code == SFP_OS_DONE && plan.drawn) {
        *instant = INT64_C(1742551320000);
        return leave(code);
    }
    return code != SFP_OS_DONE ? code : leave(beneath->now(instant));
}

/* A linear congruential generator (Knuth 1997, 3.3.4): different each time, and the same in each run. */
static void draw(unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        drawn = drawn * UINT64_C(6364136223846793005) + 1;
        bytes[i] = (unsigned char)(drawn >> 40);
    }
}

static int random_bytes(void *bytes, size_t size)
{
    int code = enter(SYSTEM_random_bytes);
    if (code == SFP_OS_DONE && plan.drawn) {
        draw(bytes, size);
        return leave(code);
    }
    return code != SFP_OS_DONE ? code : leave(beneath->random_bytes(bytes, size));
}

/* --- the table --- */

static struct sfp_os failing = {
#define CALL(name) .name = name,
    SYSTEM_CALLS(CALL)
#undef CALL
};

void system_begin(const struct system_plan *planned)
{
    if (sfp_os != &failing)
        beneath = sfp_os;
    plan = *planned;
    drawn = 1;
    memset(&system_seen, 0, sizeof system_seen);
    memset(was_interrupted, 0, sizeof was_interrupted);
    failing.separators = beneath->separators;
    sfp_os = &failing;
}

void system_end(void)
{
    sfp_os = beneath;
}

const char *system_call_name(enum system_call call)
{
    static const char *const names[] = {"nothing",
#define CALL(name) #name,
                                        SYSTEM_CALLS(CALL)
#undef CALL
    };
    return call < SYSTEM_CALL_COUNT ? names[call] : names[0];
}
