// SPDX-License-Identifier: Apache-2.0
#include "gui/questionsdialog.h"

#include "base/printable.h"
#include "gui/asking.h"
#include "gui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lockkeeper::gui {
namespace {

bool isSame(const engine::Questions &a, const engine::Questions &b)
{
    const auto isSamePrompt = [](const engine::Prompt &x, const engine::Prompt &y) {
        return x.words == y.words && x.isEchoed == y.isEchoed;
    };
    return a.place == b.place && a.user == b.user && a.title == b.title
        && a.instruction == b.instruction
        && std::equal(a.prompts.begin(), a.prompts.end(), b.prompts.begin(), b.prompts.end(),
                      isSamePrompt);
}

} // namespace

QuestionsDialog::QuestionsDialog(Workbench &bench, QWidget *parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_heading(titleLabel())
    , m_line(wrappedLabel())
    , m_words(wrappedLabel())
    , m_form(new QVBoxLayout)
    , m_why(wrappedLabel())
    , m_decline(new QPushButton)
    , m_send(new QPushButton)
{
    setObjectName(QStringLiteral("questions"));
    m_line->setProperty("second", true);
    m_words->setObjectName(QStringLiteral("questionsWords"));
    m_why->setObjectName(QStringLiteral("questionsWhy"));
    m_decline->setObjectName(QStringLiteral("questionsDecline"));
    m_decline->setAutoDefault(false);
    m_send->setObjectName(QStringLiteral("questionsSend"));
    m_send->setProperty("primary", true);
    m_send->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    m_form->setSpacing(4);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_decline);
    foot->addWidget(m_send);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(8);
    all->addWidget(m_heading);
    all->addWidget(m_line);
    all->addWidget(m_words);
    all->addLayout(m_form);
    all->addWidget(m_why);
    all->addSpacing(8);
    all->addLayout(foot);
    connect(m_send, &QPushButton::clicked, this, &QuestionsDialog::send);
    connect(m_decline, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] {
        clear();
        if (m_shown)
            m_bench.asking().answer(std::nullopt);
    });
    connect(&m_bench, &Workbench::languageChanged, this, &QuestionsDialog::retranslate);
    connect(&m_bench.asking(), &Asking::changed, this, &QuestionsDialog::look);
}

void QuestionsDialog::look()
{
    std::optional<engine::Questions> now = m_bench.asking().current();
    if (now && m_shown && isVisible() && isSame(*now, *m_shown))
        return; // another host waits behind this one
    clear();
    m_shown = std::move(now);
    if (!m_shown) {
        hide();
        return;
    }
    rebuild();
    retranslate();
    open();
    m_fields.constFirst()->setFocus(Qt::OtherFocusReason);
}

void QuestionsDialog::rebuild()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_fields.clear();
    for (const engine::Prompt &prompt : m_shown->prompts) {
        auto *field = new QLineEdit;
        field->setObjectName(QStringLiteral("questionsField%1").arg(m_fields.size()));
        field->setEchoMode(prompt.isEchoed ? QLineEdit::Normal : QLineEdit::Password);
        QLabel *label = fieldLabel(field);
        label->setText(oneLine(prompt.words.trimmed(), 200));
        label->setWordWrap(true);
        field->setAccessibleName(label->text());
        connect(field, &QLineEdit::textEdited, m_why, &QLabel::clear);
        for (QWidget *part : std::initializer_list<QWidget *> {label, field}) {
            m_form->addWidget(part);
            m_rows += part;
        }
        m_fields += field;
    }
    for (qsizetype i = 1; i < m_fields.size(); ++i)
        setTabOrder(m_fields.at(i - 1), m_fields.at(i));
    setTabOrder(m_fields.constLast(), m_decline);
    setTabOrder(m_decline, m_send);
}

void QuestionsDialog::send()
{
    std::vector<Secret> answers;
    for (QLineEdit *field : m_fields) {
        if (field->text().isEmpty()) {
            m_why->setText(m_bench.say(text("gui", "Nothing is typed yet.")));
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
        answers.emplace_back(field->text().toUtf8());
    }
    clear();
    m_shown.reset();
    hide();
    m_bench.asking().answer(std::move(answers));
}

void QuestionsDialog::clear()
{
    for (QLineEdit *field : m_fields)
        field->clear();
    m_why->clear();
}

void QuestionsDialog::retranslate()
{
    if (!m_shown)
        return;
    const auto say = [this](const Text &words) { return printable(m_bench.say(words)); };
    setWindowTitle(say(text("gui", "The login goes on with your answer")));
    m_heading->setText(
        say(text("gui", "Host %1 asks the user %2").arg(m_shown->place).arg(m_shown->user)));
    m_line->setText(
        say(text("gui", "What you type goes to this host only, once, and is kept nowhere.")));
    QStringList words;
    for (const QString &part : {m_shown->title, m_shown->instruction}) {
        if (!part.trimmed().isEmpty())
            words += printable(part.trimmed().left(2000));
    }
    m_words->setText(words.join(QLatin1Char('\n')));
    m_words->setVisible(!words.isEmpty());
    m_decline->setText(say(text("gui", "Do not log in")));
    m_send->setText(say(text("gui", "Log in")));
    setAccessibleName(m_heading->text());
    setAccessibleDescription(m_line->text());
    adjustSize();
}

} // namespace lockkeeper::gui
