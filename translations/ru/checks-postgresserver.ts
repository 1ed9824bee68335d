<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Amazon RDS: raise max_wal_senders in the parameter group and reboot the instance.</source>
        <translation>Amazon RDS: увеличьте max_wal_senders в группе параметров и перезагрузите экземпляр.</translation>
    </message>
    <message>
        <source>Cloud SQL: raise the flag max_wal_senders; the instance restarts.</source>
        <translation>Cloud SQL: увеличьте флаг max_wal_senders; экземпляр перезапустится.</translation>
    </message>
    <message>
        <source>Azure Flexible Server: raise the server parameter max_wal_senders, save and restart the server.</source>
        <translation>Azure Flexible Server: увеличьте параметр сервера max_wal_senders, сохраните и перезапустите сервер.</translation>
    </message>
    <message>
        <source>As a superuser: ALTER SYSTEM SET max_wal_senders = 20; it counts after a restart of PostgreSQL, so agree on the time.</source>
        <translation>От имени суперпользователя: ALTER SYSTEM SET max_wal_senders = 20; значение вступит в силу после перезапуска PostgreSQL, поэтому согласуйте время.</translation>
    </message>
    <message>
        <source>See who holds them: SELECT pid, application_name, client_addr, state FROM pg_stat_replication. Those of failed attempts of a pipeline (idle, from a host of the cluster) go with a restart of the JobManager.</source>
        <translation>Посмотрите, кто их занимает: SELECT pid, application_name, client_addr, state FROM pg_stat_replication. Те, что остались от неудачных попыток пайплайна (простаивают, адрес — узел кластера), исчезнут после перезапуска JobManager.</translation>
    </message>
    <message>
        <source>No walsender is free: %1 of %2 are in use. The pipeline cannot connect (“number of requested standby connections exceeds max_wal_senders”).</source>
        <translation>Свободных walsender нет: занято %1 из %2. Пайплайн не сможет подключиться («number of requested standby connections exceeds max_wal_senders»).</translation>
    </message>
    <message>
        <source>Only one walsender is free: %1 of %2 are in use. The pipeline reads through one, needs a second for a moment while it makes its slot, and each failed attempt keeps one occupied.</source>
        <translation>Свободен только один walsender: занято %1 из %2. Через один пайплайн читает, второй ненадолго нужен ему при создании слота, и ещё по одному остаётся занятым после каждой неудачной попытки.</translation>
    </message>
    <message numerus="yes">
        <source>%n walsender(s) are free, of %1 (max_wal_senders): enough for the pipeline.</source>
        <translation>
            <numerusform>Свободен %n walsender из %1 (max_wal_senders): пайплайну хватит.</numerusform>
            <numerusform>Свободно %n walsender из %1 (max_wal_senders): пайплайну хватит.</numerusform>
            <numerusform>Свободно %n walsender из %1 (max_wal_senders): пайплайну хватит.</numerusform>
        </translation>
    </message>
    <message>
        <source>Amazon RDS, as its master user: GRANT rds_replication TO %1;</source>
        <translation>Amazon RDS, от имени главного пользователя: GRANT rds_replication TO %1;</translation>
    </message>
    <message>
        <source>Cloud SQL, as its postgres user: ALTER USER %1 WITH REPLICATION;</source>
        <translation>Cloud SQL, от имени пользователя postgres: ALTER USER %1 WITH REPLICATION;</translation>
    </message>
    <message>
        <source>Azure Flexible Server, as its administrator: ALTER ROLE %1 WITH REPLICATION;</source>
        <translation>Azure Flexible Server, от имени администратора: ALTER ROLE %1 WITH REPLICATION;</translation>
    </message>
    <message>
        <source>As a superuser: ALTER ROLE %1 REPLICATION; it counts at once.</source>
        <translation>От имени суперпользователя: ALTER ROLE %1 REPLICATION; действует сразу.</translation>
    </message>
    <message>
        <source>User %1 may read the stream of changes (REPLICATION).</source>
        <translation>Пользователю %1 разрешено читать поток изменений (REPLICATION).</translation>
    </message>
    <message>
        <source>User %1 has no REPLICATION right: the pipeline may log in and read tables, but PostgreSQL refuses it the stream of changes (“must be superuser or replication role to start walsender”).</source>
        <translation>У пользователя %1 нет права REPLICATION: пайплайн сможет войти и читать таблицы, но поток изменений PostgreSQL ему не отдаст («must be superuser or replication role to start walsender»).</translation>
    </message>
    <message>
        <source>The encoding of the database is UTF8.</source>
        <translation>Кодировка базы данных — UTF8.</translation>
    </message>
    <message>
        <source>The database has no encoding (SQL_ASCII): it keeps bytes as they came. A text that is not UTF-8 stops the pipeline or arrives spoilt.</source>
        <translation>У базы данных нет кодировки (SQL_ASCII): байты хранятся такими, какими пришли. Текст не в UTF-8 остановит пайплайн или придёт испорченным.</translation>
    </message>
    <message>
        <source>Before the start find out in which encoding the programs wrote; best move the data into a database in UTF8 (pg_dump, CREATE DATABASE … ENCODING &apos;UTF8&apos;, restore).</source>
        <translation>До запуска выясните, в какой кодировке писали программы; лучше всего перенести данные в базу с UTF8 (pg_dump, CREATE DATABASE … ENCODING &apos;UTF8&apos;, восстановление).</translation>
    </message>
    <message>
        <source>The encoding of the database is %1, not UTF8. The server converts what it sends to the pipeline; what the connector reads from the log was not tried with this encoding, and texts may arrive spoilt.</source>
        <translation>Кодировка базы данных — %1, а не UTF8. То, что сервер отправляет пайплайну, он перекодирует; чтение журнала коннектором с этой кодировкой не испытано, и тексты могут прийти испорченными.</translation>
    </message>
    <message>
        <source>Try it with a table that has letters outside of ASCII, or move the data into a database in UTF8.</source>
        <translation>Испытайте на таблице, где есть не только латинские буквы, или перенесите данные в базу с UTF8.</translation>
    </message>
    <message>
        <source>PostgreSQL: walsenders</source>
        <translation>PostgreSQL: процессы walsender</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT current_setting(&apos;max_wal_senders&apos;), count(*) FROM pg_stat_replication&quot;</source>
        <translation>psql … -c &quot;SELECT current_setting(&apos;max_wal_senders&apos;), count(*) FROM pg_stat_replication&quot;</translation>
    </message>
    <message>
        <source>The stream of changes comes through a walsender; standbys, backups and other pipelines take from the same number.</source>
        <translation>Поток изменений идёт через walsender; из того же числа берут реплики, резервное копирование и другие пайплайны.</translation>
    </message>
    <message>
        <source>READY: 2 or more are free. NOT CRITICAL: 1. CRITICAL: none.</source>
        <translation>ГОТОВ: свободно 2 или больше. НЕ КРИТИЧНО: 1. КРИТИЧНО: ни одного.</translation>
    </message>
    <message>
        <source>PostgreSQL: right to replicate</source>
        <translation>PostgreSQL: право на репликацию</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT rolreplication, rolsuper FROM pg_roles WHERE rolname = current_user&quot;</source>
        <translation>psql … -c &quot;SELECT rolreplication, rolsuper FROM pg_roles WHERE rolname = current_user&quot;</translation>
    </message>
    <message>
        <source>Only a user with REPLICATION may make the slot and read the stream of changes; SELECT alone is not enough.</source>
        <translation>Создать слот и читать поток изменений может только пользователь с правом REPLICATION; одного SELECT мало.</translation>
    </message>
    <message>
        <source>PostgreSQL: encoding</source>
        <translation>PostgreSQL: кодировка</translation>
    </message>
    <message>
        <source>psql … -c &quot;SHOW server_encoding&quot;</source>
        <translation>psql … -c &quot;SHOW server_encoding&quot;</translation>
    </message>
    <message>
        <source>Flink and StarRocks know UTF-8 only; texts in another encoding must survive the way.</source>
        <translation>Flink и StarRocks работают только с UTF-8; тексты в другой кодировке должны дойти неиспорченными.</translation>
    </message>
    <message>
        <source>READY: UTF8. NOT CRITICAL: any other.</source>
        <translation>ГОТОВ: UTF8. НЕ КРИТИЧНО: любая другая.</translation>
    </message>
    <message>
        <source>Yandex Managed Service for PostgreSQL: give user %1 the role mdb_replication in the management console (Users) or with yc managed-postgresql user update --grants.</source>
        <translation>Yandex Managed Service for PostgreSQL: дайте пользователю %1 роль mdb_replication в консоли управления (раздел «Пользователи») или командой yc managed-postgresql user update --grants.</translation>
    </message>
    <message>
        <source>No standby is connected now; should there be any, raise %1 on them first, or they stop following and do not start again.</source>
        <translation>Сейчас не подключена ни одна реплика; если они всё же есть, сначала увеличьте %1 на них, иначе они перестанут следовать за основным сервером и больше не запустятся.</translation>
    </message>
    <message>
        <source>A standby whose %1 is lower than the primary&apos;s stops following it (before PostgreSQL 14 it shuts down) and does not start again.</source>
        <translation>Реплика, у которой %1 меньше, чем на основном сервере, перестаёт следовать за ним (до PostgreSQL 14 останавливается) и больше не запускается.</translation>
    </message>
    <message>
        <source>Which standbys there are was not told (%1): if there are any, raise %2 on them and restart them first.</source>
        <translation>Какие реплики есть, узнать не удалось (%1): если они есть, сначала увеличьте %2 на них и перезапустите их.</translation>
    </message>
    <message>
        <source>Raise it there and restart them first: %1.</source>
        <translation>Сначала увеличьте значение там и перезапустите реплики: %1.</translation>
    </message>
    <message>
        <source>READY: REPLICATION, superuser, or the role of a managed server that stands for it: rds_replication (Amazon RDS), mdb_replication (Yandex). CRITICAL: none of them, also with azure_pg_admin or cloudsqlsuperuser.</source>
        <translation>ГОТОВ: REPLICATION, суперпользователь или заменяющая его роль управляемого сервера: rds_replication (Amazon RDS), mdb_replication (Yandex). КРИТИЧНО: ничего из этого нет, даже если есть azure_pg_admin или cloudsqlsuperuser.</translation>
    </message>
</context>
</TS>
