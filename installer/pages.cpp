// SPDX-License-Identifier: Apache-2.0
#include "cli/pages.h"

#include <cstdio>
#include <cstring>

// pages man LANG | pages completion: what `cmake --build … -t pages` keeps in this folder.
int main(int argc, char **argv)
{
    QByteArray page;
    if (argc == 3 && std::strcmp(argv[1], "man") == 0)
        page = lockkeeper::cli::manPage(QString::fromLatin1(argv[2]));
    else if (argc == 2 && std::strcmp(argv[1], "completion") == 0)
        page = lockkeeper::cli::bashCompletion();
    else
        return 2;
    const auto size = static_cast<std::size_t>(page.size());
    return std::fwrite(page.constData(), 1, size, stdout) == size ? 0 : 1;
}
