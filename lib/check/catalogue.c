/*
 * Catalogue: the checks that there are.
 * SPDX-License-Identifier: MIT
 */
#include "check/checking.h"

static const struct sfp_check checks[] = {
#define CHECK(code, step, severity, name, rule, basis, advice)                                                         \
    {code, SUFFICE_STEP_##step, SUFFICE_SEVERITY_##severity, rule, basis, advice, sfp_check_##name},
#include "check/checks.def"
#undef CHECK
};

enum { CHECKS = sizeof checks / sizeof checks[0] };

const struct sfp_check *sfp_check_at(size_t index)
{
    static const struct sfp_check none = {.code = NULL};
    return index < CHECKS ? &checks[index] : &none;
}

size_t suffice_check_count(void)
{
    return CHECKS;
}

const char *suffice_check_code(size_t index)
{
    return sfp_check_at(index)->code;
}

suffice_step suffice_check_step(size_t index)
{
    return sfp_check_at(index)->step;
}

suffice_severity suffice_check_severity(size_t index)
{
    return sfp_check_at(index)->severity;
}

const char *suffice_check_rule(size_t index)
{
    return sfp_check_at(index)->rule;
}

const char *suffice_check_basis(size_t index)
{
    return sfp_check_at(index)->basis;
}

const char *suffice_check_advice(size_t index)
{
    return sfp_check_at(index)->advice;
}
