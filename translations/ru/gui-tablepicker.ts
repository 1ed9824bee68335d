<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>what it matches is seen after a login</source>
        <translation>что подойдёт, будет видно после входа</translation>
    </message>
    <message>
        <source>No table matches the pattern</source>
        <translation>Под шаблон не подошла ни одна таблица</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n таблица</numerusform>
            <numerusform>%n таблицы</numerusform>
            <numerusform>%n таблиц</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>3 tables: names of the first</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <comment>tables</comment>
        <translation>выбрано %1 из %2</translation>
    </message>
    <message>
        <source>(more are not shown)</source>
        <translation>(показаны не все)</translation>
    </message>
    <message>
        <source>Test the login: then the tables are listed here to be ticked.</source>
        <translation>Проверьте вход: тогда здесь появится список таблиц, их можно будет отметить.</translation>
    </message>
    <message>
        <source>The database has no tables this user sees.</source>
        <translation>В базе нет таблиц, которые видит этот пользователь.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Find a table</source>
        <translation>Найти таблицу</translation>
    </message>
    <message>
        <source>Only chosen</source>
        <translation>Только выбранные</translation>
    </message>
    <message>
        <source>Tables of the source</source>
        <translation>Таблицы источника</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Or a pattern, schema.table; both are regular expressions</source>
        <translation>Или шаблон схема.таблица, обе части — регулярные выражения</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add the pattern</source>
        <translation>Добавить шаблон</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove the pattern</source>
        <translation>Убрать шаблон</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Rows, about</source>
        <translation>Строк, около</translation>
    </message>
    <message>
        <source>no primary key</source>
        <translation>нет первичного ключа</translation>
    </message>
    <message>
        <source>by a pattern</source>
        <translation>по шаблону</translation>
    </message>
</context>
</TS>
