// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/sourcecard.h"

#include "gui/pages/tablepicker.h"
#include "gui/widgets/card.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/field.h"
#include "project/sourcefields.h"
#include "report/phrases.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace lockkeeper::gui {
namespace {

struct TlsWord
{
    const char *word; ///< libpq's sslmode
    Message name;
};

constexpr std::array kTls {
    TlsWord {"prefer", text("gui", "TLS if the server offers it")},
    TlsWord {"require", text("gui", "TLS always, certificate not checked")},
    TlsWord {"verify-ca", text("gui", "TLS, certificate checked")},
    TlsWord {"verify-full", text("gui", "TLS, certificate and host name checked")},
    TlsWord {"allow", text("gui", "TLS only if the server demands it")},
    TlsWord {"disable", text("gui", "no TLS")},
};

QToolButton *tab(const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setProperty("segment", true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

SourceCard::SourceCard(QWidget *parent)
    : EndCard(QStringLiteral("source"), QStringLiteral("PostgreSQL"), parent)
    , m_tabs(new QWidget)
    , m_connectionTab(tab("sourceConnectionTab"))
    , m_tablesTab(tab("sourceTablesTab"))
    , m_host(addField("Host"))
    , m_port(addField("Port"))
    , m_database(addField("Database"))
    , m_user(addField("User"))
    , m_tls(new Choice(8))
    , m_tlsName(fieldLabel(m_tls))
    , m_caRow(new QWidget)
    , m_ca(addField("Ca"))
    , m_caChoose(new QPushButton)
    , m_slot(addField("Slot"))
    , m_publication(addField("Publication"))
    , m_picker(new TablePicker)
{
    auto *tabs = new QHBoxLayout(m_tabs);
    tabs->setContentsMargins(0, 0, 0, 0);
    tabs->setSpacing(0);
    tabs->addWidget(m_connectionTab);
    tabs->addWidget(m_tablesTab);
    tabs->addStretch(1);
    auto *group = new QButtonGroup(this);
    group->addButton(m_connectionTab);
    group->addButton(m_tablesTab);
    m_connectionTab->setChecked(true);
    connect(group, &QButtonGroup::buttonToggled, this, &SourceCard::showParts);

    column().insertWidget(1, m_tabs);
    auto *address = new QHBoxLayout;
    address->setSpacing(10);
    address->addWidget(m_host, 3, Qt::AlignTop);
    address->addWidget(m_port, 1, Qt::AlignTop);
    grid().addLayout(address, 0, 0, 1, 2);
    grid().addWidget(m_database, 1, 0);
    grid().addWidget(m_user, 1, 1);
    grid().addWidget(&password(), 2, 0);
    addTls();
    grid().addWidget(m_caRow, 3, 0, 1, 2);
    grid().addWidget(&keepBox(), 4, 0, 1, 2);
    grid().addWidget(m_slot, 5, 0);
    grid().addWidget(m_publication, 5, 1);
    addTrial();
    column().addWidget(m_picker, 1);
    // Where the picker is not shown, the fields stay at the top.
    column().addStretch(0);
    m_port->setShown(5);
    showParts();
}

void SourceCard::addTls()
{
    m_tls->setObjectName(QStringLiteral("sourceTls"));
    for (const TlsWord &tls : kTls)
        m_tls->addItem(QString(), QString(QLatin1String(tls.word)));
    auto *tls = new QVBoxLayout;
    tls->setSpacing(3);
    tls->addWidget(m_tlsName);
    tls->addWidget(m_tls);
    tls->addStretch(1);
    grid().addLayout(tls, 2, 1);
    m_caChoose->setObjectName(QStringLiteral("sourceCaChoose"));
    m_caChoose->setProperty("small", true);
    auto *ca = new QHBoxLayout(m_caRow);
    ca->setContentsMargins(0, 0, 0, 0);
    ca->addWidget(m_ca, 1);
    ca->addWidget(m_caChoose, 0, Qt::AlignBottom);
    connect(m_caChoose, &QPushButton::clicked, this, &SourceCard::chooseFile);
    connect(m_tls, &QComboBox::activated, this, [this] {
        showParts();
        Q_EMIT edited();
    });
}

void SourceCard::chooseFile()
{
    auto *dialog = new QFileDialog(this, m_caChoose->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ca->edit()->setText(path);
        Q_EMIT edited();
    });
    dialog->open();
}

void SourceCard::reset(const std::optional<facts::Source> &source, bool isUndecided)
{
    for (Field *field : {m_host, m_port, m_database, m_user, m_ca, m_slot, m_publication}) {
        field->setProblem({});
        field->edit()->clear();
    }
    password().edit()->clear();
    setUndecided(isUndecided);
    show(source.value_or(facts::Source {.server = {.host = {}, .port = 5432}}));
}

void SourceCard::show(const facts::Source &source)
{
    m_host->show(source.server.host);
    m_port->show(QString::number(source.server.port));
    m_database->show(source.database);
    m_user->show(source.user);
    m_ca->show(source.tlsCa);
    m_slot->show(source.slot);
    m_publication->show(source.publication);
    m_tls->setCurrentIndex(qMax(0, m_tls->findData(source.tls)));
    m_picker->setPatterns(source.tables);
    showParts();
}

void SourceCard::markProblems()
{
    const auto mark = [this](Field *field, const Text &problem) {
        field->setProblem(problem.in(m_language));
    };
    mark(m_host, project::hostProblem(m_host->text()));
    mark(m_port, project::portProblem(m_port->text()));
    mark(m_ca, project::fileProblem(m_ca->text()));
    mark(m_slot, project::slotProblem(m_slot->text()));
}

std::optional<facts::Source> SourceCard::read(const std::optional<facts::Source> &before)
{
    markProblems();
    const bool hasHost = !m_host->text().isEmpty() && !m_host->hasProblem();
    if (isUndecided() || (!hasHost && !before))
        return std::nullopt;
    facts::Source source = before.value_or(facts::Source());
    if (hasHost)
        source.server.host = m_host->text();
    if (!m_port->hasProblem())
        source.server.port = m_port->text().isEmpty() ? 5432 : m_port->text().toInt();
    source.database = m_database->text();
    source.user = m_user->text();
    source.tls = m_tls->currentData().toString();
    if (!m_ca->hasProblem())
        source.tlsCa = m_ca->text();
    if (!m_slot->hasProblem())
        source.slot = m_slot->text();
    source.publication = m_publication->text();
    source.tables = m_picker->patterns();
    return source;
}

QWidget *SourceCard::cause(Text &why)
{
    if (isUndecided())
        return nullptr;
    markProblems();
    for (Field *field : {m_host, m_port, m_ca, m_slot}) {
        if (field->hasProblem()) {
            why = text("gui", "A field of PostgreSQL cannot be used as it is");
            return field;
        }
    }
    for (Field *field : {m_host, m_database, m_user}) {
        if (field->text().isEmpty()) {
            why = text("gui",
                       "Give PostgreSQL's address, database and user, or tick “Not decided yet”");
            return field;
        }
    }
    return nullptr;
}

void SourceCard::showParts()
{
    EndCard::showParts();
    const bool isDecided = !isUndecided();
    const bool hasTabs = m_isTabbed && isDecided;
    m_tabs->setVisible(hasTabs);
    m_picker->setHeaded(!hasTabs);
    form().setVisible(isDecided && (!hasTabs || m_connectionTab->isChecked()));
    m_picker->setVisible(isDecided && (!hasTabs || m_tablesTab->isChecked()));
    m_caRow->setVisible(m_tls->currentData().toString().startsWith(QLatin1String("verify")));
    column().setStretch(column().count() - 1, m_picker->isHidden() ? 1 : 0);
}

void SourceCard::setTabbed(bool isTabbed)
{
    m_isTabbed = isTabbed;
    showParts();
}

QWidget *SourceCard::filterField()
{
    QWidget *field = isUndecided() ? nullptr : m_picker->filterField();
    if (field != nullptr)
        m_tablesTab->setChecked(true);
    return field;
}

int SourceCard::fullHeight() const
{
    const QMargins around = column().contentsMargins();
    return around.top() + head().sizeHint().height() + form().sizeHint().height()
        + m_picker->fullHeight() + 3 * column().spacing() + around.bottom();
}

void SourceCard::retranslate(const QString &language, bool knowsPassword)
{
    m_language = language;
    const auto say = [&](const Text &words) { return words.in(language); };
    retranslateEnd(language, knowsPassword);
    m_connectionTab->setText(say(text("gui", "Connection")));
    m_tablesTab->setText(say(text("gui", "Tables")));
    m_host->setName(say(report::kAddress));
    m_port->setName(say(text("gui", "Port")));
    m_database->setName(say(text("gui", "Database")));
    m_user->setName(say(text("gui", "User")));
    m_tlsName->setText(say(text("gui", "Encryption")));
    m_tls->setAccessibleName(m_tlsName->text());
    m_ca->setName(say(text("gui", "Certificate of the authority (file on this computer)")));
    m_caChoose->setText(say(text("gui", "Choose…")));
    m_caChoose->setAccessibleName(say(text("gui", "Choose the certificate file")));
    m_slot->setName(say(text("gui", "Replication slot")));
    m_publication->setName(say(text("gui", "Publication")));
    for (int i = 0; i < m_tls->count(); ++i)
        m_tls->setItemText(i, say(kTls.at(static_cast<std::size_t>(i)).name));
    m_picker->retranslate(language);
    markProblems();
}

} // namespace lockkeeper::gui
