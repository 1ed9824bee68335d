<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>From %1 some front ends of StarRocks are reached (%2), and some are not: %3. The pipeline works until those that are reached go down.</source>
        <translation>С узла %1 доступны не все FE StarRocks: есть связь с %2, нет связи с %3. Пайплайн будет работать, пока живы доступные.</translation>
    </message>
    <message>
        <source>Start them or open the way, or take them out of the profile and of the pipeline&apos;s jdbc-url and load-url.</source>
        <translation>Запустите недоступные FE или откройте к ним путь либо уберите их из профиля и из jdbc-url и load-url пайплайна.</translation>
    </message>
    <message>
        <source>%1 reaches the front end %3 of StarRocks for SQL.</source>
        <translation>Узел %1 достаёт до FE StarRocks %3 (SQL).</translation>
    </message>
    <message>
        <source>The front end %3 of StarRocks refuses connections from %1: nothing listens there, or a firewall rejects them. Without SQL the pipeline cannot make its tables: it does not start.</source>
        <translation>FE StarRocks %3 отказывает в соединении с %1: там никто не слушает порт или соединение отклоняет сетевой экран. Без SQL пайплайн не сможет создать таблицы и не запустится.</translation>
    </message>
    <message>
        <source>Check sink.query in the profile (query_port of the front end, 9030) and that the front end runs; else ask the network team to allow TCP from %1 to %2.</source>
        <translation>Проверьте sink.query в профиле (query_port у FE, 9030) и что FE запущен; иначе попросите сетевых администраторов разрешить TCP с %1 на %2.</translation>
    </message>
    <message>
        <source>The front end %3 of StarRocks does not answer %1: most often a firewall in between drops the packets. Without SQL the pipeline does not start.</source>
        <translation>FE StarRocks %3 не отвечает узлу %1: чаще всего пакеты отбрасывает сетевой экран между ними. Без SQL пайплайн не запустится.</translation>
    </message>
    <message>
        <source>%1 does not know the name %4 of the front end of StarRocks; the pipeline does not start.</source>
        <translation>Узел %1 не знает имени FE StarRocks %4; пайплайн не запустится.</translation>
    </message>
    <message>
        <source>Only the submitting host and the JobManager ask StarRocks by SQL.</source>
        <translation>SQL-запросы к StarRocks отправляют только узел запуска и JobManager.</translation>
    </message>
    <message>
        <source>%1 reaches the front end %3 of StarRocks for loading.</source>
        <translation>Узел %1 достаёт до FE StarRocks %3 (загрузка).</translation>
    </message>
    <message>
        <source>The front end %3 of StarRocks refuses connections from %1: nothing listens there, or a firewall rejects them. The pipeline starts, and its first load fails (“None of the hosts in load_url could be connected”).</source>
        <translation>FE StarRocks %3 отказывает в соединении с %1: там никто не слушает порт или соединение отклоняет сетевой экран. Пайплайн запустится, но первая же загрузка не удастся («None of the hosts in load_url could be connected»).</translation>
    </message>
    <message>
        <source>Check sink.load in the profile (http_port of the front end, 8030) and that the front end runs; else ask the network team to allow TCP from %1 to %2.</source>
        <translation>Проверьте sink.load в профиле (http_port у FE, 8030) и что FE запущен; иначе попросите сетевых администраторов разрешить TCP с %1 на %2.</translation>
    </message>
    <message>
        <source>The front end %3 of StarRocks does not answer %1: most often a firewall in between drops the packets. The pipeline starts, and its first load fails.</source>
        <translation>FE StarRocks %3 не отвечает узлу %1: чаще всего пакеты отбрасывает сетевой экран между ними. Пайплайн запустится, но первая же загрузка не удастся.</translation>
    </message>
    <message>
        <source>%1 does not know the name %4 of the front end of StarRocks: the pipeline starts, and its first load fails.</source>
        <translation>Узел %1 не знает имени FE StarRocks %4: пайплайн запустится, но первая же загрузка не удастся.</translation>
    </message>
    <message>
        <source>%1 reaches the front end of StarRocks, but that sends each load on to a back end, and which back ends there are was not asked: whether %1 reaches every one of them is not known.</source>
        <translation>Узел %1 достаёт до FE StarRocks, но FE перенаправляет каждую загрузку на один из BE, а список BE не запрашивался: достаёт ли %1 до каждого из них, неизвестно.</translation>
    </message>
    <message>
        <source>Only the submitting host and TaskManagers load into StarRocks.</source>
        <translation>Загружают в StarRocks только узел запуска и TaskManager&apos;ы.</translation>
    </message>
    <message>
        <source>Network: node to StarRocks, SQL</source>
        <translation>Сеть: от узла до StarRocks, SQL</translation>
    </message>
    <message>
        <source>bash -c &apos;exec 3&lt;&gt;/dev/tcp/FE_HOST/9030&apos; &amp;&amp; echo open</source>
        <translation>bash -c &apos;exec 3&lt;&gt;/dev/tcp/УЗЕЛ_FE/9030&apos; &amp;&amp; echo open</translation>
    </message>
    <message>
        <source>The submitting host asks StarRocks for its version, and the JobManager makes and changes the tables there by SQL.</source>
        <translation>Узел запуска узнаёт версию StarRocks, а JobManager создаёт и изменяет там таблицы — всё это через SQL.</translation>
    </message>
    <message>
        <source>READY: every front end is open. NOT CRITICAL: some are. CRITICAL: none is. COULD NOT CHECK: the node has no tool.</source>
        <translation>ГОТОВ: доступны все FE. НЕ КРИТИЧНО: доступна часть. КРИТИЧНО: не доступен ни один. НЕ УДАЛОСЬ ПРОВЕРИТЬ: на узле нет нужных средств.</translation>
    </message>
    <message>
        <source>Network: node to StarRocks, load</source>
        <translation>Сеть: от узла до StarRocks, загрузка</translation>
    </message>
    <message>
        <source>bash -c &apos;exec 3&lt;&gt;/dev/tcp/FE_HOST/8030&apos; &amp;&amp; echo open</source>
        <translation>bash -c &apos;exec 3&lt;&gt;/dev/tcp/УЗЕЛ_FE/8030&apos; &amp;&amp; echo open</translation>
    </message>
    <message>
        <source>Every TaskManager sends its rows over HTTP: to a front end, which sends it on to a back end, another one each time. One back end that is shut to one TaskManager fails the pipeline now and then.</source>
        <translation>Каждый TaskManager отправляет строки по HTTP: сначала на FE, а тот перенаправляет его на BE, каждый раз на другой. Если хотя бы один BE закрыт для одного TaskManager&apos;а, пайплайн будет время от времени падать.</translation>
    </message>
    <message>
        <source>The back end %3 of StarRocks refuses connections from %1: nothing listens there, or a firewall rejects them. The front end sends loads on to it in its turn, and those from %1 fail: the pipeline fails now and then.</source>
        <translation>BE StarRocks %3 отказывает в соединении с %1: там никто не слушает порт или соединение отклоняет сетевой экран. FE по очереди перенаправляет загрузки и на этот BE, и загрузки с %1 на него не удаются: пайплайн будет время от времени падать.</translation>
    </message>
    <message>
        <source>Check that the back end runs and that its be_http_port is the port in SHOW BACKENDS (8040); else ask the network team to allow TCP from %1 to %2.</source>
        <translation>Проверьте, что BE запущен и что его be_http_port совпадает с портом в SHOW BACKENDS (8040); иначе попросите сетевых администраторов разрешить TCP с %1 на %2.</translation>
    </message>
    <message>
        <source>The back end %3 of StarRocks does not answer %1: most often a firewall in between drops the packets. The front end sends loads on to it in its turn, and those from %1 fail: the pipeline fails now and then.</source>
        <translation>BE StarRocks %3 не отвечает узлу %1: чаще всего пакеты отбрасывает сетевой экран между ними. FE по очереди перенаправляет загрузки и на этот BE, и загрузки с %1 на него не удаются: пайплайн будет время от времени падать.</translation>
    </message>
    <message>
        <source>%1 does not know the name %4 under which a back end registered in StarRocks: the loads that the front end sends on to it fail.</source>
        <translation>Узел %1 не знает имени %4, под которым BE зарегистрирован в StarRocks: загрузки, которые FE перенаправит на него, не удадутся.</translation>
    </message>
    <message>
        <source>The front end tells them to an account only: give the password of sink.user (the secret sink-password) and check again. Or run SHOW BACKENDS in StarRocks and try each IP and HttpPort (8040) from %1: timeout 5 bash -c &apos;exec 3&lt;&gt;/dev/tcp/IP/8040&apos; &amp;&amp; echo open</source>
        <translation>FE сообщает их только учётной записи: задайте пароль пользователя sink.user (секрет sink-password) и повторите проверку. Либо выполните в StarRocks SHOW BACKENDS и проверьте с %1 каждый IP и HttpPort (8040): timeout 5 bash -c &apos;exec 3&lt;&gt;/dev/tcp/IP/8040&apos; &amp;&amp; echo open</translation>
    </message>
    <message>
        <source>A back end registered in StarRocks with the address %1, which means “this machine” everywhere: %2 looks for it on itself and does not find it. Loads that the front end sends on to it fail.</source>
        <translation>BE зарегистрирован в StarRocks с адресом %1, который на любом узле означает «эта же машина»: %2 ищет его у себя и не находит. Загрузки, которые FE перенаправит на этот BE, не удадутся.</translation>
    </message>
    <message>
        <source>Set priority_networks in be.conf to the network of that machine, remove the back end in StarRocks, start it again and add it with its true address (ALTER SYSTEM ADD BACKEND).</source>
        <translation>Задайте в be.conf параметр priority_networks — сеть этой машины, удалите BE из StarRocks, запустите его заново и добавьте с настоящим адресом (ALTER SYSTEM ADD BACKEND).</translation>
    </message>
    <message numerus="yes">
        <source>%1 reaches those back ends of StarRocks that were tried (%2), but the front end named %n of them, and there may be more.</source>
        <translation>
            <numerusform>Узел %1 достаёт до проверенных BE StarRocks (%2), но FE назвал %n BE, и их может быть больше.</numerusform>
            <numerusform>Узел %1 достаёт до проверенных BE StarRocks (%2), но FE назвал %n BE, и их может быть больше.</numerusform>
            <numerusform>Узел %1 достаёт до проверенных BE StarRocks (%2), но FE назвал %n BE, и их может быть больше.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run SHOW BACKENDS in StarRocks (SHOW COMPUTE NODES where data is shared) and try the rest from %1: timeout 5 bash -c &apos;exec 3&lt;&gt;/dev/tcp/IP/8040&apos; &amp;&amp; echo open</source>
        <translation>Выполните в StarRocks SHOW BACKENDS (SHOW COMPUTE NODES при общем хранилище) и проверьте с %1 остальные: timeout 5 bash -c &apos;exec 3&lt;&gt;/dev/tcp/IP/8040&apos; &amp;&amp; echo open</translation>
    </message>
    <message>
        <source>The front end %1 of StarRocks says that no back end is alive: there is nobody to take the rows, and the first load fails.</source>
        <translation>FE StarRocks %1 сообщает, что нет ни одного живого BE: принимать строки некому, и первая же загрузка не удастся.</translation>
    </message>
    <message>
        <source>Start the back ends and look at SHOW BACKENDS: Alive must be true.</source>
        <translation>Запустите BE и посмотрите SHOW BACKENDS: в столбце Alive должно быть true.</translation>
    </message>
    <message numerus="yes">
        <source>%1 reaches the front end of StarRocks and %n back end(s): all that it names.</source>
        <translation>
            <numerusform>Узел %1 достаёт до FE StarRocks и до %n BE — других FE не называет.</numerusform>
            <numerusform>Узел %1 достаёт до FE StarRocks и до %n BE — других FE не называет.</numerusform>
            <numerusform>Узел %1 достаёт до FE StarRocks и до %n BE — других FE не называет.</numerusform>
        </translation>
    </message>
    <message>
        <source>READY: every front end and every back end that it names is open. NOT CRITICAL: a front end is shut, others are open. CRITICAL: no front end is open, a back end is shut, or none is alive. COULD NOT CHECK: the back ends are not known, for instance without the sink&apos;s password.</source>
        <translation>ГОТОВ: доступны все FE и все BE, которые называет FE. НЕ КРИТИЧНО: недоступен один из FE, остальные доступны. КРИТИЧНО: не доступен ни один FE, закрыт хотя бы один BE или ни один BE не жив. НЕ УДАЛОСЬ ПРОВЕРИТЬ: список BE неизвестен, например, не задан пароль приёмника.</translation>
    </message>
</context>
</TS>
