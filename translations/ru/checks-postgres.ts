<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>The server&apos;s version was not understood.</source>
        <translation>Не удалось понять версию сервера.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 lacks pgoutput, the plug-in that sends the changes: the pipeline needs PostgreSQL 10 or newer.</source>
        <translation>В PostgreSQL %1 нет модуля pgoutput, который передаёт изменения: пайплайну нужен PostgreSQL 10 или новее.</translation>
    </message>
    <message>
        <source>Upgrade the server to PostgreSQL 15.</source>
        <translation>Обновите сервер до PostgreSQL 15.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 works with the pipeline, but has had no fixes since %2.</source>
        <translation>PostgreSQL %1 подходит для пайплайна, но исправления для него не выходят с %2.</translation>
    </message>
    <message>
        <source>Plan the upgrade of the server to a supported version.</source>
        <translation>Запланируйте обновление сервера до поддерживаемой версии.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 is newer than the versions on which this pipeline was tried (10 to 15); nothing is known against it.</source>
        <translation>PostgreSQL %1 новее версий, с которыми этот пайплайн опробован (10–15); о несовместимости ничего не известно.</translation>
    </message>
    <message>
        <source>Prove it with a trial run on a test table first.</source>
        <translation>Сначала убедитесь пробным запуском на тестовой таблице.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 fits the pipeline.</source>
        <translation>PostgreSQL %1 подходит для пайплайна.</translation>
    </message>
    <message>
        <source>Between here and PostgreSQL stands a connection pooler that does not pass the replication protocol, so the pipeline cannot read changes through %1. It says: %2</source>
        <translation>Перед PostgreSQL стоит пулер соединений, который не пропускает протокол репликации, поэтому через %1 пайплайн не сможет читать изменения. Его ответ: %2</translation>
    </message>
    <message>
        <source>Give the server&apos;s own address and port as source.host and source.port, not those of the pooler (PgBouncer and the like).</source>
        <translation>Укажите в source.host и source.port адрес и порт самого сервера, а не пулера (PgBouncer и подобных).</translation>
    </message>
    <message>
        <source>%1 is a primary server and accepts the replication protocol.</source>
        <translation>%1 — ведущий сервер, протокол репликации принимается.</translation>
    </message>
    <message>
        <source>%1 is a primary server, but refuses the replication protocol to user %2, without which no change is read. It says: %3</source>
        <translation>%1 — ведущий сервер, но он отказывает пользователю %2 в протоколе репликации, без которого изменения не прочитать. Ответ сервера: %3</translation>
    </message>
    <message>
        <source>Whether the replication protocol gets through to %1 is not known.</source>
        <translation>Неизвестно, доходит ли протокол репликации до %1.</translation>
    </message>
    <message>
        <source>If a pooler stands in between, give the server&apos;s own address as source.host.</source>
        <translation>Если между ними стоит пулер, укажите в source.host адрес самого сервера.</translation>
    </message>
    <message>
        <source>%1 is a primary server, not a standby.</source>
        <translation>%1 — ведущий сервер, а не резервный.</translation>
    </message>
    <message>
        <source>%1 is a standby (in recovery): the pipeline cannot make its slot and publication there.</source>
        <translation>%1 — резервный сервер (в режиме восстановления): пайплайн не сможет создать на нём слот и публикацию.</translation>
    </message>
    <message>
        <source>Give the address of the primary server as source.host; it is shown on the standby by: SELECT sender_host FROM pg_stat_wal_receiver</source>
        <translation>Укажите в source.host адрес ведущего сервера; на резервном его показывает запрос: SELECT sender_host FROM pg_stat_wal_receiver</translation>
    </message>
    <message>
        <source>Amazon RDS: set rds.logical_replication = 1 in the parameter group and reboot the instance.</source>
        <translation>Amazon RDS: задайте rds.logical_replication = 1 в группе параметров и перезагрузите экземпляр.</translation>
    </message>
    <message>
        <source>Cloud SQL: set the flag cloudsql.logical_decoding = on; the instance restarts.</source>
        <translation>Cloud SQL: задайте флаг cloudsql.logical_decoding = on; экземпляр перезапустится.</translation>
    </message>
    <message>
        <source>Azure Flexible Server: set the server parameter wal_level = logical, save and restart the server.</source>
        <translation>Azure Flexible Server: задайте параметр сервера wal_level = logical, сохраните и перезапустите сервер.</translation>
    </message>
    <message>
        <source>As a superuser: ALTER SYSTEM SET wal_level = &apos;logical&apos;; then the database administrator restarts PostgreSQL (systemctl restart postgresql): all its clients lose their connection for some seconds, so agree on the time.</source>
        <translation>От имени суперпользователя: ALTER SYSTEM SET wal_level = &apos;logical&apos;; затем администратор базы данных перезапускает PostgreSQL (systemctl restart postgresql): все клиенты на несколько секунд потеряют соединение, поэтому согласуйте время.</translation>
    </message>
    <message>
        <source>wal_level is logical: changes can be read from the log.</source>
        <translation>wal_level равен logical: изменения можно читать из журнала.</translation>
    </message>
    <message>
        <source>wal_level is still %1: another value is already in the server&apos;s files, but it counts only after a restart of PostgreSQL. Until then no change can be read from the log.</source>
        <translation>wal_level пока равен %1: в файлах сервера уже записано другое значение, но оно подействует только после перезапуска PostgreSQL. До этого изменения из журнала не прочитать.</translation>
    </message>
    <message>
        <source>Ask the database administrator to restart PostgreSQL (systemctl restart postgresql) at a time agreed with its users, then check again.</source>
        <translation>Попросите администратора базы данных перезапустить PostgreSQL (systemctl restart postgresql) в согласованное с пользователями время и повторите проверку.</translation>
    </message>
    <message>
        <source>wal_level is %1, but reading changes needs logical: without it the pipeline cannot make its slot.</source>
        <translation>wal_level равен %1, а для чтения изменений нужен logical: без него пайплайн не сможет создать слот.</translation>
    </message>
    <message>
        <source>PostgreSQL: login</source>
        <translation>PostgreSQL: вход</translation>
    </message>
    <message>
        <source>psql &quot;host=DB_HOST dbname=DATABASE user=USER&quot; -c &quot;SELECT version()&quot;</source>
        <translation>psql &quot;host=УЗЕЛ_БД dbname=БАЗА user=ПОЛЬЗОВАТЕЛЬ&quot; -c &quot;SELECT version()&quot;</translation>
    </message>
    <message>
        <source>The submitting host, the JobManager and every TaskManager log in on their own; pg_hba.conf decides by the address each comes from.</source>
        <translation>Узел отправки, JobManager и каждый TaskManager входят в базу самостоятельно; pg_hba.conf решает по адресу, с которого пришёл каждый.</translation>
    </message>
    <message>
        <source>READY: the login works, with or without TLS as source.tls allows. CRITICAL: the server refuses user, password, address or database, or TLS. COULD NOT CHECK: no connection, or the password was refused on an earlier host.</source>
        <translation>ГОТОВ: вход удаётся, с TLS или без него, как разрешает source.tls. КРИТИЧНО: сервер отвергает пользователя, пароль, адрес, базу или TLS. НЕ УДАЛОСЬ ПРОВЕРИТЬ: нет соединения, или пароль уже отвергнут с другого узла.</translation>
    </message>
    <message>
        <source>PostgreSQL: version</source>
        <translation>PostgreSQL: версия</translation>
    </message>
    <message>
        <source>psql … -c &quot;SHOW server_version&quot;</source>
        <translation>psql … -c &quot;SHOW server_version&quot;</translation>
    </message>
    <message>
        <source>The connector reads changes through pgoutput, which PostgreSQL has since version 10.</source>
        <translation>Коннектор читает изменения через pgoutput, который есть в PostgreSQL начиная с версии 10.</translation>
    </message>
    <message>
        <source>READY: 10 to 15. NOT CRITICAL: newer than 15, or past its end of life on the day of the check. CRITICAL: 9.6 and older.</source>
        <translation>ГОТОВ: 10–15. НЕ КРИТИЧНО: новее 15, или срок поддержки истёк ко дню проверки. КРИТИЧНО: 9.6 и старше.</translation>
    </message>
    <message>
        <source>PostgreSQL: primary server</source>
        <translation>PostgreSQL: ведущий сервер</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT pg_is_in_recovery()&quot;</source>
        <translation>psql … -c &quot;SELECT pg_is_in_recovery()&quot;</translation>
    </message>
    <message>
        <source>Slot and publication are made on the primary server only, and changes come over the replication protocol, which poolers do not pass.</source>
        <translation>Слот и публикация создаются только на ведущем сервере, а изменения приходят по протоколу репликации, который пулеры не пропускают.</translation>
    </message>
    <message>
        <source>READY: not in recovery. CRITICAL: a standby, or the replication protocol is refused while an ordinary login works.</source>
        <translation>ГОТОВ: сервер не в режиме восстановления. КРИТИЧНО: резервный сервер, или в протоколе репликации отказано, хотя обычный вход удаётся.</translation>
    </message>
    <message>
        <source>PostgreSQL: wal_level</source>
        <translation>PostgreSQL: wal_level</translation>
    </message>
    <message>
        <source>psql … -c &quot;SHOW wal_level&quot;</source>
        <translation>psql … -c &quot;SHOW wal_level&quot;</translation>
    </message>
    <message>
        <source>Only with wal_level = logical does the server write into its log what the pipeline reads.</source>
        <translation>Только при wal_level = logical сервер пишет в журнал то, что читает пайплайн.</translation>
    </message>
    <message>
        <source>READY: logical. CRITICAL: any other value.</source>
        <translation>ГОТОВ: logical. КРИТИЧНО: любое другое значение.</translation>
    </message>
</context>
</TS>
