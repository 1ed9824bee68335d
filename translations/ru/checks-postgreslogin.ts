<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>%1 lets user %2 in from %3 over TLS (%4).</source>
        <translation>%1 пускает пользователя %2 с узла %3 по TLS (%4).</translation>
    </message>
    <message>
        <source>%1 lets user %2 in from %3 without TLS, which source.tls: %4 allows.</source>
        <translation>%1 пускает пользователя %2 с узла %3 без TLS, что разрешено настройкой source.tls: %4.</translation>
    </message>
    <message>
        <source>SSH forwarding is forbidden on this host, so the bytes went through a relay command there.</source>
        <translation>Проброс портов SSH на этом узле запрещён, поэтому данные шли через команду-посредник на нём.</translation>
    </message>
    <message>
        <source>PostgreSQL does not let user %1 in from %2. It says: %3</source>
        <translation>PostgreSQL не пускает пользователя %1 с узла %2. Ответ сервера: %3</translation>
    </message>
    <message>
        <source>Ask the database administrator to allow the login: ALTER ROLE &quot;%1&quot; LOGIN; and a fitting method in pg_hba.conf.</source>
        <translation>Попросите администратора базы данных разрешить вход: ALTER ROLE &quot;%1&quot; LOGIN; и задать подходящий метод в pg_hba.conf.</translation>
    </message>
    <message>
        <source>pg_hba.conf of the server has no rule that lets user %1 into database %2 from %3, so the pipeline cannot log in from there. It says: %4</source>
        <translation>В pg_hba.conf сервера нет правила, которое пускает пользователя %1 в базу %2 с узла %3, поэтому пайплайн не сможет войти оттуда. Ответ сервера: %4</translation>
    </message>
    <message>
        <source>Ask the database administrator for the line &quot;host  %1  %2  %3  scram-sha-256&quot; in pg_hba.conf and then SELECT pg_reload_conf(); the keyword replication is not needed.</source>
        <translation>Попросите администратора базы данных добавить в pg_hba.conf строку «host  %1  %2  %3  scram-sha-256» и выполнить SELECT pg_reload_conf(); ключевое слово replication не нужно.</translation>
    </message>
    <message>
        <source>PostgreSQL refused the password of user %1 from %2. It says: %3</source>
        <translation>PostgreSQL отверг пароль пользователя %1 с узла %2. Ответ сервера: %3</translation>
    </message>
    <message>
        <source>Check source.user and the secret source-password. So that the account is not locked, the password was tried on no other host.</source>
        <translation>Проверьте source.user и секрет source-password. Чтобы учётную запись не заблокировали, с других узлов пароль не пробовался.</translation>
    </message>
    <message>
        <source>The server has no database %1. It says: %2</source>
        <translation>На сервере нет базы %1. Ответ сервера: %2</translation>
    </message>
    <message>
        <source>Correct source.database in the profile; the databases are listed by: psql -l</source>
        <translation>Исправьте source.database в профиле; список баз выводит команда: psql -l</translation>
    </message>
    <message>
        <source>The server has no free connection for user %1. It says: %2</source>
        <translation>На сервере нет свободного соединения для пользователя %1. Ответ сервера: %2</translation>
    </message>
    <message>
        <source>The server is starting up or shutting down. It says: %1</source>
        <translation>Сервер запускается или останавливается. Его ответ: %1</translation>
    </message>
    <message>
        <source>Check again when it is up.</source>
        <translation>Повторите проверку, когда он запустится.</translation>
    </message>
    <message>
        <source>PostgreSQL refused the login of user %1 from %2. It says: %3</source>
        <translation>PostgreSQL отказал во входе пользователю %1 с узла %2. Ответ сервера: %3</translation>
    </message>
    <message>
        <source>TLS with %1 does not come about as source.tls: %2 demands, seen from %3: %4</source>
        <translation>TLS с %1 не устанавливается так, как требует source.tls: %2 (проверено с узла %3): %4</translation>
    </message>
    <message>
        <source>Switch TLS on at the server (ssl = on), give its authority&apos;s certificate as source.tls-ca, or demand less with source.tls.</source>
        <translation>Включите TLS на сервере (ssl = on), укажите сертификат его удостоверяющего центра в source.tls-ca или смягчите требование в source.tls.</translation>
    </message>
    <message>
        <source>What answers at %1, seen from %2, is not PostgreSQL.</source>
        <translation>По адресу %1 с узла %2 отвечает не PostgreSQL.</translation>
    </message>
    <message>
        <source>Check source.host and source.port.</source>
        <translation>Проверьте source.host и source.port.</translation>
    </message>
    <message>
        <source>The source is %1, not PostgreSQL.</source>
        <translation>Источник — %1, а не PostgreSQL.</translation>
    </message>
    <message>
        <source>User %1 cannot log in from %2, because %3 is out of its reach: %4</source>
        <translation>Пользователь %1 не может войти с узла %2, потому что %3 оттуда недоступен: %4</translation>
    </message>
    <message>
        <source>Mend what the check net.source tells of this host first.</source>
        <translation>Сначала устраните то, о чём для этого узла сообщает проверка net.source.</translation>
    </message>
    <message>
        <source>Close idle sessions or raise max_connections (on standbys first; needs a restart); a pipeline takes about 20 connections.</source>
        <translation>Закройте простаивающие сеансы или увеличьте max_connections (сначала на репликах; нужен перезапуск); пайплайн занимает около 20 подключений.</translation>
    </message>
</context>
</TS>
