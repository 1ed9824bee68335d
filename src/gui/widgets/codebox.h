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

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void useFont();

    mutable int m_width = -1; ///< that m_height is for
    mutable int m_height = 0;
};

} // namespace lockkeeper::gui
