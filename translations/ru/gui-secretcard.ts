<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>Пока ничего не введено.</translation>
    </message>
    <message>
        <source>The passphrase of the key for %1 on host %2 was not accepted</source>
        <translation>Парольная фраза ключа для %1 на узле %2 не подошла</translation>
    </message>
    <message>
        <source>The key for %1 on host %2 is encrypted</source>
        <translation>Ключ для %1 на узле %2 зашифрован</translation>
    </message>
    <message>
        <source>Its passphrase is used on this computer only; it is not sent.</source>
        <translation>Парольная фраза нужна только на этом компьютере, она никуда не отправляется.</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Парольная фраза ключа</translation>
    </message>
    <message>
        <source>The password of %1 was not accepted by host %2</source>
        <translation>Пароль %1 не принят узлом %2</translation>
    </message>
    <message>
        <source>Host %2 asks for the password of %1</source>
        <translation>Узел %2 спрашивает пароль %1</translation>
    </message>
    <message>
        <source>It has been forgotten and is not sent again by itself: accounts are locked after a few refusals.</source>
        <translation>Мы его забыли и сами больше не отправим: после нескольких отказов учётные записи блокируют.</translation>
    </message>
    <message>
        <source>It goes to this host only, over the encrypted connection.</source>
        <translation>Он уйдёт только этому узлу, по зашифрованному соединению.</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Пароль %1</translation>
    </message>
    <message numerus="yes">
        <source>Use it for all %n hosts that ask</source>
        <translation>
            <numerusform>Для всех узлов, которые его спрашивают: %n</numerusform>
            <numerusform>Для всех узлов, которые его спрашивают: %n</numerusform>
            <numerusform>Для всех узлов, которые его спрашивают: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Remember in the keychain</source>
        <translation>Запомнить в связке ключей</translation>
    </message>
    <message>
        <source>It stays in memory until the program ends and never gets into the profile.</source>
        <translation>Он остаётся в памяти до конца работы программы и в профиль не попадает.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Не подключаться</translation>
    </message>
    <message>
        <source>sudo on host %2 did not accept the password of %1</source>
        <translation>sudo на узле %2 не приняла пароль пользователя %1</translation>
    </message>
    <message>
        <source>sudo on host %2 asks for the password of %1</source>
        <translation>sudo на узле %2 спрашивает пароль пользователя %1</translation>
    </message>
    <message>
        <source>It is needed only to see whether sudo works as the profile says; without it that stands as “could not be checked”.</source>
        <translation>Он нужен только затем, чтобы увидеть, работает ли sudo так, как сказано в профиле; без него эта проверка останется со словами «не удалось проверить».</translation>
    </message>
    <message>
        <source>Password of %1 for sudo</source>
        <translation>Пароль пользователя %1 для sudo</translation>
    </message>
    <message>
        <source>Go on without sudo</source>
        <translation>Продолжить без sudo</translation>
    </message>
    <message>
        <source>Try sudo</source>
        <translation>Проверить sudo</translation>
    </message>
</context>
</TS>
