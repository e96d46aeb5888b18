/*
 * Fuzz target: any bytes as a file that is looked at without being opened, with lowered limits, a progress that stops,
 * and a disk that fails. The status is one that is documented; what is found is bounded, lies in the file, and is empty
 * exactly when the file can be opened.
 * SPDX-License-Identifier: MIT
 *
 * The input: a byte of which the low three bits say how many limits are lowered, each by a byte that says which and two
 * that say to what; if bit 3 is set, a byte that says when the progress stops; if bit 4 is set, a byte that says which
 * call of the disk fails; and then the file.
 */
#include "disk.h"
#include "input.h"

#include <suffice.h>

#include "os/os.h"

#include <string.h>

enum { FINDINGS_MAX = 10000, STOPS = 8, FAILS = 16, LIMITS = 6 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

struct look {
    suffice_options *options;
    uint64_t total;
    size_t calls;
    size_t stop_at; /* which call of the progress stops; 0: none */
    size_t fail_at; /* which call of the disk fails; 0: none */
    bool fails;     /* one of the two, so that looking and opening may differ */
    suffice_error *error;
};

static bool progress(uint64_t done, uint64_t total, void *user)
{
    struct look *look = user;
    must(total == look->total && done <= total);
    return ++look->calls != look->stop_at;
}

static void begin(struct look *look, struct input *input)
{
    uint8_t how = input_byte(input);
    look->options = suffice_options_new();
    look->error = suffice_error_new();
    must(look->options != NULL && look->error != NULL);
    for (int i = how & 7; i > 0; i--) {
        suffice_limit limit = 1 + (suffice_limit)(input_byte(input) % LIMITS);
        uint64_t value = input_number(input, 2);
        must((suffice_options_set_limit(look->options, limit, value, NULL) == SUFFICE_OK) ==
             (value > 0 && (limit != SUFFICE_LIMIT_DEPTH || value <= 200) &&
              (limit != SUFFICE_LIMIT_ATTRIBUTES || value <= 64)));
    }
    look->stop_at = (how & STOPS) != 0 ? input_byte(input) % 4U : 0;
    look->fail_at = (how & FAILS) != 0 ? input_byte(input) % 16U : 0;
    look->total = input->left;
    must(suffice_options_set_progress(look->options, progress, look, NULL) == SUFFICE_OK);
    disk_put("f.xml", input->at, input->left);
}

static void check_findings(const suffice_findings *findings, uint64_t size)
{
    size_t count = suffice_findings_count(findings);
    must(count <= FINDINGS_MAX);
    must(!suffice_findings_are_cut(findings) || count == FINDINGS_MAX);
    for (size_t i = 0; i < count; i++) {
        int64_t line = suffice_finding_line(findings, i);
        must(line >= 0 && (uint64_t)line <= size + 1 && suffice_finding_column(findings, i) >= 0);
        must(suffice_finding_message(findings, i)[0] != '\0');
        must(suffice_finding_severity(findings, i) != 0);
    }
}

static void arm(struct look *look)
{
    look->calls = 0;
    disk_fail(look->fail_at, SFP_OS_IO);
    suffice_error_clear(look->error);
}

/* Whether the file can be opened: 1, 0, or -1 if that cannot be said, for something failed. */
static int look_at(struct look *look)
{
    suffice_findings *findings = (suffice_findings *)look;
    arm(look);
    suffice_status status = suffice_file_check("f.xml", look->options, &findings, look->error);
    bool stopped = look->stop_at > 0 && look->calls >= look->stop_at;
    bool failed = disk_has_failed();
    must(disk_open_count() == 0);
    must(status == suffice_error_status(look->error));
    must(status == SUFFICE_OK || status == SUFFICE_ERROR_VERSION || (status == SUFFICE_ERROR_CANCELLED && stopped) ||
         (status == SUFFICE_ERROR_IO && failed));
    must((status == SUFFICE_OK) == (findings != NULL));
    int can = findings == NULL ? 0 : suffice_findings_count(findings) == 0;
    if (findings != NULL)
        check_findings(findings, look->total);
    suffice_findings_release(findings);
    return stopped || failed ? -1 : can;
}

/* Opens it in both ways; they agree with one another and with what was found. */
static void open_it(struct look *look, const struct input *input, int can)
{
    suffice_project *project = NULL;
    arm(look);
    suffice_status opened = suffice_project_open_with("f.xml", look->options, &project, look->error);
    bool failed = disk_has_failed();
    must(disk_open_count() == 0);
    must((opened == SUFFICE_OK) == (project != NULL));
    must(opened == SUFFICE_OK || opened == SUFFICE_ERROR_FORMAT || opened == SUFFICE_ERROR_VERSION ||
         opened == SUFFICE_ERROR_LIMIT || (opened == SUFFICE_ERROR_CANCELLED && look->stop_at > 0) ||
         (opened == SUFFICE_ERROR_IO && failed));
    must(can < 0 || opened == SUFFICE_ERROR_CANCELLED || failed || (opened == SUFFICE_OK) == (can == 1));
    suffice_project_release(project);
    arm(look);
    disk_fail(0, 0);
    suffice_status read = suffice_project_read(input->at, input->left, look->options, &project, look->error);
    must(failed || read == opened);
    suffice_project_release(project);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct input input = {bytes, size};
    struct look look = {0};
    disk_begin();
    begin(&look, &input);
    int can = look_at(&look);
    open_it(&look, &input, can);
    must(suffice_file_check("none.xml", look.options, &(suffice_findings *){0}, NULL) == SUFFICE_ERROR_NOT_FOUND);
    suffice_options_release(look.options);
    suffice_error_release(look.error);
    disk_end();
    return 0;
}
