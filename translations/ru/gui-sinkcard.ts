<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>A field of StarRocks cannot be used as it is</source>
        <translation>Одно из полей StarRocks заполнено неверно</translation>
    </message>
    <message>
        <source>Give StarRocks&apos; addresses, database and user, or tick “Not decided yet”</source>
        <translation>Укажите адреса, базу и пользователя StarRocks или отметьте «Пока не решено»</translation>
    </message>
    <message>
        <source>Addresses for queries (FE, port 9030)</source>
        <translation>Адреса для запросов (FE, порт 9030)</translation>
    </message>
    <message>
        <source>Addresses for loading (FE, port 8030)</source>
        <translation>Адреса для загрузки (FE, порт 8030)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>The ports are tried from the Flink hosts; with the password also whether a front end accepts the account. Nothing is loaded.</source>
        <translation>С узлов Flink проверяются порты, а если есть пароль — примет ли FE учётную запись. Ничего не загружается.</translation>
    </message>
</context>
</TS>
