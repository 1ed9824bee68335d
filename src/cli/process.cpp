// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include <fcntl.h>
#include <langinfo.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace lockkeeper::cli {
namespace {

// A descriptor that was closed by the caller would be taken by the next file or socket, and the
// answer would go there. Read-only, so that writing fails as it did before.
void openStandardDescriptors()
{
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            const int opened = open("/dev/null", O_RDONLY | O_CLOEXEC);
            if (opened >= 0 && opened != descriptor)
                close(opened);
        }
    }
}

// libpq would take PGOPTIONS, PGSERVICE and more from here: the profile alone decides.
void forgetPostgresEnvironment()
{
    std::vector<std::string> names;
    for (char **entry = environ; *entry != nullptr; ++entry) {
        if (std::strncmp(*entry, "PG", 2) == 0)
            names.emplace_back(*entry, std::strcspn(*entry, "="));
    }
    for (const std::string &name : names)
        unsetenv(name.c_str());
}

} // namespace

void prepareProcess()
{
    const rlimit none {.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    openStandardDescriptors();
    forgetPostgresEnvironment();
    signal(SIGPIPE, SIG_IGN);
    // Only the character type: the language is still that of LANG and its like.
    setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        const char *all = getenv("LC_ALL");
        if (all != nullptr && *all != '\0') {
            setenv("LC_MESSAGES", all, 1);
            unsetenv("LC_ALL");
        }
        setenv("LC_CTYPE", "C.UTF-8", 1);
    }
}

} // namespace lockkeeper::cli
