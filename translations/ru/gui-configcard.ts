<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>%1: could not be read</source>
        <translation>%1: прочитать не удалось</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation>
            <numerusform>отличается %n ключ</numerusform>
            <numerusform>отличаются %n ключа</numerusform>
            <numerusform>отличаются %n ключей</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Только различия</translation>
    </message>
    <message>
        <source>Hosts to compare with</source>
        <translation>С какими узлами сравнить</translation>
    </message>
    <message>
        <source>Configuration in force, by key</source>
        <translation>Действующая конфигурация по ключам</translation>
    </message>
    <message>
        <source>so on the first hosts</source>
        <translation>так на первых узлах</translation>
    </message>
    <message>
        <source>so on the compared hosts</source>
        <translation>так на сравниваемых узлах</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <translation>Конфигурация на %1</translation>
    </message>
    <message>
        <source>Configuration of %1, compared with</source>
        <translation>Конфигурация на %1 в сравнении с</translation>
    </message>
</context>
</TS>
