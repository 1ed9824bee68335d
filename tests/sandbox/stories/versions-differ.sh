# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# tm-3 was left behind by an upgrade: its lib has the distribution jar of 1.19.3.
#
# expect: exit=1 flink.home=critical
# profile-args: none
# order: 30

after() {
  local lib=/home/$user/flink-1.20.3/lib
  undo_on tm-3 <<END
#!/bin/sh
mv "$lib/flink-dist-1.19.3.jar" "$lib/flink-dist-1.20.3.jar"
END
  inside tm-3 mv "$lib/flink-dist-1.20.3.jar" "$lib/flink-dist-1.19.3.jar"
}
