<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Amazon RDS: raise max_connections in the parameter group and reboot the instance, or take a larger instance class.</source>
        <translation>Amazon RDS: увеличьте max_connections в группе параметров и перезагрузите экземпляр или возьмите класс экземпляра побольше.</translation>
    </message>
    <message>
        <source>Cloud SQL: raise the flag max_connections; the instance restarts.</source>
        <translation>Cloud SQL: увеличьте флаг max_connections; экземпляр перезапустится.</translation>
    </message>
    <message>
        <source>Azure Flexible Server: raise the server parameter max_connections, save and restart the server.</source>
        <translation>Azure Flexible Server: увеличьте параметр сервера max_connections, сохраните и перезапустите сервер.</translation>
    </message>
    <message>
        <source>As a superuser: ALTER SYSTEM SET max_connections = 200; it counts after a restart of PostgreSQL, so agree on the time.</source>
        <translation>От имени суперпользователя: ALTER SYSTEM SET max_connections = 200; подействует после перезапуска PostgreSQL, поэтому согласуйте время.</translation>
    </message>
    <message>
        <source>User %1 may have %2 connections (CONNECTION LIMIT) and has %3.</source>
        <translation>Пользователю %1 разрешено подключений: %2 (CONNECTION LIMIT), открыто %3.</translation>
    </message>
    <message>
        <source>As a superuser: ALTER ROLE %1 CONNECTION LIMIT -1;</source>
        <translation>От имени суперпользователя: ALTER ROLE %1 CONNECTION LIMIT -1;</translation>
    </message>
    <message>
        <source>Database %1 lets %2 connections in (CONNECTION LIMIT) and has %3.</source>
        <translation>База %1 принимает подключений: %2 (CONNECTION LIMIT), открыто %3.</translation>
    </message>
    <message>
        <source>As the database&apos;s owner: ALTER DATABASE %1 CONNECTION LIMIT -1;</source>
        <translation>От имени владельца базы: ALTER DATABASE %1 CONNECTION LIMIT -1;</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) are free: enough for the pipeline&apos;s pool of 20.</source>
        <translation>
            <numerusform>Свободно %n подключение: для пула пайплайна (20) этого хватит.</numerusform>
            <numerusform>Свободно %n подключения: для пула пайплайна (20) этого хватит.</numerusform>
            <numerusform>Свободно %n подключений: для пула пайплайна (20) этого хватит.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) are free, and each pipeline opens up to 20 from the JobManager and each TaskManager (connection.pool.size): it may fail while it reads the tables, or keep other programs out (“too many clients”).</source>
        <translation>
            <numerusform>Свободно %n подключение, а каждый пайплайн открывает до 20 с JobManager и с каждого TaskManager (connection.pool.size): он может упасть во время чтения таблиц или не оставить места другим программам («too many clients»).</numerusform>
            <numerusform>Свободно %n подключения, а каждый пайплайн открывает до 20 с JobManager и с каждого TaskManager (connection.pool.size): он может упасть во время чтения таблиц или не оставить места другим программам («too many clients»).</numerusform>
            <numerusform>Свободно %n подключений, а каждый пайплайн открывает до 20 с JobManager и с каждого TaskManager (connection.pool.size): он может упасть во время чтения таблиц или не оставить места другим программам («too many clients»).</numerusform>
        </translation>
    </message>
    <message>
        <source>Or let the pipeline do with less: connection.pool.size: 8 in its YAML.</source>
        <translation>Или пусть пайплайн обойдётся меньшим: connection.pool.size: 8 в его YAML.</translation>
    </message>
    <message>
        <source>%1 is %2 for this user: a statement that reads or splits a large table is cut off, and the job starts over.</source>
        <translation>%1 для этого пользователя — %2: запрос, который читает или делит на части большую таблицу, будет прерван, и задание начнёт сначала.</translation>
    </message>
    <message>
        <source>%1 is %2 for this user: a transaction that reads a piece of a table while the sink is slow is cut off, and the job starts over.</source>
        <translation>%1 для этого пользователя — %2: транзакция, которая читает часть таблицы, пока приёмник не успевает, будет прервана, и задание начнёт сначала.</translation>
    </message>
    <message>
        <source>%1 is %2 for this user: while the sink is slow, the session that reads a table waits inside its transaction and is cut off.</source>
        <translation>%1 для этого пользователя — %2: пока приёмник не успевает, сеанс, читающий таблицу, ждёт внутри транзакции, и его оборвут.</translation>
    </message>
    <message>
        <source>%1 is %2 for this user: the pipeline&apos;s waiting connections are cut off while it works on large tables.</source>
        <translation>%1 для этого пользователя — %2: ожидающие подключения пайплайна будут оборваны, пока он работает с большими таблицами.</translation>
    </message>
    <message>
        <source>On a managed server set wal_sender_timeout to 60000 in its parameters (or flags); it counts without a restart.</source>
        <translation>На управляемом сервере задайте wal_sender_timeout = 60000 в его параметрах (флагах); перезапуск не нужен.</translation>
    </message>
    <message>
        <source>As a superuser: ALTER SYSTEM SET wal_sender_timeout = &apos;60s&apos;; SELECT pg_reload_conf(); if it was set for the user or the database, also ALTER ROLE %1 IN DATABASE %2 SET wal_sender_timeout = &apos;60s&apos;;</source>
        <translation>От имени суперпользователя: ALTER SYSTEM SET wal_sender_timeout = &apos;60s&apos;; SELECT pg_reload_conf(); если значение задано для пользователя или базы, то ещё и ALTER ROLE %1 IN DATABASE %2 SET wal_sender_timeout = &apos;60s&apos;;</translation>
    </message>
    <message>
        <source>wal_sender_timeout is 0: if a TaskManager&apos;s host dies, the server takes its session for alive until TCP gives up, often 2 h, and the restarted job finds its slot taken (“replication slot is active”).</source>
        <translation>wal_sender_timeout равен 0: если узел TaskManager&apos;а пропадёт, сервер будет считать его сеанс живым, пока не сдастся TCP, часто это 2 ч, и перезапущенное задание найдёт свой слот занятым («replication slot is active»).</translation>
    </message>
    <message>
        <source>wal_sender_timeout is %1, and the connector reports every 10 s: a short pause, of the network or of garbage collection, ends the stream of changes.</source>
        <translation>wal_sender_timeout — %1, а коннектор отчитывается каждые 10 с: короткая пауза сети или сборки мусора оборвёт поток изменений.</translation>
    </message>
    <message>
        <source>No time limit that PostgreSQL sets user %1 in database %2 cuts the pipeline off.</source>
        <translation>Ни одно ограничение времени, которое PostgreSQL ставит пользователю %1 в базе %2, пайплайн не прервёт.</translation>
    </message>
    <message>
        <source>PostgreSQL: free connections</source>
        <translation>PostgreSQL: свободные подключения</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT current_setting(&apos;max_connections&apos;), count(*) FROM pg_stat_activity&quot;</source>
        <translation>psql … -c &quot;SELECT current_setting(&apos;max_connections&apos;), count(*) FROM pg_stat_activity&quot;</translation>
    </message>
    <message>
        <source>The pipeline reads tables through pools of connections, which must find room beside the other programs.</source>
        <translation>Пайплайн читает таблицы через пулы подключений, им должно хватить места рядом с другими программами.</translation>
    </message>
    <message>
        <source>READY: 20 or more are free, of max_connections without those kept for superusers, and of the CONNECTION LIMIT of the user and the database. NOT CRITICAL: fewer.</source>
        <translation>ГОТОВ: свободно 20 и больше — из max_connections без оставленных для суперпользователей и из CONNECTION LIMIT пользователя и базы. НЕ КРИТИЧНО: меньше.</translation>
    </message>
    <message>
        <source>PostgreSQL: time limits</source>
        <translation>PostgreSQL: ограничения времени</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT name, reset_val, unit FROM pg_settings WHERE name LIKE &apos;%_timeout&apos;&quot;</source>
        <translation>psql … -c &quot;SELECT name, reset_val, unit FROM pg_settings WHERE name LIKE &apos;%_timeout&apos;&quot;</translation>
    </message>
    <message>
        <source>Limits that protect the database from forgotten sessions also cut a pipeline that reads large tables for hours.</source>
        <translation>Ограничения, которые защищают базу от забытых сеансов, прерывают и пайплайн, часами читающий большие таблицы.</translation>
    </message>
    <message>
        <source>READY: statement_timeout, transaction_timeout, idle_in_transaction_session_timeout and idle_session_timeout are 0 or 5 min and more, as this user gets them in this database; wal_sender_timeout is 30 s or more. NOT CRITICAL: shorter, or wal_sender_timeout = 0.</source>
        <translation>ГОТОВ: statement_timeout, transaction_timeout, idle_in_transaction_session_timeout и idle_session_timeout, какими их получает этот пользователь в этой базе, равны 0 или не меньше 5 мин; wal_sender_timeout не меньше 30 с. НЕ КРИТИЧНО: меньше, или wal_sender_timeout = 0.</translation>
    </message>
    <message>
        <source>max_connections is %1, of which %2 are kept for superusers; in use: %3.</source>
        <translation>max_connections равен %1, из них для суперпользователей оставлено %2; занято %3.</translation>
    </message>
    <message>
        <source>For this user alone, as a superuser or as the user itself: %1 New sessions have it at once.</source>
        <translation>Только для этого пользователя, от имени суперпользователя или его самого: %1 В новых сеансах действует сразу.</translation>
    </message>
</context>
</TS>
