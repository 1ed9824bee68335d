// SPDX-License-Identifier: Apache-2.0
#include "report/docs.h"

#include <algorithm>

namespace lockkeeper::report {
namespace {

using checks::Check;
using checks::Scope;

Text scopeWords(const Check &check)
{
    switch (check.scope) {
    case Scope::Host:
        return text("report", "every host");
    case Scope::FlinkHost:
        return text("report", "every host with a Flink role");
    case Scope::Source:
        return text("report", "the source database");
    case Scope::Sink:
        return text("report", "the sink database");
    case Scope::Cluster:
        break;
    }
    return text("report", "the cluster");
}

// What there is to say of a check, in order: heading and words; without empty ones.
std::vector<std::pair<Text, Text>> partsOf(const Check &check)
{
    std::vector<std::pair<Text, Text>> parts {
        {text("report", "Why it is checked"), check.purpose},
        {text("report", "How it is checked"), check.how},
        {text("report", "In the web UI"), check.webUi},
        {text("report", "Asked of"), scopeWords(check)},
        {text("report", "When it is which status"), check.thresholds},
        {text("report", "Without an answer"),
         check.isRequired ? text("report", "the cluster is not ready: this check is required")
                          : text("report", "the cluster can be ready: this check is not required")},
        {text("report", "Sources"), Text::verbatim(QString::fromUtf8(check.sources))},
        {text("report", "Remedies"), Text::verbatim(QString::fromUtf8(check.remedies))},
    };
    std::erase_if(parts, [](const auto &part) { return part.second.isEmpty(); });
    return parts;
}

QString idOf(const Check &check)
{
    return QString::fromLatin1(check.id);
}

QString topicOf(const Check &check)
{
    return idOf(check).section(QLatin1Char('.'), 0, 0);
}

// Words as Markdown shows them: nothing in them is markup.
QString plain(const QString &words)
{
    QString result;
    for (const QChar c : words) {
        if (QStringLiteral("\\`*_[]<>#|").contains(c))
            result += QLatin1Char('\\');
        result += c;
    }
    return result;
}

QString sectionOf(const Check &check, const QString &language)
{
    QString page = QStringLiteral("### %1\n\n**%2**\n")
                       .arg(idOf(check), plain(Text(check.component).in(language)));
    for (const auto &[heading, words] : partsOf(check)) {
        page += QStringLiteral("\n- %1: %2")
                    .arg(heading.in(language), plain(words.in(language).simplified()));
    }
    return page + QStringLiteral("\n\n");
}

} // namespace

QString explainText(const checks::Check &check, const QString &language)
{
    QString page = QStringLiteral("%1 (%2)\n").arg(Text(check.component).in(language), idOf(check));
    for (const auto &[heading, words] : partsOf(check))
        page += QStringLiteral("\n%1\n  %2\n").arg(heading.in(language), words.in(language));
    return page;
}

QString checkList(const QString &language)
{
    qsizetype width = 0;
    for (const Check &check : checks::catalogue())
        width = std::max(width, idOf(check).size());
    QString list;
    for (const Check &check : checks::catalogue()) {
        list += QStringLiteral("%1  %2\n")
                    .arg(idOf(check).leftJustified(width), Text(check.component).in(language));
    }
    return list;
}

QString docsPage(const QString &language)
{
    const auto &all = checks::catalogue();
    QString page = QStringLiteral("# %1\n\n%2\n\n")
                       .arg(Text(text("report", "The checks of Lockkeeper")).in(language),
                            textN("report", "%n check(s), made from the program itself.")
                                .count(static_cast<qint64>(all.size()))
                                .in(language));
    QString topic;
    for (const Check &check : all) {
        if (topicOf(check) != topic) {
            topic = topicOf(check);
            page += QStringLiteral("## %1\n\n").arg(topic);
        }
        page += sectionOf(check, language);
    }
    return page.trimmed() + QLatin1Char('\n');
}

} // namespace lockkeeper::report
