<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>probe</name>
    <message>
        <source>The program lacks its own probe script %1.</source>
        <translation>В программе нет её собственного скрипта опроса %1.</translation>
    </message>
    <message>
        <source>Host %1 ran the questions but answered none of them.</source>
        <translation>Узел %1 выполнил вопросы, но не ответил ни на один.</translation>
    </message>
    <message>
        <source>Host %1 did not finish answering %2.</source>
        <translation>Узел %1 не закончил ответ на вопрос %2.</translation>
    </message>
    <message>
        <source>%1 sends every request on to “%2”, which was not followed.</source>
        <translation>%1 перенаправляет все запросы на «%2»; по перенаправлению мы не пошли.</translation>
    </message>
    <message>
        <source>If that is the address of this Flink, write it as flink.rest in the profile.</source>
        <translation>Если это адрес вашего Flink, укажите его в профиле как flink.rest.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak HTTP.</source>
        <translation>По адресу %1 отвечает программа, которая не говорит на HTTP.</translation>
    </message>
    <message>
        <source>This host cannot resolve the name in %1.</source>
        <translation>Этот узел не может разрешить имя из адреса %1.</translation>
    </message>
    <message>
        <source>Nothing listens at %1: the connection failed.</source>
        <translation>По адресу %1 никто не слушает: соединение не удалось.</translation>
    </message>
    <message>
        <source>%1 did not answer in time; often a firewall is why.</source>
        <translation>%1 не ответил вовремя; часто причина — межсетевой экран.</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 failed.</source>
        <translation>Зашифрованное соединение с %1 не удалось.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted on this host.</source>
        <translation>На этом узле не доверяют сертификату %1.</translation>
    </message>
    <message>
        <source>The host&apos;s own request to %1 did not finish.</source>
        <translation>Запрос к %1, отправленный самим узлом, не завершился.</translation>
    </message>
    <message>
        <source>SSH forwarding is forbidden on this host, and it has neither curl nor wget, so Flink&apos;s REST could not be asked from it.</source>
        <translation>На этом узле перенаправление портов SSH запрещено, а curl и wget на нём нет, поэтому опросить с него REST API Flink не удалось.</translation>
    </message>
    <message>
        <source>Allow forwarding for this account (AllowTcpForwarding in sshd_config), or install curl.</source>
        <translation>Разрешите этой учётной записи перенаправление портов (AllowTcpForwarding в sshd_config) или установите curl.</translation>
    </message>
    <message>
        <source>The request to %1 failed (%2, exit status %3).</source>
        <translation>Запрос к %1 не удался (%2, код завершения %3).</translation>
    </message>
    <message>
        <source>The replication protocol was not tried: fewer than two walsenders are free.</source>
        <translation>Протокол репликации не проверялся: свободно меньше двух процессов walsender.</translation>
    </message>
    <message>
        <source>The replication protocol was not tried: the user has no right to it.</source>
        <translation>Протокол репликации не проверялся: у пользователя нет на него прав.</translation>
    </message>
    <message>
        <source>The login was not tried from here: PostgreSQL refused the password from %1, and repeating it could lock the account.</source>
        <translation>Вход отсюда не проверялся: PostgreSQL отверг пароль с узла %1, и повтор мог бы заблокировать учётную запись.</translation>
    </message>
    <message>
        <source>Correct the password of the source, then check again.</source>
        <translation>Исправьте пароль источника и повторите проверку.</translation>
    </message>
    <message>
        <source>%1 gets no answer from %2.</source>
        <translation>Узел %1 не получает ответа от %2.</translation>
    </message>
    <message>
        <source>%1 finds nothing that accepts connections at %2.</source>
        <translation>С узла %1 по адресу %2 никто не принимает соединений.</translation>
    </message>
    <message>
        <source>%1 does not know the name in %2.</source>
        <translation>Узел %1 не знает имени из адреса %2.</translation>
    </message>
    <message>
        <source>The clock of this computer was set while it was compared with the one of %1.</source>
        <translation>Часы этого компьютера перевели в то время, как они сверялись с часами узла %1.</translation>
    </message>
    <message>
        <source>Run again.</source>
        <translation>Запустите ещё раз.</translation>
    </message>
</context>
</TS>
