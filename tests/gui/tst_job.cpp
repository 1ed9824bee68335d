// SPDX-License-Identifier: Apache-2.0
#include "gui/job.h"
#include "gui/writer.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <condition_variable>
#include <memory>

using namespace lockkeeper;
using gui::Job;

// The one bridge between the window and threads.
class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheValueToTheUiThread();
    void forgetsAWorkThatWasReplaced();
    void stopsWhenAsked();
    void endsWithItsOwner();
    void tellsProgressAndPostsInOrder();
    void writesInOrderAndBeforeItEnds();
};

namespace {

// Waits until it is asked to stop, as work on a host does.
int untilStopped(const engine::Control &control)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait(lock, control.stop, [] { return false; });
    return 7;
}

} // namespace

void TestJob::bringsTheValueToTheUiThread()
{
    Job job;
    QThread *seen = nullptr;
    std::unique_ptr<int> value; // values may be only movable
    job.start([](const engine::Control &) { return std::make_unique<int>(42); },
              [&](std::unique_ptr<int> made) {
                  value = std::move(made);
                  seen = QThread::currentThread();
              });
    QVERIFY(job.isRunning());
    QVERIFY(QTest::qWaitFor([&] { return value != nullptr; }));
    QCOMPARE(*value, 42);
    QCOMPARE(seen, thread());
    QVERIFY(!job.isRunning());
}

void TestJob::forgetsAWorkThatWasReplaced()
{
    Job job;
    QList<int> values;
    job.start(untilStopped, [&](int value) { values += value; });
    job.start([](const engine::Control &) { return 2; }, [&](int value) { values += value; });
    QVERIFY(QTest::qWaitFor([&] { return !job.isRunning(); }));
    QCOMPARE(values, QList<int> {2});
}

void TestJob::stopsWhenAsked()
{
    Job job;
    int value = 0;
    QSignalSpy ended(&job, &Job::ended);
    job.start(untilStopped, [&](int got) { value = got; });
    job.cancel();
    QVERIFY(job.isCancelled());
    QVERIFY(QTest::qWaitFor([&] { return value == 7; }));
    QCOMPARE(ended.size(), 1);
}

void TestJob::endsWithItsOwner()
{
    bool isCalled = false;
    {
        Job job;
        job.start(untilStopped, [&](int) { isCalled = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
}

void TestJob::tellsProgressAndPostsInOrder()
{
    Job job;
    QStringList told;
    bool isDone = false;
    QSignalSpy progressed(&job, &Job::progressed);
    job.start(
        [&](const engine::Control &control, const Job::Post &post) {
            for (int i = 1; i <= 3; ++i) {
                control.progress(i, 3, Text::verbatim(QString::number(i)));
                post([&told, i] { told += QString::number(i); });
            }
            return untilStopped(control);
        },
        [&](int) { isDone = true; });
    QVERIFY(QTest::qWaitFor([&] { return told.size() == 3 && !progressed.isEmpty(); }));
    QCOMPARE(told.join(QLatin1Char(' ')), QStringLiteral("1 2 3"));
    QCOMPARE(progressed.last().at(0).toInt(), 3);
    job.cancel();
    QVERIFY(QTest::qWaitFor([&] { return isDone; }));
}

void TestJob::writesInOrderAndBeforeItEnds()
{
    QList<int> done;
    {
        gui::Writer writer;
        for (int i = 0; i < 5; ++i)
            writer.add([&done, i] { done += i; });
        writer.flush();
        QCOMPARE(done.size(), 5);
        writer.add([&done] { done += 5; });
    }
    QCOMPARE(done, (QList<int> {0, 1, 2, 3, 4, 5}));
}

QTEST_MAIN(TestJob)
#include "tst_job.moc"
