<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Language of the report</source>
        <translation>Язык отчёта</translation>
    </message>
    <message>
        <source>All in one file, with a switch</source>
        <translation>Все в одном файле, с переключателем</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>With the transcript of commands</source>
        <translation>С журналом команд</translation>
    </message>
    <message>
        <source>In another form</source>
        <translation>В другом виде</translation>
    </message>
    <message>
        <source>Save JSON…</source>
        <translation>Сохранить JSON…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Compare with an earlier one…</source>
        <translation>Сравнить с прошлым…</translation>
    </message>
    <message>
        <source>Nothing is known of the hosts yet. Run the checks first.</source>
        <translation>Об узлах пока ничего не известно. Сначала запустите проверки.</translation>
    </message>
    <message>
        <source>The profile has no source.</source>
        <translation>В профиле нет источника.</translation>
    </message>
    <message>
        <source>A script for psql with what PostgreSQL lacks for this pipeline</source>
        <translation>Скрипт для psql: чего не хватает PostgreSQL для этого пайплайна</translation>
    </message>
    <message>
        <source>A script for sh with what the hosts lack and needs root</source>
        <translation>Скрипт для sh: чего не хватает узлам и для чего нужен root</translation>
    </message>
    <message>
        <source>For administrators</source>
        <translation>Администраторам</translation>
    </message>
    <message>
        <source>For the DBA…</source>
        <translation>Для администратора БД…</translation>
    </message>
    <message>
        <source>For root…</source>
        <translation>Для root…</translation>
    </message>
</context>
</TS>
