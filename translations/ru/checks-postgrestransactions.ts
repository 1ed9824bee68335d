<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Prepared transaction “%1” of user %2 in database %3: %4 min.</source>
        <translation>Подготовленная транзакция «%1» пользователя %2 в базе %3: %4 мин.</translation>
    </message>
    <message>
        <source>Process %1, user %2, application “%3”, database %4: %5 min.</source>
        <translation>Процесс %1, пользователь %2, приложение «%3», база %4: %5 мин.</translation>
    </message>
    <message>
        <source>To see since when, let user %1 read the statistics, as a superuser (on a managed server as its administrator): GRANT pg_read_all_stats TO %1; it shows other users&apos; statements to him, so take it back after the check if you like.</source>
        <translation>Чтобы увидеть, с какого времени, разрешите пользователю %1 читать статистику — от имени суперпользователя (на управляемом сервере — его администратора): GRANT pg_read_all_stats TO %1; так ему видны и запросы других пользователей, поэтому после проверки право можно отозвать.</translation>
    </message>
    <message>
        <source>The pipeline&apos;s slot exists and need not wait for them, but the server keeps its log from the oldest of them on.</source>
        <translation>Слот пайплайна уже есть и ждать их не должен, но сервер хранит свой журнал, начиная с самой старой из них.</translation>
    </message>
    <message>
        <source>PostgreSQL makes the pipeline&apos;s slot only when they have ended: until then the job starts and gives nothing.</source>
        <translation>PostgreSQL создаст слот пайплайна, только когда они завершатся: до этого задание запустится, но ничего не передаст.</translation>
    </message>
    <message>
        <source>Let their owners end them (COMMIT or ROLLBACK; COMMIT PREPARED for a prepared one, in its database) before the pipeline starts. What nobody owns any more: %1 What it has not committed is lost.</source>
        <translation>Пусть до запуска пайплайна их завершат владельцы (COMMIT или ROLLBACK; для подготовленной — COMMIT PREPARED в её базе). Ничейные можно прервать: %1 Незафиксированное в них пропадёт.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n more transaction(s) of other users that have written, the server does not show this user the age.</source>
        <translation>
            <numerusform>Возраст ещё %n транзакции другого пользователя, которая уже писала, сервер этому пользователю не показывает.</numerusform>
            <numerusform>Возраст ещё %n транзакций других пользователей, которые уже писали, сервер этому пользователю не показывает.</numerusform>
            <numerusform>Возраст ещё %n транзакций других пользователей, которые уже писали, сервер этому пользователю не показывает.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) that have written are open for more than 5 min.</source>
        <translation>
            <numerusform>Дольше 5 мин открыта %n транзакция, которая уже писала.</numerusform>
            <numerusform>Дольше 5 мин открыты %n транзакции, которые уже писали.</numerusform>
            <numerusform>Дольше 5 мин открыты %n транзакций, которые уже писали.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) of other users have written and are still open; since when, PostgreSQL does not show this user. On a busy server they may be a moment old.</source>
        <translation>
            <numerusform>%n транзакция другого пользователя уже писала и ещё открыта; с какого времени, PostgreSQL этому пользователю не показывает. На занятом сервере ей может быть и мгновение.</numerusform>
            <numerusform>%n транзакции других пользователей уже писали и ещё открыты; с какого времени, PostgreSQL этому пользователю не показывает. На занятом сервере им может быть и мгновение.</numerusform>
            <numerusform>%n транзакций других пользователей уже писали и ещё открыты; с какого времени, PostgreSQL этому пользователю не показывает. На занятом сервере им может быть и мгновение.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one that stays open for minutes would keep the pipeline&apos;s slot from being made.</source>
        <translation>Помешать созданию слота пайплайна может только та, что открыта минутами.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have been reading for more than 5 min; they have written nothing, and the slot does not wait for them.</source>
        <translation>
            <numerusform>%n сеанс читает дольше 5 мин; он ничего не писал, и слот его не ждёт.</numerusform>
            <numerusform>%n сеанса читают дольше 5 мин; они ничего не писали, и слот их не ждёт.</numerusform>
            <numerusform>%n сеансов читают дольше 5 мин; они ничего не писали, и слот их не ждёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>No transaction that has written is open for more than 5 min, and no prepared one: nothing keeps the slot from being made.</source>
        <translation>Нет ни пишущих, ни подготовленных транзакций, открытых дольше 5 мин: созданию слота ничто не мешает.</translation>
    </message>
    <message>
        <source>PostgreSQL: old transactions</source>
        <translation>PostgreSQL: старые транзакции</translation>
    </message>
    <message>
        <source>psql … -c &quot;SELECT pid, usename, now() - xact_start FROM pg_stat_activity WHERE backend_xid IS NOT NULL&quot; -c &quot;SELECT * FROM pg_prepared_xacts&quot;</source>
        <translation>psql … -c &quot;SELECT pid, usename, now() - xact_start FROM pg_stat_activity WHERE backend_xid IS NOT NULL&quot; -c &quot;SELECT * FROM pg_prepared_xacts&quot;</translation>
    </message>
    <message>
        <source>PostgreSQL makes a slot only when every transaction has ended that had written before; a forgotten one keeps the pipeline waiting without an error.</source>
        <translation>PostgreSQL создаёт слот только после завершения всех транзакций, которые успели что-то записать; из-за забытой пайплайн ждёт без всякой ошибки.</translation>
    </message>
    <message>
        <source>READY: none that has written, and no prepared one, is older than 5 min. NOT CRITICAL: one is. COULD NOT CHECK: others&apos; transactions have written, and their age is hidden from this user.</source>
        <translation>ГОТОВ: ни пишущих, ни подготовленных транзакций старше 5 мин нет. НЕ КРИТИЧНО: есть. НЕ УДАЛОСЬ ПРОВЕРИТЬ: чужие транзакции уже писали, а их возраст этому пользователю не виден.</translation>
    </message>
</context>
</TS>
