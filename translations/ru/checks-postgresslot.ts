<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>It is read by process %1 of the server.</source>
        <translation>Его читает процесс %1 сервера.</translation>
    </message>
    <message>
        <source>It is read by user %1, application “%2”, process %3; from where, is shown only to that user and to pg_read_all_stats.</source>
        <translation>Его читает пользователь %1, приложение «%2», процесс %3; откуда — сервер показывает только этому пользователю и роли pg_read_all_stats.</translation>
    </message>
    <message>
        <source>It is read by user %1, application “%2”, from %3, process %4.</source>
        <translation>Его читает пользователь %1, приложение «%2», с адреса %3, процесс %4.</translation>
    </message>
    <message>
        <source>The slot %1 is being read from %2, a host of this cluster, where these jobs run: %3.</source>
        <translation>Слот %1 читают с узла %2 этого кластера, где работают задания: %3.</translation>
    </message>
    <message>
        <source>If one of them is this pipeline, it is at work and nothing is wrong; a second one with the same slot would fail some 90 s after its start (“replication slot is active”).</source>
        <translation>Если одно из них — этот пайплайн, он работает, и всё в порядке; второй с тем же слотом упадёт примерно через 90 с после запуска («replication slot is active»).</translation>
    </message>
    <message>
        <source>To start the pipeline anew, stop its job with a savepoint first: flink stop JOB_ID. For another pipeline choose another slot.name.</source>
        <translation>Чтобы запустить пайплайн заново, сначала остановите его задание с точкой сохранения: flink stop JOB_ID. Для другого пайплайна выберите другое slot.name.</translation>
    </message>
    <message>
        <source>Somebody else reads the slot %1, and a slot serves one reader: the pipeline reads its tables and fails some 90 s after its start (“replication slot is active”).</source>
        <translation>Слот %1 читает кто-то другой, а у слота может быть только один читатель: пайплайн прочитает таблицы и упадёт примерно через 90 с после запуска («replication slot is active»).</translation>
    </message>
    <message>
        <source>If that is an old run of this pipeline, cancel its job where it runs. If it is another consumer, give this pipeline a slot of its own: another slot.name in its YAML and source.slot in the profile. If the reader is long gone and only its session is left: SELECT pg_terminate_backend(%1);</source>
        <translation>Если это прежний запуск этого пайплайна, отмените его задание там, где оно работает. Если это другой потребитель, дайте пайплайну собственный слот: другое slot.name в его YAML и source.slot в профиле. Если читателя давно нет и остался только его сеанс: SELECT pg_terminate_backend(%1);</translation>
    </message>
    <message>
        <source>If nobody needs it any more, drop it, and the pipeline makes its own: SELECT pg_drop_replication_slot(%1); otherwise choose another slot.name.</source>
        <translation>Если он больше никому не нужен, удалите его, и пайплайн создаст свой: SELECT pg_drop_replication_slot(%1); иначе выберите другое slot.name.</translation>
    </message>
    <message>
        <source>The slot %1 is one for a standby, without changes of rows.</source>
        <translation>Слот %1 создан для реплики сервера, изменений строк он не даёт.</translation>
    </message>
    <message>
        <source>The slot %1 was made for the plug-in %2, not for pgoutput.</source>
        <translation>Слот %1 создан для модуля вывода %2, а не для pgoutput.</translation>
    </message>
    <message>
        <source>The pipeline stops at its start (“replication slot already exists”).</source>
        <translation>Пайплайн остановится при запуске («replication slot already exists»).</translation>
    </message>
    <message>
        <source>The slot %1 belongs to the database %2, not to %3: the pipeline stops at its start (“replication slot already exists”).</source>
        <translation>Слот %1 принадлежит базе %2, а не %3: пайплайн остановится при запуске («replication slot already exists»).</translation>
    </message>
    <message>
        <source>The slot %1 is lost: what it had to read is gone from the server&apos;s log, and no pipeline can go on from it.</source>
        <translation>Слот %1 потерян: то, что предстояло прочитать, уже удалено из журнала сервера, и продолжить с него пайплайн не сможет.</translation>
    </message>
    <message>
        <source>Drop it (SELECT pg_drop_replication_slot(%1);) and start the pipeline without its savepoint, so that it reads the tables again. Before that raise max_slot_wal_keep_size if the pipeline has to survive longer pauses.</source>
        <translation>Удалите его (SELECT pg_drop_replication_slot(%1);) и запустите пайплайн без точки сохранения, чтобы он прочитал таблицы заново. Если пайплайн должен переживать более долгие остановки, сначала увеличьте max_slot_wal_keep_size.</translation>
    </message>
    <message>
        <source>For it the server keeps %1 of its log.</source>
        <translation>Ради него сервер хранит %1 журнала.</translation>
    </message>
    <message>
        <source>The slot %1 is about to be lost: it is further behind than max_slot_wal_keep_size allows, and the next checkpoint of the server may end it.</source>
        <translation>Слот %1 вот-вот будет потерян: он отстал больше, чем разрешает max_slot_wal_keep_size, и следующая контрольная точка сервера может его закрыть.</translation>
    </message>
    <message>
        <source>Start the pipeline at once, or raise the limit first: ALTER SYSTEM SET max_slot_wal_keep_size = &apos;100GB&apos;; SELECT pg_reload_conf(); mind the space on the disk.</source>
        <translation>Запустите пайплайн сразу или сначала увеличьте предел: ALTER SYSTEM SET max_slot_wal_keep_size = &apos;100GB&apos;; SELECT pg_reload_conf(); учтите место на диске.</translation>
    </message>
    <message>
        <source>The slot %1 exists, is meant for this database and pgoutput, and nobody reads it: a pipeline that goes on from its savepoint reads on from %2; one without a savepoint reads the tables first.</source>
        <translation>Слот %1 есть, он для этой базы и pgoutput, и его никто не читает: пайплайн, продолженный с точки сохранения, станет читать дальше с %2; пайплайн без неё сначала прочитает таблицы.</translation>
    </message>
    <message>
        <source>There is no slot called %1 yet: the name is free, and the pipeline makes the slot when it starts.</source>
        <translation>Слота %1 ещё нет: имя свободно, пайплайн создаст слот при запуске.</translation>
    </message>
    <message>
        <source>PostgreSQL: the pipeline&apos;s slot</source>
        <translation>PostgreSQL: слот пайплайна</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT * FROM pg_replication_slots WHERE slot_name = &apos;SLOT&apos;&quot;</source>
        <translation>psql … -c &quot;SELECT * FROM pg_replication_slots WHERE slot_name = &apos;СЛОТ&apos;&quot;</translation>
    </message>
    <message>
        <source>A slot serves one reader, one database and one plug-in; a name that is taken stops the pipeline, sometimes only after minutes.</source>
        <translation>Слот рассчитан на одного читателя, одну базу и один модуль вывода; занятое имя останавливает пайплайн, иногда лишь через минуты.</translation>
    </message>
    <message>
        <source>READY: no such slot yet, or the pipeline&apos;s own that nobody reads. NOT CRITICAL: a job of this cluster reads it; wal_status is unreserved. CRITICAL: another consumer reads it, another plug-in or database, lost.</source>
        <translation>ГОТОВ: такого слота ещё нет, или это свой слот пайплайна, который никто не читает. НЕ КРИТИЧНО: его читает задание этого кластера; wal_status равен unreserved. КРИТИЧНО: его читает другой потребитель, другой модуль вывода или другая база, слот потерян.</translation>
    </message>
    <message>
        <source>The profile names no slot (source.slot), so whether the pipeline&apos;s is free is not known.</source>
        <translation>В профиле не указан слот (source.slot), поэтому неизвестно, свободен ли слот пайплайна.</translation>
    </message>
    <message>
        <source>The pipeline&apos;s YAML must name one (slot.name), a name for each pipeline; put it into the profile and check again.</source>
        <translation>В YAML пайплайна слот указать обязательно (slot.name), у каждого пайплайна свой; впишите его в профиль и повторите проверку.</translation>
    </message>
</context>
</TS>
