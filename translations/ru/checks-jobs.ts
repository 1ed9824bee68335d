<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Each TaskManager has at least %1 of metaspace.</source>
        <translation>У каждого TaskManager не меньше %1 metaspace.</translation>
    </message>
    <message>
        <source>On %1 a TaskManager has %2 of metaspace. Each submission of a CDC job loads its classes anew, and after about 17 of them such a TaskManager dies with “OutOfMemoryError: Metaspace”; nothing starts it again.</source>
        <translation>На %1 у TaskManager %2 metaspace. При каждом запуске задания CDC его классы загружаются заново, и примерно после 17 запусков такой TaskManager падает с ошибкой «OutOfMemoryError: Metaspace»; сам он снова не запустится.</translation>
    </message>
    <message>
        <source>Set %1: 512m in Flink&apos;s configuration on each TaskManager&apos;s host (taskmanager.memory.process.size must have the room), then restart the TaskManagers.</source>
        <translation>Задайте %1: 512m в конфигурации Flink на каждом узле с TaskManager (в taskmanager.memory.process.size должно хватать места) и перезапустите TaskManager&apos;ы.</translation>
    </message>
    <message>
        <source>No TaskManager runs, and no host is to run one.</source>
        <translation>Ни один TaskManager не работает, и ни один узел для него не предназначен.</translation>
    </message>
    <message>
        <source>Failed since the JobManager was started: %1.</source>
        <translation>С запуска JobManager завершились с ошибкой: %1.</translation>
    </message>
    <message>
        <source>These jobs do not work, but fail and are restarted: %1. They hold slots, and a CDC job among them may take a walsender of PostgreSQL with each attempt.</source>
        <translation>Эти задания не работают, а падают и перезапускаются: %1. Они занимают слоты, а задание CDC при каждой попытке может занять ещё один walsender в PostgreSQL.</translation>
    </message>
    <message>
        <source>Look at the cause in the web UI (the job, tab “Exceptions”), mend it or cancel the job.</source>
        <translation>Посмотрите причину в веб-интерфейсе (само задание, вкладка «Exceptions»), устраните её или отмените задание.</translation>
    </message>
    <message>
        <source>No job runs.</source>
        <translation>Ни одно задание не выполняется.</translation>
    </message>
    <message>
        <source>These jobs run: %1.</source>
        <translation>Выполняются задания: %1.</translation>
    </message>
    <message>
        <source>Metaspace of the TaskManagers</source>
        <translation>Metaspace у TaskManager&apos;ов</translation>
    </message>
    <message>
        <source>“Task Managers”, one of them, “Metrics”: JVM Metaspace</source>
        <translation>«Task Managers», один из них, «Metrics»: JVM Metaspace</translation>
    </message>
    <message>
        <source>Connectors bring thousands of classes, and each submission loads them again: with little metaspace TaskManagers die after a number of submissions or restarts.</source>
        <translation>В коннекторах тысячи классов, и при каждом запуске задания они загружаются снова: если metaspace мал, после нескольких запусков или перезапусков TaskManager&apos;ы падают.</translation>
    </message>
    <message>
        <source>Ready: more than 256 MiB, Flink&apos;s default. Not critical: 256 MiB or less on a TaskManager. Where none runs, the files of their hosts count.</source>
        <translation>Готов: больше 256 МиБ, то есть больше значения Flink по умолчанию. Не критично: 256 МиБ или меньше хотя бы у одного TaskManager. Если ни один не работает, смотрим файлы конфигурации их узлов.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>curl -s http://&lt;JM_HOST&gt;:8081/jobs/overview</source>
        <translation>curl -s http://&lt;JM_HOST&gt;:8081/jobs/overview</translation>
    </message>
    <message>
        <source>“Jobs”, “Running Jobs”</source>
        <translation>«Jobs», «Running Jobs»</translation>
    </message>
    <message>
        <source>Shows what runs already: those jobs share the slots with the pipeline, and one that fails again and again harms all.</source>
        <translation>Показывает, что уже выполняется: эти задания делят слоты с пайплайном, а задание, которое падает раз за разом, мешает всем.</translation>
    </message>
    <message>
        <source>Ready: no job, or jobs that run. Not critical: a job that is being restarted or is failing.</source>
        <translation>Готов: заданий нет или они выполняются. Не критично: задание падает или перезапускается.</translation>
    </message>
    <message>
        <source>curl -s http://&lt;JM_HOST&gt;:8081/taskmanagers | grep -o &apos;jvmMetaspace.:[0-9]*&apos;</source>
        <translation>curl -s http://&lt;JM_HOST&gt;:8081/taskmanagers | grep -o &apos;jvmMetaspace.:[0-9]*&apos;</translation>
    </message>
</context>
</TS>
