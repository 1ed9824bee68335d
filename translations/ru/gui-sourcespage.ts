<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Next: checks</source>
        <translation>Далее: проверки</translation>
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
        <source>One trial at a time: this one takes a few seconds</source>
        <translation>Проверяем по одному: осталось несколько секунд</translation>
    </message>
</context>
</TS>
