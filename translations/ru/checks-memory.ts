<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Flink&apos;s configuration on %1 sets neither %2.memory.process.size nor %2.memory.flink.size, so the size of the process is not known.</source>
        <translation>В конфигурации Flink на %1 не задано ни %2.memory.process.size, ни %2.memory.flink.size, поэтому размер процесса неизвестен.</translation>
    </message>
    <message>
        <source>Lower taskmanager.memory.process.size in Flink&apos;s configuration on %1 so that all its Flink processes together stay well under %2, or give the host more memory; then restart Flink.</source>
        <translation>Уменьшите taskmanager.memory.process.size в конфигурации Flink на %1, чтобы все его процессы Flink вместе занимали заметно меньше %2, либо добавьте узлу памяти; затем перезапустите Flink.</translation>
    </message>
    <message>
        <source>Flink&apos;s processes on %1 are configured to take %2, and the host has %3. They start, and the kernel kills them when the load comes: the pipeline stops in the middle of its work.</source>
        <translation>Процессам Flink на %1 по настройкам отведено %2, а у узла всего %3. Они запускаются, но под нагрузкой их убивает ядро: пайплайн остановится посреди работы.</translation>
    </message>
    <message>
        <source>Flink&apos;s processes on %1 may still grow by %2 to their configured size, and only %3 is available: other programs take the rest.</source>
        <translation>Процессы Flink на %1 могут вырасти ещё на %2 до настроенного размера, а доступно лишь %3: остальное занимают другие программы.</translation>
    </message>
    <message>
        <source>On %1 %2 of %3 swap is in use. A JVM that is swapped out pauses for seconds, and its heartbeats are missed.</source>
        <translation>На %1 занято %2 из %3 подкачки. JVM, вытесненная в подкачку, замирает на секунды, и её heartbeat пропадают.</translation>
    </message>
    <message>
        <source>Find what takes the memory (ps aux --sort=-rss), then empty the swap: sudo swapoff -a &amp;&amp; sudo swapon -a.</source>
        <translation>Найдите, что занимает память (ps aux --sort=-rss), затем освободите подкачку: sudo swapoff -a &amp;&amp; sudo swapon -a.</translation>
    </message>
    <message>
        <source>Flink&apos;s processes on %1 are configured to take %2; the host has %3.</source>
        <translation>Процессам Flink на %1 по настройкам отведено %2; у узла %3.</translation>
    </message>
    <message>
        <source>The TaskManagers on %1 offer %2 slots, and it has %3 processor cores: tasks in all slots at once share the cores and slow each other down.</source>
        <translation>TaskManager&apos;ы на %1 предлагают слотов: %2, а ядер процессора у узла %3: когда заняты все слоты, задачи делят ядра и замедляют друг друга.</translation>
    </message>
    <message>
        <source>Set taskmanager.numberOfTaskSlots to the number of cores (%1) or a little more, then restart the TaskManager.</source>
        <translation>Задайте taskmanager.numberOfTaskSlots по числу ядер (%1) или чуть больше и перезапустите TaskManager.</translation>
    </message>
    <message>
        <source>The TaskManagers on %1 offer %2 slots on %3 processor cores.</source>
        <translation>TaskManager&apos;ы на %1 предлагают слотов: %2, ядер процессора: %3.</translation>
    </message>
    <message>
        <source>No TaskManager runs on this host.</source>
        <translation>На этом узле нет TaskManager&apos;а.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>free -b; curl -s http://JOBMANAGER:8081/taskmanagers | jq &apos;.taskmanagers[].memoryConfiguration.totalProcessMemory&apos;</source>
        <translation>free -b; curl -s http://JOBMANAGER:8081/taskmanagers | jq &apos;.taskmanagers[].memoryConfiguration.totalProcessMemory&apos;</translation>
    </message>
    <message>
        <source>A TaskManager that is configured larger than its host starts, registers, and is killed by the kernel under load.</source>
        <translation>TaskManager, которому отведено больше памяти, чем есть у узла, запускается, регистрируется, а под нагрузкой его убивает ядро.</translation>
    </message>
    <message>
        <source>Critical when the configured sizes of Flink&apos;s processes on the host add up to more than its memory (or its cgroup&apos;s limit); not critical when they may grow by more than is available now, or over 10 % of the swap is in use.</source>
        <translation>Критично, если настроенные размеры процессов Flink на узле в сумме больше его памяти (или предела cgroup); не критично, если они могут вырасти больше, чем сейчас доступно, или занято больше 10 % подкачки.</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Ядра процессора</translation>
    </message>
    <message>
        <source>nproc; grep numberOfTaskSlots FLINK_HOME/conf/config.yaml</source>
        <translation>nproc; grep numberOfTaskSlots FLINK_HOME/conf/config.yaml</translation>
    </message>
    <message>
        <source>Each slot runs its tasks in own threads; far more slots than cores make all of them slow under load.</source>
        <translation>Каждый слот выполняет свои задачи в отдельных потоках; если слотов намного больше, чем ядер, под нагрузкой тормозят все.</translation>
    </message>
    <message>
        <source>Not critical with more than two slots a core.</source>
        <translation>Не критично, если на ядро приходится больше двух слотов.</translation>
    </message>
    <message>
        <source>No Flink process is planned on %1; %2 of %3 memory is available.</source>
        <translation>Процессов Flink на %1 не предполагается; доступно %2 памяти из %3.</translation>
    </message>
    <message>
        <source>taskmanager.numberOfTaskSlots on %1 is “%2”, which is no number of slots.</source>
        <translation>Значение taskmanager.numberOfTaskSlots на %1 — «%2», а это не число слотов.</translation>
    </message>
    <message>
        <source>“Task Managers”: “Physical MEM” against “Total Process Memory” of the TaskManager&apos;s page</source>
        <translation>«Task Managers»: «Physical MEM» в сравнении с «Total Process Memory» на странице TaskManager&apos;а</translation>
    </message>
    <message>
        <source>“Task Managers”: “CPU Cores” and “All Slots”</source>
        <translation>«Task Managers»: «CPU Cores» и «All Slots»</translation>
    </message>
</context>
</TS>
