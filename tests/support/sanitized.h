// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lockkeeper::test {

/// AddressSanitizer is in this program: it is slower, and has memory of its own. The two compilers
/// tell it in two ways.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kHasAsan = true;
#elif defined(__has_feature)
inline constexpr bool kHasAsan = __has_feature(address_sanitizer);
#else
inline constexpr bool kHasAsan = false;
#endif

} // namespace lockkeeper::test
