// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace lockkeeper::gui {

class Page;

/// The place of one page: it has all the room there is, and scrolls only where a large font or a
/// small window leaves less than it needs.
class PageView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageView(Page *page, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    [[nodiscard]] int neededHeight(int width) const;

    Page *m_page;
};

} // namespace lockkeeper::gui
