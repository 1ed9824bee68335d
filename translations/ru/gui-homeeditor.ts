<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Find it by itself</source>
        <translation>Найти автоматически</translation>
    </message>
    <message>
        <source>On all hosts</source>
        <translation>На всех узлах</translation>
    </message>
    <message>
        <source>Folder of Flink: the one that holds bin and lib</source>
        <translation>Папка Flink: та, где лежат bin и lib</translation>
    </message>
    <message>
        <source>A path on the host begins with / or ~/.</source>
        <translation>Путь на узле начинается с / или ~/.</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Взять эту папку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Folder of Flink</source>
        <translation>Папка Flink</translation>
    </message>
    <message>
        <source>Host the folder is on</source>
        <translation>На каком узле эта папка</translation>
    </message>
</context>
</TS>
