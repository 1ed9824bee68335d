# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-License-Identifier: Apache-2.0
#
# No java in the PATH of tm-2, no JAVA_HOME, no env.java.home. A TaskManager still runs there, from
# before.
#
# expect: exit=1 java.version@host:tm-2=critical java.home@host:tm-2=critical
# profile-args: none
# order: 28

after() {
  undo_on tm-2 <<END
#!/bin/sh
ln -sfn "$java/bin/java" /etc/alternatives/java
END
  inside tm-2 rm /etc/alternatives/java
  inside tm-2 sed -i '/JAVA_HOME/d' "/home/$user/.bashrc" "/home/$user/.profile"
  configure tm-2 '/^env.java.home/d'
}
