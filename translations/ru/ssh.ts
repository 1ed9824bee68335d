<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ssh</name>
    <message>
        <source>The login to %1 did not finish in time.</source>
        <translation>Вход на %1 не завершился вовремя.</translation>
    </message>
    <message>
        <source>Check the load of the host and its way of checking users (PAM, LDAP, DNS).</source>
        <translation>Проверьте нагрузку узла и то, как он проверяет пользователей (PAM, LDAP, DNS).</translation>
    </message>
    <message>
        <source>the agent (it does not answer)</source>
        <translation>агент (не отвечает)</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of the agent</source>
        <translation>
            <numerusform>%n ключ агента</numerusform>
            <numerusform>%n ключа агента</numerusform>
            <numerusform>%n ключей агента</numerusform>
        </translation>
    </message>
    <message>
        <source>the password</source>
        <translation>пароль</translation>
    </message>
    <message>
        <source>the server&apos;s questions (it asks for more than a password)</source>
        <translation>вопросы сервера (он спрашивает не только пароль)</translation>
    </message>
    <message>
        <source>the password, in answer to the server&apos;s question</source>
        <translation>пароль, в ответ на вопрос сервера</translation>
    </message>
    <message>
        <source>nothing: there is no key, no agent and no password for it</source>
        <translation>ничего: для него нет ни ключа, ни агента, ни пароля</translation>
    </message>
    <message>
        <source>Check user, key and password in the profile, and ~/.ssh/authorized_keys on the host (a folder that others can write makes the server ignore it).</source>
        <translation>Проверьте пользователя, ключ и пароль в профиле, а на узле — файл ~/.ssh/authorized_keys (если в его каталог могут писать другие, сервер этот файл не учитывает).</translation>
    </message>
    <message>
        <source>The key is encrypted: give its passphrase (the secret ssh-passphrase), or load the key into the agent with ssh-add.</source>
        <translation>Ключ зашифрован: передайте его парольную фразу (секрет ssh-passphrase) или загрузите ключ в агент командой ssh-add.</translation>
    </message>
    <message>
        <source>%1 refuses the login of the user %2. The server accepts: %3. Tried: %4.</source>
        <translation>%1 отказывает пользователю %2 во входе. Сервер принимает: %3. Испробовано: %4.</translation>
    </message>
    <message>
        <source>The SSH server forbids this kind of channel.</source>
        <translation>SSH-сервер запрещает такие каналы.</translation>
    </message>
    <message>
        <source>Allow it in the server&apos;s sshd_config: AllowTcpForwarding yes.</source>
        <translation>Разрешите её в файле sshd_config сервера: AllowTcpForwarding yes.</translation>
    </message>
    <message>
        <source>The host got no answer from there in time.</source>
        <translation>Узел не дождался оттуда ответа.</translation>
    </message>
    <message>
        <source>The host does not know that name.</source>
        <translation>Узел не знает такого имени.</translation>
    </message>
    <message>
        <source>The host could not connect there.</source>
        <translation>Узел не смог туда подключиться.</translation>
    </message>
    <message>
        <source>The SSH server of %1 forbids forwarding.</source>
        <translation>SSH-сервер %1 запрещает пересылку (forwarding).</translation>
    </message>
    <message>
        <source>The name %1 leads to no address.</source>
        <translation>Имени %1 не соответствует ни один адрес.</translation>
    </message>
    <message>
        <source>%1 ended the connection before the login.</source>
        <translation>%1 закрыл соединение до входа.</translation>
    </message>
    <message>
        <source>Check that it is an SSH server and look into its log; too many logins at once (MaxStartups) end this way too.</source>
        <translation>Проверьте, что это SSH-сервер, и посмотрите его журнал; так же заканчиваются и слишком частые одновременные входы (MaxStartups).</translation>
    </message>
    <message>
        <source>No encryption that is safe could be agreed with %1.</source>
        <translation>С %1 не удалось согласовать надёжное шифрование.</translation>
    </message>
    <message>
        <source>Offered are AES-GCM and AES-CTR, curve25519, ECDH and SHA-2 groups, Ed25519, ECDSA and RSA keys with SHA-2; allow one of each in the server&apos;s sshd_config. ChaCha20, CBC, SHA-1 and RSA keys under 2048 bits are not used: they have known weaknesses.</source>
        <translation>Предлагаются AES-GCM и AES-CTR, curve25519, ECDH и группы с SHA-2, ключи Ed25519, ECDSA и RSA с SHA-2; разрешите в sshd_config сервера по одному из каждого вида. ChaCha20, CBC, SHA-1 и ключи RSA короче 2048 бит не используются: у них известны слабости.</translation>
    </message>
    <message>
        <source>%1 accepted the connection, but the SSH server did not finish its greeting in time.</source>
        <translation>%1 принял соединение, но SSH-сервер не закончил приветствие вовремя.</translation>
    </message>
    <message>
        <source>Check the load of the host and that the port belongs to an SSH server.</source>
        <translation>Проверьте нагрузку узла и то, что этот порт принадлежит SSH-серверу.</translation>
    </message>
    <message>
        <source>The host key of %1 cannot be read.</source>
        <translation>Ключ узла %1 не удалось прочитать.</translation>
    </message>
    <message>
        <source>The host key of %1 is not known here, so nothing proves that it is the right server; no password or key was sent. It shows %2 %3.</source>
        <translation>Ключ узла %1 здесь неизвестен, и ничто не подтверждает, что это нужный сервер; пароль и ключи не отправлялись. Он предъявил %2 %3.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one the server itself prints (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub on its console). If they agree, add the key: %1; or write the fingerprint into the profile of this host.</source>
        <translation>Сверьте отпечаток с тем, который выводит сам сервер (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub на его консоли). Если они совпали, добавьте ключ: %1 — или впишите отпечаток в профиль этого узла.</translation>
    </message>
    <message>
        <source>The host key of %1 is not the one that is known: known is %2 (%3), the server shows %4 %5. Either its key was changed or somebody stands between; no password or key was sent.</source>
        <translation>Ключ узла %1 не тот, что известен: известен %2 (%3), сервер предъявил %4 %5. Либо ключ сменили, либо кто-то вклинился в соединение; пароль и ключи не отправлялись.</translation>
    </message>
    <message>
        <source>Ask the administrator of the host whether the key was changed. Only if so, remove the old one (%1) and add the new one.</source>
        <translation>Узнайте у администратора узла, меняли ли ключ. Только если меняли, удалите старый (%1) и добавьте новый.</translation>
    </message>
    <message>
        <source>The host key of %1 is not the one the profile demands: the profile says %2, the server shows %3 %4. No password or key was sent.</source>
        <translation>Ключ узла %1 не тот, которого требует профиль: в профиле %2, сервер предъявил %3 %4. Пароль и ключи не отправлялись.</translation>
    </message>
    <message>
        <source>Ask the administrator of the host whether the key was changed, and only then correct the fingerprint in the profile.</source>
        <translation>Узнайте у администратора узла, меняли ли ключ, и только после этого исправьте отпечаток в профиле.</translation>
    </message>
    <message>
        <source>The host key of %1 is marked as revoked (%2): %3 %4. No password or key was sent.</source>
        <translation>Ключ узла %1 помечен как отозванный (%2): %3 %4. Пароль и ключи не отправлялись.</translation>
    </message>
    <message>
        <source>A revoked key may be in foreign hands. Have the administrator give the host a new key.</source>
        <translation>Отозванный ключ мог попасть в чужие руки. Попросите администратора выпустить для узла новый ключ.</translation>
    </message>
    <message>
        <source>The host key of %1 could not be compared with the known ones, so it is not trusted.</source>
        <translation>Ключ узла %1 не удалось сверить с известными, поэтому доверия ему нет.</translation>
    </message>
    <message>
        <source>Check that %1 can be read.</source>
        <translation>Проверьте, что файл %1 можно прочитать.</translation>
    </message>
    <message>
        <source>The RSA host key of %1 has only %2 bits and can be forged.</source>
        <translation>В RSA-ключе узла %1 всего %2 бит, такой ключ можно подделать.</translation>
    </message>
    <message>
        <source>Have the administrator give the host a new key: ssh-keygen -A.</source>
        <translation>Попросите администратора выпустить для узла новый ключ: ssh-keygen -A.</translation>
    </message>
    <message>
        <source>The file of known hosts %1 cannot be trusted: %2</source>
        <translation>Файлу известных узлов %1 нельзя доверять: %2</translation>
    </message>
    <message>
        <source>Make it a regular file of your own that only you can write (chmod 600 %1), or name another one in the profile under ssh.known-hosts.</source>
        <translation>Сделайте его обычным файлом, который принадлежит вам и в который пишете только вы (chmod 600 %1), или укажите в профиле другой: ssh.known-hosts.</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>это не обычный файл.</translation>
    </message>
    <message>
        <source>it is larger than %1.</source>
        <translation>он больше %1.</translation>
    </message>
    <message>
        <source>it belongs to another user.</source>
        <translation>он принадлежит другому пользователю.</translation>
    </message>
    <message>
        <source>other users can write it.</source>
        <translation>в него могут писать другие пользователи.</translation>
    </message>
    <message>
        <source>No port on 127.0.0.1 could be opened for the tunnel.</source>
        <translation>Не удалось открыть порт на 127.0.0.1 для туннеля.</translation>
    </message>
    <message>
        <source>the key %1 (no such file)</source>
        <translation>ключ %1 (такого файла нет)</translation>
    </message>
    <message>
        <source>the key %1 (it cannot be read as a private key)</source>
        <translation>ключ %1 (не читается как закрытый ключ)</translation>
    </message>
    <message>
        <source>the key %1 (encrypted, no passphrase was given)</source>
        <translation>ключ %1 (зашифрован, парольная фраза не передана)</translation>
    </message>
    <message>
        <source>the key %1 (the passphrase is wrong)</source>
        <translation>ключ %1 (парольная фраза неверна)</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>ключ %1</translation>
    </message>
    <message>
        <source>Check the spelling in the profile, or add the name to DNS or to /etc/hosts of this computer.</source>
        <translation>Проверьте написание в профиле или добавьте имя в DNS или в /etc/hosts этого компьютера.</translation>
    </message>
    <message>
        <source>%1 lets this user run no command.</source>
        <translation>%1 не позволяет этому пользователю выполнить ни одной команды.</translation>
    </message>
    <message>
        <source>Check MaxSessions in the server&apos;s sshd_config.</source>
        <translation>Проверьте MaxSessions в файле sshd_config сервера.</translation>
    </message>
    <message numerus="yes">
        <source>A script on %1 did not finish within %n second(s) and was ended.</source>
        <translation>
            <numerusform>Скрипт на %1 не завершился за %n секунду и был остановлен.</numerusform>
            <numerusform>Скрипт на %1 не завершился за %n секунды и был остановлен.</numerusform>
            <numerusform>Скрипт на %1 не завершился за %n секунд и был остановлен.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the load of the host and for hanging network file systems; or raise ssh.timeouts.script in the profile.</source>
        <translation>Проверьте нагрузку узла и не зависли ли сетевые файловые системы; или увеличьте ssh.timeouts.script в профиле.</translation>
    </message>
    <message>
        <source>The login shell of %1 does not run commands (nologin, a restricted shell or a forced command).</source>
        <translation>Оболочка входа на %1 не выполняет команды (nologin, ограниченная оболочка или принудительная команда).</translation>
    </message>
    <message>
        <source>Give this user an ordinary shell (chsh -s /bin/bash), or name another user in the profile.</source>
        <translation>Дайте этому пользователю обычную оболочку (chsh -s /bin/bash) или укажите в профиле другого пользователя.</translation>
    </message>
    <message>
        <source>%1 printed more than %2; the script was ended.</source>
        <translation>%1 вывел больше %2; скрипт остановлен.</translation>
    </message>
    <message>
        <source>The start files of the login shell print without end: check ~/.bashrc and ~/.profile of this user.</source>
        <translation>Стартовые файлы оболочки печатают без конца: проверьте ~/.bashrc и ~/.profile этого пользователя.</translation>
    </message>
    <message>
        <source>A script on %1 was ended from outside before it finished; how far it came is not known.</source>
        <translation>Скрипт на %1 был прерван извне до завершения; как далеко он дошёл, неизвестно.</translation>
    </message>
    <message>
        <source>Check the host&apos;s log for killed processes (out of memory) and run again.</source>
        <translation>Поищите в журнале узла принудительно завершённые процессы (нехватка памяти) и запустите проверку снова.</translation>
    </message>
    <message>
        <source>The installed libssh (%1) is older than 0.10.6 and has known security holes.</source>
        <translation>Установленная libssh (%1) старше 0.10.6, в ней известны уязвимости.</translation>
    </message>
    <message>
        <source>Update the package libssh-4.</source>
        <translation>Обновите пакет libssh-4.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut; how far the last command came is not known.</source>
        <translation>Соединение с %1 оборвалось; как далеко дошла последняя команда, неизвестно.</translation>
    </message>
    <message>
        <source>Check the network and that the host is still on, then run again.</source>
        <translation>Проверьте сеть и то, что узел включён, затем запустите проверку снова.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 не ответил за %n секунду.</numerusform>
            <numerusform>%1 не ответил за %n секунды.</numerusform>
            <numerusform>%1 не ответил за %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check that the host is on and that no firewall on the way drops connections to port %1.</source>
        <translation>Проверьте, что узел включён и что никакой межсетевой экран по пути не отбрасывает соединения с портом %1.</translation>
    </message>
    <message>
        <source>%1 refuses the connection: nothing listens on that port.</source>
        <translation>%1 отклоняет соединение: на этом порту никто не слушает.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 недоступен.</translation>
    </message>
    <message>
        <source>Check the port in the profile and that the SSH server runs there (systemctl status ssh).</source>
        <translation>Проверьте порт в профиле и то, что SSH-сервер там запущен (systemctl status ssh).</translation>
    </message>
    <message>
        <source>Check the network and the VPN between this computer and the host.</source>
        <translation>Проверьте сеть и VPN между этим компьютером и узлом.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Остановлено по вашей просьбе.</translation>
    </message>
    <message>
        <source>SSH cannot use the host name %1 or the user name %2.</source>
        <translation>SSH не может работать с именем узла %1 или именем пользователя %2.</translation>
    </message>
    <message>
        <source>your answers to the server&apos;s questions</source>
        <translation>ваши ответы на вопросы сервера</translation>
    </message>
    <message>
        <source>The password of the user %2 on %1 has expired, and the server asks for a new one.</source>
        <translation>Срок действия пароля пользователя %2 на %1 истёк, и сервер просит задать новый.</translation>
    </message>
    <message>
        <source>Set a new one by hand: ssh %1@%2. Then run again.</source>
        <translation>Задайте новый вручную: ssh %1@%2. Затем повторите.</translation>
    </message>
    <message>
        <source>not Kerberos (gssapi-with-mic), which is not supported here</source>
        <translation>без Kerberos (gssapi-with-mic): здесь он не поддерживается</translation>
    </message>
    <message>
        <source>The jump host %1 forbids connections to %2.</source>
        <translation>Бастион %1 запрещает соединения с %2.</translation>
    </message>
    <message>
        <source>Allow them in its sshd_config (AllowTcpForwarding, PermitOpen) for this user.</source>
        <translation>Разрешите их этому пользователю в sshd_config бастиона (AllowTcpForwarding, PermitOpen).</translation>
    </message>
    <message>
        <source>The jump host %1 does not know the name %2.</source>
        <translation>Бастион %1 не знает имени %2.</translation>
    </message>
    <message>
        <source>Write the address into the profile as the jump host sees it.</source>
        <translation>Укажите в профиле адрес, который известен бастиону.</translation>
    </message>
    <message>
        <source>%2 did not answer the jump host %1 in time.</source>
        <translation>%2 не ответил бастиону %1 вовремя.</translation>
    </message>
    <message>
        <source>Check that the host is on and that no firewall between the jump host and it drops connections.</source>
        <translation>Проверьте, что узел включён и что межсетевой экран между ним и бастионом не отбрасывает соединения.</translation>
    </message>
    <message>
        <source>The jump host %1 could not connect to %2.</source>
        <translation>Бастион %1 не смог подключиться к %2.</translation>
    </message>
    <message>
        <source>Check the address and port in the profile, that the SSH server runs there, and that it is reached from the jump host.</source>
        <translation>Проверьте адрес и порт в профиле, работает ли там сервер SSH и доступен ли узел с бастиона.</translation>
    </message>
    <message>
        <source>Jump host: %1</source>
        <translation>Бастион: %1</translation>
    </message>
    <message>
        <source>No connection could be made through the jump host %1.</source>
        <translation>Не удалось провести соединение через бастион %1.</translation>
    </message>
    <message>
        <source>%1 has stopped answering in the middle of the session; how far the last command came is not known.</source>
        <translation>%1 перестал отвечать посреди сеанса; как далеко дошла последняя команда, неизвестно.</translation>
    </message>
    <message>
        <source>sudo on %1 wants a terminal (requiretty in its settings).</source>
        <translation>sudo на %1 требует терминал (requiretty в его настройках).</translation>
    </message>
    <message>
        <source>Take requiretty away for this account: Defaults:ACCOUNT !requiretty in /etc/sudoers (visudo).</source>
        <translation>Отмените requiretty для этой учётной записи: Defaults:ACCOUNT !requiretty в /etc/sudoers (visudo).</translation>
    </message>
    <message>
        <source>The account may not use sudo at all on %1.</source>
        <translation>Учётной записи вообще не разрешён sudo на %1.</translation>
    </message>
    <message>
        <source>Let the account use sudo there (visudo), or say sudo: none in the profile.</source>
        <translation>Разрешите учётной записи sudo на этом узле (visudo) или укажите в профиле sudo: none.</translation>
    </message>
    <message>
        <source>On %1 sudo lets the account run only some commands, not a shell as root.</source>
        <translation>На %1 sudo разрешает учётной записи лишь отдельные команды, а не оболочку от имени root.</translation>
    </message>
    <message>
        <source>Let the account run /bin/sh as root there (visudo), or say sudo: none in the profile and make changes that need root yourself.</source>
        <translation>Разрешите ей запускать /bin/sh от имени root (visudo) или укажите в профиле sudo: none и вносите изменения, требующие root, сами.</translation>
    </message>
    <message>
        <source>The account or its password has expired on %1, and sudo refuses it.</source>
        <translation>На %1 истёк срок действия учётной записи или её пароля, и sudo отказывает.</translation>
    </message>
    <message>
        <source>Have the password renewed on the host: passwd ACCOUNT, chage -l ACCOUNT.</source>
        <translation>Обновите пароль на узле: passwd ACCOUNT, chage -l ACCOUNT.</translation>
    </message>
    <message>
        <source>The account is locked on %1, and sudo refuses it.</source>
        <translation>На %1 учётная запись заблокирована, и sudo отказывает.</translation>
    </message>
    <message>
        <source>Have it unlocked on the host: passwd -S ACCOUNT, faillock --user ACCOUNT.</source>
        <translation>Разблокируйте её на узле: passwd -S ACCOUNT, faillock --user ACCOUNT.</translation>
    </message>
    <message>
        <source>On %1 the login may not gain rights (no new privileges): it runs in a container or a hardened service.</source>
        <translation>На %1 сеансу запрещено получать новые права (no new privileges): он работает в контейнере или в защищённой службе.</translation>
    </message>
    <message>
        <source>Log in to the host itself, or say sudo: none in the profile.</source>
        <translation>Входите на сам узел или укажите в профиле sudo: none.</translation>
    </message>
    <message>
        <source>sudo on %1 is not installed as it must be: it has no setuid bit.</source>
        <translation>sudo на %1 установлен неправильно: у него нет бита setuid.</translation>
    </message>
    <message>
        <source>Install sudo anew there, or mount its file system without nosuid.</source>
        <translation>Переустановите sudo на этом узле или смонтируйте его файловую систему без nosuid.</translation>
    </message>
    <message>
        <source>There is no sudo on %1.</source>
        <translation>На %1 нет sudo.</translation>
    </message>
    <message>
        <source>Install sudo there, or say sudo: none in the profile.</source>
        <translation>Установите sudo на этом узле или укажите в профиле sudo: none.</translation>
    </message>
    <message>
        <source>sudo on %1 asks for a password.</source>
        <translation>sudo на %1 спрашивает пароль.</translation>
    </message>
    <message>
        <source>Say sudo: password in the profile and give the secret sudo-password, or let the account use sudo without one (NOPASSWD, visudo).</source>
        <translation>Укажите в профиле sudo: password и задайте секрет sudo-password или разрешите учётной записи sudo без пароля (NOPASSWD, visudo).</translation>
    </message>
    <message>
        <source>sudo on %1 did not accept the password. It was sent once.</source>
        <translation>sudo на %1 не принял пароль. Пароль отправлялся один раз.</translation>
    </message>
    <message>
        <source>Give the right sudo-password. It is the account&apos;s own, unless rootpw or targetpw is set in /etc/sudoers.</source>
        <translation>Задайте верный sudo-password. Это пароль самой учётной записи, если в /etc/sudoers не указано rootpw или targetpw.</translation>
    </message>
    <message>
        <source>sudo on %1 did not make root of the login.</source>
        <translation>sudo на %1 не дал прав root.</translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of the login.</source>
        <translation>Соединение с %1 оборвалось во время входа.</translation>
    </message>
    <message>
        <source>Run again; where it happens again, look into the log of the SSH server.</source>
        <translation>Запустите ещё раз; если это повторится, посмотрите журнал сервера SSH.</translation>
    </message>
    <message>
        <source>%1 turns the connection away: too many logins at once.</source>
        <translation>%1 не принимает соединение: слишком много входов одновременно.</translation>
    </message>
    <message>
        <source>Run again in a moment; or raise MaxStartups in the server&apos;s sshd_config.</source>
        <translation>Запустите ещё раз чуть позже или увеличьте MaxStartups в sshd_config сервера.</translation>
    </message>
    <message>
        <source>What answers on %1 is not an SSH server.</source>
        <translation>На %1 отвечает не сервер SSH.</translation>
    </message>
    <message>
        <source>Check address and port in the profile.</source>
        <translation>Проверьте адрес и порт в профиле.</translation>
    </message>
    <message>
        <source>Try it on the host: sudo -k true. Its words are in the detail.</source>
        <translation>Проверьте на узле: sudo -k true. Ответ sudo приведён в подробностях.</translation>
    </message>
    <message>
        <source>the certificate %1</source>
        <translation>сертификат %1</translation>
    </message>
    <message>
        <source>See whom the certificate is for and until when: ssh-keygen -L -f FILE-cert.pub. Its authority must be among TrustedUserCAKeys of the server.</source>
        <translation>Посмотрите, кому и до какого срока выдан сертификат: ssh-keygen -L -f FILE-cert.pub. Его центр сертификации должен быть в TrustedUserCAKeys сервера.</translation>
    </message>
    <message>
        <source>known_hosts trusts it by a certificate authority (@cert-authority); host certificates are not supported here.</source>
        <translation>В known_hosts доверие к нему задано через центр сертификации (@cert-authority); сертификаты узлов здесь не поддерживаются.</translation>
    </message>
    <message>
        <source>the server&apos;s questions (it does not stop asking)</source>
        <translation>вопросы сервера (он не перестаёт спрашивать)</translation>
    </message>
    <message>
        <source>The SSH server opens no further session, which the way to %1 needs: it forbids tunnels.</source>
        <translation>Сервер SSH не открывает ещё один сеанс, без которого к %1 не пройти: туннели он запрещает.</translation>
    </message>
    <message>
        <source>Raise MaxSessions in the server&apos;s sshd_config, or allow AllowTcpForwarding there.</source>
        <translation>Увеличьте MaxSessions в sshd_config сервера или разрешите там AllowTcpForwarding.</translation>
    </message>
    <message>
        <source>The login shell of %1 did not come to run the command: its start files wait for input or do not end, or the host is overloaded.</source>
        <translation>Оболочка входа на %1 не дошла до команды: её стартовые файлы ждут ввода или не завершаются либо узел перегружен.</translation>
    </message>
    <message>
        <source>Check ~/.bashrc and ~/.profile of this user on the host: they must end without a terminal; and its load.</source>
        <translation>Проверьте на узле ~/.bashrc и ~/.profile этого пользователя: они должны завершаться без терминала; проверьте и загрузку узла.</translation>
    </message>
    <message>
        <source>%1 does not let the user %2 in. The server says: %3</source>
        <translation>%1 не пускает пользователя %2. Сервер сообщает: %3</translation>
    </message>
    <message>
        <source>Ask the administrator of the host: the account may have expired or be locked.</source>
        <translation>Спросите администратора узла: срок действия учётной записи мог истечь, или она заблокирована.</translation>
    </message>
    <message>
        <source>The password of this user on %1 has expired: the server runs nothing until it is changed.</source>
        <translation>На %1 истёк срок действия пароля этого пользователя: сервер ничего не запускает, пока его не сменят.</translation>
    </message>
    <message>
        <source>Log in there with ssh in a terminal and set a new password, then run again.</source>
        <translation>Войдите туда через ssh в терминале и задайте новый пароль, затем запустите ещё раз.</translation>
    </message>
</context>
</TS>
