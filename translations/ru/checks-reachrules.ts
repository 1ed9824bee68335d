<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Host %1 has no tool to try a connection to %2.</source>
        <translation>На узле %1 нет программы, которой можно проверить соединение с %2.</translation>
    </message>
    <message>
        <source>Install bash, python3, curl or nc on %1, then check again.</source>
        <translation>Установите на %1 bash, python3, curl или nc и повторите проверку.</translation>
    </message>
    <message>
        <source>Add the line &quot;ADDRESS %1&quot; to /etc/hosts on %2, or ask the network team for a DNS record; check with: getent hosts %1</source>
        <translation>Добавьте строку «АДРЕС %1» в /etc/hosts на узле %2 или попросите сетевых администраторов завести запись DNS; проверить можно так: getent hosts %1</translation>
    </message>
    <message>
        <source>Ask the network team to allow TCP from %1 to %2, port %3.</source>
        <translation>Попросите сетевых администраторов разрешить TCP с %1 на %2, порт %3.</translation>
    </message>
    <message>
        <source>No connection of the kind %1 was tried from %2.</source>
        <translation>Соединение вида %1 с узла %2 не проверялось.</translation>
    </message>
</context>
</TS>
