<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Confirm and continue</source>
        <translation>Подтвердить и продолжить</translation>
    </message>
    <message>
        <source>What was found on the hosts. Correct it where it is wrong</source>
        <translation>Что нашли на узлах. Исправьте, если что-то не так</translation>
    </message>
    <message>
        <source>The hosts are being asked. It takes a few seconds</source>
        <translation>Узлы сейчас опрашиваются, это займёт несколько секунд</translation>
    </message>
    <message>
        <source>First log in to the hosts, then there is something to confirm</source>
        <translation>Сначала подключитесь к узлам: тогда будет что подтвердить</translation>
    </message>
    <message>
        <source>Read only: nothing was changed on the hosts</source>
        <translation>Только чтение: на узлах ничего не изменено</translation>
    </message>
</context>
</TS>
