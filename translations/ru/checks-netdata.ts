<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>The data port %3 of another TaskManager refuses connections from %1. A job whose parts run on both cannot pass rows between them: it starts and hangs or fails.</source>
        <translation>Порт данных %3 другого TaskManager&apos;а отказывает в соединении с %1. Задание, части которого работают на обоих, не сможет передавать строки между ними: оно запустится и зависнет или упадёт.</translation>
    </message>
    <message>
        <source>On the other host set taskmanager.bind-host to 0.0.0.0 in Flink&apos;s configuration (the shipped value localhost shuts other hosts out), fix taskmanager.data.port if a firewall needs a number, restart it, and allow TCP from %1 to %2.</source>
        <translation>На другом узле задайте в конфигурации Flink taskmanager.bind-host: 0.0.0.0 (значение из поставки localhost закрывает порт для остальных узлов), укажите постоянный taskmanager.data.port, если номер нужен сетевому экрану, перезапустите TaskManager и разрешите TCP с %1 на %2.</translation>
    </message>
    <message>
        <source>The data port %3 of another TaskManager does not answer %1: most often a firewall in between drops the packets. A job whose parts run on both hangs.</source>
        <translation>Порт данных %3 другого TaskManager&apos;а не отвечает узлу %1: чаще всего пакеты отбрасывает сетевой экран между ними. Задание, части которого работают на обоих, зависнет.</translation>
    </message>
    <message>
        <source>%1 does not know the name %4 under which another TaskManager registered; a job whose parts run on both fails.</source>
        <translation>Узел %1 не знает имени %4, под которым зарегистрировался другой TaskManager; задание, части которого работают на обоих, упадёт.</translation>
    </message>
    <message numerus="yes">
        <source>%1 reaches the data ports of %n other TaskManager(s), of %2.</source>
        <translation>
            <numerusform>Узел %1 достаёт до портов данных %n другого TaskManager&apos;а, всего их %2.</numerusform>
            <numerusform>Узел %1 достаёт до портов данных %n других TaskManager&apos;ов, всего их %2.</numerusform>
            <numerusform>Узел %1 достаёт до портов данных %n других TaskManager&apos;ов, всего их %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data port of another TaskManager was tried from %1: they registered with addresses or ports that cannot be tried.</source>
        <translation>С узла %1 не опробован ни один порт данных других TaskManager&apos;ов: они зарегистрировались с адресами или портами, которые нельзя опробовать.</translation>
    </message>
    <message>
        <source>No TaskManager runs on this host.</source>
        <translation>На этом узле нет TaskManager&apos;а.</translation>
    </message>
    <message>
        <source>No TaskManager is registered on another host: rows stay on this one.</source>
        <translation>На других узлах TaskManager&apos;ы не зарегистрированы: строки не покидают этот узел.</translation>
    </message>
    <message>
        <source>The tools on %1 make connections, but cannot time them.</source>
        <translation>Средства на узле %1 устанавливают соединения, но не могут измерить их время.</translation>
    </message>
    <message>
        <source>Install bash, python3 or curl on %1, then check again.</source>
        <translation>Установите на %1 bash, python3 или curl и повторите проверку.</translation>
    </message>
    <message>
        <source>From %1 no connection to a database came about, so there is nothing to time; the rows on the network tell why.</source>
        <translation>С узла %1 не удалось соединиться ни с одной базой данных, поэтому измерять нечего; причина — в строках о сети.</translation>
    </message>
    <message>
        <source>The round trip from %1 to the databases takes at most %2 ms.</source>
        <translation>Время обмена между %1 и базами данных — не больше %2 мс.</translation>
    </message>
    <message>
        <source>The round trip from %1 to %2 takes %3 ms. The snapshot asks chunk after chunk and waits for each answer: over such a way it takes many times longer.</source>
        <translation>Время обмена между %1 и %2 — %3 мс. Снимок таблиц запрашивается часть за частью с ожиданием каждого ответа: при такой задержке он займёт во много раз больше времени.</translation>
    </message>
    <message>
        <source>Run the TaskManagers near the source and near StarRocks, or plan for a long snapshot: more parallelism, larger scan.snapshot.fetch.size and scan.incremental.snapshot.chunk.size.</source>
        <translation>Разместите TaskManager&apos;ы ближе к источнику и к StarRocks или заложите время на долгий снимок: увеличьте параллелизм, scan.snapshot.fetch.size и scan.incremental.snapshot.chunk.size.</translation>
    </message>
    <message>
        <source>Network: TaskManager to TaskManager</source>
        <translation>Сеть: между TaskManager&apos;ами</translation>
    </message>
    <message>
        <source>bash -c &apos;exec 3&lt;&gt;/dev/tcp/OTHER_TASKMANAGER/DATA_PORT&apos; &amp;&amp; echo open</source>
        <translation>bash -c &apos;exec 3&lt;&gt;/dev/tcp/ДРУГОЙ_TASKMANAGER/ПОРТ_ДАННЫХ&apos; &amp;&amp; echo open</translation>
    </message>
    <message>
        <source>“Task Managers”: the data port stands beside each of them</source>
        <translation>«Task Managers»: порт данных указан у каждого из них</translation>
    </message>
    <message>
        <source>Where the parts of a job run on several TaskManagers, they pass rows to each other over the data ports.</source>
        <translation>Если части задания работают на нескольких TaskManager&apos;ах, строки между ними идут через порты данных.</translation>
    </message>
    <message>
        <source>READY: the data ports of the others are open (up to 16 are tried from each host). CRITICAL: one is refused, does not answer within 4 s, or its name is not known.</source>
        <translation>ГОТОВ: порты данных остальных открыты (с каждого узла пробуем до 16). КРИТИЧНО: хотя бы один отказывает, не отвечает за 4 с или его имя неизвестно.</translation>
    </message>
    <message>
        <source>Network: round trip to the databases</source>
        <translation>Сеть: время обмена с базами данных</translation>
    </message>
    <message>
        <source>time bash -c &apos;exec 3&lt;&gt;/dev/tcp/DB_HOST/5432&apos;</source>
        <translation>time bash -c &apos;exec 3&lt;&gt;/dev/tcp/УЗЕЛ_БД/5432&apos;</translation>
    </message>
    <message>
        <source>The snapshot waits for the database once a chunk, the sink for StarRocks once a load: a far database makes both slow.</source>
        <translation>Снимок ждёт ответа базы на каждую часть, приёмник ждёт StarRocks на каждую загрузку: далёкая база замедляет и то и другое.</translation>
    </message>
    <message>
        <source>READY: at most 50 ms, the best of three connections timed on the node. NOT CRITICAL: more.</source>
        <translation>ГОТОВ: не больше 50 мс, лучшее из трёх соединений, измеренных на узле. НЕ КРИТИЧНО: больше.</translation>
    </message>
</context>
</TS>
