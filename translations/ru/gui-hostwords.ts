<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>gui</name>
    <message>
        <source>the password was not accepted</source>
        <translation>пароль не принят</translation>
    </message>
    <message>
        <source>a password is needed</source>
        <translation>нужен пароль</translation>
    </message>
    <message>
        <source>the passphrase was not accepted</source>
        <translation>парольная фраза не подошла</translation>
    </message>
    <message>
        <source>the passphrase of the key is needed</source>
        <translation>нужна парольная фраза ключа</translation>
    </message>
    <message>
        <source>the key of the host is not known</source>
        <translation>ключ узла не известен</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n ядро</numerusform>
            <numerusform>%n ядра</numerusform>
            <numerusform>%n ядер</numerusform>
        </translation>
    </message>
    <message>
        <source>%1</source>
        <comment>memory of a host</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>You can go on without it: what it would have shown will stand as “could not be checked”.</source>
        <translation>Можно продолжить и без него: то, что видно только с этого узла, будет отмечено «не удалось проверить».</translation>
    </message>
    <message>
        <source>The key of host %1 is revoked. The connection was stopped</source>
        <translation>Ключ узла %1 отозван. Подключение остановлено</translation>
    </message>
    <message>
        <source>The key of host %1 has changed. The connection was stopped</source>
        <translation>Ключ узла %1 сменился. Подключение остановлено</translation>
    </message>
    <message>
        <source>Nothing was sent to it, neither a name nor a password.</source>
        <translation>Ему ничего не отправлено: ни имя, ни пароль.</translation>
    </message>
    <message>
        <source>What to do…</source>
        <translation>Что делать…</translation>
    </message>
    <message>
        <source>%1 is not connected: %2</source>
        <translation>Не подключён %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 hosts are not connected</source>
        <translation>
            <numerusform>Не подключён %n узел из %1</numerusform>
            <numerusform>Не подключены %n узла из %1</numerusform>
            <numerusform>Не подключены %n узлов из %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You can go on without them: what they would have shown will stand as “could not be checked”.</source>
        <translation>Можно продолжить и без них: то, что видно только с этих узлов, будет отмечено «не удалось проверить».</translation>
    </message>
    <message numerus="yes">
        <source>All %n hosts are connected</source>
        <translation>
            <numerusform>Подключён %n узел</numerusform>
            <numerusform>Подключены все %n узла</numerusform>
            <numerusform>Подключены все %n узлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flink names %n more host(s): %1.</source>
        <translation>
            <numerusform>Flink называет ещё %n узел: %1.</numerusform>
            <numerusform>Flink называет ещё %n узла: %1.</numerusform>
            <numerusform>Flink называет ещё %n узлов: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n host(s)</source>
        <translation>
            <numerusform>Добавить %n узел</numerusform>
            <numerusform>Добавить %n узла</numerusform>
            <numerusform>Добавить %n узлов</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no keychain on this desktop that keeps the password: it will be asked for again next time.</source>
        <translation>На этом рабочем столе нет связки ключей, которая сохранила бы пароль: в следующий раз он понадобится снова.</translation>
    </message>
    <message>
        <source>the name is not known to the network</source>
        <translation>такого имени в сети нет</translation>
    </message>
    <message>
        <source>nothing listens on port %1</source>
        <translation>порт %1 никто не слушает</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>не ответил вовремя</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>соединение оборвалось</translation>
    </message>
    <message>
        <source>the server refuses the user %1</source>
        <translation>сервер не пускает пользователя %1</translation>
    </message>
    <message>
        <source>the server takes keys only, and none of yours</source>
        <translation>сервер принимает только ключ, и ни один из ваших не подошёл</translation>
    </message>
    <message>
        <source>the key of the host has changed</source>
        <translation>ключ узла сменился</translation>
    </message>
    <message>
        <source>the key of the host is revoked</source>
        <translation>ключ узла отозван</translation>
    </message>
    <message>
        <source>the file of known keys cannot be used</source>
        <translation>файл известных ключей не годится</translation>
    </message>
    <message>
        <source>the host forbids it</source>
        <translation>узел это запрещает</translation>
    </message>
    <message>
        <source>what answers there is no SSH server</source>
        <translation>там отвечает не сервер SSH</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Ещё не подключён</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключаемся…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверяем…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Подключён</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Не подключён</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Ждёт вашего ответа</translation>
    </message>
    <message>
        <source>Connection stopped</source>
        <translation>Подключение остановлено</translation>
    </message>
    <message>
        <source>you did not trust its key</source>
        <translation>вы не доверились его ключу</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>агент</translation>
    </message>
    <message>
        <source>password</source>
        <translation>пароль</translation>
    </message>
    <message>
        <source>No hosts yet. Add an address, or take them from ~/.ssh/config</source>
        <translation>Узлов пока нет. Добавьте адрес или возьмите из ~/.ssh/config</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 hosts are connected, %n wait(s) for your answer</source>
        <translation>
            <numerusform>Подключены узлы: %1 из %2, %n ждёт вашего ответа</numerusform>
            <numerusform>Подключены узлы: %1 из %2, %n ждут вашего ответа</numerusform>
            <numerusform>Подключены узлы: %1 из %2, %n ждут вашего ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting: %1 of %2</source>
        <translation>Подключаемся: %1 из %2</translation>
    </message>
    <message>
        <source>Connecting was stopped: %1 of %2 hosts are connected</source>
        <translation>Подключение остановлено: подключены узлы: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) to connect to</source>
        <translation>
            <numerusform>К подключению готов %n узел</numerusform>
            <numerusform>К подключению готовы %n узла</numerusform>
            <numerusform>К подключению готовы %n узлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting only reads: nothing is changed on the hosts.</source>
        <translation>Подключение только читает: на узлах ничего не меняется.</translation>
    </message>
    <message>
        <source>%1 of %2 hosts are connected</source>
        <translation>Подключены узлы: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) not connected</source>
        <translation>
            <numerusform>не подключён %n узел</numerusform>
            <numerusform>не подключены %n узла</numerusform>
            <numerusform>не подключены %n узлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) waiting for your answer</source>
        <translation>
            <numerusform>%n узел ждёт вашего ответа</numerusform>
            <numerusform>%n узла ждут вашего ответа</numerusform>
            <numerusform>%n узлов ждут вашего ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>The hosts of the Flink cluster, and the one that pipelines are submitted from</source>
        <translation>Узлы кластера Flink и узел, с которого отправляются пайплайны</translation>
    </message>
    <message>
        <source>Passwords never get into the profile; the keychain of the desktop keeps them if you say so</source>
        <translation>Пароли в профиль не попадают; по вашему желанию их хранит связка ключей рабочего стола</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>Добавить узел</translation>
    </message>
    <message numerus="yes">
        <source>Connect to %n host(s)</source>
        <translation>
            <numerusform>Подключить %n узел</numerusform>
            <numerusform>Подключить %n узла</numerusform>
            <numerusform>Подключить %n узлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: cluster</source>
        <translation>Далее: кластер</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) taken out of the list</source>
        <translation>
            <numerusform>Из списка убран %n узел</numerusform>
            <numerusform>Из списка убраны %n узла</numerusform>
            <numerusform>Из списка убрано %n узлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>bastion %1: %2</source>
        <translation>бастион %1: %2</translation>
    </message>
    <message>
        <source>the bastion cannot connect to it</source>
        <translation>бастион не может к нему подключиться</translation>
    </message>
    <message>
        <source>you did not give its password</source>
        <translation>вы не ввели его пароль</translation>
    </message>
    <message>
        <source>you did not give the passphrase of the key</source>
        <translation>вы не ввели парольную фразу ключа</translation>
    </message>
    <message>
        <source>sudo did not accept the password</source>
        <translation>sudo не приняла пароль</translation>
    </message>
    <message>
        <source>sudo asks for a password</source>
        <translation>sudo спрашивает пароль</translation>
    </message>
    <message>
        <source>without sudo: you did not give its password</source>
        <translation>без sudo: вы не дали её пароль</translation>
    </message>
</context>
</TS>
