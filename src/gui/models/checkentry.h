// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/rows.h"

namespace lockkeeper::gui {

/// The cells of one row of the Checks table, safe to draw, in one language.
struct CheckWords
{
    QString word = {}; ///< the status word that runs in before the meaning
    QString component = {};
    QString where = {};
    QString found = {};
    QString meaning = {};
};

/// One row of the Checks page before it is folded, filtered or sorted, with its words made once
/// and only when somebody looks. UI thread.
class CheckEntry
{
public:
    /// A check that is being made.
    explicit CheckEntry(QString check);
    explicit CheckEntry(report::Row row);

    [[nodiscard]] const QString &check() const { return m_check; }
    /// Without findings while the check is being made.
    [[nodiscard]] const report::Row &row() const { return m_row; }
    [[nodiscard]] bool isPending() const { return m_row.findings.isEmpty(); }
    [[nodiscard]] const CheckWords &words(const QString &language) const;
    [[nodiscard]] CheckWords hostWords(int host, const QString &language) const;
    /// Makes what words() and holds() need, ahead of the first question.
    void prepare(const QString &language) const { static_cast<void>(holds({}, language)); }
    /// Whether it holds all of these words, which are lower case.
    [[nodiscard]] bool holds(const QStringList &words, const QString &language) const;
    /// The whole row in one line, cells parted by tabs; for the clipboard.
    [[nodiscard]] QString line(const QString &language) const;
    /// Names the row, or one host of it, in every language and run.
    [[nodiscard]] QString key(int host) const;

private:
    report::Row m_row;
    QString m_check;
    mutable QString m_language; ///< of m_words
    mutable CheckWords m_words;
    mutable QString m_haystack;
};

/// A tooltip that shows foreign text as text, however much it looks like mark-up.
[[nodiscard]] QString plainTip(const QString &words);

} // namespace lockkeeper::gui
