/*
 * User: a program of somebody who has installed libsuffice, or has it as a subproject.
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <suffice.h>

int main(void)
{
    suffice_error *error = suffice_error_new();
    bool good = suffice_version_number() == SUFFICE_VERSION_NUMBER && error != NULL &&
                suffice_error_status(error) == SUFFICE_OK;

    printf("libsuffice %s: %s\n", suffice_version(), good ? "good" : "not what its headers say");
    suffice_error_release(error);
    return good ? 0 : 1;
}
