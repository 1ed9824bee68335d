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
</context>
</TS>
