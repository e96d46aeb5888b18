#include <suffice/merge.h>
