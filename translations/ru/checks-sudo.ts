<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>The profile lets no sudo be used on %1. No check wants it; remedies that need root are left to the administrator.</source>
        <translation>Профиль не разрешает sudo на %1. Проверкам он не нужен; исправления, требующие root, остаются за администратором.</translation>
    </message>
    <message>
        <source>On %1 sudo makes root of the login with the password that was given.</source>
        <translation>На %1 sudo даёт права root по указанному паролю.</translation>
    </message>
    <message>
        <source>On %1 sudo makes root of the login and asks for no password.</source>
        <translation>На %1 sudo даёт права root и не спрашивает пароль.</translation>
    </message>
    <message>
        <source>Rights by sudo</source>
        <translation>Права через sudo</translation>
    </message>
    <message>
        <source>sudo -k -n true; with a password: sudo -k -S true</source>
        <translation>sudo -k -n true; с паролем: sudo -k -S true</translation>
    </message>
    <message>
        <source>Remedies such as a new line in /etc/hosts need root; whether sudo works as the profile says is better known before than in the middle.</source>
        <translation>Некоторым исправлениям, например новой строке в /etc/hosts, нужен root. Лучше заранее знать, работает ли sudo так, как сказано в профиле, чем узнать об этом на полпути.</translation>
    </message>
    <message>
        <source>Ready when sudo works in the mode of the profile (passwordless or password); not critical when it refuses; not applicable where the profile says sudo: none. A password is sent once, and only to sudo&apos;s own question.</source>
        <translation>Готов, если sudo работает так, как указано в профиле (passwordless или password); не критично, если отказывает; неприменимо, если в профиле sudo: none. Пароль отправляется один раз и только в ответ на вопрос самого sudo.</translation>
    </message>
    <message>
        <source>The checks do without it, but remedies that need root will not work on this host.</source>
        <translation>Проверки обходятся без него, но исправления, требующие root, на этом узле не сработают.</translation>
    </message>
</context>
</TS>
