<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <source>Stopped on request.</source>
        <translation>Остановлено по вашей просьбе.</translation>
    </message>
    <message>
        <source>%1: logged in and asked.</source>
        <translation>%1: вход выполнен, узел опрошен.</translation>
    </message>
    <message>
        <source>%1: network and REST asked.</source>
        <translation>%1: сеть и REST опрошены.</translation>
    </message>
    <message>
        <source>%1: the source database asked.</source>
        <translation>%1: база-источник опрошена.</translation>
    </message>
    <message>
        <source>%1: logged in.</source>
        <translation>%1: вход выполнен.</translation>
    </message>
    <message>
        <source>The profile names no address of the sink.</source>
        <translation>В профиле не указан ни один адрес приёмника.</translation>
    </message>
    <message>
        <source>The profile names no source database.</source>
        <translation>В профиле не указана база-источник.</translation>
    </message>
    <message>
        <source>The profile lists no host.</source>
        <translation>В профиле нет ни одного узла.</translation>
    </message>
    <message>
        <source>The profile lists no host %1.</source>
        <translation>В профиле нет узла %1.</translation>
    </message>
    <message>
        <source>The profile says that sudo on %1 wants a password, and there is none.</source>
        <translation>Профиль говорит, что sudo на %1 требует пароль, а пароль не задан.</translation>
    </message>
    <message>
        <source>Give the secret sudo-password: in the file of --secrets, in the environment, or when you are asked.</source>
        <translation>Задайте секрет sudo-password: в файле --secrets, в окружении или в ответ на вопрос.</translation>
    </message>
</context>
</TS>
