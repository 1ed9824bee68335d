// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <sys/mman.h>

#include <cstring>
#include <utility>

namespace lockkeeper {

Secret::Secret(QByteArray &&bytes)
    : m_bytes(std::make_unique<char[]>(static_cast<std::size_t>(bytes.size()) + 1))
    , m_size(static_cast<std::size_t>(bytes.size()))
{
    mlock(m_bytes.get(), m_size + 1); // best effort: RLIMIT_MEMLOCK may be small
    std::memcpy(m_bytes.get(), bytes.constData(), m_size);
    if (bytes.isDetached())
        explicit_bzero(bytes.data(), m_size);
    bytes.clear();
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{ }

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret Secret::duplicate() const
{
    return Secret(QByteArray(data(), static_cast<qsizetype>(m_size)));
}

void Secret::wipe()
{
    if (m_bytes) {
        explicit_bzero(m_bytes.get(), m_size + 1);
        munlock(m_bytes.get(), m_size + 1);
    }
    m_size = 0;
}

} // namespace lockkeeper
