<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>TLS if the server offers it</source>
        <translation>TLS, если сервер его предлагает</translation>
    </message>
    <message>
        <source>TLS always, certificate not checked</source>
        <translation>Всегда TLS, сертификат не сверяем</translation>
    </message>
    <message>
        <source>TLS, certificate checked</source>
        <translation>TLS, сертификат сверяем</translation>
    </message>
    <message>
        <source>TLS, certificate and host name checked</source>
        <translation>TLS, сверяем сертификат и имя узла</translation>
    </message>
    <message>
        <source>TLS only if the server demands it</source>
        <translation>TLS, только если сервер его требует</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>без TLS</translation>
    </message>
    <message>
        <source>A field of PostgreSQL cannot be used as it is</source>
        <translation>Одно из полей PostgreSQL заполнено неверно</translation>
    </message>
    <message>
        <source>Give PostgreSQL&apos;s address, database and user, or tick “Not decided yet”</source>
        <translation>Укажите адрес, базу и пользователя PostgreSQL или отметьте «Пока не решено»</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
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
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Certificate of the authority (file on this computer)</source>
        <translation>Сертификат центра (файл на этом компьютере)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Выбрать файл сертификата</translation>
    </message>
    <message>
        <source>Replication slot</source>
        <translation>Слот репликации</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Публикация</translation>
    </message>
</context>
</TS>
