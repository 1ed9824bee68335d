// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

namespace lockkeeper::report {

/// The order of rows, worst first.
enum class Rank { Critical, Unknown, Warning, Waived, Pass, Skipped };

/// The findings of one check that say the same of several hosts, as one row of the table.
struct Row
{
    Rank rank = Rank::Pass;
    QList<Finding> findings; ///< at least one
    int hosts = 0; ///< hosts of the whole result

    [[nodiscard]] const Finding &first() const { return findings.front(); }
    /// Where: "tm-2", "3 hosts", "cluster".
    [[nodiscard]] Text place() const;
    /// "Your result"; where the hosts' answers differ, each with its host.
    [[nodiscard]] QString result() const;
    /// The meaning and the advice; a further sentence names the other hosts of the row.
    [[nodiscard]] QString meaning(const QString &language) const;
    [[nodiscard]] QString advice(const QString &language) const;
    [[nodiscard]] QList<int> transcript() const;
};

/// Rows, worst first, each group in the order of the catalogue.
[[nodiscard]] QList<Row> foldedRows(const Result &result);

[[nodiscard]] Rank rankOf(const Finding &finding);
/// "critical", "waived", …: the name of the shape and the colour.
[[nodiscard]] QString rankName(Rank rank);
/// КРИТИЧНО / CRITICAL, …, ПРИНЯТО / WAIVED.
[[nodiscard]] Text rankWord(Rank rank);
/// The word in a count: критично 6 / critical 6.
[[nodiscard]] Text rankLabel(Rank rank);
/// How many checks have this rank on some subject.
[[nodiscard]] int checksOf(const Result &result, Rank rank);
/// How bad a verdict is as a whole: Critical, Unknown (not ready, for something was not seen),
/// Warning or Pass.
[[nodiscard]] Rank verdictRank(bool isReady, const Summary &counts);
/// "Accepted by ops until 1 March 2027: test stand. It was: NOT CRITICAL."
[[nodiscard]] Text waivedWords(const Finding &finding);

inline constexpr std::array kRanks {Rank::Critical, Rank::Unknown, Rank::Warning,
                                    Rank::Waived,   Rank::Pass,    Rank::Skipped};

} // namespace lockkeeper::report
