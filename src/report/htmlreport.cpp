// SPDX-License-Identifier: Apache-2.0
#include "report/htmlreport.h"

#include "base/languages.h"
#include "report/htmlsections.h"
#include "report/phrases.h"
#include "report/rows.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

namespace lockkeeper::report {
namespace {

std::string resource(const char *name)
{
    QFile file(QStringLiteral(":/report/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().trimmed().toStdString();
}

// The page's fixed words. One list, since the template is one.
struct Label
{
    const char *name;
    Message words;
};

constexpr Label kLabels[] = {
    {"l_title", text("report", "Readiness of a Flink cluster for Flink CDC")},
    {"l_selfcontained", text("report", "One file, no scripts, no network access")},
    {"l_results", text("report", "Results of the checks")},
    {"l_component", kComponent},
    {"l_purpose", text("report", "and why it is checked")},
    {"l_how", text("report", "How it was checked")},
    {"l_web", text("report", "and where Flink's web UI shows it")},
    {"l_web_short", text("report", "Web UI:")},
    {"l_asked", text("report", "Transcript:")},
    {"l_result", kYourResult},
    {"l_status", kStatusAndMeaning},
    {"l_todo", text("report", "What to do:")},
    {"l_unseen", text("report", "What was not looked at")},
    {"l_left_out", text("report", "Checks that did not run:")},
    {"l_hosts", kHosts},
    {"l_host", kHost},
    {"l_address", kAddress},
    {"l_os", text("report", "Operating system")},
    {"l_roles", text("report", "Roles")},
    {"l_login", text("report", "Login")},
    {"l_reach", text("report", "Network: who must reach whom")},
    {"l_from", kFrom},
    {"l_flows", text("report", "For the network team: needed and not open")},
    {"l_transcript", text("report", "Transcript")},
    {"l_marks",
     text("report",
          "Apache Flink and Flink CDC are marks of the Apache Software "
          "Foundation; Lockkeeper is not affiliated with it.")},
};

Node languageList(const QStringList &languages)
{
    Node list {Node::type::list};
    if (languages.size() < 2)
        return list;
    for (const QString &language : languages) {
        Node item;
        item.set("code", value(language));
        item.set("name", value(ownName(language)));
        item.set("is_first", language == languages.front());
        list.push_back(item);
    }
    return list;
}

QString whenWords(const Result &result, const QString &language)
{
    const Text pattern =
        text("report", "d MMMM yyyy, HH:mm '(UTC)'", "a time as QLocale writes it");
    const QString time = QLocale(language).toString(result.finished.toUTC(), pattern.in(language));
    return text("report", "%1 \u00B7 checked %2", "profile and time")
        .arg(result.profile)
        .arg(time)
        .in(language);
}

std::string toneOf(const Result &result)
{
    return rankName(result.isReady ? Rank::Pass : verdictRank(false, result.summary)).toStdString();
}

// Rows that do not apply stand apart: they say nothing of the cluster's readiness.
void setRows(Node &root, const Result &result, const Speech &speech)
{
    QList<Row> main;
    QList<Row> skipped;
    for (const Row &row : foldedRows(result))
        (row.rank == Rank::Skipped ? skipped : main) += row;
    root.set("main", Node {"rows", rowNodes(main, speech)});
    if (skipped.isEmpty()) {
        root.set("skipped", false);
        return;
    }
    Node node;
    node.set(
        "l_skipped",
        speech.say(
            textN("report", "%n check(s) not applicable").count(checksOf(result, Rank::Skipped))));
    node.set("rows", rowNodes(skipped, speech));
    root.set("skipped", node);
}

void setFooter(Node &root, const Result &result, const Speech &speech)
{
    root.set("footer",
             speech.say(text("report", "Result schema %1, %2. SHA-256 of the result:")
                            .arg(kResultSchema)
                            .arg(checkCount(result.scope.asked))));
    const QByteArray hash =
        QCryptographicHash::hash(writeResult(result), QCryptographicHash::Sha256);
    root.set("sha256", hash.toHex().toStdString());
    root.set("tool", value(result.tool));
}

Node pageNode(const Result &result, const Speech &speech)
{
    Node root;
    for (const Label &label : kLabels)
        root.set(label.name, speech.say(label.words));
    root.set("first", value(speech.languages().front()));
    root.set("languages", languageList(speech.languages()));
    root.set("title", value(QStringLiteral("Lockkeeper: ") + result.profile));
    root.set("when", speech.say([&](const QString &one) { return whenWords(result, one); }));
    root.set("tone", toneOf(result));
    root.set("verdict", speech.say(result.verdict));
    root.set("amount",
             speech.say(text("report", "%1, %2", "12 checks, 30 results")
                            .arg(checkCount(result.scope.asked))
                            .arg(textN("report", "%n result(s)").count(result.findings.size()))));
    root.set("counts", countNodes(result, speech));
    root.set("facts", factNodes(result, speech));
    root.set("unseen", unseenNode(result, speech));
    root.set("hosts", hostsNode(result, speech));
    root.set("reach", reachNode(result, speech));
    root.set("transcript", transcriptNode(result, speech));
    setRows(root, result, speech);
    setFooter(root, result, speech);
    return root;
}

} // namespace

QByteArray htmlReport(const Result &result, const QStringList &languages)
{
    const Speech speech(languages);
    Node root = pageNode(result, speech);
    root.set("style", resource("style.css"));
    root.set("shapes", resource("shapes.svg"));
    root.set("t", resource("text.mustache"));
    root.set("rows_table", resource("rows.mustache"));
    kainjow::mustache::mustache page(resource("page.mustache"));
    page.set_custom_escape(escaped);
    return QByteArray::fromStdString(page.render(root));
}

QString richText(const Result &result, const QString &language)
{
    const Speech speech({language});
    Node root = pageNode(result, speech);
    root.set("t", resource("plaintext.mustache"));
    root.set("rows_table", resource("previewrows.mustache"));
    kainjow::mustache::mustache page(resource("preview.mustache"));
    page.set_custom_escape(escaped);
    return QString::fromStdString(page.render(root));
}

Result withoutTranscript(Result result)
{
    result.transcript.clear();
    for (Finding &finding : result.findings)
        finding.transcript.clear();
    return result;
}

} // namespace lockkeeper::report
