<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Stop the surplus one with bin/taskmanager.sh stop on that host, or add a line for it to conf/workers.</source>
        <translation>Остановите лишний на этом узле командой bin/taskmanager.sh stop или добавьте для него строку в conf/workers.</translation>
    </message>
    <message>
        <source>Host %1 hides the processes of other accounts (hidepid), so it cannot be seen whether its TaskManager runs.</source>
        <translation>Узел %1 скрывает процессы других учётных записей (hidepid), поэтому не видно, работает ли его TaskManager.</translation>
    </message>
    <message>
        <source>Log in as the account that runs Flink.</source>
        <translation>Войдите под учётной записью, от которой работает Flink.</translation>
    </message>
    <message>
        <source>TaskManagers on host %2: conf/workers lists %1, %3 run.</source>
        <translation>TaskManager&apos;ов для узла %2 в conf/workers указано %1, работает %3.</translation>
    </message>
    <message>
        <source>Stop the one whose web port nobody uses.</source>
        <translation>Остановите тот, чьим веб-портом никто не пользуется.</translation>
    </message>
    <message>
        <source>A JobManager runs on host %1 (process %2) beside the one on %3, without high availability: TaskManagers may register with the wrong one.</source>
        <translation>На узле %1 (процесс %2) работает ещё один JobManager, кроме того, что на %3, и без отказоустойчивости: TaskManager&apos;ы могут зарегистрироваться не у того.</translation>
    </message>
    <message>
        <source>No JobManager runs on host %1, where the configuration expects it.</source>
        <translation>На узле %1, где по конфигурации должен быть JobManager, он не работает.</translation>
    </message>
    <message>
        <source>Process %1 on host %2 belongs to %3, while Lockkeeper logs in as %4: Flink&apos;s scripts of this login do not stop it, and a start makes a second one beside it.</source>
        <translation>Процесс %1 на узле %2 принадлежит %3, а Lockkeeper входит как %4: скрипты Flink от этого имени его не остановят, а запуск создаст рядом второй.</translation>
    </message>
    <message>
        <source>Log in as %1, or allow sudo to it.</source>
        <translation>Входите как %1 или разрешите sudo в эту учётную запись.</translation>
    </message>
    <message>
        <source>Take that line out of the file.</source>
        <translation>Уберите эту строку из файла.</translation>
    </message>
    <message>
        <source>No pid file names process %1 on host %2: stop-cluster.sh does not see it, and a start makes a second one.</source>
        <translation>Процесс %1 на узле %2 не назван ни в одном pid-файле: stop-cluster.sh его не видит, а запуск создаст второй.</translation>
    </message>
    <message>
        <source>If no service manager runs it, stop it with kill %1 and start it again with Flink&apos;s script; keep pid files out of reach of tmp cleaners with env.pid.dir.</source>
        <translation>Если его запускает не менеджер служб, остановите его командой kill %1 и запустите заново скриптом Flink; от чистильщиков /tmp pid-файлы убережёт env.pid.dir.</translation>
    </message>
    <message>
        <source>No Flink process runs on host %1, and none is expected there.</source>
        <translation>На узле %1 нет процессов Flink, и быть там их не должно.</translation>
    </message>
    <message>
        <source>The Flink processes on host %1 are those that are expected: %2.</source>
        <translation>На узле %1 работают именно те процессы Flink, что должны: %2.</translation>
    </message>
    <message>
        <source>Flink&apos;s processes</source>
        <translation>Процессы Flink</translation>
    </message>
    <message>
        <source>jps -l; cat /tmp/flink-*.pid; cat conf/workers</source>
        <translation>jps -l; cat /tmp/flink-*.pid; cat conf/workers</translation>
    </message>
    <message>
        <source>Flink&apos;s scripts print “Starting …” whatever happens then, and their pid files lie after a crash or a tmp cleaner: a second TaskManager, a JobManager left over or a foreign process ended by mistake are the consequence.</source>
        <translation>Скрипты Flink печатают «Starting …», что бы ни было дальше, а их pid-файлы врут после сбоя или чистки /tmp: отсюда вторые TaskManager&apos;ы, оставшиеся JobManager&apos;ы и по ошибке завершённые чужие процессы.</translation>
    </message>
    <message>
        <source>Ready: the JVMs are those of conf/workers and the JobManager&apos;s host, each in a pid file and of the login&apos;s own account. Not critical: anything else (whether the cluster can work so is judged by flink.jobmanager and flink.taskmanagers).</source>
        <translation>Готов: процессы JVM — ровно те, что указаны в conf/workers и на узле JobManager&apos;а, каждый назван в pid-файле и принадлежит учётной записи входа. Не критично: всё остальное (может ли кластер так работать, решают flink.jobmanager и flink.taskmanagers).</translation>
    </message>
    <message>
        <source>TaskManagers on host %2: %1 run (processes %3), conf/workers lists %4. Started twice, they share the memory and offer more slots than were planned.</source>
        <translation>TaskManager&apos;ов на узле %2 работает %1 (процессы %3), а в conf/workers их %4. Запущенные дважды, они делят память и предлагают больше слотов, чем задумано.</translation>
    </message>
    <message>
        <source>JobManagers on host %2: %1 run (processes %3). Each is a cluster of its own.</source>
        <translation>JobManager&apos;ов на узле %2 работает %1 (процессы %3). Каждый — отдельный кластер.</translation>
    </message>
    <message>
        <source>%1 on host %2 is stale: it names process %3, which is not Flink; Flink&apos;s stop script would end it.</source>
        <translation>%1 на узле %2 устарел: в нём назван процесс %3, а это не Flink; скрипт остановки Flink завершит его.</translation>
    </message>
    <message>
        <source>%1 on host %2 is stale: it names process %3, which does not exist; whatever gets that number would be ended by Flink&apos;s stop script.</source>
        <translation>%1 на узле %2 устарел: в нём назван процесс %3, которого нет; что бы ни получило этот номер, скрипт остановки Flink это завершит.</translation>
    </message>
    <message>
        <source>TaskManager processes on host %1: %2; registered with the JobManager: %3. One that is not registered does no work.</source>
        <translation>Процессы TaskManager на узле %1: %2; из них зарегистрировано у JobManager&apos;а: %3. Незарегистрированный ничего не делает.</translation>
    </message>
    <message>
        <source>not shown: only what has registered is known there</source>
        <translation>не отображается: там известно только то, что зарегистрировалось</translation>
    </message>
    <message>
        <source>Start it on %1 with bin/taskmanager.sh start; the check flink.taskmanagers says why it ended.</source>
        <translation>Запустите его на узле %1 командой bin/taskmanager.sh start; почему он завершился, говорит проверка flink.taskmanagers.</translation>
    </message>
    <message>
        <source>Stop it on %1 with bin/jobmanager.sh stop.</source>
        <translation>Остановите его на узле %1 командой bin/jobmanager.sh stop.</translation>
    </message>
    <message>
        <source>Start the cluster on %1 with bin/start-cluster.sh; the check flink.jobmanager says more.</source>
        <translation>Запустите кластер на узле %1 командой bin/start-cluster.sh; подробности — в проверке flink.jobmanager.</translation>
    </message>
    <message>
        <source>Look at the end of the TaskManager&apos;s log on %1 for the address it tries, and see the check net.jobmanager.</source>
        <translation>Посмотрите в конце журнала TaskManager&apos;а на узле %1, к какому адресу он обращается, и на проверку net.jobmanager.</translation>
    </message>
</context>
</TS>
