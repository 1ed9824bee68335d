<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>This is no SHA-256 fingerprint yet.</source>
        <translation>Это ещё не отпечаток SHA-256.</translation>
    </message>
    <message>
        <source>This is another key. Do not connect before you know why.</source>
        <translation>Это другой ключ. Не подключайтесь, пока не выясните почему.</translation>
    </message>
    <message>
        <source>The fingerprints are the same.</source>
        <translation>Отпечатки совпадают.</translation>
    </message>
    <message>
        <source>This is the first connection to it. Compare the fingerprint with what the host itself or its administrator shows.</source>
        <translation>Это первое подключение к нему. Сверьте отпечаток с тем, что покажет сам узел или его администратор.</translation>
    </message>
    <message numerus="yes">
        <source>After it %n more host(s) will ask the same.</source>
        <translation>
            <numerusform>Следом о том же спросит ещё %n узел.</numerusform>
            <numerusform>Следом о том же спросят ещё %n узла.</numerusform>
            <numerusform>Следом о том же спросят ещё %n узлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Host %1 showed a key that is not known yet</source>
        <translation>Узел %1 показал ключ, которого мы не знаем</translation>
    </message>
    <message>
        <source>Fingerprint of the %1 key</source>
        <translation>Отпечаток ключа %1</translation>
    </message>
    <message>
        <source>%1 has no key of this host yet.</source>
        <translation>В файле %1 ключа этого узла ещё нет.</translation>
    </message>
    <message>
        <source>How to compare: on the host itself</source>
        <translation>Как сверить: команда на самом узле</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Скопировать команду</translation>
    </message>
    <message>
        <source>Or paste the fingerprint here to have it compared</source>
        <translation>Или вставьте отпечаток, сравним сами</translation>
    </message>
    <message>
        <source>The answer is written to the file of known keys. If the key ever changes, the connection is stopped.</source>
        <translation>Ответ запишем в файл известных ключей. Если ключ когда-нибудь сменится, подключение остановится.</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Не подключаться</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Доверять этому ключу</translation>
    </message>
</context>
</TS>
