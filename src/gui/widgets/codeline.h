// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

class QLineEdit;
class QToolButton;

namespace lockkeeper::gui {

/// A command that a person can select or copy with the button beside it.
class CodeLine : public QWidget
{
    Q_OBJECT

public:
    explicit CodeLine(const QString &name);

    /// An empty one hides it.
    void setCommand(const QString &command);
    /// Names for screen readers: of the command, and of the button.
    void setWords(const QString &what, const QString &copy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QLineEdit *m_field;
    QToolButton *m_copy;
};

/// A fingerprint in groups of four, as it is read aloud; copied without the spaces.
class Fingerprint : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit Fingerprint(const QString &name);

    /// "SHA256:…"; empty: a dash.
    void setFingerprint(const QString &fingerprint);

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int linesIn(int width) const;
};

} // namespace lockkeeper::gui
