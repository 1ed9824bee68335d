<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Found Flink %1, %2, %3</source>
        <comment>version, mode, on how many hosts</comment>
        <translation>Нашли Flink %1, %2, %3</translation>
    </message>
    <message>
        <source>mode not known</source>
        <translation>режим не известен</translation>
    </message>
    <message>
        <source>Not reached: %1.</source>
        <translation>Не подключены: %1.</translation>
    </message>
    <message>
        <source>Flink names hosts that are not in the list: %1.</source>
        <translation>Flink называет узлы, которых нет в списке: %1.</translation>
    </message>
    <message>
        <source>As of %1, %2.</source>
        <comment>date, time of day</comment>
        <translation>По данным от %1, %2.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Посмотреть заново</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n host(s)</source>
        <translation>
            <numerusform>Изучаем %n узел</numerusform>
            <numerusform>Изучаем %n узла</numerusform>
            <numerusform>Изучаем %n узлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known of the cluster yet</source>
        <translation>О кластере пока ничего не известно</translation>
    </message>
    <message>
        <source>Log in to its hosts; what runs there is found then.</source>
        <translation>Подключитесь к его узлам: тогда увидим, что на них работает.</translation>
    </message>
    <message>
        <source>Go to hosts</source>
        <translation>Перейти к узлам</translation>
    </message>
    <message>
        <source>These facts are older than your correction</source>
        <translation>Эти сведения собраны до вашего исправления</translation>
    </message>
    <message>
        <source>No host could be logged in to, so nothing is known of Flink</source>
        <translation>Ни к одному узлу не удалось подключиться, поэтому о Flink ничего не известно</translation>
    </message>
    <message>
        <source>Flink was not found. Give its folder</source>
        <translation>Flink не нашли. Укажите его папку</translation>
    </message>
    <message>
        <source>The version of Flink could not be told</source>
        <translation>Версию Flink определить не удалось</translation>
    </message>
    <message>
        <source>Several Flink folders on %1. Choose the one that counts</source>
        <translation>Несколько папок Flink на %1. Выберите нужную</translation>
    </message>
    <message>
        <source>The hosts have different versions of Flink: %1</source>
        <translation>На узлах разные версии Flink: %1</translation>
    </message>
    <message>
        <source>Flink</source>
        <translation>Flink</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Процессы</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>подключён</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>не подключён</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
</context>
</TS>
