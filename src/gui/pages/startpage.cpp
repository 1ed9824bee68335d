// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/startpage.h"

#include "base/printable.h"
#include "gui/delegates/twolinedelegate.h"
#include "gui/models/recentmodel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

// Set by the demo script: the profile of the demo cluster and the file of its secrets.
QString demoProfile()
{
    return qEnvironmentVariable("LOCKKEEPER_DEMO_PROFILE");
}

QLabel *heading()
{
    auto *label = new QLabel;
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() + 1);
    label->setFont(bold);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *secondLine()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("second", true);
    return label;
}

QPushButton *button(const QString &name)
{
    auto *made = new QPushButton;
    made->setObjectName(name);
    return made;
}

} // namespace

StartPage::StartPage(Workbench &workbench)
    : Page(Step::Start, workbench)
    , m_recent(new RecentModel(this))
    , m_list(new QListView)
    , m_recentHead(heading())
    , m_empty(secondLine())
    , m_newHead(heading())
    , m_nameLabel(new QLabel)
    , m_name(new QLineEdit)
    , m_create(button(QStringLiteral("create")))
    , m_openHead(heading())
    , m_open(button(QStringLiteral("open")))
    , m_demo(button(QStringLiteral("demo")))
    , m_demoWords(secondLine())
{
    build();
    connect(m_create, &QPushButton::clicked, this, &StartPage::create);
    connect(m_name, &QLineEdit::returnPressed, this, &StartPage::create);
    connect(m_open, &QPushButton::clicked, this, &StartPage::chooseFile);
    connect(m_demo, &QPushButton::clicked, this,
            [this] { openPath(demoProfile(), qEnvironmentVariable("LOCKKEEPER_DEMO_SECRETS")); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        openPath(index.data(RecentModel::Path).toString());
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT changed(); });
    auto *forget = new QShortcut(Qt::Key_Delete, m_list);
    forget->setContext(Qt::WidgetShortcut);
    connect(forget, &QShortcut::activated, this, &StartPage::forgetSelected);
}

void StartPage::build()
{
    m_list->setObjectName(QStringLiteral("recent"));
    m_list->setModel(m_recent);
    m_list->setItemDelegate(
        new TwoLineDelegate(RecentModel::Shape, RecentModel::SecondLine, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(80);
    m_nameLabel->setBuddy(m_name);

    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_recentHead);
    left->addWidget(m_list, 100);
    left->addWidget(m_empty);
    left->addStretch(1);

    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *acts = new QVBoxLayout(card);
    acts->setContentsMargins(16, 14, 16, 16);
    acts->setSpacing(6);
    acts->addWidget(m_newHead);
    acts->addWidget(m_nameLabel);
    acts->addWidget(m_name);
    acts->addWidget(m_create);
    acts->addSpacing(16);
    acts->addWidget(m_openHead);
    acts->addWidget(m_open);
    acts->addSpacing(16);
    acts->addWidget(m_demoWords);
    acts->addWidget(m_demo);
    auto *right = new QVBoxLayout;
    right->addWidget(card);
    right->addStretch();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    setTabOrder(m_list, m_name);
    setTabOrder(m_name, m_create);
    setTabOrder(m_create, m_open);
    setTabOrder(m_open, m_demo);
}

Text StartPage::title() const
{
    return text("gui", "Where to start");
}

const project::RecentProfile *StartPage::toContinue() const
{
    const QModelIndex chosen = m_list->currentIndex();
    const QList<project::RecentProfile> &profiles = m_recent->profiles();
    if (chosen.isValid())
        return &profiles.at(chosen.row());
    return profiles.isEmpty() || !profiles.first().isThere ? nullptr : &profiles.first();
}

Text StartPage::primaryText() const
{
    if (const project::RecentProfile *profile = toContinue())
        return text("gui", "Continue: %1").arg(oneLine(profile->name, 40));
    return text("gui", "New cluster");
}

void StartPage::primary()
{
    if (const project::RecentProfile *profile = toContinue())
        openPath(profile->path);
    else
        create();
}

std::optional<Notice> StartPage::notice() const
{
    return m_problem;
}

StepState StartPage::state() const
{
    return {.kind = bench().isOpen() ? StepState::Kind::Done : StepState::Kind::ToDo};
}

void StartPage::enter()
{
    readRecent();
}

void StartPage::readRecent()
{
    m_job.start([store = bench().store()](const engine::Control &) { return store.recent(); },
                [this](const project::RecentProfiles &recent) {
                    m_recent->show(recent.items, bench().language());
                    if (!recent.told.isEmpty())
                        m_problem = Notice {.kind = QStringLiteral("warning"),
                                            .sentence = recent.told.first()};
                    m_list->setVisible(!recent.items.isEmpty());
                    m_list->setMaximumHeight(m_list->sizeHintForRow(0)
                                                 * static_cast<int>(recent.items.size())
                                             + 2 * m_list->frameWidth() + 4);
                    m_empty->setVisible(recent.items.isEmpty());
                    Q_EMIT changed();
                });
}

void StartPage::create()
{
    QString name = m_name->text().trimmed();
    if (name.isEmpty())
        name = say(text("gui", "cluster", "name of a new profile"));
    m_job.start(
        [store = bench().store(), name](const engine::Control &) { return store.create(name); },
        [this](Result<project::Opened> opened) {
            m_name->clear();
            take(std::move(opened), true);
        });
}

void StartPage::openPath(const QString &path, const QString &secrets)
{
    m_job.start(
        [store = bench().store(), path](const engine::Control &) { return store.open(path); },
        [this, secrets](Result<project::Opened> opened) {
            take(std::move(opened), false);
            if (!secrets.isEmpty() && bench().isOpen()) {
                if (const auto read = bench().keyring().addFile(secrets); !read) {
                    m_problem = noticeOf(read.error());
                    Q_EMIT changed();
                }
            }
        });
}

void StartPage::take(Result<project::Opened> opened, bool isNew)
{
    m_problem.reset();
    if (!opened) {
        m_problem = noticeOf(opened.error());
        Q_EMIT changed();
        return;
    }
    const Step stood = stepOf(opened->page);
    bench().open(*opened);
    Q_EMIT wants(isNew || stood == Step::Start ? Step::Hosts : stood);
}

void StartPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, say(text("gui", "Open a profile")));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setNameFilters(
        {say(text("gui", "Profiles (*.yaml *.yml)")), say(text("gui", "All files (*)"))});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { openPath(path); });
    dialog->open();
}

void StartPage::forgetSelected()
{
    const QString path = m_list->currentIndex().data(RecentModel::Path).toString();
    if (path.isEmpty())
        return;
    m_job.start(
        [store = bench().store(), path](const engine::Control &) { return store.forget(path); },
        [this](const Result<void> &done) {
            if (!done)
                m_problem = noticeOf(done.error());
            readRecent();
        });
}

void StartPage::retranslate()
{
    m_recentHead->setText(say(text("gui", "Recent profiles")));
    m_empty->setText(say(text("gui", "No profiles yet. Start with a new cluster.")));
    m_list->setAccessibleName(m_recentHead->text());
    m_list->setToolTip(say(text("gui", "Enter opens the profile, Delete takes it off this list")));
    m_newHead->setText(say(text("gui", "A new cluster")));
    m_nameLabel->setText(say(text("gui", "How you call it")));
    m_name->setPlaceholderText(say(text("gui", "for example: production")));
    m_name->setAccessibleName(m_nameLabel->text());
    m_create->setText(say(text("gui", "New cluster")));
    m_openHead->setText(say(text("gui", "A profile that you have")));
    m_open->setText(say(text("gui", "Open a profile…")));
    m_demoWords->setText(say(text("gui",
                                  "A real three-host Flink cluster is running on this machine to "
                                  "try things out.")));
    m_demo->setText(say(text("gui", "Try the demo cluster")));
    const bool hasDemo = !demoProfile().isEmpty();
    m_demo->setVisible(hasDemo);
    m_demoWords->setVisible(hasDemo);
    m_recent->show(m_recent->profiles(), bench().language());
}

} // namespace lockkeeper::gui
