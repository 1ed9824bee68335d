<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>For Flink&apos;s scripts to be sure of it, write into Flink&apos;s configuration on %1, flat and without quotes: env.java.home: %2. A line in ~/.bashrc does not reach commands that come over SSH.</source>
        <translation>Для полной корректности скриптов впишите в конфигурацию Flink на %1, одной строкой и без кавычек: env.java.home: %2. Строка в ~/.bashrc не действует на команды, приходящие по SSH.</translation>
    </message>
    <message>
        <source>On %1 %2 is %3, and there is no such folder. Flink passes it over in silence and takes the java of PATH, whichever that is.</source>
        <translation>На %1 %2 указывает на %3, а такого каталога нет. Flink молча пропускает это значение и берёт ту java, которая найдётся в PATH.</translation>
    </message>
    <message>
        <source>JAVA_HOME is empty on %1. Flink found Java in the system path (%2), which is enough for its work.</source>
        <translation>Переменная JAVA_HOME на %1 пуста. Flink нашёл Java в системном пути (%2), что достаточно для работы.</translation>
    </message>
    <message>
        <source>JAVA_HOME is empty on %1 in a non-interactive login, though other shells set it (%2). Flink found Java in the system path (%3), which is enough for its work.</source>
        <translation>Переменная JAVA_HOME на %1 пуста в неинтерактивном входе, хотя другие оболочки её задают (%2). Flink нашёл Java в системном пути (%3), что достаточно для работы.</translation>
    </message>
    <message>
        <source>On %1 %2 leads to Java %3 (%4), another version than on the other nodes: a job that works there can fail here.</source>
        <translation>На %1 %2 ведёт к Java %3 (%4) — не к той версии, что на остальных узлах: задание, которое работает там, здесь может отказать.</translation>
    </message>
    <message>
        <source>Let env.java.home on %1 name the same Java as on the other nodes.</source>
        <translation>Пусть env.java.home на %1 указывает на ту же Java, что и на остальных узлах.</translation>
    </message>
    <message>
        <source>On %1 JAVA_HOME is %2, but %3 in a login shell: start-cluster.sh starts remote workers through `bash -l` and would give them the other one.</source>
        <translation>На %1 JAVA_HOME — %2, но в оболочке входа — %3: start-cluster.sh запускает удалённые рабочие узлы через `bash -l`, и им достанется другая.</translation>
    </message>
    <message>
        <source>On %1 Flink&apos;s scripts take Java from %2: %3.</source>
        <translation>На %1 скрипты Flink берут Java из %2: %3.</translation>
    </message>
    <message>
        <source>On %1 neither env.java.home nor JAVA_HOME is set, and there is no java in PATH: Flink&apos;s scripts end with &quot;Please specify JAVA_HOME&quot;.</source>
        <translation>На %1 не заданы ни env.java.home, ни JAVA_HOME, и в PATH нет java: скрипты Flink завершаются с «Please specify JAVA_HOME».</translation>
    </message>
    <message>
        <source>Install Java 17 and write its folder into Flink&apos;s configuration: env.java.home: PATH.</source>
        <translation>Установите Java 17 и впишите её каталог в конфигурацию Flink: env.java.home: ПУТЬ.</translation>
    </message>
    <message>
        <source>JAVA_HOME</source>
        <translation>Переменная JAVA_HOME</translation>
    </message>
    <message>
        <source>ssh USER@HOST &apos;echo $JAVA_HOME; bash -lc &quot;echo \$JAVA_HOME&quot;; grep ^env.java.home FLINK_HOME/conf/config.yaml&apos;</source>
        <translation>ssh USER@HOST &apos;echo $JAVA_HOME; bash -lc &quot;echo \$JAVA_HOME&quot;; grep ^env.java.home FLINK_HOME/conf/config.yaml&apos;</translation>
    </message>
    <message>
        <source>Flink&apos;s scripts take Java from env.java.home of the configuration, else from JAVA_HOME, else from PATH; a wrong value is passed over in silence.</source>
        <translation>Скрипты Flink берут Java из env.java.home конфигурации, иначе из JAVA_HOME, иначе из PATH; неверное значение молча пропускается.</translation>
    </message>
    <message>
        <source>Not critical when neither is set and PATH has java; critical when one of them is no folder, has no bin/java, or leads to another major version than on the other nodes, or when there is no Java at all.</source>
        <translation>Не критично, если ни одно не задано, а в PATH есть java; критично, если одно из них указывает не на каталог, на каталог без bin/java или на другую старшую версию, чем на остальных узлах, либо Java нет совсем.</translation>
    </message>
    <message>
        <source>“Job Manager”, “Logs”: the line “JAVA_HOME:” near the start</source>
        <translation>«Job Manager», «Logs»: строка «JAVA_HOME:» в начале журнала</translation>
    </message>
</context>
</TS>
