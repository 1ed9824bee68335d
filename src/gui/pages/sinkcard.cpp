// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/sinkcard.h"

#include "gui/widgets/field.h"
#include "project/sourcefields.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

// StarRocks 3, FE configuration: query_port and http_port.
constexpr int kQueryPort = 9030;
constexpr int kLoadPort = 8030;

} // namespace

SinkCard::SinkCard(QWidget *parent)
    : EndCard(QStringLiteral("sink"), QStringLiteral("StarRocks"), parent)
    , m_query(addField("Query"))
    , m_load(addField("Load"))
    , m_database(addField("Database"))
    , m_user(addField("User"))
    , m_note(new QLabel)
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("second", true);
    grid().addWidget(m_query, 0, 0, 1, 2);
    grid().addWidget(m_load, 1, 0, 1, 2);
    grid().addWidget(m_database, 2, 0);
    grid().addWidget(m_user, 2, 1);
    grid().addWidget(&password(), 3, 0, 1, 2);
    grid().addWidget(&keepBox(), 4, 0, 1, 2);
    addTrial();
    form().layout()->addWidget(m_note);
    column().addStretch(1);
    m_query->setPlaceholder(QStringLiteral("fe1:9030, fe2:9030"));
    m_load->setPlaceholder(QStringLiteral("fe1:8030, fe2:8030"));
    showParts();
}

void SinkCard::reset(const std::optional<facts::Sink> &sink, bool isUndecided)
{
    for (Field *field : {m_query, m_load, m_database, m_user}) {
        field->setProblem({});
        field->edit()->clear();
    }
    password().edit()->clear();
    setUndecided(isUndecided);
    show(sink.value_or(facts::Sink()));
}

void SinkCard::show(const facts::Sink &sink)
{
    m_query->show(project::writeEndpoints(sink.query));
    m_load->show(project::writeEndpoints(sink.load));
    m_database->show(sink.database);
    m_user->show(sink.user);
}

void SinkCard::markProblems()
{
    const auto mark = [this](Field *field, int port) {
        const auto endpoints = project::readEndpoints(field->text(), port);
        field->setProblem(endpoints ? QString() : endpoints.error().message.in(m_language));
    };
    mark(m_query, kQueryPort);
    mark(m_load, kLoadPort);
}

std::optional<facts::Sink> SinkCard::read(const std::optional<facts::Sink> &before)
{
    markProblems();
    facts::Sink sink = before.value_or(facts::Sink());
    if (const auto query = project::readEndpoints(m_query->text(), kQueryPort))
        sink.query = *query;
    if (const auto load = project::readEndpoints(m_load->text(), kLoadPort))
        sink.load = *load;
    sink.database = m_database->text();
    sink.user = m_user->text();
    const bool isEmpty = sink.query.isEmpty() && sink.load.isEmpty() && sink.database.isEmpty()
        && sink.user.isEmpty();
    return isUndecided() || isEmpty ? std::nullopt : std::optional(sink);
}

QWidget *SinkCard::cause(Text &why)
{
    if (isUndecided())
        return nullptr;
    markProblems();
    for (Field *field : {m_query, m_load}) {
        if (field->hasProblem()) {
            why = text("gui", "A field of StarRocks cannot be used as it is");
            return field;
        }
    }
    for (Field *field : {m_query, m_load, m_database, m_user}) {
        if (field->text().isEmpty()) {
            why = text("gui",
                       "Give StarRocks' addresses, database and user, or tick “Not decided yet”");
            return field;
        }
    }
    return nullptr;
}

void SinkCard::retranslate(const QString &language, bool knowsPassword)
{
    m_language = language;
    const auto say = [&](const Text &words) { return words.in(language); };
    retranslateEnd(language, knowsPassword);
    m_query->setName(say(text("gui", "Addresses for queries (FE, port 9030)")));
    m_load->setName(say(text("gui", "Addresses for loading (FE, port 8030)")));
    m_database->setName(say(text("gui", "Database")));
    m_user->setName(say(text("gui", "User")));
    m_note->setText(say(
        text("gui",
             "The ports are tried from the Flink hosts; with the password also whether a front end "
             "accepts the account. Nothing is loaded.")));
    markProblems();
}

} // namespace lockkeeper::gui
