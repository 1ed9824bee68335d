// SPDX-License-Identifier: Apache-2.0
#include "ssh/sshtarget.h"

namespace lockkeeper::ssh {

QString where(const SshTarget &target)
{
    const bool isIpv6 = target.address.contains(QLatin1Char(':'));
    const QString end = (isIpv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
                            .arg(target.address, QString::number(target.port));
    if (target.name.isEmpty() || target.name == target.address)
        return end;
    return QStringLiteral("%1 (%2)").arg(target.name, end);
}

} // namespace lockkeeper::ssh
