<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Connection stopped</source>
        <translation>Подключение остановлено</translation>
    </message>
    <message>
        <source>Somebody has marked this key as not to be trusted any more. Nothing was sent to the host. Ask its administrator for the reason.</source>
        <translation>Этот ключ помечен как больше не достойный доверия. Узлу ничего не отправлено. Узнайте причину у его администратора.</translation>
    </message>
    <message>
        <source>Either the host was set up anew, or another machine answers in its place and would see everything that is sent. Nothing was sent to it. Ask the administrator which of the two it is.</source>
        <translation>Либо узел установили заново, либо вместо него отвечает другая машина и увидела бы всё, что ей отправят. Ей ничего не отправлено. Узнайте у администратора, что из двух произошло.</translation>
    </message>
    <message>
        <source>Known until now</source>
        <translation>Известен до сих пор</translation>
    </message>
    <message>
        <source>Written in the profile itself.</source>
        <translation>Записан в самом профиле.</translation>
    </message>
    <message>
        <source>Shown by the host now</source>
        <translation>Показан узлом сейчас</translation>
    </message>
    <message>
        <source>Only if the administrator confirms the new key: take the old one away with this command, then connect again and compare.</source>
        <translation>Только если администратор подтвердит новый ключ: уберите старый этой командой, затем подключите узел заново и сверьте.</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Скопировать команду</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
</TS>
