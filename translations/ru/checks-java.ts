<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>the running process %1 uses it</source>
        <translation>её использует работающий процесс %1</translation>
    </message>
    <message>
        <source>Install Java 17 (Debian, Ubuntu: sudo apt-get install openjdk-17-jre-headless; RHEL: sudo dnf install java-17-openjdk-headless), then write its path into Flink&apos;s configuration: env.java.home: PATH.</source>
        <translation>Установите Java 17 (Debian, Ubuntu: sudo apt-get install openjdk-17-jre-headless; RHEL: sudo dnf install java-17-openjdk-headless), затем впишите её путь в конфигурацию Flink: env.java.home: ПУТЬ.</translation>
    </message>
    <message>
        <source>Write it into Flink&apos;s configuration on %1, flat and without quotes: env.java.home: %2; then restart Flink.</source>
        <translation>Впишите её в конфигурацию Flink на %1, одной строкой и без кавычек: env.java.home: %2; затем перезапустите Flink.</translation>
    </message>
    <message>
        <source>On %1 Flink&apos;s scripts find no Java: neither env.java.home nor JAVA_HOME leads to one, and PATH of a non-interactive login has none. Flink can be neither started nor stopped.</source>
        <translation>На %1 скрипты Flink не находят Java: к ней не ведут ни env.java.home, ни JAVA_HOME, и в PATH неинтерактивного входа её нет. Flink нельзя ни запустить, ни остановить.</translation>
    </message>
    <message>
        <source>Java %3 on %1 fits Flink %2 and its CDC connectors (%4).</source>
        <translation>Java %3 на %1 подходит для Flink %2 и коннекторов CDC (%4).</translation>
    </message>
    <message>
        <source>Java %3 on %1 still runs Flink %2 but is deprecated there, and newer connectors need 11 (%4).</source>
        <translation>Java %3 на %1 ещё годится для Flink %2, но считается там устаревшей, а новым коннекторам нужна 11 (%4).</translation>
    </message>
    <message>
        <source>Java %3 on %1 starts Flink %2, which supports it only as an experiment (%4).</source>
        <translation>Java %3 на %1 запускает Flink %2, но поддерживается им лишь экспериментально (%4).</translation>
    </message>
    <message>
        <source>Java %3 on %1 is none of the versions that Flink %2 is tested with (%4).</source>
        <translation>Java %3 на %1 не входит в версии, с которыми испытан Flink %2 (%4).</translation>
    </message>
    <message>
        <source>Java %3 on %1 does not start Flink %2 (%4). start-cluster.sh still prints success; the error stands only in log/*.out.</source>
        <translation>С Java %3 на %1 Flink %2 не запускается (%4). start-cluster.sh всё равно напечатает об успехе; ошибка видна только в log/*.out.</translation>
    </message>
    <message>
        <source>Flink&apos;s scripts take it from %1: %2</source>
        <translation>скрипты Flink берут её из %1: %2</translation>
    </message>
    <message>
        <source>The version of Flink is not known.</source>
        <translation>Версия Flink неизвестна.</translation>
    </message>
    <message>
        <source>The version of %1 on %2 could not be read.</source>
        <translation>Не удалось узнать версию %1 на %2.</translation>
    </message>
    <message>
        <source>The nodes take different Java versions (%1). A job that was compiled or tested on one can fail on another, and only there.</source>
        <translation>На узлах разные версии Java (%1). Задание, собранное или испытанное на одной, может отказать на другой — и только там.</translation>
    </message>
    <message>
        <source>Install the same Java on all nodes, best 17, and set env.java.home on each.</source>
        <translation>Установите на все узлы одну и ту же Java, лучше всего 17, и задайте env.java.home на каждом.</translation>
    </message>
    <message>
        <source>Not every node&apos;s Java is known (missing: %1), so they could not be compared.</source>
        <translation>Java известна не на всех узлах (нет данных: %1), поэтому сравнить их не удалось.</translation>
    </message>
    <message>
        <source>All nodes take Java %1.</source>
        <translation>На всех узлах Java %1.</translation>
    </message>
    <message>
        <source>Java version</source>
        <translation>Версия Java</translation>
    </message>
    <message>
        <source>ssh USER@HOST &apos;java -version; grep env.java.home FLINK_HOME/conf/config.yaml&apos;</source>
        <translation>ssh USER@HOST &apos;java -version; grep env.java.home FLINK_HOME/conf/config.yaml&apos;</translation>
    </message>
    <message>
        <source>Flink and the connectors run on certain Java versions only; what counts is the Java of Flink&apos;s scripts, not of your shell.</source>
        <translation>Flink и коннекторы работают только на определённых версиях Java; важна Java скриптов Flink, а не вашей оболочки.</translation>
    </message>
    <message>
        <source>For Flink 1.20: ready with 11 and 17 (recommended); not critical with 8 (deprecated), 12 to 16, 18 to 23 (21: experimental); critical with 24 and newer, which does not start, or without Java. Judged are the Java of the scripts and that of the running processes.</source>
        <translation>Для Flink 1.20: готов с 11 и 17 (рекомендуется); не критично с 8 (устарела), 12–16, 18–23 (21 — экспериментально); критично с 24 и новее (не запускается) или без Java. Оценивается и Java скриптов, и Java работающих процессов.</translation>
    </message>
    <message>
        <source>Same Java everywhere</source>
        <translation>Одна Java на всех узлах</translation>
    </message>
    <message>
        <source>java -version on every node</source>
        <translation>java -version на каждом узле</translation>
    </message>
    <message>
        <source>A pipeline runs on all nodes at once: what loads on one Java must load on the other.</source>
        <translation>Пайплайн работает сразу на всех узлах: то, что загружается на одной Java, должно загрузиться и на другой.</translation>
    </message>
    <message>
        <source>Not critical when the major versions differ.</source>
        <translation>Не критично, если старшие номера версий различаются.</translation>
    </message>
    <message>
        <source>“Job Manager”, “Logs”: the line “JVM:” near the start</source>
        <translation>«Job Manager», «Logs»: строка «JVM:» в начале журнала</translation>
    </message>
    <message>
        <source>only in the logs: “Job Manager” and each of “Task Managers”, “Logs”</source>
        <translation>только в журналах: «Job Manager» и каждый из «Task Managers», «Logs»</translation>
    </message>
    <message>
        <source>No node was found that runs Flink, so there is no Java to compare.</source>
        <translation>Узлов, на которых работает Flink, не нашли, поэтому сравнивать Java не с чем.</translation>
    </message>
</context>
</TS>
