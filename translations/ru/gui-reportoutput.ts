<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>The file %1 was not written: %2.</source>
        <translation>Файл %1 не записан: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there.</source>
        <translation>Выберите другую папку или освободите в ней место.</translation>
    </message>
    <message>
        <source>Report saved: %1, no secrets</source>
        <translation>Отчёт сохранён: %1, секретов нет</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
</TS>
