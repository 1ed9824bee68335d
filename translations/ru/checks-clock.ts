<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>The clocks of %1 and %2 differ by %3 s. Logs of the nodes cannot be put in order, heartbeat ages and time stamps in the data are wrong.</source>
        <translation>Часы узлов %1 и %2 расходятся на %3 с. Журналы узлов нельзя свести по времени, возраст heartbeat и метки времени в данных неверны.</translation>
    </message>
    <message>
        <source>The clock of %1 differs from the other nodes&apos; by %2 s. Logs of the nodes cannot be put in order, heartbeat ages and time stamps in the data are wrong.</source>
        <translation>Часы узла %1 расходятся с часами остальных узлов на %2 с. Журналы узлов нельзя свести по времени, возраст heartbeat и метки времени в данных неверны.</translation>
    </message>
    <message>
        <source>Switch time synchronisation on and look at it: timedatectl set-ntp true; timedatectl (or chronyc tracking).</source>
        <translation>Включите синхронизацию времени и проверьте её: timedatectl set-ntp true; timedatectl (или chronyc tracking).</translation>
    </message>
    <message>
        <source>The clock of %1 could be measured only to ± %2 s, which is too coarse to judge it: the connection is slow.</source>
        <translation>Часы узла %1 удалось измерить лишь с точностью ± %2 с, для вывода этого мало: соединение медленное.</translation>
    </message>
    <message>
        <source>The clock of %1 agrees with the other nodes&apos; (%2 s, ± %3 s).</source>
        <translation>Часы узла %1 согласуются с часами остальных узлов (%2 с, ± %3 с).</translation>
    </message>
    <message>
        <source>No other node told its time, so there is nothing to compare the clock of %1 with.</source>
        <translation>Ни один другой узел не сообщил своё время, поэтому часы узла %1 не с чем сравнить.</translation>
    </message>
    <message>
        <source>%1 is the only node, so no clocks can differ. From this machine&apos;s clock it differs by %2 s (± %3 s).</source>
        <translation>%1 — единственный узел, расходиться нечему. От часов этой машины он отличается на %2 с (± %3 с).</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>date +%s.%N on every node at once; timedatectl</source>
        <translation>date +%s.%N одновременно на всех узлах; timedatectl</translation>
    </message>
    <message>
        <source>Clocks that agree keep logs in order, heartbeat ages true and time functions of the pipeline right.</source>
        <translation>Когда часы согласованы, журналы сводятся по времени, возраст heartbeat верен, а функции времени в пайплайне не ошибаются.</translation>
    </message>
    <message>
        <source>Not critical over 1 s of difference between the nodes, critical over 60 s; half a round trip of uncertainty is allowed for.</source>
        <translation>Не критично при расхождении узлов больше 1 с, критично — больше 60 с; погрешность в половину времени обмена учтена.</translation>
    </message>
    <message>
        <source>only indirectly: “Task Managers”, column “Last Heartbeat”</source>
        <translation>только косвенно: «Task Managers», столбец «Last Heartbeat»</translation>
    </message>
</context>
</TS>
