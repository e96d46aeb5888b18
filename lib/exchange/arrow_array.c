/*
 * Arrow array: the shape of an array, and who owns what.
 * SPDX-License-Identifier: MIT
 *
 * Consumers move the structs about, and may take a child out before they release what it lay in. So nothing points into
 * a struct of the consumer's, and each array owns its buffers and the memory of the structs right below it, not what
 * these hold once they have been moved.
 */
#include "exchange/arrow.h"

#include "base/memory.h"

enum { BUFFERS = 3 };

struct holding {
    const void *buffers[BUFFERS]; /* as the consumer sees them */
    void *owned[BUFFERS];
    struct ArrowArray *below; /* the children, and behind them the dictionary */
    struct ArrowArray *children[];
};

static void release_below(struct ArrowArray *array)
{
    if (array != NULL && array->release != NULL)
        array->release(array);
}

static void release_array(struct ArrowArray *array)
{
    struct holding *holding = array->private_data;
    for (int64_t i = 0; i < array->n_children; i++)
        release_below(array->children[i]);
    release_below(array->dictionary);
    for (size_t i = 0; i < BUFFERS; i++)
        sfp_free(holding->owned[i]);
    sfp_free(holding->below);
    sfp_free(holding);
    array->release = NULL;
}

bool sfp_arrow_array_make(struct ArrowArray *array, size_t length, size_t buffers, size_t children, bool dictionary)
{
    struct holding *holding = sfp_new(1, sizeof *holding + children * sizeof holding->children[0]);
    struct ArrowArray *below = sfp_new(children + 1, sizeof *below);
    *array = (struct ArrowArray){0};
    if (holding == NULL || below == NULL) {
        sfp_free(holding);
        sfp_free(below);
        return false;
    }
    holding->below = below;
    for (size_t i = 0; i < children; i++)
        holding->children[i] = &below[i];
    array->length = (int64_t)length;
    array->n_buffers = (int64_t)buffers;
    array->buffers = holding->buffers;
    array->n_children = (int64_t)children;
    array->children = children > 0 ? holding->children : NULL;
    array->dictionary = dictionary ? &below[children] : NULL;
    array->release = release_array;
    array->private_data = holding;
    return true;
}

void sfp_arrow_array_give(struct ArrowArray *array, size_t place, void *buffer)
{
    struct holding *holding = array->private_data;
    sfp_free(holding->owned[place]);
    holding->owned[place] = buffer;
    holding->buffers[place] = buffer;
}
