// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checkssudo.h"

#include "base/printable.h"
#include "gui/pages/secretcard.h"

#include <QVBoxLayout>

#include <utility>

namespace lockkeeper::gui {
namespace {

const auto kSudoPassword = QStringLiteral("sudo-password");

} // namespace

ChecksSudo::ChecksSudo(Workbench &bench, QWidget *parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_secrets(bench)
    , m_card(new SecretCard(bench))
{
    setObjectName(QStringLiteral("sudoDialog"));
    m_card->setObjectName(QStringLiteral("sudoCard"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 12, 12, 12);
    all->addWidget(m_card);
    connect(m_card, &SecretCard::answered, this, &ChecksSudo::answer);
    connect(m_card, &SecretCard::declined, this, &ChecksSudo::leave);
    connect(this, &QDialog::rejected, this, &ChecksSudo::leaveAll);
    connect(&m_bench, &Workbench::languageChanged, this, &ChecksSudo::retranslate);
    connect(&m_bench, &Workbench::resultChanged, this, &ChecksSudo::takeFacts);
}

QStringList ChecksSudo::names() const
{
    QStringList names;
    for (const profile::Host &host : m_bench.profile().hosts)
        names += host.name;
    return names;
}

std::vector<HostLogin> ChecksSudo::unasked() const
{
    std::vector<HostLogin> hosts;
    for (const profile::Host &each : m_bench.profile().hosts) {
        const profile::Login login = profile::loginOf(m_bench.profile(), each);
        if (login.sudo != profile::Sudo::Password || m_bench.sudoLeft().contains(each.name)
            || m_bench.keyring().has(kSudoPassword, each.name))
            continue;
        hosts.push_back({.login = login,
                         .need = {.need = project::Need::SudoPassword,
                                  .host = each.name,
                                  .user = login.user,
                                  .isRepeated = m_refused.contains(each.name)}});
    }
    return hosts;
}

void ChecksSudo::ask(std::function<void()> then)
{
    if (std::exchange(m_path, m_bench.path()) != m_bench.path()) {
        m_refused.clear();
        m_secrets.reset();
    }
    m_then = std::move(then);
    if (unasked().empty())
        next();
    else
        m_secrets.read(names(), [this] { next(); });
}

void ChecksSudo::next()
{
    const std::vector<HostLogin> hosts = unasked();
    if (!hosts.empty()) {
        m_card->show(hosts.front(), static_cast<int>(hosts.size()));
        retranslate();
        QDialog::open();
        m_card->firstField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    hide();
    m_isAwaited = true;
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}

void ChecksSudo::answer()
{
    SecretAnswer answer = m_card->take();
    m_refused.remove(answer.host);
    m_secrets.put(std::move(answer));
    m_card->clear();
    next();
}

void ChecksSudo::leave(const QString &host)
{
    m_bench.sudoLeft().insert(host);
    next();
}

void ChecksSudo::leaveAll()
{
    m_card->clear();
    for (const HostLogin &host : unasked())
        m_bench.sudoLeft().insert(host.login.host);
    next();
}

void ChecksSudo::takeFacts()
{
    if (!std::exchange(m_isAwaited, false) || !m_bench.facts() || m_path != m_bench.path())
        return;
    for (const facts::HostRecord &record : m_bench.facts()->hosts) {
        const profile::Host *host = m_bench.profile().find(record.name);
        if (host == nullptr || !record.isReachable())
            continue;
        const profile::Login login = profile::loginOf(m_bench.profile(), *host);
        const project::LoginNeed need = project::sudoNeedOf(login, record);
        if (need.need == project::Need::None) {
            m_secrets.acceptedBySudo(record.name);
        } else if (need.isRepeated) {
            m_refused.insert(record.name);
            m_secrets.refused({.login = login, .need = need}, names());
        }
    }
}

void ChecksSudo::retranslate()
{
    m_card->retranslate();
    setWindowTitle(printable(m_bench.say(text("gui", "Before the checks: rights by sudo"))));
    setAccessibleName(windowTitle());
}

} // namespace lockkeeper::gui
