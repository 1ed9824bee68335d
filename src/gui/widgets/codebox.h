// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace lockkeeper::gui {

/// Something that a person could type or a machine said: fixed font, breaks anywhere, as high as
/// its text; can be marked and copied. Hidden characters are shown. UI thread.
class CodeBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeBox(QWidget *parent = nullptr);

    void setWords(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
    void useFont();
};

} // namespace lockkeeper::gui
