<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>The process of the JobManager runs on %1 (pid %2), but nothing listens at %3: it is still starting, or its web port is another one.</source>
        <translation>На узле %1 процесс JobManager&apos;а запущен (pid %2), но по адресу %3 никто не слушает: он ещё запускается или его веб-порт другой.</translation>
    </message>
    <message>
        <source>Nothing listens at %1 on %2: the JobManager does not run, so the cluster accepts no job.</source>
        <translation>По адресу %1 на узле %2 никто не слушает: JobManager не запущен, и кластер не принимает задания.</translation>
    </message>
    <message>
        <source>Wait a minute and check again; if it stays so, compare rest.port in Flink&apos;s configuration with the address asked.</source>
        <translation>Подождите минуту и повторите проверку; если ничего не изменится, сравните rest.port в конфигурации Flink с этим адресом.</translation>
    </message>
    <message>
        <source>Start the cluster on %1: %2/bin/start-cluster.sh</source>
        <translation>Запустите кластер на узле %1: %2/bin/start-cluster.sh</translation>
    </message>
    <message>
        <source>The JobManager on %1 answers only to its own host (rest.bind-address is %2), so from %3 its REST is refused, and jobs cannot be sent or watched from here.</source>
        <translation>JobManager на узле %1 отвечает только своему узлу (rest.bind-address: %2), поэтому узлу %3 в соединении с его REST API отказано: отправить задание или следить за ним отсюда нельзя.</translation>
    </message>
    <message>
        <source>On %1 set rest.bind-address: 0.0.0.0 in Flink&apos;s configuration and restart the cluster. Whoever reaches that port can run code in the cluster, so let a firewall admit only the cluster&apos;s hosts.</source>
        <translation>На узле %1 укажите в конфигурации Flink rest.bind-address: 0.0.0.0 и перезапустите кластер. Любой, кому доступен этот порт, может выполнить в кластере свой код, поэтому пусть межсетевой экран пропускает к нему только узлы кластера.</translation>
    </message>
    <message>
        <source>The JobManager on %1 answers at home, but from %2 the connection to %3 is refused.</source>
        <translation>На своём узле %1 JobManager отвечает, но с узла %2 в соединении с %3 отказано.</translation>
    </message>
    <message>
        <source>See on %1 which address it listens on (ss -ltnp), whether %2 means the same host from here, and whether a firewall rejects the connection.</source>
        <translation>Посмотрите на узле %1, на каком адресе он слушает (ss -ltnp), ведёт ли адрес %2 отсюда на тот же узел и не отклоняет ли соединение межсетевой экран.</translation>
    </message>
    <message>
        <source>The JobManager on %1 answers at home, but from %2 the connection to %3 gets no answer: usually a firewall drops it.</source>
        <translation>На своём узле %1 JobManager отвечает, но с узла %2 соединение с %3 остаётся без ответа: обычно его отбрасывает межсетевой экран.</translation>
    </message>
    <message>
        <source>Open that port from %1 to %2 in the firewall.</source>
        <translation>Откройте этот порт в межсетевом экране с узла %1 на узел %2.</translation>
    </message>
    <message>
        <source>The JobManager on %1 works and answers (Flink %2).</source>
        <translation>JobManager на узле %1 работает и отвечает (Flink %2).</translation>
    </message>
    <message>
        <source>It answers only to this host itself (rest.bind-address is %1): see the other hosts&apos; rows.</source>
        <translation>Он отвечает только своему узлу (rest.bind-address: %1): смотрите строки остальных узлов.</translation>
    </message>
    <message>
        <source>It answers only to this host itself (rest.bind-address is %1): enough while everything runs here, but its web page does not open from elsewhere.</source>
        <translation>Он отвечает только своему узлу (rest.bind-address: %1): пока всё работает здесь, этого достаточно, но его веб-страница с других машин не откроется.</translation>
    </message>
    <message>
        <source>Leave it so, or set rest.bind-address: 0.0.0.0 behind a firewall: whoever reaches that port can run code in the cluster.</source>
        <translation>Оставьте так или укажите rest.bind-address: 0.0.0.0 под защитой межсетевого экрана: любой, кому доступен этот порт, может выполнить в кластере свой код.</translation>
    </message>
    <message>
        <source>From %1, another Flink answers at %2 (%3) than on %4 itself (%5).</source>
        <translation>С узла %1 по адресу %2 отвечает другой Flink (%3), не тот, что на самом узле %4 (%5).</translation>
    </message>
    <message>
        <source>See that the name means the same host everywhere.</source>
        <translation>Проверьте, что это имя на всех узлах означает один и тот же узел.</translation>
    </message>
    <message>
        <source>A second JobManager runs on %1 (pid %2). Without high availability it is a cluster of its own, and TaskManagers may join the wrong one.</source>
        <translation>На узле %1 работает второй JobManager (pid %2). Без высокой доступности это отдельный кластер, и TaskManager&apos;ы могут подключиться не к тому.</translation>
    </message>
    <message>
        <source>If it is not wanted, stop it on %1: bin/jobmanager.sh stop</source>
        <translation>Если он не нужен, остановите его на узле %1: bin/jobmanager.sh stop</translation>
    </message>
    <message>
        <source>The JobManager on %1 answers to %2 as well.</source>
        <translation>JobManager на узле %1 отвечает и узлу %2.</translation>
    </message>
    <message>
        <source>It is not known which host the JobManager runs on, so nobody could be asked.</source>
        <translation>Неизвестно, на каком узле работает JobManager, поэтому спросить было некого.</translation>
    </message>
    <message>
        <source>Write its address as flink.rest in the profile.</source>
        <translation>Укажите его адрес в профиле как flink.rest.</translation>
    </message>
    <message>
        <source>No JobManager runs on any host of the profile, so the cluster accepts no job.</source>
        <translation>Ни на одном узле профиля JobManager не запущен, и кластер не принимает задания.</translation>
    </message>
    <message>
        <source>Start the cluster with bin/start-cluster.sh, or add the JobManager&apos;s host to the profile.</source>
        <translation>Запустите кластер командой bin/start-cluster.sh или добавьте узел JobManager&apos;а в профиль.</translation>
    </message>
    <message>
        <source>From %1 nothing listens at %2 either: the JobManager does not run or is not there.</source>
        <translation>С узла %1 по адресу %2 тоже никто не отвечает: JobManager не запущен или находится не там.</translation>
    </message>
    <message>
        <source>First put right what its own host&apos;s row says.</source>
        <translation>Сначала исправьте то, о чём говорит строка его собственного узла.</translation>
    </message>
    <message>
        <source>Host %1 cannot resolve the JobManager&apos;s name in %2.</source>
        <translation>Узел %1 не может разрешить имя JobManager&apos;а в адресе %2.</translation>
    </message>
    <message>
        <source>Add the name to DNS or to /etc/hosts on %1.</source>
        <translation>Добавьте это имя в DNS или в /etc/hosts на узле %1.</translation>
    </message>
    <message>
        <source>At %1 the JobManager answers %2 only that it is still starting or electing its leader: until that is done it accepts no job.</source>
        <translation>По адресу %1 JobManager отвечает узлу %2 лишь то, что он ещё запускается или выбирает ведущего: до тех пор он не принимает задания.</translation>
    </message>
    <message>
        <source>Wait a minute and check again; if it stays so, look at the JobManager&apos;s log, and with high availability at ZooKeeper.</source>
        <translation>Подождите минуту и проверьте снова; если ничего не изменится, посмотрите журнал JobManager&apos;а, а при включённой отказоустойчивости — ZooKeeper.</translation>
    </message>
</context>
</TS>
