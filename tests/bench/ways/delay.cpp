// SPDX-License-Identifier: Apache-2.0
#include "support/faultproxy.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

using namespace lockkeeper::tests;

// benchdelay MILLISECONDS PORT…: prints, for each port of 127.0.0.1, one that leads to it with such
// a round trip; until stdin ends.
int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("benchdelay MILLISECONDS PORT…\n", stderr);
        return 2;
    }
    const std::chrono::milliseconds roundTrip(std::atoi(argv[1]));
    std::vector<std::unique_ptr<FaultProxy>> ways;
    for (int i = 2; i < argc; ++i) {
        ways.push_back(std::make_unique<FaultProxy>(static_cast<quint16>(std::atoi(argv[i])),
                                                    Faults {.latency = roundTrip / 2}));
        std::printf("%d\n", ways.back()->port());
    }
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}
