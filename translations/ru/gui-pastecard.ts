<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Hosts from a list</source>
        <translation>Узлы из списка</translation>
    </message>
    <message>
        <source>One a line, or parted by commas: host, user@host or user@host:22.</source>
        <translation>По одному в строке или через запятую: узел, имя@узел или имя@узел:22.</translation>
    </message>
    <message>
        <source>Listed already: %1.</source>
        <translation>Уже есть: %1.</translation>
    </message>
    <message>
        <source>Not understood: %1.</source>
        <translation>Не поняли: %1.</translation>
    </message>
    <message>
        <source>List of hosts</source>
        <translation>Список узлов</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Add hosts</source>
        <translation>Добавить узлы</translation>
    </message>
</context>
</TS>
