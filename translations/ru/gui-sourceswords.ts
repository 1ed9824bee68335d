<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>PostgreSQL %1 answers host %2 as %3 over TLS</source>
        <translation>PostgreSQL %1 отвечает узлу %2 как %3 по TLS</translation>
    </message>
    <message>
        <source>PostgreSQL %1 answers host %2 as %3, without TLS</source>
        <translation>PostgreSQL %1 отвечает узлу %2 как %3, без TLS</translation>
    </message>
    <message>
        <source>Host %1 could not try %2</source>
        <translation>С узла %1 не удалось проверить %2</translation>
    </message>
    <message>
        <source>%1 refuses host %2: nothing listens there, or a firewall rejects</source>
        <translation>%1 отказывает узлу %2: порт никто не слушает, или отвечает межсетевой экран</translation>
    </message>
    <message>
        <source>%1 does not answer host %2: a firewall or a wrong address</source>
        <translation>%1 не отвечает узлу %2: межсетевой экран или неверный адрес</translation>
    </message>
    <message>
        <source>Host %2 knows no address for %1</source>
        <translation>Узел %2 не знает адреса %1</translation>
    </message>
    <message>
        <source>Host %1 has no means to try %2</source>
        <translation>На узле %1 нечем проверить %2</translation>
    </message>
    <message numerus="yes">
        <source>Its ports are open from %n host(s); the login was not tried</source>
        <translation>
            <numerusform>Порты открыты с %n узла, вход не проверялся</numerusform>
            <numerusform>Порты открыты с %n узлов, вход не проверялся</numerusform>
            <numerusform>Порты открыты с %n узлов, вход не проверялся</numerusform>
        </translation>
    </message>
    <message>
        <source>No host was there to try it from</source>
        <translation>Нет узла, с которого можно было бы проверить</translation>
    </message>
    <message numerus="yes">
        <source>and %n more connection(s) like it</source>
        <translation>
            <numerusform>и ещё %n такое соединение</numerusform>
            <numerusform>и ещё %n таких соединения</numerusform>
            <numerusform>и ещё %n таких соединений</numerusform>
        </translation>
    </message>
    <message>
        <source>Logging in to PostgreSQL from a Flink host</source>
        <translation>Входим в PostgreSQL с узла Flink</translation>
    </message>
    <message>
        <source>Trying the ports of StarRocks from the Flink hosts</source>
        <translation>Проверяем порты StarRocks с узлов Flink</translation>
    </message>
    <message>
        <source>No table matches the pattern %1</source>
        <translation>Под шаблон %1 не подошла ни одна таблица</translation>
    </message>
    <message>
        <source>PostgreSQL and StarRocks answer</source>
        <translation>PostgreSQL и StarRocks отвечают</translation>
    </message>
    <message>
        <source>PostgreSQL was asked from host %1, StarRocks&apos; ports from %2.</source>
        <translation>PostgreSQL спросили с узла %1, порты StarRocks — с %2.</translation>
    </message>
    <message>
        <source>Where the data comes from and where it goes</source>
        <translation>Откуда берём данные и куда их отправляем</translation>
    </message>
    <message>
        <source>Passwords do not get into the profile</source>
        <translation>Пароли в профиль не попадают</translation>
    </message>
    <message>
        <source>%1 says that no back end of StarRocks is alive</source>
        <translation>%1 сообщает, что ни один BE StarRocks не работает</translation>
    </message>
    <message numerus="yes">
        <source>It accepts the account and names %n back end(s)</source>
        <translation>
            <numerusform>Учётная запись принята, FE назвал %n узел BE</numerusform>
            <numerusform>Учётная запись принята, FE назвал %n узла BE</numerusform>
            <numerusform>Учётная запись принята, FE назвал %n узлов BE</numerusform>
        </translation>
    </message>
    <message>
        <source>Without its password the login to StarRocks is not tried.</source>
        <translation>Без пароля вход в StarRocks не проверяется.</translation>
    </message>
    <message>
        <source>StarRocks does not accept the account</source>
        <translation>StarRocks не принимает учётную запись</translation>
    </message>
    <message>
        <source>Its ports are open, and the account was not tried</source>
        <translation>Порты открыты, учётную запись проверить не удалось</translation>
    </message>
</context>
</TS>
