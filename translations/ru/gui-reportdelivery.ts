<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Save HTML report</source>
        <translation>Сохранить отчёт HTML</translation>
    </message>
    <message>
        <source>Save JSON</source>
        <translation>Сохранить JSON</translation>
    </message>
    <message>
        <source>Save the file for the DBA</source>
        <translation>Сохранить файл для администратора БД</translation>
    </message>
    <message>
        <source>Save the file for root</source>
        <translation>Сохранить файл для root</translation>
    </message>
    <message>
        <source>Report saved: %1, no secrets</source>
        <translation>Отчёт сохранён: %1, секретов нет</translation>
    </message>
    <message>
        <source>File for the DBA saved: %1, no secrets</source>
        <translation>Файл для администратора БД сохранён: %1, секретов нет</translation>
    </message>
    <message>
        <source>File for root saved: %1, no secrets</source>
        <translation>Файл для root сохранён: %1, секретов нет</translation>
    </message>
</context>
</TS>
