<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>base</name>
    <message>
        <source>The answer is larger than %1 and was not read.</source>
        <translation>Ответ больше %1 и не прочитан.</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than %1 levels.</source>
        <translation>Вложенность JSON глубже %1 уровней.</translation>
    </message>
    <message>
        <source>This is not valid JSON (at byte %1).</source>
        <translation>Это не JSON: ошибка в байте %1.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>a size in bytes</comment>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 КиБ</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 МиБ</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ГиБ</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 ТиБ</translation>
    </message>
    <message>
        <source>A value holds a NUL byte and cannot be handed to a shell.</source>
        <translation>В значении есть нулевой байт, передать его оболочке нельзя.</translation>
    </message>
</context>
</TS>
