// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace lockkeeper::checks {

/// A function of the file for root; it does nothing where it is done already.
struct RootFunction
{
    const char *name;
    const char *code; ///< POSIX sh
};

inline constexpr std::array kRootFunctions {
    RootFunction {"install_package", R"sh(# install_package DEBIAN_NAME RPM_NAME
install_package() {
  if command -v apt-get >/dev/null 2>&1; then
    apt-get install -y "$1"
  elif command -v dnf >/dev/null 2>&1; then
    dnf install -y "$2"
  elif command -v yum >/dev/null 2>&1; then
    yum install -y "$2"
  elif command -v zypper >/dev/null 2>&1; then
    zypper --non-interactive install "$2"
  else
    return 1
  fi
}
)sh"},
    RootFunction {"sync_time",
                  R"sh(# sync_time: starts the time service that is in force, and no other
sync_time() {
  services='chrony chronyd ntpsec ntp ntpd openntpd systemd-timesyncd'
  for unit in $services; do
    systemctl is-active --quiet "$unit.service" && return
  done
  for unit in $services; do
    systemctl is-enabled --quiet "$unit.service" 2>/dev/null || continue
    systemctl start "$unit.service"
    systemctl is-active --quiet "$unit.service" && return
  done
  return 1
}
)sh"},
    RootFunction {"file_line", R"sh(# file_line FILE LINE
file_line() {
  mkdir -p "${1%/*}" || return 1
  grep -qsxF -e "$2" "$1" && return
  # A last line that nobody ended would grow.
  [ -z "$(tail -c 1 "$1" 2>/dev/null)" ] || echo >>"$1" || return 1
  printf '%s\n' "$2" >>"$1"
}
)sh"},
    RootFunction {
        "hosts_line",
        R"sh(# hosts_line ADDRESS NAME: takes the name, and longer or shorter forms of it, from loopback
# addresses; keeps the first /etc/hosts
hosts_line() {
  case $2 in localhost*) return 1 ;; esac
  changed=$(mktemp) || return 1
  LK_ADDRESS=$1 LK_NAME=$2 awk '
    function same(name) {
      if (name ~ /^localhost/) return 0
      return name == wanted || index(name, wanted ".") == 1 || index(wanted, name ".") == 1
    }
    BEGIN { wanted = ENVIRON["LK_NAME"] }
    /^[ \t]*(#|$)/ { print; next }
    {
      line = $1; names = 0; mine = 0; taken = ""
      for (i = 2; i <= NF && $i !~ /^#/; i++) {
        if ($i == wanted) mine = 1
        if ($1 == ENVIRON["LK_ADDRESS"]) there[$i] = 1
        if (same($i)) { taken = taken " " $i; continue }
        line = line " " $i; names++
      }
      for (; i <= NF; i++) line = line " " $i
      if (!mine || ($1 !~ /^127\./ && $1 != "::1")) { print; next }
      moved = moved taken
      if (names > 0) print line
    }
    END {
      count = split(moved " " wanted, all, " ")
      for (i = 1; i <= count; i++) {
        if (!(all[i] in there)) added = added " " all[i]
        there[all[i]] = 1
      }
      if (added != "") print ENVIRON["LK_ADDRESS"] added
    }
  ' /etc/hosts >"$changed" || { rm -f "$changed"; return 1; }
  failed=0
  if ! cmp -s "$changed" /etc/hosts; then
    [ -e /etc/hosts.before-lockkeeper ] || cp -p /etc/hosts /etc/hosts.before-lockkeeper || failed=1
    [ "$failed" = 1 ] || cat "$changed" >/etc/hosts || failed=1
  fi
  rm -f "$changed"
  return "$failed"
}
)sh"},
    RootFunction {"login_shell", R"sh(# login_shell ACCOUNT SHELL
login_shell() {
  [ -x "$2" ] || return 1
  case $(getent passwd "$1") in
  *:"$2") ;;
  '') return 1 ;;
  *) usermod -s "$2" "$1" ;;
  esac
}
)sh"},
    RootFunction {"try_tcp", R"sh(# try_tcp HOST PORT
try_tcp() {
  # shellcheck disable=SC2016 # for bash
  timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2" && echo open' bash "$1" "$2"
}
)sh"},
    RootFunction {"make_folder", R"sh(# make_folder PATH OWNER
make_folder() {
  [ -d "$1" ] || install -d -o "$2" -g "$(id -gn "$2")" "$1"
}
)sh"},
};

} // namespace lockkeeper::checks
