<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>The profile was changed after this run: run the checks again before you hand it over.</source>
        <translation>После этой проверки профиль изменили: повторите проверки, прежде чем отдавать отчёт.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Report printed</source>
        <translation>Отчёт напечатан</translation>
    </message>
    <message>
        <source>First run the checks.</source>
        <translation>Сначала выполните проверки.</translation>
    </message>
</context>
</TS>
