<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Check source.host and source.port and that the server runs and listens on its outer address (listen_addresses in postgresql.conf); else ask the network team to allow TCP from %1 to %2.</source>
        <translation>Проверьте source.host и source.port, а также что сервер запущен и слушает внешний адрес (listen_addresses в postgresql.conf); если всё верно, попросите сетевых администраторов разрешить TCP с %1 на %2.</translation>
    </message>
    <message>
        <source>RPC port (jobmanager.rpc.port)</source>
        <translation>порт RPC (jobmanager.rpc.port)</translation>
    </message>
    <message>
        <source>blob port (blob.server.port)</source>
        <translation>порт blob-сервера (blob.server.port)</translation>
    </message>
    <message>
        <source>REST port (rest.port)</source>
        <translation>порт REST (rest.port)</translation>
    </message>
    <message>
        <source>%1 reaches the JobManager&apos;s %2 at %3.</source>
        <translation>Узел %1 соединяется с JobManager: %2, адрес %3.</translation>
    </message>
    <message>
        <source>The JobManager&apos;s %2 at %3 refuses connections from %1: it does not run, or it listens only on its own localhost. Jobs cannot run this way.</source>
        <translation>JobManager отклоняет соединения с узла %1: %2, адрес %3. Он не запущен или слушает только свой localhost. Так задания работать не смогут.</translation>
    </message>
    <message>
        <source>Start the JobManager; on its host set jobmanager.bind-host and rest.bind-address to 0.0.0.0 in Flink&apos;s configuration (the shipped value localhost shuts other hosts out) and restart it.</source>
        <translation>Запустите JobManager; на его узле задайте в конфигурации Flink jobmanager.bind-host и rest.bind-address равными 0.0.0.0 (значение localhost из поставки не пускает другие узлы) и перезапустите его.</translation>
    </message>
    <message>
        <source>The JobManager&apos;s %2 at %3 does not answer %1: most often a firewall in between drops the packets. Jobs cannot run this way.</source>
        <translation>JobManager не отвечает узлу %1: %2, адрес %3. Чаще всего пакеты отбрасывает межсетевой экран. Так задания работать не смогут.</translation>
    </message>
    <message>
        <source>Only the JobManager itself runs on this host.</source>
        <translation>На этом узле работает только сам JobManager.</translation>
    </message>
    <message>
        <source>Network: node to source database</source>
        <translation>Сеть: от узла до базы-источника</translation>
    </message>
    <message>
        <source>bash -c &apos;exec 3&lt;&gt;/dev/tcp/DB_HOST/5432&apos; &amp;&amp; echo open</source>
        <translation>bash -c &apos;exec 3&lt;&gt;/dev/tcp/УЗЕЛ_БД/5432&apos; &amp;&amp; echo open</translation>
    </message>
    <message>
        <source>The submitting host lists the tables, the JobManager makes slot and publication, and every TaskManager reads rows: each needs its own way to the database, so telnet from one host is not enough.</source>
        <translation>Узел отправки получает список таблиц, JobManager создаёт слот и публикацию, а каждый TaskManager читает строки: каждому нужен собственный доступ к базе, поэтому telnet с одного узла недостаточен.</translation>
    </message>
    <message>
        <source>READY: the port is open. CRITICAL: refused, no answer within 4 s, or the name is not known. COULD NOT CHECK: the node has no tool.</source>
        <translation>ГОТОВ: порт открыт. КРИТИЧНО: отказ, нет ответа за 4 с или имя неизвестно. НЕ УДАЛОСЬ ПРОВЕРИТЬ: на узле нет подходящей программы.</translation>
    </message>
    <message>
        <source>Network: node to JobManager</source>
        <translation>Сеть: от узла до JobManager</translation>
    </message>
    <message>
        <source>bash -c &apos;exec 3&lt;&gt;/dev/tcp/JOBMANAGER/6123&apos; &amp;&amp; echo open</source>
        <translation>bash -c &apos;exec 3&lt;&gt;/dev/tcp/JOBMANAGER/6123&apos; &amp;&amp; echo open</translation>
    </message>
    <message>
        <source>TaskManagers register over the RPC port and fetch the job&apos;s JARs over the blob port; the submitting host sends the job over REST and blob.</source>
        <translation>TaskManager&apos;ы регистрируются через порт RPC и получают JAR-файлы задания через порт blob-сервера; узел отправки передаёт задание через REST и blob-сервер.</translation>
    </message>
    <message>
        <source>Names of the nodes</source>
        <translation>Имена узлов</translation>
    </message>
    <message>
        <source>getent ahosts NODE_NAME</source>
        <translation>getent ahosts ИМЯ_УЗЛА</translation>
    </message>
    <message>
        <source>Flink&apos;s processes find each other by name; a name that means another address on one node breaks registration or data exchange there.</source>
        <translation>Процессы Flink находят друг друга по именам; если на одном узле имя означает другой адрес, там ломается регистрация или обмен данными.</translation>
    </message>
    <message>
        <source>READY: every name means the same address on all nodes. NOT CRITICAL: nodes disagree, or a host&apos;s own name means 127.0.1.1 while others use it. CRITICAL: a node does not know a name it needs, or the JobManager&apos;s name means the node itself on a TaskManager&apos;s host.</source>
        <translation>ГОТОВ: каждое имя на всех узлах означает один и тот же адрес. НЕ КРИТИЧНО: узлы расходятся, или собственное имя узла, которым пользуются другие, означает на нём 127.0.1.1. КРИТИЧНО: узел не знает нужного ему имени, или на узле TaskManager имя JobManager означает сам этот узел.</translation>
    </message>
    <message>
        <source>%1 reaches the ports of the JobManager that were tried: %2.</source>
        <translation>Узел %1 соединяется с проверенными портами JobManager&apos;а: %2.</translation>
    </message>
    <message>
        <source>The blob port was not tried, since its number is not known: unless blob.server.port fixes it, the JobManager takes another one at each start.</source>
        <translation>Порт blob-сервера не проверялся, потому что его номер неизвестен: если он не закреплён ключом blob.server.port, JobManager при каждом запуске выбирает новый.</translation>
    </message>
    <message>
        <source>READY: the RPC, blob and REST ports that this host needs are open; a blob port that nobody tells is not tried, and the row says so. CRITICAL: one is refused, does not answer within 4 s, or the name is not known.</source>
        <translation>ГОТОВ: нужные этому узлу порты RPC, blob-сервера и REST открыты; если номер порта blob-сервера узнать неоткуда, он не проверяется, и об этом сказано в строке. КРИТИЧНО: хотя бы один отклоняет соединение, не отвечает за 4 с или имя неизвестно.</translation>
    </message>
    <message>
        <source>“Task Managers” shows the registered addresses, not how each node resolves them</source>
        <translation>«Task Managers»: зарегистрированные адреса, но не то, как их понимает каждый узел</translation>
    </message>
    <message>
        <source>%1 reaches the source database %3.</source>
        <translation>Узел %1 соединяется с базой-источником %3.</translation>
    </message>
    <message>
        <source>The source database %3 refuses connections from %1: nothing listens there, or a firewall rejects them. The pipeline cannot read from it.</source>
        <translation>База-источник %3 отклоняет соединения с узла %1: порт никто не слушает, или их отвергает межсетевой экран. Пайплайн не сможет читать из неё.</translation>
    </message>
    <message>
        <source>The source database %3 does not answer %1: most often a firewall in between drops the packets. The pipeline cannot read from it.</source>
        <translation>База-источник %3 не отвечает узлу %1: чаще всего пакеты отбрасывает межсетевой экран. Пайплайн не сможет читать из неё.</translation>
    </message>
    <message>
        <source>%1 does not know the name %4 of the source database, so the pipeline cannot read from it.</source>
        <translation>Узел %1 не знает имени %4 базы-источника, поэтому пайплайн не сможет читать из неё.</translation>
    </message>
    <message>
        <source>%1 does not know the JobManager&apos;s name %4 and cannot join the cluster.</source>
        <translation>Узел %1 не знает имени JobManager %4 и не сможет присоединиться к кластеру.</translation>
    </message>
</context>
</TS>
