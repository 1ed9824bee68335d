// SPDX-License-Identifier: Apache-2.0
#include "probe/scriptprobe.h"

#include "base/printable.h"
#include "probe/script.h"

namespace lockkeeper::probe {
namespace {

constexpr qsizetype kTranscriptLimit = 8 * 1024; // of one answer; the record keeps all of it

const auto kPrefix = QStringLiteral("probe:");

void keep(Visit &visit, const QString &section, const QByteArray &answer, int exit)
{
    const QString key = kPrefix + section;
    const QString text = QString::fromUtf8(answer);
    visit.record.raw.insert(key, text);
    visit.record.exits.insert(key, exit);
    visit.record.problems.remove(key);
    const int n = visit.recorder.add({.command = QStringLiteral("sh <probe: ") + section,
                                      .exit = exit,
                                      .out = text.left(kTranscriptLimit),
                                      .isTruncated = text.size() > kTranscriptLimit});
    visit.record.transcript.insert(key, n);
}

qint64 inMs(std::chrono::system_clock::time_point time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

Result<remote::Outcome> readClock(Visit &visit)
{
    return visit.remote.run({.script = "date +%s.%N\n", .isTimed = true}, visit.stop);
}

// The end was just heard of. If this computer's clock says otherwise, somebody has set it.
bool wasClockSet(const remote::Outcome &outcome)
{
    using namespace std::chrono_literals;
    const auto since = std::chrono::system_clock::now() - outcome.ended;
    return since < -2s || since > 5s;
}

} // namespace

Result<void> askScript(Visit &visit, const Questions &questions)
{
    const QByteArray nonce = makeNonce();
    LK_TRY(const QByteArray script, composeScript(questions.topics, nonce, questions.variables));
    LK_TRY(const remote::Outcome outcome,
           visit.remote.run({.script = script, .deadline = questions.deadline}, visit.stop));
    if (!outcome.noise.trimmed().isEmpty())
        visit.record.raw.insert(QStringLiteral("shell:noise"),
                                QString::fromUtf8(outcome.noise.left(kTranscriptLimit)));
    const Sections sections = parseSections(outcome.out, nonce);
    if (sections.texts.isEmpty()) {
        return fail(
            {.kind = ErrorKind::BadAnswer,
             .message = text("probe", "Host %1 ran the questions but answered none of them.")
                            .arg(visit.record.name),
             .detail = oneLine(QString::fromUtf8(outcome.err))});
    }
    for (auto it = sections.texts.begin(); it != sections.texts.end(); ++it)
        keep(visit, it.key(), it.value(), sections.exits.value(it.key()));
    for (const QString &section : sections.unfinished) {
        visit.record.problems.insert(
            kPrefix + section,
            {.kind = ErrorKind::BadAnswer,
             .message = text("probe", "Host %1 did not finish answering %2.")
                            .arg(visit.record.name)
                            .arg(section)});
    }
    return {};
}

void askClock(Visit &visit)
{
    const auto key = QStringLiteral("clock:sample");
    auto outcome = readClock(visit);
    for (int i = 0; i < 2 && outcome && wasClockSet(*outcome); ++i)
        outcome = readClock(visit);
    if (outcome && wasClockSet(*outcome)) {
        outcome = fail({.kind = ErrorKind::BadAnswer,
                        .message = text("probe",
                                        "The clock of this computer was set while it was compared "
                                        "with the one of %1.")
                                       .arg(visit.record.name),
                        .advice = text("probe", "Run again.")});
    }
    if (!outcome) {
        visit.record.problems.insert(key, outcome.error());
        return;
    }
    const qint64 sent = inMs(outcome->went);
    const qint64 received = inMs(outcome->ended);
    const QString answer = QString::fromUtf8(outcome->out).trimmed();
    visit.record.raw.insert(key, QStringLiteral("%1 %2 %3").arg(sent).arg(answer).arg(received));
    visit.record.transcript.insert(key,
                                   visit.recorder.add({.command = QStringLiteral("date +%s.%N"),
                                                       .exit = outcome->exitCode,
                                                       .ms = received - sent,
                                                       .out = answer}));
}

} // namespace lockkeeper::probe
