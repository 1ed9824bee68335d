// SPDX-License-Identifier: Apache-2.0
#include "cli/watch.h"

#include "base/printable.h"
#include "cli/checkoutput.h"
#include "cli/exitcode.h"
#include "cli/gathering.h"
#include "engine/logins.h"
#include "project/waiving.h"
#include "report/diff.h"

#include <QJsonDocument>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace lockkeeper::cli {
namespace {

constexpr int kLongestPause = 24 * 60 * 60;

// False when the wish to stop came first.
bool pauseFor(std::chrono::seconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any changed;
    changed.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

Text heading(const report::Result &result, bool hasChanged)
{
    const QString when = result.finished.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (!hasChanged)
        return text("cli", "%1 UTC: nothing has changed.").arg(when);
    return text("cli", "%1 UTC: %2", "a time and the verdict").arg(when).arg(result.verdict);
}

QString indented(const QString &lines)
{
    QString result;
    for (const QString &line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        result += QStringLiteral("  ") + line + QLatin1Char('\n');
    return result;
}

void showChanges(const report::Result &before, const report::Result &now, Session &session)
{
    const QList<report::Difference> changes = report::compare(before, now);
    for (const QString &language : session.languages) {
        QString words = printable(heading(now, !changes.isEmpty()).in(language).simplified())
            + QLatin1Char('\n');
        if (!changes.isEmpty())
            words += indented(report::differenceText(changes, language));
        session.console.answer(words);
    }
}

// One line a round, so that a program can read them as they come.
QByteArray jsonLine(const report::Result &result)
{
    return QJsonDocument::fromJson(report::writeResult(result)).toJson(QJsonDocument::Compact)
        + '\n';
}

// Shows rounds of one watch.
class Rounds
{
public:
    Rounds(const Arguments &arguments, Session &session)
        : m_arguments(arguments)
        , m_session(session)
    { }

    Result<void> show(const report::Result &result)
    {
        LK_CHECK(writeFiles(result, m_arguments, m_session));
        if (isJsonAnswer(m_arguments))
            m_session.console.answer(jsonLine(result));
        else if (m_before)
            showChanges(*m_before, result, m_session);
        else
            showResult(result, m_arguments, m_session);
        m_before = result;
        return {};
    }

private:
    const Arguments &m_arguments;
    Session &m_session;
    std::optional<report::Result> m_before;
};

} // namespace

Result<void> checkWatch(const Arguments &arguments)
{
    if (!arguments.has("watch"))
        return {};
    bool isNumber = false;
    const int seconds = arguments.value("watch").toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > kLongestPause) {
        return fail(usage(text("cli", "--watch needs whole seconds, from 1 to %1.")
                              .arg(QString::number(kLongestPause))));
    }
    if (arguments.has("facts")) {
        return fail(usage(text("cli",
                               "--watch asks the hosts again and again, and saved facts never "
                               "change; give --profile FILE.")));
    }
    if (arguments.has("for-dba")) {
        return fail(
            usage(text("cli", "--for-dba is written after one run and cannot go with --watch.")));
    }
    if (arguments.has("for-root")) {
        return fail(
            usage(text("cli", "--for-root is written after one run and cannot go with --watch.")));
    }
    if (arguments.value("format") == QLatin1String("junit")) {
        return fail(usage(text("cli",
                               "--format junit makes one document of one run and cannot go with "
                               "--watch.")));
    }
    return {};
}

Result<int> watchHosts(const Arguments &arguments, Session &session, project::CheckOrder order)
{
    LK_TRY(const profile::Profile profile, profileOf(arguments));
    order.waivers += project::waiversOf(profile);
    LK_TRY(const auto keys, keysOf(profile, arguments, session));
    engine::Logins logins;
    engine::Access access = keys->access();
    access.logins = &logins;
    const std::chrono::seconds pause(arguments.value("watch").toInt());
    Rounds rounds(arguments, session);
    for (;;) {
        const auto outcome = project::runChecks(profile, access, order, controlOf(session));
        session.console.clearProgress();
        if (!outcome)
            return fail(outcome.error());
        const int code = exitCodeOf(outcome->result.isReady, outcome->facts.hosts);
        if (!hasResult(code))
            return withoutResult(outcome->facts, code, session);
        LK_CHECK(rounds.show(outcome->result));
        order.before = outcome->facts;
        if (session.console.isAnswerLost())
            return code;
        if (!pauseFor(pause, session.interrupt.token()))
            return fail({.kind = ErrorKind::Cancelled, .message = text("cli", "Stopped.")});
    }
}

} // namespace lockkeeper::cli
