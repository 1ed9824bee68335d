// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace lockkeeper::gui {

/// One line of plain text that gives way: where it has no room it ends with three dots, and the
/// tooltip tells all of it.
class ShortLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ShortLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool isCut() const;
    void fit();
};

} // namespace lockkeeper::gui
