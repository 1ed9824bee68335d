// SPDX-License-Identifier: Apache-2.0
#include "gui/models/hosttable.h"
#include "support/hostsfixture.h"
#include "support/rudeserver.h"
#include "support/sshdfake.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace lockkeeper;
using test::WizardFixture;

// Pictures of the page of hosts in each of its states, in both languages and two sizes; words that
// do not fit fail. No scheme makes words wider: wizardpictures shows the other one.
class TestHostsLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fitsInEveryState_data();
    void fitsInEveryState();

private:
    void pose(WizardFixture &window, const QString &state);

    std::optional<SshdFixture> m_sshd;
    std::optional<SshdFixture> m_other;
    std::optional<SshdFake> m_asking; ///< anew each time: it serves one connection after another
    QString m_config;
    std::optional<tests::RudeServer> m_silent;
};

namespace {

QString stateOf(WizardFixture &window, int row)
{
    auto *table = window.find<QTreeView>(QStringLiteral("hostTable"));
    return table->model()->index(row, 0).data(Qt::UserRole + 2).toString(); // the shape
}

// What the first host is comes last, when all of them have answered.
bool isLookedAt(WizardFixture &window)
{
    auto *table = window.find<QTreeView>(QStringLiteral("hostTable"));
    const QModelIndex state = table->model()->index(0, gui::HostTable::State);
    return state.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("core"));
}

} // namespace

void TestHostsLook::initTestCase()
{
    m_sshd.emplace();
    m_other.emplace();
    m_config = m_sshd->path(QStringLiteral("config"));
    m_sshd->write(QStringLiteral("config"),
                  "Match exec x\nHost tm-1\n  HostName 10.0.0.11\n  User flink\n  Port 2222\n"
                  "Host odd\n  ProxyCommand nc %h %p\nHost tm-2\n  HostName 10.0.0.12\n");
    m_silent.emplace([](const QByteArray &) { return QByteArray("x"); }, true);
}

void TestHostsLook::fitsInEveryState_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"empty", "paste", "import", "untried", "connecting", "connected",
                              "key", "secret", "failed", "changed", "edit"})
        QTest::addRow("%s", state) << QString::fromLatin1(state);
}

void TestHostsLook::pose(WizardFixture &window, const QString &state)
{
    m_asking.emplace(m_other->path(QStringLiteral("hostkey")).toUtf8(),
                     FakeLogin {.offersPassword = true});
    profile::Profile profile = window.bench().profile();
    profile::Host good = test::keylessHost("sl11-demostand-sr-01", m_sshd->port());
    good.user = m_sshd->target().user;
    good.identities = QStringList {m_sshd->path(QStringLiteral("id"))};
    profile.hosts = {good};
    profile::Host second = good;
    second.name = QStringLiteral("sl11-demostand-sr-02");
    if (state == QLatin1String("connecting"))
        second = test::keylessHost("sl11-demostand-sr-02", m_silent->port());
    if (state == QLatin1String("key")) {
        second = test::keylessHost("sl11-demostand-sr-02", m_other->port());
        profile.hosts += test::keylessHost("sl11-demostand-sr-03", m_asking->port());
    }
    if (state == QLatin1String("secret"))
        second = test::keylessHost("sl11-demostand-sr-02", m_asking->port());
    if (state == QLatin1String("failed"))
        second = test::keylessHost("sl11-demostand-sr-02", 9);
    if (state == QLatin1String("changed"))
        second = test::keylessHost("sl11-demostand-sr-02", m_other->port());
    profile.hosts.insert(1, second);
    QDir().mkpath(QFileInfo(profile.ssh.knownHosts).path());
    QFile known(profile.ssh.knownHosts);
    if (!known.open(QIODevice::WriteOnly))
        qFatal("cannot write known_hosts");
    const auto line = [&](quint16 port, const QByteArray &key) {
        known.write("[127.0.0.1]:" + QByteArray::number(port) + ' ' + key + '\n');
    };
    line(m_sshd->port(), m_sshd->hostKey());
    if (state == QLatin1String("secret"))
        line(m_asking->port(), m_other->hostKey());
    if (state == QLatin1String("changed"))
        line(m_other->port(), m_sshd->hostKey());
    known.close();
    window.bench().setProfile(profile);
    window.find(QStringLiteral("hostClose"))->setFocus();
    window.press(Qt::Key_Escape);
    if (state == QLatin1String("untried"))
        return;
    if (state == QLatin1String("edit")) {
        window.find(QStringLiteral("hostTable"))->setFocus();
        window.press(Qt::Key_Return);
        return;
    }
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return stateOf(window, 0) == QStringLiteral("pass"); }));
    const bool isOngoing = state == QLatin1String("connecting");
    QVERIFY(window.waitFor([&] {
        return isOngoing ? stateOf(window, 1) == QLatin1String("running") : isLookedAt(window);
    }));
}

void TestHostsLook::fitsInEveryState()
{
    QFETCH(QString, state);
    WizardFixture window;
    window.forgiveStalls(); // pictures are written
    const auto made = window.bench().store().create(QString::fromUtf8("демо-стенд"));
    QVERIFY(made.has_value());
    window.bench().open(*made);
    window.click(QStringLiteral("step2"));
    if (state == QLatin1String("paste")) {
        window.click(QStringLiteral("hostPaste"));
        QTest::keyClicks(window.find(QStringLiteral("pasteList")),
                         QStringLiteral("flink-01,flink@flink-02:2200,b=c"));
    } else if (state == QLatin1String("import")) {
        QDir().mkpath(window.home() + QStringLiteral("/.ssh"));
        QFile::copy(m_config, window.home() + QStringLiteral("/.ssh/config"));
        window.click(QStringLiteral("hostImport"));
        QVERIFY(window.find(QStringLiteral("importList")) != nullptr);
    } else if (state != QLatin1String("empty")) {
        pose(window, state);
    }
    QStringList clipped;
    for (const QString &language : {QStringLiteral("ru"), QStringLiteral("en")}) {
        window.bench().setLanguage(language);
        for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
            window.resize(size.width(), size.height());
            window.shoot(QStringLiteral("hosts-%1-%2-%3")
                             .arg(QString::fromLatin1(QTest::currentDataTag()), language)
                             .arg(size.width()));
            clipped += window.clipped();
        }
    }
    if (QWidget *modal = QApplication::activeModalWidget())
        QTest::keyClick(modal, Qt::Key_Escape);
    QCOMPARE(clipped.join(QLatin1Char('\n')), QString());
}

QTEST_MAIN(TestHostsLook)
#include "tst_hostslook.moc"
