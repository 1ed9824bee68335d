<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>cluster</source>
        <comment>name of a new profile</comment>
        <translation>кластер</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Открыть профиль</translation>
    </message>
    <message>
        <source>Profiles (*.yaml *.yml)</source>
        <translation>Профили (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>Новый кластер</translation>
    </message>
    <message>
        <source>How you call it</source>
        <translation>Как вы его называете</translation>
    </message>
    <message>
        <source>for example: production</source>
        <translation>например: боевой</translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation>Новый кластер</translation>
    </message>
    <message>
        <source>A profile that you have</source>
        <translation>Готовый профиль</translation>
    </message>
    <message>
        <source>Open a profile…</source>
        <translation>Открыть профиль…</translation>
    </message>
    <message>
        <source>A real three-host Flink cluster is running on this machine to try things out.</source>
        <translation>На этом компьютере для пробы работает настоящий кластер Flink из трёх узлов.</translation>
    </message>
    <message>
        <source>Try the demo cluster</source>
        <translation>Показать на демо-кластере</translation>
    </message>
</context>
</TS>
