<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>http</name>
    <message>
        <source>Nothing listens at %1: the connection was refused.</source>
        <translation>По адресу %1 никто не слушает: в соединении отказано.</translation>
    </message>
    <message>
        <source>The name in %1 does not resolve to an address that can be reached.</source>
        <translation>Имя в адресе %1 не разрешается в доступный адрес.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 не ответил вовремя.</translation>
    </message>
    <message>
        <source>%1 closed the connection before its HTTP answer was whole.</source>
        <translation>%1 закрыл соединение, не передав HTTP-ответ до конца.</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 failed: its certificate is not trusted here, or it does not speak TLS.</source>
        <translation>Зашифрованное соединение с %1 не удалось: либо его сертификату здесь не доверяют, либо он не поддерживает TLS.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 and was not read.</source>
        <translation>Ответ %1 больше %2, поэтому он не прочитан.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Запрос отменён.</translation>
    </message>
    <message>
        <source>The answer of %1 took too long and was not waited for.</source>
        <translation>%1 отвечает слишком долго; ответа не дождались.</translation>
    </message>
    <message>
        <source>%1 did not accept the connection in time; often a firewall is why.</source>
        <translation>%1 не принял соединение вовремя; часто причина — межсетевой экран.</translation>
    </message>
    <message>
        <source>%1 answers so slowly that the answer was not waited for.</source>
        <translation>%1 передаёт ответ настолько медленно, что его не дождались.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Соединение с %1 не удалось.</translation>
    </message>
    <message>
        <source>“%1” is not an http:// or https:// address.</source>
        <translation>«%1» — это не адрес вида http:// или https://.</translation>
    </message>
</context>
</TS>
