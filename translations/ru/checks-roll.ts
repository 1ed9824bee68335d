<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>No JobManager was found on the hosts of the profile, so its TaskManagers are not known.</source>
        <translation>На узлах профиля не найден JobManager, поэтому о его TaskManager&apos;ах ничего не известно.</translation>
    </message>
    <message>
        <source>The JobManager on %1 gave no list of its TaskManagers, so nothing is known of them. %2</source>
        <translation>JobManager на узле %1 не дал список своих TaskManager&apos;ов, поэтому о них ничего не известно. %2</translation>
    </message>
    <message>
        <source>First put right what the check flink.jobmanager says.</source>
        <translation>Сначала исправьте то, о чём говорит проверка flink.jobmanager.</translation>
    </message>
    <message>
        <source>The JobManager lists %1, but with a last heartbeat far older than heartbeat.timeout, at which it drops a TaskManager: its clock was set meanwhile, or the answer is an old one. Whether they are alive cannot be told.</source>
        <translation>В списке JobManager&apos;а есть %1, но последний heartbeat намного старше heartbeat.timeout, после которого TaskManager исключается из списка: часы JobManager&apos;а за это время перевели или ответ устарел. Работают ли эти TaskManager&apos;ы, сказать нельзя.</translation>
    </message>
    <message>
        <source>Check again in a minute, and see flink.heartbeat and host.clock.</source>
        <translation>Повторите проверку через минуту и посмотрите flink.heartbeat и host.clock.</translation>
    </message>
</context>
</TS>
