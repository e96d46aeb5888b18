/*
 * Others: calls made in a process of its own, as another user or within limits.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_OTHERS_H
#define TESTS_FAULTS_OTHERS_H

enum { NOBODY = 65534, NOBODYS_TEAM = 3456, CANNOT = 77 /* be had here */ };

/* Makes the call in a process of its own; what it gives must lie between -100 and 100. */
int apart(int (*act)(void));
/* As a user with no rights beside the groups NOBODY and NOBODYS_TEAM; who is no root is that already. CANNOT: there is
 * none. */
int as_nobody(int (*act)(void));

#endif
