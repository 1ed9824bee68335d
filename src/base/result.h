// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace lockkeeper {

/// A value, or the Error that says why there is none. Every function that can fail for a reason
/// outside the program returns one; nobody throws.
template <typename T> using Result = tl::expected<T, Error>;

/// The failing half of a Result: `return fail(error)`.
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace lockkeeper

#define LK_CONCAT_(a, b) a##b
#define LK_CONCAT(a, b) LK_CONCAT_(a, b)
#define LK_TRY_(result, declaration, expression)                                                   \
    auto result = (expression);                                                                    \
    if (!result)                                                                                   \
        return tl::make_unexpected(std::move(result).error());                                     \
    declaration = std::move(result).value()
/// `LK_TRY(const Port port, readPort(node));` declares the value or returns the error.
#define LK_TRY(declaration, expression)                                                            \
    LK_TRY_(LK_CONCAT(lkResult, __LINE__), declaration, expression)
/// The same where the value does not matter: `LK_CHECK(checkName(host));`
#define LK_CHECK(expression)                                                                       \
    if (auto lkChecked = (expression); !lkChecked)                                                 \
    return tl::make_unexpected(std::move(lkChecked).error())
