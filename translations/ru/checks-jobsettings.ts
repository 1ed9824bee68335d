<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>It is not known from which host jobs are submitted, so their settings are not known.</source>
        <translation>Неизвестно, с какого узла запускаются задания, поэтому неизвестны и их настройки.</translation>
    </message>
    <message>
        <source>Write cdc.submit-host in the profile.</source>
        <translation>Укажите cdc.submit-host в профиле.</translation>
    </message>
    <message>
        <source>Checkpoints are off: %1 is not set in %2 on host %3. Without them the pipeline never tells PostgreSQL how far it has read, so that the server keeps all its WAL until the disk is full; rows reach StarRocks only every few minutes; and after a failure everything starts from the beginning.</source>
        <translation>Контрольные точки выключены: %1 не задан в %2 на узле %3. Без них пайплайн никогда не сообщает PostgreSQL, до какого места он прочитал журнал, и сервер хранит весь WAL, пока не кончится диск; строки попадают в StarRocks лишь раз в несколько минут; а после сбоя всё начинается сначала.</translation>
    </message>
    <message>
        <source>Add the line “%1: 30s” to %2 on host %3: it travels with every job that is submitted there from then on, and nothing needs a restart.</source>
        <translation>Добавьте строку «%1: 30s» в %2 на узле %3: она будет действовать для каждого задания, запущенного оттуда после этого, перезапускать ничего не нужно.</translation>
    </message>
    <message>
        <source>%1 is “%2” in %3 on host %4, which Flink takes for no time of at least 10 ms: it refuses each job that is submitted with it.</source>
        <translation>%1 в %3 на узле %4 имеет значение «%2», а Flink ждёт здесь промежуток времени не короче 10 мс: он откажет каждому заданию, запущенному с таким значением.</translation>
    </message>
    <message>
        <source>Write a time with its unit, such as 30s.</source>
        <translation>Укажите время с единицей измерения, например 30s.</translation>
    </message>
    <message>
        <source>A checkpoint is made every %1, but no folder for them is set: the JobManager keeps them in its memory, and with its restart they are gone. The pipeline then reads all tables again.</source>
        <translation>Контрольная точка делается каждые %1, но папка для них не задана: JobManager держит их в памяти, и после его перезапуска они пропадают. Тогда пайплайн читает все таблицы заново.</translation>
    </message>
    <message>
        <source>Set execution.checkpointing.dir in %1 on host %2 to a folder that all hosts of the cluster see (HDFS, S3, or NFS mounted at one path).</source>
        <translation>Задайте execution.checkpointing.dir в %1 на узле %2: папку, которую видят все узлы кластера (HDFS, S3 или NFS, смонтированную по одному и тому же пути).</translation>
    </message>
    <message>
        <source>Checkpoints are made every %1, but into %2: on a cluster of several hosts each writes to its own disk, and a job that goes on elsewhere finds its state no more. It is right only where that folder is one network file system on all of them.</source>
        <translation>Контрольные точки делаются каждые %1, но в %2: в кластере из нескольких узлов каждый пишет на свой диск, и задание, продолженное на другом узле, своего состояния не найдёт. Так можно, только если эта папка на всех узлах — одна и та же сетевая файловая система.</translation>
    </message>
    <message>
        <source>Use a folder that all hosts of the cluster see (HDFS, S3, or NFS mounted at one path); where it is one already, waive this finding.</source>
        <translation>Возьмите папку, которую видят все узлы кластера (HDFS, S3 или NFS, смонтированную по одному и тому же пути); если она уже такая, примите это замечание с пояснением.</translation>
    </message>
    <message>
        <source>A checkpoint is made every %1, into %2.</source>
        <translation>Контрольная точка делается каждые %1, в %2.</translation>
    </message>
    <message>
        <source>Write “restart-strategy.type: exponential-delay” into %1 on host %2: it tries again and again, with growing pauses.</source>
        <translation>Запишите «restart-strategy.type: exponential-delay» в %1 на узле %2: тогда Flink пробует снова и снова, с растущими паузами.</translation>
    </message>
    <message>
        <source>After the first broken connection to PostgreSQL or StarRocks the pipeline stays failed, until somebody starts it by hand.</source>
        <translation>После первого же обрыва связи с PostgreSQL или StarRocks пайплайн остановится и будет стоять, пока его не запустят вручную.</translation>
    </message>
    <message>
        <source>A failed job is restarted after a fixed pause, always again.</source>
        <translation>Упавшее задание перезапускается через постоянную паузу, без ограничения числа попыток.</translation>
    </message>
    <message>
        <source>A failed job is not restarted: %1 is “%2”.</source>
        <translation>Упавшее задание не перезапускается: %1 имеет значение «%2».</translation>
    </message>
    <message numerus="yes">
        <source>A failed job is restarted %n time(s), counted over its whole life and not from one failure to the next: a pipeline that runs for months uses them up, and one longer outage of PostgreSQL does so at once.</source>
        <translation>
            <numerusform>Упавшее задание перезапускается только %n раз, и счёт идёт за всю его жизнь, а не от сбоя до сбоя: пайплайн, который работает месяцами, исчерпает попытки, а долгий перерыв в работе PostgreSQL исчерпает их сразу.</numerusform>
            <numerusform>Упавшее задание перезапускается только %n раза, и счёт идёт за всю его жизнь, а не от сбоя до сбоя: пайплайн, который работает месяцами, исчерпает попытки, а долгий перерыв в работе PostgreSQL исчерпает их сразу.</numerusform>
            <numerusform>Упавшее задание перезапускается только %n раз, и счёт идёт за всю его жизнь, а не от сбоя до сбоя: пайплайн, который работает месяцами, исчерпает попытки, а долгий перерыв в работе PostgreSQL исчерпает их сразу.</numerusform>
        </translation>
    </message>
    <message>
        <source>A failed job is restarted, up to %1 times within %2: with a pause of %3 that is always again.</source>
        <translation>Упавшее задание перезапускается (не чаще чем %1 за %2): при паузе %3 предел никогда не достигается.</translation>
    </message>
    <message>
        <source>A failed job is restarted, but no longer after more than %1 failures within %2. With a pause of %3 between them an outage of PostgreSQL or StarRocks is soon longer than that, and the pipeline stays failed.</source>
        <translation>Упавшее задание перезапускается, но не после того, как число сбоев за %2 превысит %1. При паузе %3 между попытками перерыв в работе PostgreSQL или StarRocks быстро исчерпает этот предел, и пайплайн останется остановленным.</translation>
    </message>
    <message>
        <source>A failed job is restarted with growing pauses, but after %1 attempts in a row no longer (%2): then it stays failed.</source>
        <translation>Упавшее задание перезапускается с растущими паузами, но подряд не больше чем %1 раз (%2): потом оно так и остаётся остановленным.</translation>
    </message>
    <message>
        <source>Take that line out of %1 on host %2.</source>
        <translation>Уберите эту строку из %1 на узле %2.</translation>
    </message>
    <message>
        <source>No restart strategy is set, but checkpoints are on: a failed job is restarted, with growing pauses.</source>
        <translation>Стратегия перезапуска не задана, но контрольные точки включены: упавшее задание перезапускается, с растущими паузами.</translation>
    </message>
    <message>
        <source>A failed job is restarted, with growing pauses.</source>
        <translation>Упавшее задание перезапускается, с растущими паузами.</translation>
    </message>
    <message>
        <source>A failed job is not restarted: no restart strategy is set, and without checkpoints Flink has none by default.</source>
        <translation>Упавшее задание не перезапускается: стратегия перезапуска не задана, а без контрольных точек у Flink по умолчанию её нет.</translation>
    </message>
    <message>
        <source>A failed job is not restarted: %1 is “%2” in %3 on host %4.</source>
        <translation>Упавшее задание не перезапускается: %1 имеет значение «%2» в %3 на узле %4.</translation>
    </message>
    <message>
        <source>Flink 1.20 has no restart strategy “%1” of its own.</source>
        <translation>Своей стратегии перезапуска «%1» у Flink 1.20 нет.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Контрольные точки</translation>
    </message>
    <message>
        <source>grep -n checkpoint conf/config.yaml</source>
        <translation>grep -n checkpoint conf/config.yaml</translation>
    </message>
    <message>
        <source>of a running job: tab “Checkpoints”, “Configuration”</source>
        <translation>у работающего задания: вкладка «Checkpoints», «Configuration»</translation>
    </message>
    <message>
        <source>With each checkpoint the pipeline writes its rows to StarRocks, confirms to PostgreSQL how far it has read, and saves the place from which it goes on after a failure.</source>
        <translation>С каждой контрольной точкой пайплайн записывает строки в StarRocks, подтверждает PostgreSQL, до какого места он прочитал журнал, и сохраняет место, с которого продолжит после сбоя.</translation>
    </message>
    <message>
        <source>Ready: an interval and a folder that all hosts see. Not critical: no interval, no folder, or a folder on the hosts&apos; own disks in a cluster of several. The configuration of the submitting host counts: it travels with the job.</source>
        <translation>Готов: заданы интервал и папка, которую видят все узлы. Не критично: нет интервала, нет папки или папка лежит на собственных дисках узлов, а их несколько. Смотрим конфигурацию узла, с которого запускаются задания: она передаётся вместе с заданием.</translation>
    </message>
    <message>
        <source>Restart of failed jobs</source>
        <translation>Перезапуск упавших заданий</translation>
    </message>
    <message>
        <source>grep -n restart-strategy conf/config.yaml</source>
        <translation>grep -n restart-strategy conf/config.yaml</translation>
    </message>
    <message>
        <source>of a running job: “Configuration”, “Restart Strategy”</source>
        <translation>у работающего задания: «Configuration», «Restart Strategy»</translation>
    </message>
    <message>
        <source>A pipeline runs for months, and in that time PostgreSQL, StarRocks and the network fail now and then: it must come back by itself.</source>
        <translation>Пайплайн работает месяцами, и за это время PostgreSQL, StarRocks и сеть иногда отказывают: он должен подниматься сам.</translation>
    </message>
    <message>
        <source>Ready: a failed job is restarted for as long as the cause lasts. Not critical: it is not restarted, or only a number of times, or not if it fails faster than a rate. Not set means exponential-delay with checkpoints, and no restart without.</source>
        <translation>Готов: упавшее задание перезапускается, пока не исчезнет причина. Не критично: оно не перезапускается, или только несколько раз, или перестаёт, если падает слишком часто. Если стратегия не задана, то с контрольными точками действует exponential-delay, а без них перезапуска нет.</translation>
    </message>
</context>
</TS>
