<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Amazon RDS: raise max_replication_slots in the parameter group and reboot the instance.</source>
        <translation>Amazon RDS: увеличьте max_replication_slots в группе параметров и перезагрузите экземпляр.</translation>
    </message>
    <message>
        <source>Cloud SQL: raise the flag max_replication_slots; the instance restarts.</source>
        <translation>Cloud SQL: увеличьте флаг max_replication_slots; экземпляр перезапустится.</translation>
    </message>
    <message>
        <source>Azure Flexible Server: raise the server parameter max_replication_slots, save and restart the server.</source>
        <translation>Azure Flexible Server: увеличьте параметр сервера max_replication_slots, сохраните и перезапустите сервер.</translation>
    </message>
    <message>
        <source>As a superuser: ALTER SYSTEM SET max_replication_slots = 20; it counts after a restart of PostgreSQL, so agree on the time.</source>
        <translation>От имени суперпользователя: ALTER SYSTEM SET max_replication_slots = 20; подействует после перезапуска PostgreSQL, поэтому согласуйте время.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 replication slots are in use, and the pipeline needs %n free one(s): it stops at its start (“all replication slots are in use”).</source>
        <translation>
            <numerusform>Из слотов репликации занято %1 из %2, а пайплайну нужен %n свободный: он остановится при запуске («all replication slots are in use»).</numerusform>
            <numerusform>Из слотов репликации занято %1 из %2, а пайплайну нужно %n свободных: он остановится при запуске («all replication slots are in use»).</numerusform>
            <numerusform>Из слотов репликации занято %1 из %2, а пайплайну нужно %n свободных: он остановится при запуске («all replication slots are in use»).</numerusform>
        </translation>
    </message>
    <message>
        <source>See which slots nobody reads: SELECT slot_name, active FROM pg_replication_slots. If their owners agree, drop them: SELECT pg_drop_replication_slot(&apos;NAME&apos;). Who reads a dropped slot later has lost its place.</source>
        <translation>Посмотрите, какие слоты никто не читает: SELECT slot_name, active FROM pg_replication_slots. Если владельцы согласны, удалите их: SELECT pg_drop_replication_slot(&apos;ИМЯ&apos;). Тот, кто читал удалённый слот, продолжить с прежнего места уже не сможет.</translation>
    </message>
    <message numerus="yes">
        <source>%n replication slot(s) are free, of %1.</source>
        <translation>
            <numerusform>Свободен %n слот репликации из %1.</numerusform>
            <numerusform>Свободно %n слота репликации из %1.</numerusform>
            <numerusform>Свободно %n слотов репликации из %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The slot %1 exists: no further one is needed.</source>
        <translation>Слот %1 уже есть, ещё один не нужен.</translation>
    </message>
    <message>
        <source>The pipeline needs one; with scan.incremental.snapshot.backfill.skip: false in its YAML (the default of Flink CDC 3.5 is true) it would need %1 more while it reads the tables.</source>
        <translation>Пайплайну нужен один; если в его YAML задать scan.incremental.snapshot.backfill.skip: false (по умолчанию в Flink CDC 3.5 — true), на время чтения таблиц понадобится ещё %1.</translation>
    </message>
    <message numerus="yes">
        <source>A job in SQL needs %n, as each of its readers takes one while it reads the tables.</source>
        <translation>
            <numerusform>Заданию на SQL нужен %n: каждый его читатель занимает слот, пока читает таблицы.</numerusform>
            <numerusform>Заданию на SQL нужно %n: каждый его читатель занимает слот, пока читает таблицы.</numerusform>
            <numerusform>Заданию на SQL нужно %n: каждый его читатель занимает слот, пока читает таблицы.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be the name of a slot: PostgreSQL takes small Latin letters, digits and _, at most 63 with the _N that the connector may add.</source>
        <translation>%1 не может быть именем слота: PostgreSQL принимает строчные латинские буквы, цифры и _, не больше 63 знаков вместе с _N, которое может добавить коннектор.</translation>
    </message>
    <message>
        <source>Choose another name, in the pipeline&apos;s YAML (slot.name) and in the profile (source.slot).</source>
        <translation>Выберите другое имя — в YAML пайплайна (slot.name) и в профиле (source.slot).</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) of an earlier run of this pipeline were left behind and keep the server&apos;s log: %1.</source>
        <translation>
            <numerusform>От прежнего запуска этого пайплайна остался %n слот, из-за него сервер не удаляет свой журнал: %1.</numerusform>
            <numerusform>От прежнего запуска этого пайплайна осталось %n слота, из-за них сервер не удаляет свой журнал: %1.</numerusform>
            <numerusform>От прежнего запуска этого пайплайна осталось %n слотов, из-за них сервер не удаляет свой журнал: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>If no job is starting with them now, drop them: %1</source>
        <translation>Если сейчас с ними не запускается задание, удалите их: %1</translation>
    </message>
    <message>
        <source>The profile names no slot (source.slot), so only the number was judged; the pipeline&apos;s YAML must name one (slot.name).</source>
        <translation>В профиле слот не назван (source.slot), поэтому проверено только их число; в YAML пайплайна имя слота обязательно (slot.name).</translation>
    </message>
    <message>
        <source>PostgreSQL: free replication slots</source>
        <translation>PostgreSQL: свободные слоты репликации</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT current_setting(&apos;max_replication_slots&apos;), count(*) FROM pg_replication_slots&quot;</source>
        <translation>psql … -c &quot;SELECT current_setting(&apos;max_replication_slots&apos;), count(*) FROM pg_replication_slots&quot;</translation>
    </message>
    <message>
        <source>The server remembers in a slot what the pipeline has read; without a free one the pipeline does not start.</source>
        <translation>В слоте сервер помнит, что пайплайн уже прочитал; без свободного слота пайплайн не запустится.</translation>
    </message>
    <message>
        <source>READY: as many are free as the pipeline needs: none if its slot exists, else 1; a job in SQL needs 1 and one for each reader (parallelism). NOT CRITICAL: slots SLOT_N of an earlier run were left. CRITICAL: too few, or a name that PostgreSQL does not take.</source>
        <translation>ГОТОВ: свободно столько, сколько нужно пайплайну: ни одного, если его слот уже есть, иначе 1; заданию на SQL нужен 1 и ещё по одному на каждого читателя (parallelism). НЕ КРИТИЧНО: остались слоты СЛОТ_N прежнего запуска. КРИТИЧНО: слотов не хватает, или имя слота для PostgreSQL недопустимо.</translation>
    </message>
</context>
</TS>
