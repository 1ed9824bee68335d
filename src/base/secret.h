// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>

namespace lockkeeper {

/// A password or passphrase: cannot be copied, printed or compared; wiped when it goes. Lives in
/// locked memory where the system allows it. Hand it on by reference.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes over and wipes the source.
    explicit Secret(QByteArray &&bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// A second owner of the same value, for another thread: deliberate, therefore a word.
    [[nodiscard]] Secret duplicate() const;
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// Zero-terminated, for the library call that needs it; never store what it points to.
    [[nodiscard]] const char *data() const { return m_size == 0 ? "" : m_bytes.get(); }
    [[nodiscard]] std::string_view view() const { return {data(), m_size}; }

private:
    void wipe();
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
};

} // namespace lockkeeper
