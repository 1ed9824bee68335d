#!/bin/bash
# shellcheck disable=SC2154 # set by STATE/env
# SPDX-License-Identifier: Apache-2.0
#
# Process 1 of a sandbox host. Runs in fresh mount, pid, net, uts and ipc namespaces and makes them
# look like a machine: own /etc, /home, /tmp, /run, account, sshd. Everything it writes lies in one
# tmpfs of its own mount namespace, so nothing outlives it.
#
#   init.sh STATE    STATE is the host's folder outside; STATE/env says who it is
set -eu
state=$1
umask 022
# shellcheck source=/dev/null
. "$state/env" # host address prefix role user password_hash java cache

mount -t tmpfs -o mode=755,size=8g lockkeeper /mnt
cd /mnt
mkdir state cache base etc etc.work home tmp run root opt log varlog flink flink.work
mkdir -m 700 keep
chmod 1777 tmp
chmod 700 root
mount --bind "$state" state
mount --bind "$cache" cache
mount -o remount,bind,ro cache

# --- /etc: the machine's, with a layer on top
mount -t overlay lockkeeper-etc -o lowerdir=/etc,upperdir=/mnt/etc,workdir=/mnt/etc.work /etc
hostname "$host"
echo "$host" >/etc/hostname
cp state/hosts /etc/hosts
: >/etc/resolv.conf
: >/etc/environment
rm -rf /etc/profile.d /etc/ssh
mkdir /etc/profile.d /etc/ssh
# Nobody of the machine can log in here but the one account.
echo "$user:x:2000:2000:Sandbox:/home/$user:/bin/bash" >>/etc/passwd
echo "$user:$password_hash:19000:0:99999:7:::" >>/etc/shadow
echo "$user:x:2000:" >>/etc/group
cp state/hostkey /etc/ssh/ssh_host_ed25519_key
cp state/hostkey.pub /etc/ssh/ssh_host_ed25519_key.pub
chmod 600 /etc/ssh/ssh_host_ed25519_key
cat >/etc/ssh/sshd_config <<END
Port 22
HostKey /etc/ssh/ssh_host_ed25519_key
PidFile /run/sshd.pid
UsePAM no
UseDNS no
PermitRootLogin no
AllowUsers $user
PasswordAuthentication yes
PrintMotd no
MaxStartups 100
SetEnv LANG=C.UTF-8
Subsystem sftp internal-sftp
END
[ -z "$java" ] || ln -sfn "$java/bin/java" /etc/alternatives/java

# --- home
install -d -o 2000 -g 2000 "home/$user" "home/$user/.ssh"
if [ -n "$java" ]; then
  # First line on purpose: Debian's .bashrc returns early where nobody types.
  { echo "export JAVA_HOME=$java"; cat /etc/skel/.bashrc; } >"home/$user/.bashrc"
  { echo "export JAVA_HOME=$java"; cat /etc/skel/.profile; } >"home/$user/.profile"
fi
cp state/authorized_keys "home/$user/.ssh/"
cp state/known_hosts "home/$user/.ssh/"
if [ "$role" = jobmanager ]; then cp state/cluster_key "home/$user/.ssh/id_ed25519"; fi
chmod -R go= "home/$user/.ssh"
chown -R 2000:2000 "home/$user"

# --- Flink: one copy on the disk, a private layer for each host
if [ "$role" = jobmanager ] || [ "$role" = taskmanager ]; then
  mkdir flink.home base/conf opt/jdk
  layers=lowerdir=/mnt/cache/flink-1.20.3,upperdir=/mnt/flink,workdir=/mnt/flink.work
  # With metacopy a change of owner does not copy the file.
  if mount -t overlay lockkeeper-flink -o "$layers,metacopy=on,redirect_dir=on" flink.home \
    2>/dev/null; then
    chown -R 2000:2000 flink.home
  else
    mount -t overlay lockkeeper-flink -o "$layers" flink.home
    find flink.home \( -type d -o -path '*/conf/*' \) -exec chown 2000:2000 {} +
  fi
  cp state/conf/* flink.home/conf/
  chown -R 2000:2000 flink.home/conf
  cp -a flink.home/conf/. base/conf/
  mount --bind cache/jdk opt/jdk
fi

# --- what a story may change is kept, to be put back by the next one
mkdir base/etc base/home
cp -a /etc/passwd /etc/shadow /etc/group /etc/hosts /etc/ssh/sshd_config base/etc/
cp -a "home/$user/." base/home/

# --- the rest; /root and /home last, the cache may lie there
mkdir -p run/sshd run/postgresql run/lock varlog/postgresql
if [ "$role" = database ]; then
  mkdir -p pg
  chown postgres:postgres pg run/postgresql varlog/postgresql
  mount --bind pg /var/lib/postgresql
fi
mount -t tmpfs -o mode=1777 lockkeeper-shm /dev/shm
mount --bind varlog /var/log
mount --rbind opt /opt
mount --bind tmp /tmp
mount --bind tmp /var/tmp
mount --bind home /home
mount --bind run /run
mount --bind root /root
cd /
bash /mnt/state/host.sh mount-flink

# --- the network comes from outside, once this process can be found
: >/mnt/state/ready
read -r _ </mnt/state/go
ip link set lo up
ip address add "$address/$prefix" dev eth0
ip link set eth0 up
/usr/sbin/sshd -E /var/log/sshd.log
: >/mnt/state/up

# Adopts and buries what its parents left; bash does so while it waits.
exec 0</dev/null >/dev/null 2>&1
while :; do
  sleep infinity &
  wait $! || true
done
