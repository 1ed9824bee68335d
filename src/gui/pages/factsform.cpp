// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/factsform.h"

#include "base/printable.h"
#include "gui/pages/homeeditor.h"
#include "gui/widgets/breakable.h"
#include "gui/widgets/choice.h"
#include "report/phrases.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr std::array kModes {"auto", "standalone", "yarn", "kubernetes", "docker"}; // the profile's

Message modeName(const QString &mode)
{
    if (mode == QLatin1String("auto"))
        return text("gui", "Tell it by itself");
    if (mode == QLatin1String("standalone"))
        return text("gui", "standalone: started by Flink's own scripts");
    return report::platformName(mode);
}

QLabel *wrapped(const char *property)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (property != nullptr)
        label->setProperty(property, true);
    return label;
}

QPushButton *button(const QString &name, const char *kind)
{
    auto *made = new QPushButton;
    made->setObjectName(name);
    made->setProperty(kind, true);
    return made;
}

} // namespace

FactsForm::FactsForm(QWidget *parent)
    : QFrame(parent)
    , m_homeEditor(new HomeEditor)
    , m_modeEditor(buildModeEditor())
{
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(1);
    addLine(Home, "home", true);
    column->addWidget(m_homeEditor);
    addLine(Version, "version", false);
    addLine(Mode, "mode", true);
    column->addWidget(m_modeEditor);
    addLine(Java, "java", false);
    addLine(Config, "config", false);
    column->addStretch(1);
    m_homeEditor->hide();
    m_modeEditor->hide();

    connect(m_lines[Home].correct, &QPushButton::clicked, this,
            [this] { askHome(m_view.undecided.value(0))->setFocus(Qt::OtherFocusReason); });
    connect(m_lines[Mode].correct, &QPushButton::clicked, this,
            [this] { open(m_modeEditor, m_mode); });
    connect(m_homeEditor, &HomeEditor::cancelled, this, [this] {
        m_homeEditor->hide();
        m_lines[Home].correct->setFocus(Qt::OtherFocusReason);
    });
    connect(m_homeEditor, &HomeEditor::chosen, this,
            [this](const QString &home, const QString &host) {
                m_homeEditor->hide();
                m_lines[Home].correct->setFocus(Qt::OtherFocusReason);
                Q_EMIT homeChosen(home, host);
            });
}

void FactsForm::addLine(Fact fact, const char *name, bool isCorrectable)
{
    Line &line = m_lines.at(fact);
    const QString object = QLatin1String(name);
    line.name = wrapped("second");
    line.value = wrapped(nullptr);
    line.seen = wrapped("second");
    line.value->setObjectName(object + QStringLiteral("Value"));
    line.seen->setObjectName(object + QStringLiteral("Seen"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    line.value->setFont(strong);
    QFont smaller = font();
    smaller.setPointSizeF(smaller.pointSizeF() - 1);
    line.seen->setFont(smaller);
    auto *head = new QHBoxLayout;
    head->addWidget(line.name, 1);
    if (isCorrectable) {
        line.correct = button(object + QStringLiteral("Correct"), "link");
        head->addWidget(line.correct);
    }
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (fact != Home)
        column->addSpacing(8);
    column->addLayout(head);
    column->addWidget(line.value);
    column->addWidget(line.seen);
}

QWidget *FactsForm::buildModeEditor()
{
    auto *editor = new QWidget;
    m_mode = new Choice(12);
    m_mode->setObjectName(QStringLiteral("modeField"));
    for (const char *mode : kModes)
        m_mode->addItem(QString(), QString(QLatin1String(mode)));
    m_modeTake = button(QStringLiteral("modeTake"), "small");
    m_modeCancel = button(QStringLiteral("modeCancel"), "small");
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_modeTake);
    buttons->addWidget(m_modeCancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_mode);
    column->addLayout(buttons);
    connect(m_modeTake, &QPushButton::clicked, this, [this] {
        m_modeEditor->hide();
        m_lines[Mode].correct->setFocus(Qt::OtherFocusReason);
        Q_EMIT modeChosen(m_mode->currentData().toString());
    });
    connect(m_modeCancel, &QPushButton::clicked, this, [this] {
        m_modeEditor->hide();
        m_lines[Mode].correct->setFocus(Qt::OtherFocusReason);
    });
    return editor;
}

void FactsForm::open(QWidget *editor, QWidget *field)
{
    editor->show();
    field->setFocus(Qt::OtherFocusReason);
}

QString FactsForm::homeOf(const QString &host) const
{
    const profile::Host *wished = m_profile.find(host);
    if (wished != nullptr && wished->flinkHome)
        return *wished->flinkHome;
    if (m_profile.wish.flinkHome != QLatin1String("auto"))
        return m_profile.wish.flinkHome;
    return m_view.homes.size() == 1 ? m_view.homes.first() : QString();
}

QWidget *FactsForm::askHome(const QString &host)
{
    if (m_homeEditor->isHidden())
        m_homeEditor->begin(host, homeOf(host));
    m_homeEditor->show();
    return m_homeEditor->field();
}

void FactsForm::show(const project::ClusterView &view, const profile::Profile &profile)
{
    m_view = view;
    m_profile = profile;
    QStringList hosts;
    for (const project::HostView &host : view.hosts)
        hosts += host.name;
    m_homeEditor->offer(view.homes, hosts);
    if (m_modeEditor->isHidden())
        m_mode->setCurrentIndex(qMax(0, m_mode->findData(profile.wish.flinkMode)));
    fill();
}

void FactsForm::fill()
{
    const std::array facts {&m_view.home, &m_view.version, &m_view.mode, &m_view.java,
                            &m_view.config};
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const QString value = printable(facts.at(i)->value.in(m_language));
        const Text unknown = report::kNotKnown;
        m_lines.at(i).value->setText(breakable(value.isEmpty() ? unknown.in(m_language) : value));
        m_lines.at(i).value->setAccessibleDescription(value);
        m_lines.at(i).seen->setText(breakable(printable(facts.at(i)->seen.in(m_language))));
        m_lines.at(i).seen->setVisible(!m_lines.at(i).seen->text().isEmpty());
    }
}

void FactsForm::retranslate(const QString &language)
{
    m_language = language;
    const auto say = [&](const Text &words) { return words.in(language); };
    const std::array<Message, FactCount> names {
        report::kFlinkHome, report::kFlinkVersion, text("gui", "How Flink is run"),
        text("gui", "Java that really runs"), text("gui", "Configuration in force")};
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines.at(i).name->setText(say(names.at(i)));
    const QString correct = say(text("gui", "Correct"));
    m_lines[Home].correct->setText(correct);
    m_lines[Home].correct->setAccessibleName(say(text("gui", "Correct the Flink home")));
    m_lines[Mode].correct->setText(correct);
    m_lines[Mode].correct->setAccessibleName(say(text("gui", "Correct how Flink is run")));
    for (int i = 0; i < m_mode->count(); ++i)
        m_mode->setItemText(i, say(modeName(m_mode->itemData(i).toString())));
    m_mode->setAccessibleName(say(text("gui", "How Flink is run")));
    m_modeTake->setText(say(text("gui", "Use this mode")));
    m_modeCancel->setText(say(text("gui", "Cancel")));
    m_homeEditor->retranslate(language);
    fill();
}

} // namespace lockkeeper::gui
