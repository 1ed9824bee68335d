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
        <source>%1 is behind the jump host %2, and this version does not log in through jump hosts; nothing was sent to either.</source>
        <translation>Узел %1 стоит за промежуточным узлом %2, а эта версия через промежуточные узлы не входит; ни тому, ни другому ничего не отправлено.</translation>
    </message>
    <message>
        <source>Run Lockkeeper on a machine that reaches %1 directly, for example on the jump host, and take the jump host out of the profile there.</source>
        <translation>Запустите Lockkeeper на машине, с которой узел %1 доступен напрямую, например на самом промежуточном узле, и уберите его там из профиля.</translation>
    </message>
</context>
</TS>
