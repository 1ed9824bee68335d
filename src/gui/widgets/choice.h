// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace lockkeeper::gui {

/// A combo box that gives way: words that have no room end with three dots, and the tooltip tells
/// all of them.
class Choice : public QComboBox
{
    Q_OBJECT

public:
    /// `characters`: that are seen at the least.
    explicit Choice(int characters, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int room() const;
    void tell();
};

} // namespace lockkeeper::gui
