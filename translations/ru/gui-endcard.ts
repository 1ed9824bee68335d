<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Not decided yet</source>
        <translation>Пока не решено</translation>
    </message>
    <message>
        <source>Its checks are skipped and the report says so. You can come back.</source>
        <translation>Его проверки пропустим и скажем об этом в отчёте. Вернуться можно в любой момент.</translation>
    </message>
    <message>
        <source>Test login</source>
        <translation>Проверить вход</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>known, not shown</source>
        <translation>известен, не показываем</translation>
    </message>
    <message>
        <source>No keychain here: kept until closed</source>
        <translation>Связки ключей нет: до закрытия программы</translation>
    </message>
    <message>
        <source>Remember in the keychain</source>
        <translation>Запомнить в связке ключей</translation>
    </message>
</context>
</TS>
