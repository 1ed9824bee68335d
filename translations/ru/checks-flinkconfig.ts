<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>The Flink processes that run go on with what they read before; the next start and every submission from this host will fail.</source>
        <translation>Работающие процессы Flink живут с тем, что прочли раньше; следующий запуск и любая отправка задания с этого узла не удадутся.</translation>
    </message>
    <message>
        <source>Neither JobManager nor TaskManager nor the command line starts with it.</source>
        <translation>С ней не запустятся ни JobManager, ни TaskManager, ни командная строка.</translation>
    </message>
    <message>
        <source>Put back conf/config.yaml, from another host or from Flink&apos;s archive.</source>
        <translation>Верните conf/config.yaml — с другого узла или из архива Flink.</translation>
    </message>
    <message>
        <source>Correct that line: one “key: value” or block a line, spaces for indentation, each key once; then check again.</source>
        <translation>Исправьте эту строку: в строке одна пара «ключ: значение» или начало блока, отступы — пробелами, каждый ключ один раз; затем проверьте снова.</translation>
    </message>
    <message>
        <source>Flink on host %1 has no usable configuration.</source>
        <translation>У Flink на узле %1 нет пригодной конфигурации.</translation>
    </message>
    <message>
        <source>Look at the file by hand: Lockkeeper could not read it.</source>
        <translation>Посмотрите на файл сами: Lockkeeper не смог его прочесть.</translation>
    </message>
    <message>
        <source>Host %1 has both flink-conf.yaml and config.yaml: Flink reads only flink-conf.yaml and ignores the other in silence.</source>
        <translation>На узле %1 есть и flink-conf.yaml, и config.yaml: Flink читает только flink-conf.yaml, а второй молча игнорирует.</translation>
    </message>
    <message>
        <source>Move what is still needed into config.yaml (Flink has bin/migrate-config-file.sh for it) and take flink-conf.yaml away.</source>
        <translation>Перенесите нужное в config.yaml (для этого у Flink есть bin/migrate-config-file.sh) и уберите flink-conf.yaml.</translation>
    </message>
    <message>
        <source>Line %1 of flink-conf.yaml is not “key: value”, and Flink drops it in silence.</source>
        <translation>Строка %1 файла flink-conf.yaml — не «ключ: значение», и Flink её молча пропускает.</translation>
    </message>
    <message>
        <source>Write it as “key: value”, with a blank after the colon.</source>
        <translation>Напишите её как «ключ: значение», с пробелом после двоеточия.</translation>
    </message>
    <message>
        <source>%1 is set twice; the later place (line %2) wins in silence, with the value %3.</source>
        <translation>%1 задан дважды; молча побеждает последнее место (строка %2), значение %3.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Оставьте одно из двух.</translation>
    </message>
    <message>
        <source>env.java.home is written as a nested block, where Flink&apos;s scripts do not see it: they look for the flat line.</source>
        <translation>env.java.home записан вложенным блоком, а там скрипты Flink его не видят: они ищут отдельную строку.</translation>
    </message>
    <message>
        <source>Write it as one line: env.java.home: /path/of/java.</source>
        <translation>Запишите одной строкой: env.java.home: /путь/к/java.</translation>
    </message>
    <message>
        <source>Flink knows no key %1 and ignores it in silence; %2 is meant, it seems.</source>
        <translation>Ключа %1 Flink не знает и молча его игнорирует; похоже, имелся в виду %2.</translation>
    </message>
    <message>
        <source>Correct the key in line %1, or take it out.</source>
        <translation>Исправьте ключ в строке %1 или уберите его.</translation>
    </message>
    <message>
        <source>Flink cannot read the value of %1: “%2”. The process that needs it does not start.</source>
        <translation>Flink не может прочесть значение %1: «%2». Процесс, которому оно нужно, не запустится.</translation>
    </message>
    <message>
        <source>Write a value of the right kind in line %1: sizes as 1728m or 1gb, counts and ports as whole numbers.</source>
        <translation>Напишите в строке %1 значение нужного вида: размеры — как 1728m или 1gb, количества и порты — целыми числами.</translation>
    </message>
    <message>
        <source>jobmanager.rpc.address is %1 on host %2, but the cluster has more than one host: every process takes itself for the JobManager&apos;s host, and TaskManagers elsewhere cannot register.</source>
        <translation>На узле %2 jobmanager.rpc.address равен %1, а узлов в кластере больше одного: каждый процесс ищет JobManager у себя, и TaskManager&apos;ы с других узлов не смогут зарегистрироваться.</translation>
    </message>
    <message>
        <source>Write jobmanager.rpc.address: %1 on every host, and restart.</source>
        <translation>Напишите на каждом узле jobmanager.rpc.address: %1 и перезапустите кластер.</translation>
    </message>
    <message>
        <source>jobmanager.rpc.address on host %1 is %2, but the JobManager runs on %3: a TaskManager started here looks for it elsewhere.</source>
        <translation>На узле %1 jobmanager.rpc.address равен %2, а JobManager работает на %3: запущенный здесь TaskManager ищет его не там.</translation>
    </message>
    <message>
        <source>%1 is “%2” on host %3 and “%4” on the JobManager&apos;s host %5; it has to be the same on all.</source>
        <translation>%1 на узле %3 равен «%2», а на узле JobManager&apos;а %5 — «%4»; значение должно быть везде одно.</translation>
    </message>
    <message>
        <source>Write the JobManager&apos;s value of %1 on host %2, and restart.</source>
        <translation>Напишите на узле %2 то же значение %1, что у JobManager&apos;а, и перезапустите.</translation>
    </message>
    <message>
        <source>Flink&apos;s REST on host %1 listens on all addresses without authentication: anyone who reaches port %2 can run any program on the cluster, read its configuration and stop it.</source>
        <translation>REST Flink на узле %1 слушает на всех адресах без проверки подлинности: любой, кто дотянется до порта %2, может запустить на кластере любую программу, прочесть его конфигурацию и остановить его.</translation>
    </message>
    <message>
        <source>Let a firewall pass port %1 only from the hosts that need it, or turn on security.ssl.rest.authentication-enabled.</source>
        <translation>Пусть межсетевой экран пропускает порт %1 только с узлов, которым он нужен, или включите security.ssl.rest.authentication-enabled.</translation>
    </message>
    <message>
        <source>%1 on host %2 is well-formed and agrees with the JobManager&apos;s.</source>
        <translation>%1 на узле %2 записан правильно и согласуется с конфигурацией JobManager&apos;а.</translation>
    </message>
    <message>
        <source>Flink&apos;s configuration</source>
        <translation>Конфигурация Flink</translation>
    </message>
    <message>
        <source>cat conf/config.yaml conf/flink-conf.yaml</source>
        <translation>cat conf/config.yaml conf/flink-conf.yaml</translation>
    </message>
    <message>
        <source>One doubled key keeps the whole cluster from starting, one that differs keeps a TaskManager out, and a misspelt one is ignored without a word.</source>
        <translation>Один повторённый ключ не даст кластеру запуститься, один несовпадающий оставит TaskManager снаружи, а ключ с опечаткой молча игнорируется.</translation>
    </message>
    <message>
        <source>blob.server.port is fixed to %1 on host %2 and to %3 on the JobManager&apos;s host %4: when this host&apos;s JobManager takes over, TaskManagers fetch JARs from another port, which a firewall may not let through.</source>
        <translation>blob.server.port закреплён: %1 на узле %2 и %3 на узле JobManager&apos;а %4. Когда роль главного перейдёт к JobManager&apos;у этого узла, TaskManager&apos;ы будут забирать JAR-файлы с другого порта, а его межсетевой экран может не пропустить.</translation>
    </message>
    <message>
        <source>Write the same blob.server.port on every JobManager&apos;s host, or open both ports.</source>
        <translation>Впишите один и тот же blob.server.port на всех узлах JobManager&apos;ов или откройте оба порта.</translation>
    </message>
    <message>
        <source>blob.service.ssl.enabled differs between host %1 and the JobManager&apos;s host %2: one side speaks TLS to the blob port, the other does not, and no JAR of a job gets across.</source>
        <translation>blob.service.ssl.enabled на узле %1 и на узле JobManager&apos;а %2 различается: на blob-порте одна сторона использует TLS, другая нет, и JAR-файлы заданий не передаются.</translation>
    </message>
    <message>
        <source>Critical: Flink cannot read the file or a value in it; jobmanager.rpc.address is localhost, or leads elsewhere, in a cluster of several hosts; the port of RPC, high availability or internal TLS differ from the JobManager&apos;s. Not critical: both configuration files, dropped, doubled or misspelt keys, other values that should agree, REST open to all addresses without authentication. blob.server.port counts on JobManagers&apos; hosts only: TaskManagers are told the port when they register.</source>
        <translation>Критично: Flink не может прочесть файл или значение в нём; в кластере из нескольких узлов jobmanager.rpc.address — localhost или ведёт не туда; порт RPC, отказоустойчивость или внутренний TLS не такие, как у JobManager&apos;а. Не критично: оба файла конфигурации сразу, пропущенные, повторённые ключи или ключи с опечаткой, другие несовпадающие значения, REST без проверки подлинности на всех адресах. blob.server.port важен только на узлах JobManager&apos;ов: TaskManager&apos;ы узнают порт при регистрации.</translation>
    </message>
    <message>
        <source>“Job Manager”, “Configuration” shows what the running JobManager read, not the file</source>
        <translation>«Job Manager», «Configuration»: то, что прочёл работающий JobManager, а не сам файл</translation>
    </message>
</context>
</TS>
