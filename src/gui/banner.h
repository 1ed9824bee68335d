// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QProgressBar;
class QPlainTextEdit;

namespace lockkeeper::gui {

/// The verdict banner: shape, one sentence, one grey line, at most one act; a bar and a stop button
/// while something runs. Changes are announced to screen readers once.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows the notice in that language; nothing hides the banner.
    void show(const std::optional<Notice> &notice, const QString &language);
    void showProgress(int done, int total);
    /// Something runs, how far is not known yet.
    void showStop();
    void hideProgress();
    [[nodiscard]] bool hasStopFocus() const;

Q_SIGNALS:
    void act();
    void stop();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintKind();
    void fit();

    QString m_kind;
    QBoxLayout *m_row;
    QWidget *m_acts;
    QLabel *m_shape;
    QLabel *m_sentence;
    QLabel *m_line;
    QPushButton *m_act;
    QPushButton *m_details;
    QPushButton *m_stop;
    QProgressBar *m_bar;
    QPlainTextEdit *m_detail;
};

} // namespace lockkeeper::gui
