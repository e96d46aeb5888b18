/*
 * All of libsuffice at once.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_H
#define SUFFICE_H

#include <suffice/access.h>
#include <suffice/arrow.h>
#include <suffice/assessment.h>
#include <suffice/audience.h>
#include <suffice/buffer.h>
#include <suffice/check.h>
#include <suffice/codebook.h>
#include <suffice/content.h>
#include <suffice/corpus.h>
#include <suffice/csv.h>
#include <suffice/details.h>
#include <suffice/error.h>
#include <suffice/excerpts.h>
#include <suffice/fields.h>
#include <suffice/file.h>
#include <suffice/findings.h>
#include <suffice/framework.h>
#include <suffice/history.h>
#include <suffice/ids.h>
#include <suffice/improvement.h>
#include <suffice/interviews.h>
#include <suffice/logic_model.h>
#include <suffice/matrix.h>
#include <suffice/merge.h>
#include <suffice/options.h>
#include <suffice/project.h>
#include <suffice/records.h>
#include <suffice/sources.h>
#include <suffice/story.h>
#include <suffice/synthesis.h>
#include <suffice/table.h>
#include <suffice/trace.h>
#include <suffice/types.h>
#include <suffice/withdrawal.h>

#endif
