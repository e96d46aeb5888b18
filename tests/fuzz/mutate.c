/*
 * Mutate: changes of whole elements and attributes, which bytes taken at random would seldom make: an element goes,
 * comes twice, or comes into another place or from another input; a value takes the place of another. Every other time
 * libFuzzer changes bytes as it likes.
 * SPDX-License-Identifier: MIT
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ELEMENTS = 600, VALUES = 1500 };

size_t LLVMFuzzerMutate(uint8_t *bytes, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t one_size, const uint8_t *two, size_t two_size, uint8_t *out,
                                 size_t most, unsigned seed);

struct span {
    size_t start;
    size_t end;
};

struct outline {
    struct span elements[ELEMENTS];
    struct span values[VALUES]; /* of attributes, without their quotes */
    size_t element_count;
    size_t value_count;
};

static size_t below(unsigned *seed, size_t n)
{
    *seed = *seed * 1103515245U + 12345U;
    return n == 0 ? 0 : (*seed >> 8) % n;
}

/* --- where things are, as far as the bytes look like XML --- */

static size_t end_of_tag(const uint8_t *bytes, size_t size, size_t at, struct outline *outline)
{
    while (at < size && bytes[at] != '>') {
        if (bytes[at++] != '"')
            continue;
        size_t start = at;
        while (at < size && bytes[at] != '"')
            at++;
        if (outline->value_count < VALUES && at < size)
            outline->values[outline->value_count++] = (struct span){start, at};
        at += at < size;
    }
    return at < size ? at + 1 : size;
}

static void look_over(const uint8_t *bytes, size_t size, struct outline *outline)
{
    size_t open[64]; /* elements whose end has not come */
    size_t depth = 0;
    outline->element_count = outline->value_count = 0;
    for (size_t at = 0; at + 1 < size; at++) {
        if (bytes[at] != '<' || bytes[at + 1] == '?' || bytes[at + 1] == '!')
            continue;
        size_t end = end_of_tag(bytes, size, at, outline);
        bool closes = bytes[at + 1] == '/';
        if (closes && depth > 0) {
            outline->elements[open[--depth]].end = end;
        } else if (!closes && outline->element_count < ELEMENTS) {
            outline->elements[outline->element_count] = (struct span){at, end};
            if (end >= 2 && bytes[end - 2] != '/' && depth < sizeof open / sizeof open[0])
                open[depth++] = outline->element_count;
            outline->element_count++;
        }
        at = end - 1;
    }
}

/* --- changes --- */

/* Puts bytes in the place of a span; gives the new size, or the old one where there is no room. */
static size_t replace(uint8_t *bytes, size_t size, size_t most, struct span span, const uint8_t *with, size_t length)
{
    size_t left = size - span.end;
    if (span.start + length + left > most)
        return size;
    memmove(bytes + span.start + length, bytes + span.end, left);
    memcpy(bytes + span.start, with, length);
    return span.start + length + left;
}

/* A copy of a span of some bytes takes the place of another span. */
static size_t copy_over(uint8_t *bytes, size_t size, size_t most, struct span to, const uint8_t *source,
                        struct span from)
{
    size_t length = from.end - from.start;
    uint8_t *copy = malloc(length + 1);
    if (copy == NULL)
        return size;
    memcpy(copy, source + from.start, length);
    size = replace(bytes, size, most, to, copy, length);
    free(copy);
    return size;
}

static size_t change(uint8_t *bytes, size_t size, size_t most, unsigned *seed)
{
    struct outline outline;
    look_over(bytes, size, &outline);
    if (outline.element_count < 2 || outline.value_count == 0)
        return LLVMFuzzerMutate(bytes, size, most);
    struct span one = outline.elements[below(seed, outline.element_count)];
    struct span two = outline.elements[below(seed, outline.element_count)];
    struct span value = outline.values[below(seed, outline.value_count)];
    switch (below(seed, 5)) {
    case 0:
        return replace(bytes, size, most, one, bytes, 0);
    case 1:
        return copy_over(bytes, size, most, (struct span){one.end, one.end}, bytes, one);
    case 2:
        return copy_over(bytes, size, most, (struct span){two.start, two.start}, bytes, one);
    case 3:
        return copy_over(bytes, size, most, two, bytes, one);
    default:
        return copy_over(bytes, size, most, value, bytes, outline.values[below(seed, outline.value_count)]);
    }
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most, unsigned seed)
{
    return seed % 2 == 0 ? LLVMFuzzerMutate(bytes, size, most) : change(bytes, size, most, &seed);
}

/* An element of another input comes into the place of one, or before it. */
size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t one_size, const uint8_t *two, size_t two_size, uint8_t *out,
                                 size_t most, unsigned seed)
{
    struct outline from;
    struct outline to;
    size_t size = one_size < most ? one_size : most;
    memcpy(out, one, size);
    look_over(out, size, &to);
    look_over(two, two_size, &from);
    if (to.element_count == 0 || from.element_count == 0)
        return size;
    struct span place = to.elements[below(&seed, to.element_count)];
    if (below(&seed, 2) == 0)
        place.end = place.start;
    return copy_over(out, size, most, place, two, from.elements[below(&seed, from.element_count)]);
}
