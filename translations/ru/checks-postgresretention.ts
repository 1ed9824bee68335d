<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>The log grew by %1 in %2 s: that makes %3 an hour.</source>
        <translation>Журнал вырос на %1 за %2 с: это %3 в час.</translation>
    </message>
    <message>
        <source>Too short to tell how fast the log grows: %1 in %2 s, less than the 16 MiB that say something.</source>
        <translation>Слишком мало, чтобы судить, как быстро растёт журнал: %1 за %2 с, а показательны хотя бы 16 МиБ.</translation>
    </message>
    <message>
        <source>How fast the log grows could not be measured in this run.</source>
        <translation>Как быстро растёт журнал, в этот раз измерить не удалось.</translation>
    </message>
    <message>
        <source>Nobody reads the slot %1, and it keeps %2 of the log.</source>
        <translation>Слот %1 никто не читает, и он удерживает %2 журнала.</translation>
    </message>
    <message numerus="yes">
        <source>%n more slot(s) stand still and keep less.</source>
        <translation>
            <numerusform>Ещё %n слот не читается и удерживает меньше.</numerusform>
            <numerusform>Ещё %n слота не читаются и удерживают меньше.</numerusform>
            <numerusform>Ещё %n слотов не читаются и удерживают меньше.</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL has a limit since version 13: upgrade, or watch the free space of the server&apos;s disk and drop a slot in time.</source>
        <translation>Предел есть в PostgreSQL начиная с версии 13: обновите сервер или следите за свободным местом на его диске и вовремя удаляйте слот.</translation>
    </message>
    <message>
        <source>On a managed server set max_slot_wal_keep_size (in MB) in its parameters or flags, well below the free space of its storage. A slot that falls further behind is lost, and its pipeline reads the tables again.</source>
        <translation>На управляемом сервере задайте max_slot_wal_keep_size (в МБ) в его параметрах или флагах, заметно меньше свободного места в хранилище. Слот, отставший сильнее, теряется, и его пайплайн читает таблицы заново.</translation>
    </message>
    <message>
        <source>As a superuser, well below the free space of the server&apos;s disk: ALTER SYSTEM SET max_slot_wal_keep_size = &apos;20GB&apos;; SELECT pg_reload_conf(); a slot that falls further behind is lost, and its pipeline reads the tables again.</source>
        <translation>От имени суперпользователя, заметно меньше свободного места на диске сервера: ALTER SYSTEM SET max_slot_wal_keep_size = &apos;20GB&apos;; SELECT pg_reload_conf(); слот, отставший сильнее, теряется, и его пайплайн читает таблицы заново.</translation>
    </message>
    <message>
        <source>Slots that nobody will read again can be dropped: %1</source>
        <translation>Слоты, которые больше никто не будет читать, можно удалить: %1</translation>
    </message>
    <message>
        <source>Nothing limits the log that a slot keeps (max_slot_wal_keep_size = -1): when the pipeline stands still, the log grows until the disk of the server is full and the database stops.</source>
        <translation>Ничто не ограничивает журнал, который удерживает слот (max_slot_wal_keep_size = -1): если пайплайн стоит, журнал растёт, пока не заполнится диск сервера и база не остановится.</translation>
    </message>
    <message>
        <source>This version of PostgreSQL cannot limit the log that a slot keeps: when the pipeline stands still, the log grows until the disk of the server is full and the database stops.</source>
        <translation>Эта версия PostgreSQL не умеет ограничивать журнал, который удерживает слот: если пайплайн стоит, журнал растёт, пока не заполнится диск сервера и база не остановится.</translation>
    </message>
    <message>
        <source>So in how many hours the pipeline&apos;s slot is lost cannot be told.</source>
        <translation>Поэтому сказать, через сколько часов слот пайплайна будет потерян, нельзя.</translation>
    </message>
    <message>
        <source>Start the pipeline soon, or check again while the database is at its usual work.</source>
        <translation>Запустите пайплайн в ближайшее время или повторите проверку, когда база работает под обычной нагрузкой.</translation>
    </message>
    <message>
        <source>At this rate the pipeline&apos;s slot is lost in %1 h.</source>
        <translation>При такой скорости слот пайплайна будет потерян через %1 ч.</translation>
    </message>
    <message>
        <source>Start the pipeline before, or raise max_slot_wal_keep_size if the disk has the room. A slot that nobody needs can be dropped: SELECT pg_drop_replication_slot(%1);</source>
        <translation>Запустите пайплайн раньше или увеличьте max_slot_wal_keep_size, если на диске есть место. Ненужный слот можно удалить: SELECT pg_drop_replication_slot(%1);</translation>
    </message>
    <message>
        <source>PostgreSQL: log kept for slots</source>
        <translation>PostgreSQL: журнал, удерживаемый слотами</translation>
    </message>
    <message>
        <source>psql … -c &quot;SHOW max_slot_wal_keep_size&quot; -c &quot;SELECT slot_name, active, pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) FROM pg_replication_slots&quot;</source>
        <translation>psql … -c &quot;SHOW max_slot_wal_keep_size&quot; -c &quot;SELECT slot_name, active, pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) FROM pg_replication_slots&quot;</translation>
    </message>
    <message>
        <source>While nobody reads a slot, the server keeps its log for it; without a limit that fills the disk of a production database.</source>
        <translation>Пока слот никто не читает, сервер хранит ради него журнал; без предела это заполнит диск рабочей базы.</translation>
    </message>
    <message>
        <source>A slot may keep %1 of the log (max_slot_wal_keep_size): a pipeline that falls further behind loses its slot and reads the tables again, but does not fill the server&apos;s disk, if that has the room.</source>
        <translation>Слот может удержать %1 журнала (max_slot_wal_keep_size): пайплайн, отставший сильнее, потеряет слот и прочитает таблицы заново, но диск сервера не переполнит, если на нём есть столько места.</translation>
    </message>
    <message>
        <source>On host %1 the file system %2, where the server&apos;s data lies, has %3 free.</source>
        <translation>На узле %1 в файловой системе %2, где лежат данные сервера, свободно %3.</translation>
    </message>
    <message>
        <source>If nobody reads the slots, the disk is full in %1 h.</source>
        <translation>Если слоты так и не будут читать, диск заполнится через %1 ч.</translation>
    </message>
    <message>
        <source>In how many hours that would be is not told: PostgreSQL does not show the free space of its disk. Where the profile lists the server&apos;s host and the user may read data_directory (pg_read_all_settings), Lockkeeper looks there.</source>
        <translation>Через сколько часов это случится, сказать нельзя: свободное место на своём диске PostgreSQL не показывает. Если в профиле есть узел этого сервера, а пользователю виден data_directory (pg_read_all_settings), Lockkeeper посмотрит там.</translation>
    </message>
    <message>
        <source>A slot may keep %1 of the log (max_slot_wal_keep_size), more than is free: a pipeline that stands still can fill the disk of the server, and the database stops.</source>
        <translation>Слот может удержать %1 журнала (max_slot_wal_keep_size) — больше, чем свободно: остановившийся пайплайн может заполнить диск сервера, и база остановится.</translation>
    </message>
    <message>
        <source>Since the last run, %1 h before, the log grew by %2: that makes %3 an hour.</source>
        <translation>С прошлой проверки, за %1 ч, журнал вырос на %2: это %3 в час.</translation>
    </message>
    <message>
        <source>READY: max_slot_wal_keep_size is set. NOT CRITICAL: it is not, or is more than the known free space, or at the present rate the pipeline&apos;s own slot is lost within 24 h. CRITICAL: it is not set, and the disk is full within 24 h. COULD NOT CHECK: a slot stands still, and between two looks 10 s apart, and since the last run, the log grew by less than 16 MiB, too short to tell (1 GiB already kept without a limit is a warning all the same).</source>
        <translation>ГОТОВ: max_slot_wal_keep_size задан. НЕ КРИТИЧНО: не задан, или больше известного свободного места, или при нынешней скорости собственный слот пайплайна будет потерян в ближайшие 24 ч. КРИТИЧНО: не задан, и диск заполнится в ближайшие 24 ч. НЕ УДАЛОСЬ ПРОВЕРИТЬ: слот никто не читает, а между двумя замерами с промежутком 10 с и с прошлой проверки журнал вырос меньше чем на 16 МиБ — этого мало, чтобы судить (если без предела удержан уже 1 ГиБ, это всё равно предупреждение).</translation>
    </message>
</context>
</TS>
