// SPDX-License-Identifier: Apache-2.0
#include "support/wizardfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace lockkeeper::test {
namespace {

QWidget *visibleWidget(const QString &name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        if (window->objectName() == name)
            return window;
        for (QWidget *widget : window->findChildren<QWidget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

// Sees the frame of a window, which Qt paints after all that was posted before it.
class FrameWatch : public QObject
{
public:
    explicit FrameWatch(QWidget &window)
    {
        window.installEventFilter(this);
        window.update();
    }
    [[nodiscard]] bool hasPainted() const { return m_hasPainted; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_hasPainted = m_hasPainted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_hasPainted = false;
};

QWidget *shownOnTop(QWidget &window)
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each->isVisible() && each->inherits("QDialog"))
            return each;
    }
    return &window;
}

bool fits(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return true;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) <= label.height();
    return label.sizeHint().width() <= label.width() && label.sizeHint().height() <= label.height();
}

} // namespace

WizardFixture::WizardFixture(const QString &language, gui::Scheme scheme)
{
    qputenv("HOME", m_home.path().toUtf8());
    for (const char *part : {"CONFIG", "STATE", "DATA", "CACHE"}) {
        const QString path =
            m_home.path() + QStringLiteral("/.") + QString::fromLatin1(part).toLower();
        qputenv((QByteArray("XDG_") + part + "_HOME").constData(), path.toUtf8());
    }
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                       m_home.path() + QStringLiteral("/.config"));
    {
        gui::Settings settings;
        settings.setLanguage(language);
        settings.setScheme(scheme);
    }
    start();
}

WizardFixture::~WizardFixture()
{
    end();
}

void WizardFixture::end()
{
    const auto longest = m_watch->longest();
    m_watch.reset();
    m_wizard->close();
    m_wizard.reset();
    m_bench.reset();
    m_settings.reset();
    if (longest > StallWatch::kLimit && !m_isPatient)
        qFatal("the window stood still for %d ms", static_cast<int>(longest.count()));
}

void WizardFixture::start()
{
    m_settings = std::make_unique<gui::Settings>();
    gui::applyTheme(*qApp, m_settings->scheme());
    m_bench = std::make_unique<gui::Workbench>(*m_settings);
    m_wizard = std::make_unique<gui::Wizard>(*m_bench);
    m_wizard->show();
    if (!QTest::qWaitForWindowExposed(m_wizard.get(), kPatienceMs))
        qFatal("the window does not come up");
    // The tests' X server has no window manager that would do it.
    QApplication::setActiveWindow(m_wizard.get());
    m_watch = std::make_unique<StallWatch>();
    // The pages come after the first picture, one by one.
    if (!waitFor([&] {
            return m_wizard->findChildren<gui::Page *>().size()
                == static_cast<qsizetype>(gui::kSteps.size());
        }))
        qFatal("the pages do not come");
}

void WizardFixture::restart()
{
    end();
    start();
}

void WizardFixture::resize(int width, int height)
{
    m_wizard->resize(width, height);
    if (!waitFor([&] { return m_wizard->size() == QSize(width, height); }))
        qWarning("the window has %d x %d", m_wizard->width(), m_wizard->height());
    waitForFrame();
}

void WizardFixture::waitForFrame()
{
    const FrameWatch frame(*shownOnTop(*m_wizard));
    if (!waitFor([&] { return frame.hasPainted(); }))
        qFatal("the window is not painted");
}

QWidget *WizardFixture::find(const QString &name)
{
    QWidget *widget = nullptr;
    if (!waitFor([&] { return (widget = visibleWidget(name)) != nullptr; }))
        qFatal("no visible widget is called %s", qPrintable(name));
    if (QApplication::activePopupWidget() == nullptr)
        QApplication::setActiveWindow(widget->window());
    return widget;
}

void WizardFixture::click(const QString &name, QPoint at)
{
    QTest::mouseClick(find(name), Qt::LeftButton, {}, at);
}

void WizardFixture::type(const QString &name, const QString &words)
{
    QWidget *field = find(name);
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    const bool isTypeable =
        std::all_of(words.begin(), words.end(), [](QChar each) { return each.unicode() < 0x80; });
    if (isTypeable) {
        QTest::keyClicks(field, words);
        return;
    }
    QApplication::clipboard()->setText(words); // Qt Test knows no other letters' keys
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
}

void WizardFixture::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target != nullptr ? target : m_wizard.get(), static_cast<Qt::Key>(key),
                    modifiers);
}

bool WizardFixture::waitFor(const std::function<bool()> &isTrue, int ms)
{
    return QTest::qWaitFor(isTrue, ms);
}

QString WizardFixture::sentence()
{
    const auto *label = m_wizard->findChild<QLabel *>(QStringLiteral("bannerSentence"));
    return label != nullptr && label->isVisible() ? label->text() : QString();
}

void WizardFixture::shoot(const QString &name)
{
    const QDir folder(qEnvironmentVariable("LOCKKEEPER_SCREENSHOTS",
                                           QStringLiteral(LOCKKEEPER_BINARY_DIR "/screenshots")));
    folder.mkpath(QStringLiteral("."));
    waitForFrame();
    // The least compression takes a third of the time of the usual one.
    shownOnTop(*m_wizard)->grab().save(folder.filePath(name + QStringLiteral(".png")), "PNG", 85);
}

QStringList WizardFixture::clipped()
{
    for (int turn = 0; turn < 3; ++turn) { // a layout may ask for another one
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
    QStringList found;
    const auto name = [](const QWidget &widget, const QString &words) {
        return QStringLiteral("%1: %2").arg(widget.objectName(), words);
    };
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        for (QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible() && !fits(*label))
                found += name(*label, label->text());
        }
        for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->sizeHint().width() > button->width()
                && button->inherits("QPushButton"))
                found += name(*button, button->text());
        }
    }
    return found;
}

} // namespace lockkeeper::test
