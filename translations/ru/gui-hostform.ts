<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Name, if it shall have another one</source>
        <translation>Имя, если нужно другое</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Login as</source>
        <translation>Вход как</translation>
    </message>
    <message>
        <source>Give the address of the host.</source>
        <translation>Укажите адрес узла.</translation>
    </message>
    <message>
        <source>“%1” is no host name and no IP address.</source>
        <translation>«%1» — это не имя узла и не IP-адрес.</translation>
    </message>
    <message>
        <source>The name is too long or holds characters that cannot be seen.</source>
        <translation>Имя слишком длинное, или в нём есть невидимые знаки.</translation>
    </message>
    <message>
        <source>A host called %1 is in the list already. Give this one another name.</source>
        <translation>Узел с именем %1 в списке уже есть. Дайте этому другое имя.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Порт — это число от 1 до 65535.</translation>
    </message>
    <message>
        <source>“%1” is no login name.</source>
        <translation>«%1» не может быть именем для входа.</translation>
    </message>
    <message>
        <source>Give the whole path of the private key.</source>
        <translation>Укажите полный путь к закрытому ключу.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Закрытый ключ</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>Новый узел</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Узел %1</translation>
    </message>
    <message>
        <source>as the address</source>
        <translation>как адрес</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>Способ входа</translation>
    </message>
    <message>
        <source>agent and the usual keys</source>
        <translation>агент и обычные ключи</translation>
    </message>
    <message>
        <source>this key file</source>
        <translation>файл ключа</translation>
    </message>
    <message>
        <source>password</source>
        <translation>пароль</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Enter adds it and leaves the form open for the next one.</source>
        <translation>Enter добавляет узел и оставляет форму для следующего.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Add host</source>
        <translation>Добавить узел</translation>
    </message>
    <message>
        <source>Save host</source>
        <translation>Сохранить узел</translation>
    </message>
    <message>
        <source>Rights of root (sudo)</source>
        <translation>Права root (sudo)</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>не нужны</translation>
    </message>
    <message>
        <source>sudo without a password</source>
        <translation>sudo без пароля</translation>
    </message>
    <message>
        <source>sudo with a password</source>
        <translation>sudo с паролем</translation>
    </message>
</context>
</TS>
