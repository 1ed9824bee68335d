// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace lockkeeper::gui {

/// Fusion with a focus ring that is seen in both schemes and drawn on every control.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;
};

} // namespace lockkeeper::gui
