// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/hostform.h"

#include "gui/theme.h"
#include "gui/widgets/choice.h"
#include "profile/names.h"
#include "report/phrases.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace lockkeeper::gui {
namespace {

constexpr std::array kFieldWords {report::kAddress,
                                  text("gui", "Name, if it shall have another one"),
                                  text("gui", "Port"), text("gui", "Login as")};

QVBoxLayout *labelled(QLabel *label, QWidget *field)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(field);
    return column;
}

QString firstKey(const profile::Host &host)
{
    return host.identities ? host.identities->value(0) : QString();
}

HostForm::Way wayOf(const profile::Host &host)
{
    if (!host.identities)
        return HostForm::Usual;
    return host.identities->isEmpty() ? HostForm::Password : HostForm::KeyFile;
}

QString expanded(QString path)
{
    if (path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    return path;
}

} // namespace

HostForm::HostForm(Workbench &workbench)
    : Card(workbench, {}, {})
    , m_fields(new QHBoxLayout)
    , m_address(new QLineEdit)
    , m_name(new QLineEdit)
    , m_port(new QLineEdit)
    , m_user(new QLineEdit)
    , m_way(new Choice(14))
    , m_sudo(new Choice(8))
    , m_path(new QLineEdit)
    , m_choose(new QPushButton)
    , m_fault(wrappedLabel())
    , m_close(new QPushButton)
    , m_save(new QPushButton)
{
    setObjectName(QStringLiteral("hostForm"));
    m_fields->setSpacing(12);
    addField(m_address, "hostAddress", 3);
    addField(m_name, "hostName", 3);
    addField(m_port, "hostPort", 1);
    addField(m_user, "hostUser", 2);
    body()->addLayout(m_fields);
    addWays();
    m_fault->setObjectName(QStringLiteral("hostFault"));
    body()->addWidget(m_fault);
    addButtons();
    for (QLineEdit *field : {m_address, m_name, m_port, m_user, m_path})
        connect(field, &QLineEdit::returnPressed, this, &HostForm::save);
}

void HostForm::addField(QLineEdit *field, const char *name, int share)
{
    field->setObjectName(QString::fromLatin1(name));
    m_labels += fieldLabel(field);
    m_fields->addLayout(labelled(m_labels.constLast(), field), share);
}

void HostForm::addWays()
{
    m_way->setObjectName(QStringLiteral("hostWay"));
    m_path->setObjectName(QStringLiteral("hostKeyFile"));
    m_path->setPlaceholderText(QStringLiteral("~/.ssh/id_ed25519"));
    m_choose->setObjectName(QStringLiteral("hostKeyChoose"));
    m_choose->setProperty("small", true);
    m_wayLabel = fieldLabel(m_way);
    m_pathLabel = fieldLabel(m_path);
    m_sudo->setObjectName(QStringLiteral("hostSudo"));
    m_sudoLabel = fieldLabel(m_sudo);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addLayout(labelled(m_wayLabel, m_way), 3);
    row->addLayout(labelled(m_pathLabel, m_path), 5);
    row->addWidget(m_choose, 1, Qt::AlignBottom);
    row->addLayout(labelled(m_sudoLabel, m_sudo), 2);
    body()->addLayout(row);
    connect(m_way, &QComboBox::currentIndexChanged, this, &HostForm::showWay);
    connect(m_choose, &QPushButton::clicked, this, &HostForm::choosePath);
}

void HostForm::addButtons()
{
    m_close->setObjectName(QStringLiteral("hostClose"));
    m_save->setObjectName(QStringLiteral("hostSave"));
    foot()->addWidget(m_close);
    foot()->addWidget(m_save);
    connect(m_close, &QPushButton::clicked, this, &HostForm::closed);
    connect(m_save, &QPushButton::clicked, this, &HostForm::save);
}

void HostForm::add()
{
    m_edited.clear();
    fill({});
}

void HostForm::edit(const QString &name)
{
    if (const profile::Host *host = bench().profile().find(name)) {
        m_edited = name;
        fill(*host);
    }
}

QWidget *HostForm::firstField() const
{
    return m_address;
}

void HostForm::fill(const profile::Host &host)
{
    m_before = host;
    m_faultText.reset();
    m_address->setText(host.address);
    m_name->setText(host.name == host.address ? QString() : host.name);
    m_port->setText(host.port ? QString::number(*host.port) : QString());
    m_user->setText(host.user.value_or(QString()));
    m_path->setText(firstKey(host));
    retranslate();
    m_way->setCurrentIndex(wayOf(host));
    m_sudo->setCurrentIndex(static_cast<int>(host.sudo.value_or(bench().profile().ssh.sudo)));
    showWay();
}

profile::Host HostForm::written() const
{
    profile::Host host = m_before;
    host.address = m_address->text().trimmed();
    // An address as people write it: user@host:22
    const auto whole = profile::parseJump(host.address);
    const QString port = m_port->text().trimmed();
    const QString user = m_user->text().trimmed();
    host.port = port.isEmpty() ? std::nullopt : std::optional(port.toInt());
    host.user = user.isEmpty() ? std::nullopt : std::optional(user);
    if (whole && !profile::isHostName(host.address)) {
        host.address = whole->address;
        if (!host.port && whole->port != bench().profile().ssh.port)
            host.port = whole->port;
        if (!host.user && !whole->user.isEmpty())
            host.user = whole->user;
    }
    const auto sudo = static_cast<profile::Sudo>(m_sudo->currentIndex());
    if (sudo != m_before.sudo.value_or(bench().profile().ssh.sudo))
        host.sudo = sudo;
    const QString name = m_name->text().trimmed();
    host.name = name.isEmpty() ? host.address : name;
    const int way = m_way->currentIndex();
    if (way == wayOf(m_before) && m_path->text() == firstKey(m_before))
        return host; // what the form does not show stays: more keys, the agent
    host.identities.reset();
    host.usesAgent.reset();
    if (way == KeyFile)
        host.identities = QStringList {expanded(m_path->text().trimmed())};
    if (way == Password)
        host.identities.emplace();
    if (way != Usual)
        host.usesAgent = false;
    return host;
}

std::optional<std::pair<Text, QWidget *>> HostForm::fault() const
{
    const profile::Host host = written();
    if (host.address.isEmpty())
        return {{text("gui", "Give the address of the host."), m_address}};
    if (!profile::isHostName(host.address))
        return {
            {text("gui", "“%1” is no host name and no IP address.").arg(host.address), m_address}};
    if (!profile::isLabel(host.name))
        return {
            {text("gui", "The name is too long or holds characters that cannot be seen."), m_name}};
    if (host.name != m_edited && bench().profile().find(host.name) != nullptr)
        return {{text("gui", "A host called %1 is in the list already. Give this one another name.")
                     .arg(host.name),
                 m_edited.isEmpty() && m_name->text().isEmpty() ? m_address : m_name}};
    if (host.port && (*host.port < 1 || *host.port > 65535))
        return {{text("gui", "A port is a number from 1 to 65535."), m_port}};
    if (host.user && !profile::isUserName(*host.user))
        return {{text("gui", "“%1” is no login name.").arg(*host.user), m_user}};
    if (m_way->currentIndex() == KeyFile
        && !host.identities->constFirst().startsWith(QLatin1Char('/')))
        return {{text("gui", "Give the whole path of the private key."), m_path}};
    return {};
}

void HostForm::save()
{
    if (const auto wrong = fault()) {
        m_faultText = wrong->first;
        retranslate();
        wrong->second->setFocus(Qt::OtherFocusReason);
        return;
    }
    const profile::Host host = written();
    profile::Profile profile = bench().profile();
    if (m_edited.isEmpty()) {
        profile.hosts += host;
    } else {
        for (profile::Host &each : profile.hosts) {
            if (each.name == m_edited)
                each = host;
        }
    }
    const bool isNew = m_edited.isEmpty();
    bench().setProfile(profile);
    Q_EMIT saved(host.name);
    if (!isNew) {
        Q_EMIT closed();
        return;
    }
    add();
    m_address->setFocus(Qt::OtherFocusReason);
}

void HostForm::showWay()
{
    const bool isFile = m_way->currentIndex() == KeyFile;
    for (QWidget *part : std::initializer_list<QWidget *> {m_pathLabel, m_path, m_choose})
        part->setEnabled(isFile);
}

void HostForm::choosePath()
{
    auto *dialog = new QFileDialog(this, say(text("gui", "Private key")),
                                   QDir::homePath() + QStringLiteral("/.ssh"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllEntries | QDir::Hidden);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void HostForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

void HostForm::retranslateChoices()
{
    const auto fill = [](QComboBox *choice, const QStringList &words) {
        const int chosen = qMax(choice->currentIndex(), 0);
        const QSignalBlocker quiet(choice);
        choice->clear();
        choice->addItems(words);
        choice->setCurrentIndex(chosen);
    };
    m_wayLabel->setText(say(text("gui", "Way in")));
    m_way->setAccessibleName(m_wayLabel->text());
    fill(m_way,
         {say(text("gui", "agent and the usual keys")), say(text("gui", "this key file")),
          say(text("gui", "password"))});
    m_sudoLabel->setText(say(text("gui", "Rights of root (sudo)")));
    m_sudo->setAccessibleName(m_sudoLabel->text());
    fill(m_sudo,
         {say(text("gui", "not used")), say(text("gui", "sudo without a password")),
          say(text("gui", "sudo with a password"))});
}

void HostForm::retranslate()
{
    const bool isNew = m_edited.isEmpty();
    setHeading(isNew ? Text(text("gui", "New host")) : text("gui", "Host %1").arg(m_edited), {});
    for (int i = 0; i < m_labels.size(); ++i) {
        const QString words = say(kFieldWords.at(static_cast<std::size_t>(i)));
        m_labels.at(i)->setText(words);
        m_labels.at(i)->buddy()->setAccessibleName(words);
    }
    const profile::Ssh &ssh = bench().profile().ssh;
    m_address->setPlaceholderText(QStringLiteral("user@host:22"));
    m_name->setPlaceholderText(say(text("gui", "as the address")));
    m_port->setPlaceholderText(QString::number(ssh.port));
    m_user->setPlaceholderText(profile::loginOf(bench().profile(), {}).user);
    for (QLineEdit *field : {m_address, m_name, m_port, m_user, m_path})
        field->setToolTip(field->placeholderText().toHtmlEscaped());
    retranslateChoices();
    m_pathLabel->setText(say(text("gui", "Private key")));
    m_path->setAccessibleName(m_pathLabel->text());
    m_choose->setText(say(text("gui", "Choose…")));
    m_fault->setText(m_faultText ? say(*m_faultText) : QString());
    m_fault->setVisible(m_faultText.has_value());
    QPalette red = m_fault->palette();
    red.setColor(QPalette::WindowText, statusInk(QStringLiteral("critical"), isDark()).ink);
    m_fault->setPalette(red);
    setNote(isNew ? Text(text("gui", "Enter adds it and leaves the form open for the next one."))
                  : Text());
    m_close->setText(say(text("gui", "Close")));
    m_save->setText(say(isNew ? text("gui", "Add host") : text("gui", "Save host")));
}

} // namespace lockkeeper::gui
