<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>The JVM ends at once: its Java is 24 or newer, which cannot start Flink 1.20.</source>
        <translation>JVM сразу завершается: её Java версии 24 или новее, а с ней Flink 1.20 не запускается.</translation>
    </message>
    <message>
        <source>Give Flink Java 17 (env.java.home in Flink&apos;s configuration).</source>
        <translation>Дайте Flink Java 17 (env.java.home в конфигурации Flink).</translation>
    </message>
    <message>
        <source>The JVM ends at once: the host has less free memory than Flink&apos;s configuration asks for.</source>
        <translation>JVM сразу завершается: свободной памяти на узле меньше, чем требует конфигурация Flink.</translation>
    </message>
    <message>
        <source>Lower taskmanager.memory.process.size, or free memory on the host.</source>
        <translation>Уменьшите taskmanager.memory.process.size или освободите память на узле.</translation>
    </message>
    <message>
        <source>The configured process size is too small for metaspace and JVM overhead alone.</source>
        <translation>Заданный размер процесса мал даже для metaspace и накладных расходов JVM.</translation>
    </message>
    <message>
        <source>Raise taskmanager.memory.process.size (1728m is Flink&apos;s own value).</source>
        <translation>Увеличьте taskmanager.memory.process.size (сам Flink предлагает 1728m).</translation>
    </message>
    <message>
        <source>The configured memory sizes contradict each other.</source>
        <translation>Заданные размеры памяти противоречат друг другу.</translation>
    </message>
    <message>
        <source>Keep only one of taskmanager.memory.process.size and taskmanager.memory.flink.size.</source>
        <translation>Оставьте что-то одно: taskmanager.memory.process.size или taskmanager.memory.flink.size.</translation>
    </message>
    <message>
        <source>Flink cannot read the value “%1” of its setting %2.</source>
        <translation>Flink не может прочитать значение «%1» параметра %2.</translation>
    </message>
    <message>
        <source>Correct that value in Flink&apos;s configuration.</source>
        <translation>Исправьте это значение в конфигурации Flink.</translation>
    </message>
    <message>
        <source>Flink&apos;s configuration has the key “%1” twice and is refused.</source>
        <translation>В конфигурации Flink ключ «%1» встречается дважды, и Flink её не принимает.</translation>
    </message>
    <message>
        <source>Merge the two blocks into one.</source>
        <translation>Объедините два блока в один.</translation>
    </message>
    <message>
        <source>Flink&apos;s configuration is not valid YAML.</source>
        <translation>Конфигурация Flink — неправильный YAML.</translation>
    </message>
    <message>
        <source>Open config.yaml at the line the log names; a tab is a frequent cause.</source>
        <translation>Откройте config.yaml на строке, указанной в логе; частая причина — символ табуляции.</translation>
    </message>
    <message>
        <source>Flink&apos;s scripts found no Java.</source>
        <translation>Скрипты Flink не нашли Java.</translation>
    </message>
    <message>
        <source>Install Java 17, or set a flat env.java.home in Flink&apos;s configuration.</source>
        <translation>Установите Java 17 или задайте env.java.home одной строкой в конфигурации Flink.</translation>
    </message>
    <message>
        <source>Flink&apos;s scripts could not run Java: JAVA_HOME or env.java.home points to a folder without bin/java.</source>
        <translation>Скрипты Flink не смогли запустить Java: JAVA_HOME или env.java.home указывает на каталог без bin/java.</translation>
    </message>
    <message>
        <source>Correct that path.</source>
        <translation>Исправьте этот путь.</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written, so the JVM was never started.</source>
        <translation>В файл лога %1 нельзя писать, поэтому JVM так и не запустилась.</translation>
    </message>
    <message>
        <source>Create the log folder and give it to the account that starts Flink.</source>
        <translation>Создайте каталог логов и передайте его учётной записи, которая запускает Flink.</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written.</source>
        <translation>В файл лога %1 нельзя писать.</translation>
    </message>
    <message>
        <source>Give the file to the account that starts Flink.</source>
        <translation>Передайте файл учётной записи, которая запускает Flink.</translation>
    </message>
    <message>
        <source>Flink&apos;s lib folder is not that of one Flink (%1).</source>
        <translation>Каталог lib содержит не один целый Flink (%1).</translation>
    </message>
    <message>
        <source>Keep exactly one flink-dist JAR in lib/.</source>
        <translation>Оставьте в lib/ ровно один JAR flink-dist.</translation>
    </message>
    <message>
        <source>The metaspace ran full: JARs were submitted again and again.</source>
        <translation>Переполнился metaspace: JAR-файлы отправляли снова и снова.</translation>
    </message>
    <message>
        <source>Raise taskmanager.memory.jvm-metaspace.size and restart the TaskManager.</source>
        <translation>Увеличьте taskmanager.memory.jvm-metaspace.size и перезапустите TaskManager.</translation>
    </message>
    <message>
        <source>The direct memory ran out.</source>
        <translation>Закончилась прямая память (direct memory).</translation>
    </message>
    <message>
        <source>Raise taskmanager.memory.task.off-heap.size.</source>
        <translation>Увеличьте taskmanager.memory.task.off-heap.size.</translation>
    </message>
    <message>
        <source>The heap ran out.</source>
        <translation>Закончилась память кучи (heap).</translation>
    </message>
    <message>
        <source>Raise taskmanager.memory.process.size.</source>
        <translation>Увеличьте taskmanager.memory.process.size.</translation>
    </message>
    <message>
        <source>The port %1 for REST is taken by another program.</source>
        <translation>Порт %1 для REST API занят другой программой.</translation>
    </message>
    <message>
        <source>Find it with ss -ltnp, and free the port or change rest.port.</source>
        <translation>Найдите её командой ss -ltnp и освободите порт или измените rest.port.</translation>
    </message>
    <message>
        <source>The port %1 for Flink&apos;s own messages is taken, usually by an older JobManager that is still alive.</source>
        <translation>Порт %1 для внутренних сообщений Flink занят — обычно прежним JobManager&apos;ом, который ещё работает.</translation>
    </message>
    <message>
        <source>Stop the older process; its pid file may have been lost.</source>
        <translation>Остановите прежний процесс; его pid-файл мог потеряться.</translation>
    </message>
    <message>
        <source>It could not reach the JobManager at %1: the name %2 does not resolve on this host.</source>
        <translation>Он не смог связаться с JobManager&apos;ом по адресу %1: имя %2 на этом узле не разрешается.</translation>
    </message>
    <message>
        <source>Correct jobmanager.rpc.address in Flink&apos;s configuration on this host, or add the name to DNS or /etc/hosts.</source>
        <translation>Исправьте jobmanager.rpc.address в конфигурации Flink на этом узле или добавьте имя в DNS либо в /etc/hosts.</translation>
    </message>
    <message>
        <source>It could not reach the JobManager at %1: the connection was refused.</source>
        <translation>Он не смог связаться с JobManager&apos;ом по адресу %1: в соединении отказано.</translation>
    </message>
    <message>
        <source>See that the JobManager runs, that jobmanager.rpc.address and .port are right on this host, and that jobmanager.bind-host is not localhost.</source>
        <translation>Проверьте, что JobManager запущен, что jobmanager.rpc.address и jobmanager.rpc.port на этом узле указаны верно и что jobmanager.bind-host — не localhost.</translation>
    </message>
    <message>
        <source>It could not reach the JobManager at %1.</source>
        <translation>Он не смог связаться с JobManager&apos;ом по адресу %1.</translation>
    </message>
    <message>
        <source>See that the JobManager runs and that no firewall closes its port to this host.</source>
        <translation>Проверьте, что JobManager запущен и что межсетевой экран не закрывает его порт от этого узла.</translation>
    </message>
    <message>
        <source>It could not register with the JobManager for five minutes and ended.</source>
        <translation>Он пять минут не мог зарегистрироваться в JobManager и завершился.</translation>
    </message>
    <message>
        <source>Start it again when the JobManager answers.</source>
        <translation>Запустите его снова, когда JobManager начнёт отвечать.</translation>
    </message>
    <message>
        <source>It lost the connection to the JobManager.</source>
        <translation>Он потерял связь с JobManager&apos;ом.</translation>
    </message>
    <message>
        <source>Look at the network, the load and the memory of both hosts.</source>
        <translation>Проверьте сеть, нагрузку и память обоих узлов.</translation>
    </message>
    <message>
        <source>The JobManager (%1) could not start.</source>
        <translation>JobManager (%1) не смог запуститься.</translation>
    </message>
    <message>
        <source>Its log has the reason a few lines further up.</source>
        <translation>Причина указана в его логе несколькими строками выше.</translation>
    </message>
    <message>
        <source>It was stopped from outside (SIGTERM), as by stop-cluster.sh.</source>
        <translation>Его остановили снаружи (SIGTERM), например скриптом stop-cluster.sh.</translation>
    </message>
    <message>
        <source>Start it again if that was not meant to last.</source>
        <translation>Запустите его снова, если останавливать его насовсем не собирались.</translation>
    </message>
    <message>
        <source>The last error in %1: %2</source>
        <translation>Последняя ошибка записана в %1. %2</translation>
    </message>
    <message>
        <source>A JAR in Flink&apos;s lib folder is damaged or missing (%1 is not found).</source>
        <translation>В папке lib Flink повреждён или отсутствует JAR (не найден %1).</translation>
    </message>
    <message>
        <source>Compare the JARs of lib/ with those of another node (unzip -t), replace the damaged one and restart.</source>
        <translation>Сравните файлы lib/ с другим узлом (unzip -t), замените повреждённый и перезапустите Flink.</translation>
    </message>
    <message>
        <source>A JAR is damaged: it is no whole archive.</source>
        <translation>Повреждён JAR: архив неполный.</translation>
    </message>
    <message>
        <source>Find it with unzip -t on each JAR of lib/, copy it anew and restart.</source>
        <translation>Найдите его, проверив каждый JAR из lib/ командой unzip -t, скопируйте заново и перезапустите Flink.</translation>
    </message>
    <message>
        <source>The folder %1, in which the JobManager keeps uploaded JARs, was deleted under it, as cleaners of /tmp do.</source>
        <translation>Папку %1, где JobManager хранит загруженные JAR, удалили во время его работы: так поступают программы очистки /tmp.</translation>
    </message>
    <message>
        <source>Set web.upload.dir to a folder outside of /tmp and restart the JobManager.</source>
        <translation>Задайте web.upload.dir вне /tmp и перезапустите JobManager.</translation>
    </message>
    <message>
        <source>The disk was full.</source>
        <translation>На диске закончилось место.</translation>
    </message>
    <message>
        <source>Free space on the disk of the logs and of io.tmp.dirs; then look at the jobs, they may have failed.</source>
        <translation>Освободите место на диске журналов и io.tmp.dirs, затем проверьте задания: они могли упасть.</translation>
    </message>
    <message>
        <source>The limit of open files was reached.</source>
        <translation>Исчерпан предел открытых файлов.</translation>
    </message>
    <message>
        <source>Raise it (ulimit -n, LimitNOFILE) to 65536 and restart.</source>
        <translation>Увеличьте его (ulimit -n, LimitNOFILE) до 65536 и перезапустите Flink.</translation>
    </message>
    <message>
        <source>The network memory is too small for the jobs.</source>
        <translation>Сетевой памяти Flink не хватает для заданий.</translation>
    </message>
    <message>
        <source>Raise taskmanager.memory.network.max, or lower the parallelism.</source>
        <translation>Увеличьте taskmanager.memory.network.max или уменьшите параллелизм.</translation>
    </message>
    <message>
        <source>A job found too few free slots.</source>
        <translation>Заданию не хватило свободных слотов.</translation>
    </message>
    <message>
        <source>Start TaskManagers or lower the job&apos;s parallelism.</source>
        <translation>Запустите ещё TaskManager&apos;ы или уменьшите параллелизм задания.</translation>
    </message>
    <message>
        <source>Checkpoints failed or took too long.</source>
        <translation>Контрольные точки не удавались или занимали слишком много времени.</translation>
    </message>
    <message>
        <source>Look at the job&apos;s Checkpoints in the web UI: storage that is slow or full, or a sink that cannot keep up.</source>
        <translation>Посмотрите раздел Checkpoints задания в веб-интерфейсе: причина — медленное или заполненное хранилище либо приёмник, который не успевает.</translation>
    </message>
    <message>
        <source>A job failed and was not restarted any more (%1).</source>
        <translation>Задание упало и больше не перезапускалось (%1).</translation>
    </message>
    <message>
        <source>Its root cause is under Exceptions of the job in the web UI; see the check flink.restart-strategy too.</source>
        <translation>Первопричина — в разделе Exceptions задания в веб-интерфейсе; посмотрите также проверку flink.restart-strategy.</translation>
    </message>
    <message>
        <source>A job lost the connection to another TaskManager.</source>
        <translation>Задание потеряло соединение с другим TaskManager&apos;ом.</translation>
    </message>
    <message>
        <source>Look at the log of that TaskManager, and at the network between them.</source>
        <translation>Посмотрите журнал того TaskManager&apos;а и сеть между ними.</translation>
    </message>
</context>
</TS>
