<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>facts</name>
    <message>
        <source>The facts file cannot be used: %1 (at %2).</source>
        <translation>Файл с фактами не годится: %1 (место: %2).</translation>
    </message>
    <message>
        <source>Save the facts again with “lockkeeper facts --profile … --json FILE”.</source>
        <translation>Сохраните факты заново: «lockkeeper facts --profile … --json ФАЙЛ».</translation>
    </message>
    <message>
        <source>this is not an object</source>
        <translation>здесь должен быть объект</translation>
    </message>
    <message>
        <source>this is not a string</source>
        <translation>здесь должна быть строка</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>здесь должно быть число</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>не указано имя</translation>
    </message>
    <message>
        <source>this is not a time</source>
        <translation>здесь должно быть время</translation>
    </message>
    <message>
        <source>this is no facts file of Lockkeeper</source>
        <translation>это не файл с фактами Lockkeeper</translation>
    </message>
    <message>
        <source>The facts file has schema %1; this version reads schema %2.</source>
        <translation>Файл с фактами записан по схеме %1, а эта версия читает схему %2.</translation>
    </message>
    <message>
        <source>Host %1 was not asked for this (%2).</source>
        <translation>Узел %1 об этом не спрашивали (%2).</translation>
    </message>
    <message>
        <source>this is not a list</source>
        <translation>здесь должен быть список</translation>
    </message>
</context>
</TS>
