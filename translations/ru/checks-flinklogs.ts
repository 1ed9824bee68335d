<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Read the lines around it in that file.</source>
        <translation>Прочитайте в этом файле строки рядом с ней.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>On %1 Flink&apos;s log folder is not there.</source>
        <translation>На узле %1 нет папки журналов Flink.</translation>
    </message>
    <message>
        <source>On %1 this account may not read Flink&apos;s log folder.</source>
        <translation>На узле %1 этой учётной записи нельзя читать папку журналов Flink.</translation>
    </message>
    <message>
        <source>On %1 no daemon of Flink has written a log.</source>
        <translation>На узле %1 ни один процесс Flink ещё не писал журнал.</translation>
    </message>
    <message>
        <source>The last starts of Flink&apos;s daemons on %1 left no error.</source>
        <translation>Последние запуски процессов Flink на %1 прошли без ошибок.</translation>
    </message>
    <message>
        <source>Flink: logs</source>
        <translation>Flink: журналы</translation>
    </message>
    <message>
        <source>grep -E &apos;ERROR|FATAL|Caused by&apos; FLINK_HOME/log/flink-*.log</source>
        <translation>grep -E &apos;ERROR|FATAL|Caused by&apos; FLINK_HOME/log/flink-*.log</translation>
    </message>
    <message>
        <source>“Job Manager” and “Task Managers”: the tabs Logs and Stdout</source>
        <translation>«Job Manager» и «Task Managers»: вкладки Logs и Stdout</translation>
    </message>
    <message>
        <source>What ended a daemon, or harms it while it runs, stands in its log before it shows anywhere else.</source>
        <translation>Причина остановки процесса или сбоя в его работе появляется в журнале раньше, чем где-либо ещё.</translation>
    </message>
    <message>
        <source>CRITICAL: the last start of a daemon ended with an error, or memory, disk, files or a JAR failed one that runs. NOT CRITICAL: other errors. READY: none, or only what was survived while it started; the known noise is left out.</source>
        <translation>КРИТИЧНО: последний запуск процесса закончился ошибкой либо работающему процессу не хватило памяти, диска, файлов или подвёл JAR. НЕ КРИТИЧНО: другие ошибки. ГОТОВ: ошибок нет или они были только при запуске и пройдены; известный шум не учитывается.</translation>
    </message>
    <message>
        <source>On %1 this account may not read %2.</source>
        <translation>На узле %1 этой учётной записи нельзя читать %2.</translation>
    </message>
    <message>
        <source>Give the account the group of the file, or check as its owner.</source>
        <translation>Включите учётную запись в группу этого файла или проверяйте от имени его владельца.</translation>
    </message>
</context>
</TS>
