<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>sql</name>
    <message>
        <source>The question to PostgreSQL %1 was stopped.</source>
        <translation>Запрос к PostgreSQL %1 остановлен.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 did not answer in time.</source>
        <translation>PostgreSQL %1 не ответил вовремя.</translation>
    </message>
    <message>
        <source>No memory for a session with %1.</source>
        <translation>Не хватило памяти для сеанса с %1.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 refused the password of user %3.</source>
        <translation>PostgreSQL %1 отверг пароль пользователя %3.</translation>
    </message>
    <message>
        <source>Check user and password of the source. It is not tried on the other hosts, so that the account is not locked.</source>
        <translation>Проверьте пользователя и пароль источника. С других узлов он не пробуется, чтобы учётную запись не заблокировали.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 does not let user %3 into database %2 from here.</source>
        <translation>PostgreSQL %1 не пускает отсюда пользователя %3 в базу %2.</translation>
    </message>
    <message>
        <source>Ask the database administrator for a line in pg_hba.conf for this address, user and database, and for SELECT pg_reload_conf().</source>
        <translation>Попросите администратора базы данных добавить в pg_hba.conf строку для этого адреса, пользователя и базы и выполнить SELECT pg_reload_conf().</translation>
    </message>
    <message>
        <source>PostgreSQL %1 has no database %2.</source>
        <translation>В PostgreSQL %1 нет базы %2.</translation>
    </message>
    <message>
        <source>Correct source.database in the profile, or create the database.</source>
        <translation>Исправьте source.database в профиле или создайте базу.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 has no free connection left for user %3.</source>
        <translation>В PostgreSQL %1 не осталось свободных соединений для пользователя %3.</translation>
    </message>
    <message>
        <source>Close idle sessions or raise max_connections; a pipeline takes about 20 connections.</source>
        <translation>Закройте простаивающие сеансы или увеличьте max_connections; пайплайн занимает около 20 соединений.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 is not ready yet: it is starting up or shutting down.</source>
        <translation>PostgreSQL %1 ещё не готов: он запускается или останавливается.</translation>
    </message>
    <message>
        <source>Wait until the server has started, then check again.</source>
        <translation>Дождитесь запуска сервера и повторите проверку.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 ended the session.</source>
        <translation>PostgreSQL %1 завершил сеанс.</translation>
    </message>
    <message>
        <source>Check again when the server is up.</source>
        <translation>Повторите проверку, когда сервер запустится.</translation>
    </message>
    <message>
        <source>User %3 lacks the right for what was asked of PostgreSQL %1.</source>
        <translation>У пользователя %3 нет прав на то, что запрошено у PostgreSQL %1.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 ended the question after its time limit.</source>
        <translation>PostgreSQL %1 прервал запрос по истечении времени.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 refused the login of user %3.</source>
        <translation>PostgreSQL %1 отказал во входе пользователю %3.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 does not offer TLS, but the profile demands it.</source>
        <translation>PostgreSQL %1 не предлагает TLS, а профиль его требует.</translation>
    </message>
    <message>
        <source>Switch TLS on at the server (ssl = on), or set source.tls to prefer.</source>
        <translation>Включите TLS на сервере (ssl = on) или задайте source.tls: prefer.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 asks for a password of user %3, and none was given.</source>
        <translation>PostgreSQL %1 запрашивает пароль пользователя %3, а он не задан.</translation>
    </message>
    <message>
        <source>Give the secret source-password.</source>
        <translation>Задайте секрет source-password.</translation>
    </message>
    <message>
        <source>The TLS certificate of PostgreSQL %1 is not accepted.</source>
        <translation>Сертификат TLS сервера PostgreSQL %1 не принят.</translation>
    </message>
    <message>
        <source>Give the certificate of its authority as source.tls-ca, and the name that stands in the certificate as source.host.</source>
        <translation>Укажите сертификат его удостоверяющего центра в source.tls-ca, а в source.host — имя, которое стоит в сертификате.</translation>
    </message>
    <message>
        <source>TLS with PostgreSQL %1 could not be agreed.</source>
        <translation>Не удалось договориться о TLS с PostgreSQL %1.</translation>
    </message>
    <message>
        <source>What answers at %1 is not PostgreSQL.</source>
        <translation>По адресу %1 отвечает не PostgreSQL.</translation>
    </message>
    <message>
        <source>Check source.host and source.port.</source>
        <translation>Проверьте source.host и source.port.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 hung up before the login was complete.</source>
        <translation>PostgreSQL %1 разорвал соединение до окончания входа.</translation>
    </message>
    <message>
        <source>See the server&apos;s log: a crash, a proxy or a firewall in between.</source>
        <translation>Посмотрите журнал сервера: причиной может быть сбой, прокси или межсетевой экран на пути.</translation>
    </message>
    <message>
        <source>Nothing accepts connections at %1.</source>
        <translation>По адресу %1 никто не принимает соединений.</translation>
    </message>
    <message>
        <source>The login to PostgreSQL %1 did not succeed.</source>
        <translation>Вход в PostgreSQL %1 не удался.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 did not answer a question.</source>
        <translation>PostgreSQL %1 не ответил на запрос.</translation>
    </message>
</context>
</TS>
