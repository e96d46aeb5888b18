/*
 * Content: what ships with the library, opened as projects.
 * SPDX-License-Identifier: MIT
 */
#include "content/content.h"

#include "base/error.h"

#include <suffice/content.h>
#include <suffice/project.h>

#include <string.h>

size_t suffice_content_count(void)
{
    return sfp_content_count;
}

const char *suffice_content_name(size_t index)
{
    return index < sfp_content_count ? sfp_contents[index].name : NULL;
}

const char *suffice_content_title(size_t index)
{
    return index < sfp_content_count ? sfp_contents[index].title : NULL;
}

suffice_status suffice_content_open(const char *name, suffice_project **project, suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    *project = NULL;
    if (name == NULL)
        return sfp_fail_null(error, "name");
    for (size_t i = 0; i < sfp_content_count; i++)
        if (strcmp(sfp_contents[i].name, name) == 0)
            return suffice_project_read(sfp_contents[i].bytes, sfp_contents[i].size, NULL, project, error);
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_NO_SUCH_RECORD, "there is no set of content of this name");
    sfp_error_argument(error, "name");
    return status;
}
