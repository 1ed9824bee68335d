<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>New cluster</source>
        <translation>Новый кластер</translation>
    </message>
    <message>
        <source>Where to start</source>
        <translation>С чего начнём</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>Продолжить: %1</translation>
    </message>
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
        <source>Recent profiles</source>
        <translation>Недавние профили</translation>
    </message>
    <message>
        <source>No profiles yet. Start with a new cluster.</source>
        <translation>Профилей пока нет. Начните с нового кластера.</translation>
    </message>
    <message>
        <source>Enter opens the profile, Delete takes it off this list</source>
        <translation>Enter открывает профиль, Delete убирает его из этого списка</translation>
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
