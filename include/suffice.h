/*
 * All of libsuffice at once.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_H
#define SUFFICE_H

#include <suffice/access.h>
#include <suffice/buffer.h>
#include <suffice/codebook.h>
#include <suffice/corpus.h>
#include <suffice/details.h>
#include <suffice/error.h>
#include <suffice/excerpts.h>
#include <suffice/fields.h>
#include <suffice/file.h>
#include <suffice/findings.h>
#include <suffice/history.h>
#include <suffice/ids.h>
#include <suffice/interviews.h>
#include <suffice/merge.h>
#include <suffice/options.h>
#include <suffice/project.h>
#include <suffice/records.h>
#include <suffice/sources.h>
#include <suffice/table.h>
#include <suffice/types.h>

#endif
