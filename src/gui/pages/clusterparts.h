// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/clusterview.h"
#include "project/configdiff.h"

#include <QSplitter>

namespace lockkeeper::gui {

class ClusterHosts;
class ConfigCard;

/// The hosts above, the configuration in force below. The hosts take what they need, at most half,
/// until the person moves the border. UI thread.
class ClusterParts : public QSplitter
{
    Q_OBJECT

public:
    ClusterParts();

    void setCluster(const project::ClusterView &view, const QList<project::ConfigGroup> &configs,
                    const QString &language);
    void setCompact(bool isCompact);
    /// All words but those of the rows, which come with setCluster().
    void retranslate(const QString &language);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    ClusterHosts *m_hosts;
    ConfigCard *m_config;
    bool m_isSplitByHand = false;
};

} // namespace lockkeeper::gui
