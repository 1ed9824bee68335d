<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Put the line &quot;%1 %2&quot; into /etc/hosts on %3; check with: getent hosts %2</source>
        <translation>Внесите строку «%1 %2» в /etc/hosts на узле %3; проверить можно так: getent hosts %2</translation>
    </message>
    <message>
        <source>%1 does not know the name %2, by which other nodes are called.</source>
        <translation>Узел %1 не знает имени %2, по которому обращаются к другим узлам.</translation>
    </message>
    <message>
        <source>On %1 the JobManager&apos;s name %2 means %3, the host itself: its TaskManager looks for the JobManager in the wrong place and never registers.</source>
        <translation>На узле %1 имя JobManager %2 означает %3, то есть сам этот узел: его TaskManager ищет JobManager не там и не зарегистрируется.</translation>
    </message>
    <message>
        <source>On %1 the name %2 means %3, the host itself, while other nodes use it: Flink may announce an address that nobody else can reach.</source>
        <translation>На узле %1 имя %2 означает %3, то есть сам этот узел, хотя этим именем пользуются и другие: Flink может объявить адрес, недоступный остальным.</translation>
    </message>
    <message>
        <source>The name %1 means %2 on %3, but %4 on %5: nodes may talk to different machines.</source>
        <translation>Имя %1 на узле %3 означает %2, а на узле %5 — %4: узлы могут обращаться к разным машинам.</translation>
    </message>
    <message>
        <source>Make DNS and /etc/hosts agree on every node; check with: getent hosts %1</source>
        <translation>Приведите DNS и /etc/hosts на всех узлах к одному значению; проверить можно так: getent hosts %1</translation>
    </message>
    <message>
        <source>The nodes call each other by address only; %1 has no name to know.</source>
        <translation>Узлы обращаются друг к другу только по адресам; узлу %1 не нужно знать имён.</translation>
    </message>
    <message>
        <source>%1 knows every name by which the nodes call each other, as the other nodes do.</source>
        <translation>Узел %1 знает все имена, по которым узлы обращаются друг к другу, и понимает их так же, как остальные.</translation>
    </message>
    <message>
        <source>On %1 the TaskManager&apos;s name %2 means %3: the JobManager tells the other TaskManagers this address, and data between them never arrives.</source>
        <translation>На узле %1 имя TaskManager&apos;а %2 означает %3: JobManager сообщает этот адрес другим TaskManager&apos;ам, и данные между ними не доходят.</translation>
    </message>
    <message>
        <source>Whether %1 knows these names could not be found out: %2.</source>
        <translation>Не удалось выяснить, знает ли %1 эти имена: %2.</translation>
    </message>
    <message>
        <source>Install getent or nslookup on %1, then check again.</source>
        <translation>Установите на %1 getent или nslookup и проверьте снова.</translation>
    </message>
</context>
</TS>
