<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Login to %1 as %2 works, port %3; a round trip takes %4 ms.</source>
        <translation>Вход на %1 под именем %2 работает, порт %3; обмен туда и обратно занимает %4 мс.</translation>
    </message>
    <message>
        <source>Give the account an ordinary shell: sudo usermod -s /bin/bash %1.</source>
        <translation>Назначьте учётной записи обычную оболочку: sudo usermod -s /bin/bash %1.</translation>
    </message>
    <message>
        <source>The login of %1 on %2 prints text even where no one looks at it. Lockkeeper tells it from the answers, but start-cluster.sh mixes it into its own messages, and scp and rsync break on it.</source>
        <translation>При входе под именем %1 на %2 печатается текст даже там, где его никто не читает. Lockkeeper отличает его от ответов, но у start-cluster.sh он смешивается с сообщениями, а scp и rsync на нём ломаются.</translation>
    </message>
    <message>
        <source>Let ~/.bashrc and ~/.profile print only in interactive shells: case $- in *i*) … ;; esac.</source>
        <translation>Пусть ~/.bashrc и ~/.profile печатают только в интерактивной оболочке: case $- in *i*) … ;; esac.</translation>
    </message>
    <message>
        <source>The login shell of %1 on %2 is %3, no POSIX shell. Lockkeeper does without it. Flink&apos;s start-cluster.sh starts workers through it over SSH: what ~/.profile and ~/.bashrc set does not reach these commands before they start `bash -l`, and their quoting is read by other rules.</source>
        <translation>Оболочка учётной записи %1 на %2 — %3, это не POSIX-оболочка. Lockkeeper обходится без неё. А start-cluster.sh запускает рабочие узлы по SSH через неё: то, что задано в ~/.profile и ~/.bashrc, не действует на эти команды, пока они не запустят `bash -l`, и кавычки в них читаются по другим правилам.</translation>
    </message>
    <message>
        <source>Run Flink under an account whose shell is bash: sudo usermod -s /bin/bash %1; or set JAVA_HOME in Flink&apos;s own configuration (env.java.home).</source>
        <translation>Запускайте Flink под учётной записью с оболочкой bash: sudo usermod -s /bin/bash %1; либо задайте JAVA_HOME в конфигурации самого Flink (env.java.home).</translation>
    </message>
    <message>
        <source>On %1 these ordinary programs are missing: %2. Flink&apos;s scripts and some checks need them.</source>
        <translation>На %1 нет обычных программ: %2. Они нужны скриптам Flink и части проверок.</translation>
    </message>
    <message>
        <source>Install coreutils, grep, sed and gawk on %1.</source>
        <translation>Установите на %1 coreutils, grep, sed и gawk.</translation>
    </message>
    <message>
        <source>The login shell of %1 on %2 is %3; it prints nothing by itself.</source>
        <translation>Оболочка учётной записи %1 на %2 — %3; сама по себе она ничего не печатает.</translation>
    </message>
    <message>
        <source>the running Flink process %1</source>
        <translation>работающий процесс Flink %1</translation>
    </message>
    <message>
        <source>the login</source>
        <translation>вход по SSH</translation>
    </message>
    <message>
        <source>On %1 the hard limit of open files is %2 (%3). Flink keeps JARs, connections and spill files open at once; with fewer than 4096 a job can end with &quot;Too many open files&quot;.</source>
        <translation>На %1 жёсткий предел открытых файлов — %2 (%3). Flink держит открытыми JAR-файлы, соединения и файлы сброса на диск; если их можно меньше 4096, задание может завершиться с ошибкой «Too many open files».</translation>
    </message>
    <message>
        <source>Raise it in /etc/security/limits.conf (%1 hard nofile 65536), or with LimitNOFILE= where systemd starts Flink, and start Flink again.</source>
        <translation>Поднимите его в /etc/security/limits.conf (%1 hard nofile 65536) или через LimitNOFILE=, если Flink запускает systemd, и перезапустите Flink.</translation>
    </message>
    <message>
        <source>On %1 the hard limit of open files is enough: %2 (%3).</source>
        <translation>На %1 жёсткого предела открытых файлов достаточно: %2 (%3).</translation>
    </message>
    <message>
        <source>SSH login</source>
        <translation>Вход по SSH</translation>
    </message>
    <message>
        <source>ssh USER@HOST true</source>
        <translation>ssh USER@HOST true</translation>
    </message>
    <message>
        <source>Everything that is checked on a host is asked over one SSH login, as start-cluster.sh starts its workers.</source>
        <translation>Всё, что проверяется на узле, спрашивается через один вход по SSH — так же start-cluster.sh запускает рабочие узлы.</translation>
    </message>
    <message>
        <source>Ready when the login works; critical otherwise, with the reason in words.</source>
        <translation>Готов, если вход работает; иначе критично, с причиной словами.</translation>
    </message>
    <message>
        <source>Login shell</source>
        <translation>Оболочка входа</translation>
    </message>
    <message>
        <source>ssh USER@HOST &apos;echo $SHELL&apos;</source>
        <translation>ssh USER@HOST &apos;echo $SHELL&apos;</translation>
    </message>
    <message>
        <source>start-cluster.sh starts remote workers through the account&apos;s shell: noise or another language disturbs it.</source>
        <translation>start-cluster.sh запускает удалённые рабочие узлы через оболочку учётной записи: лишний вывод или другой язык команд ему мешают.</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Открытые файлы</translation>
    </message>
    <message>
        <source>grep &apos;open files&apos; /proc/PID/limits; ulimit -Hn</source>
        <translation>grep &apos;open files&apos; /proc/PID/limits; ulimit -Hn</translation>
    </message>
    <message>
        <source>A TaskManager with too few file handles loses connections and checkpoints under load.</source>
        <translation>TaskManager, которому не хватает файловых дескрипторов, под нагрузкой теряет соединения и контрольные точки.</translation>
    </message>
    <message>
        <source>Not critical under 4096 (the hard limit: the JVM raises the soft one itself).</source>
        <translation>Не критично, если меньше 4096 (жёсткий предел: мягкий JVM поднимает сама).</translation>
    </message>
    <message>
        <source>The limit of open files of the running Flink process %1 on %2 could not be read.</source>
        <translation>Предел открытых файлов работающего процесса Flink %1 на %2 прочитать не удалось.</translation>
    </message>
    <message>
        <source>The account %1 on %2 has the restricted login shell %3: Flink&apos;s scripts, which change folders and call programs by their path, do not work through it.</source>
        <translation>У учётной записи %1 на узле %2 ограниченная оболочка %3: скрипты Flink меняют каталоги и вызывают программы по полному пути, поэтому через неё они не работают.</translation>
    </message>
    <message>
        <source>Ready with a quiet POSIX shell; not critical when it prints by itself, is fish or csh, or ordinary programs are missing; critical with a restricted shell. With nologin or false no login works at all: host.ssh says so, and this check is unknown.</source>
        <translation>Готов при молчаливой POSIX-оболочке; не критично, если она сама что-то печатает, если это fish или csh либо не хватает обычных программ; критично при ограниченной оболочке. При nologin или false вход невозможен вовсе: об этом говорит host.ssh, а эту проверку провести не удаётся.</translation>
    </message>
</context>
</TS>
