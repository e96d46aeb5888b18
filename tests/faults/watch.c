/*
 * Watch: notes on calls. It takes no memory from the sources that are under test.
 * SPDX-License-Identifier: MIT
 */
#include "watch.h"

#include "memory.h"

#include <stdlib.h>

enum { FUNCTIONS = 2000 };

struct notes {
    size_t entered;
    size_t good;
    size_t most;          /* allocations that a call of it asked for */
    bool free;            /* it succeeded without memory, and asked for none */
    const char *scenario; /* which covers it, or NULL */
};

static struct notes notes[FUNCTIONS];
static struct watched_calls *list;
static struct watched_call current;

size_t (*watch_also)(void);

static size_t other_count(void)
{
    return watch_also == NULL ? 0 : watch_also();
}

void watch_enter(size_t function)
{
    current = (struct watched_call){
        .function = function, .before = memory_asked(), .refused = memory.refused, .also = other_count()};
    notes[function].entered++;
}

static void put_into_list(void)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity * 2 + 16;
        list->items = realloc(list->items, list->capacity * sizeof *list->items);
        if (list->items == NULL)
            abort();
    }
    list->items[list->count++] = current;
}

void watch_leave(size_t function, bool good)
{
    struct notes *note = &notes[function];
    current.asked = memory_asked() - current.before;
    current.refused = memory.refused - current.refused;
    current.also = other_count() - current.also;
    current.good = good;
    note->good += good;
    note->most = current.asked > note->most ? current.asked : note->most;
    note->free = note->free || (good && current.asked == 0 && memory_is_gone());
    if (list != NULL)
        put_into_list();
}

void watch_begin(struct watched_calls *calls)
{
    list = calls;
    list->count = 0;
}

void watch_end(void)
{
    list = NULL;
}

void watch_credit(size_t function, const char *scenario)
{
    if (notes[function].scenario == NULL)
        notes[function].scenario = scenario;
}

void watch_report(FILE *file)
{
    for (size_t i = 0; watched_names[i] != NULL; i++)
        fprintf(file, "%s\t%zu\t%zu\t%zu\t%d\t%s\n", watched_names[i], notes[i].entered, notes[i].good, notes[i].most,
                notes[i].free, notes[i].scenario == NULL ? "" : notes[i].scenario);
}
