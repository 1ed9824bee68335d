// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/postgresfixture.h"
#include "support/sshdfixture.h"
#include "support/sshprofile.h"
#include "support/wizardfixture.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <optional>

namespace lockkeeper::test {

/// A host, a PostgreSQL with four tables and a port that says nothing, for the page of source and
/// sink.
class SourcesFixture
{
protected:
    /// Starts the servers; fails the test where they do not start.
    void start();
    /// The window with a profile of the host and these ends, on the page.
    void open(WizardFixture &window, const std::optional<facts::Source> &source = {},
              const std::optional<facts::Sink> &sink = {}) const;
    [[nodiscard]] facts::Sink sink() const;
    [[nodiscard]] facts::Source source() const;
    /// Open, and says nothing.
    [[nodiscard]] const QTcpServer &silentPort() const { return m_port; }

private:
    std::unique_ptr<SshdFixture> m_sshd;
    tests::PostgresFixture m_server;
    QTcpServer m_port;
};

inline void SourcesFixture::start()
{
    m_sshd = std::make_unique<SshdFixture>();
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    QVERIFY(m_server.start());
    for (const char *statement :
         {"CREATE TABLE orders (id int PRIMARY KEY, note text)",
          "CREATE TABLE cust_1 (id int PRIMARY KEY)", "CREATE TABLE cust_2 (id int PRIMARY KEY)",
          "CREATE SCHEMA audit", "CREATE TABLE audit.log (line text)",
          "INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 5000) g", "ANALYZE orders"})
        QVERIFY(m_server.sqlIn("shop", statement));
    QVERIFY(m_port.listen(QHostAddress::LocalHost));
}

inline facts::Source SourcesFixture::source() const
{
    return {.server = {QStringLiteral("127.0.0.1"), m_server.port()},
            .database = QStringLiteral("shop"),
            .user = QStringLiteral("cdc")};
}

inline facts::Sink SourcesFixture::sink() const
{
    const quint16 port = m_port.serverPort();
    return {.query = {{QStringLiteral("127.0.0.1"), port}},
            .load = {{QStringLiteral("127.0.0.1"), port}},
            .user = QStringLiteral("loader"),
            .database = QStringLiteral("app")};
}

inline void SourcesFixture::open(WizardFixture &window, const std::optional<facts::Source> &source,
                                 const std::optional<facts::Sink> &sink) const
{
    auto opened = window.bench().store().create(QStringLiteral("demo stand"));
    QVERIFY(opened);
    profile::Profile &profile = opened->profile;
    const profile::Profile seen = profileOf(m_sshd->target(), {QStringLiteral("jm-1")});
    profile.ssh = seen.ssh;
    profile.hosts = seen.hosts;
    profile.wish.source = source;
    profile.wish.sink = sink;
    QVERIFY(window.bench().store().save(profile, opened->path));
    window.bench().open(*opened);
    window.resize(1280, 1150); // fields and tables at once
    window.click(QStringLiteral("step4"));
    QCOMPARE(window.wizard().current(), gui::Step::Sources);
}

inline QString text(WizardFixture &window, const char *name)
{
    return window.find<QLineEdit>(QLatin1String(name))->text();
}

inline QString label(WizardFixture &window, const char *name)
{
    return window.find<QLabel>(QLatin1String(name))->text();
}

inline bool says(WizardFixture &window, const char *words)
{
    return window.waitFor([&] { return window.sentence().contains(QString::fromUtf8(words)); });
}

inline void tryIt(WizardFixture &window, const char *password = "cdcpw")
{
    window.type(QStringLiteral("sourcePassword"), QString::fromLatin1(password));
    window.click(QStringLiteral("sourceTest"));
}

inline int rows(WizardFixture &window, const char *list)
{
    return window.find<QAbstractItemView>(QLatin1String(list))->model()->rowCount();
}

/// Ticks the row of the list that begins with these words, by mouse.
inline void tick(WizardFixture &window, const char *table)
{
    auto *list = window.find<QAbstractItemView>(QStringLiteral("tableList"));
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                             QString::fromLatin1(table), 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    const QRect place = list->visualRect(found.first());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      QPoint(place.left() + 16, place.center().y()));
}

} // namespace lockkeeper::test
