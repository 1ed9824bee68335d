<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>No free slot is needed now: in this mode slots come with the TaskManagers that a job asks for.</source>
        <translation>Свободные слоты сейчас и не нужны: в этом режиме они появляются вместе с TaskManager&apos;ами, которые запросит задание.</translation>
    </message>
    <message>
        <source>There are no slots, and it is not known whether there should be: how Flink was started could not be told.</source>
        <translation>Слотов нет, и неизвестно, должны ли они быть: не удалось понять, как запущен Flink.</translation>
    </message>
    <message>
        <source>There are 0 slots, since no TaskManager is active: no job can run.</source>
        <translation>Слотов 0, потому что нет активных TaskManager&apos;ов: запустить задание невозможно.</translation>
    </message>
    <message>
        <source>Start the TaskManagers.</source>
        <translation>Запустите TaskManager&apos;ы.</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) of %1 are free, but the pipeline asks for parallelism %2: the job would wait for slots and fail after five minutes.</source>
        <translation>
            <numerusform>Свободен %n слот из %1, а пайплайну нужен параллелизм %2: задание будет ждать слотов и через пять минут завершится ошибкой.</numerusform>
            <numerusform>Свободны %n слота из %1, а пайплайну нужен параллелизм %2: задание будет ждать слотов и через пять минут завершится ошибкой.</numerusform>
            <numerusform>Свободны %n слотов из %1, а пайплайну нужен параллелизм %2: задание будет ждать слотов и через пять минут завершится ошибкой.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop a job that is no longer needed, add TaskManagers or slots (taskmanager.numberOfTaskSlots), or lower the parallelism.</source>
        <translation>Остановите ненужное задание, добавьте TaskManager&apos;ы или слоты (taskmanager.numberOfTaskSlots) либо уменьшите параллелизм.</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are free: exactly as many as the pipeline asks for, so nothing is left for a second job or a larger parallelism.</source>
        <translation>
            <numerusform>Свободен %n слот — ровно столько нужно пайплайну; на второе задание или больший параллелизм ничего не остаётся.</numerusform>
            <numerusform>Свободны %n слота — ровно столько нужно пайплайну; на второе задание или больший параллелизм ничего не остаётся.</numerusform>
            <numerusform>Свободны %n слотов — ровно столько нужно пайплайну; на второе задание или больший параллелизм ничего не остаётся.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works so; raise taskmanager.numberOfTaskSlots if more jobs are to come.</source>
        <translation>Работать будет и так; увеличьте taskmanager.numberOfTaskSlots, если заданий станет больше.</translation>
    </message>
    <message numerus="yes">
        <source>All %n slot(s) are free and ready to run Flink CDC jobs.</source>
        <translation>
            <numerusform>%n слот свободен и готов выполнять задания Flink CDC.</numerusform>
            <numerusform>Все %n слота свободны и готовы выполнять задания Flink CDC.</numerusform>
            <numerusform>Все %n слотов свободны и готовы выполнять задания Flink CDC.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) of %1 are free: enough for the pipeline&apos;s parallelism of %2.</source>
        <translation>
            <numerusform>Свободен %n слот из %1: для параллелизма %2 этого достаточно.</numerusform>
            <numerusform>Свободны %n слота из %1: для параллелизма %2 этого достаточно.</numerusform>
            <numerusform>Свободны %n слотов из %1: для параллелизма %2 этого достаточно.</numerusform>
        </translation>
    </message>
    <message>
        <source>No TaskManager is registered, so there is no address.</source>
        <translation>Ни один TaskManager не зарегистрирован, поэтому проверять адрес не у кого.</translation>
    </message>
    <message>
        <source>The TaskManagers registered addresses that mean the same on every host: %1.</source>
        <translation>TaskManager&apos;ы зарегистрировались под адресами, которые на всех узлах означают одно и то же: %1.</translation>
    </message>
    <message>
        <source>A TaskManager registered an address that every host takes for itself: %1.</source>
        <translation>TaskManager зарегистрировался под адресом, который каждый узел понимает как самого себя: %1.</translation>
    </message>
    <message>
        <source>On each TaskManager&apos;s host set taskmanager.host to its own name or address and taskmanager.bind-host: 0.0.0.0 in Flink&apos;s configuration, then restart the TaskManagers.</source>
        <translation>На узле каждого TaskManager&apos;а укажите в конфигурации Flink taskmanager.host — его собственное имя или адрес — и taskmanager.bind-host: 0.0.0.0, затем перезапустите TaskManager&apos;ы.</translation>
    </message>
    <message>
        <source>JobManager and TaskManagers run on several hosts, so data between them goes to the wrong machine and jobs fail or hang.</source>
        <translation>JobManager и TaskManager&apos;ы работают на нескольких узлах, поэтому данные между ними уходят не на ту машину, и задания падают или зависают.</translation>
    </message>
    <message>
        <source>That works only while JobManager and TaskManager share this one host.</source>
        <translation>Это работает только до тех пор, пока JobManager и TaskManager находятся на одном узле.</translation>
    </message>
    <message>
        <source>The last heartbeat of TaskManager %1 came %2 s ago, more than heartbeat.timeout (%3 s): it is dead, cut off, or the clocks disagree.</source>
        <translation>Последний heartbeat от TaskManager&apos;а %1 был %2 с назад — больше, чем heartbeat.timeout (%3 с): он остановлен, отрезан от сети, или часы расходятся.</translation>
    </message>
    <message>
        <source>Look whether its process and its host are alive, and at its log; then start it again.</source>
        <translation>Проверьте, живы ли его процесс и узел, посмотрите его лог и запустите его снова.</translation>
    </message>
    <message>
        <source>The last heartbeat of TaskManager %1 came %2 s ago; it should come every %3 s. Most likely it was just killed, or its host hangs.</source>
        <translation>Последний heartbeat от TaskManager&apos;а %1 был %2 с назад, а должен приходить каждые %3 с. Скорее всего, его только что завершили или его узел завис.</translation>
    </message>
    <message>
        <source>Check again in a minute, and look at its process and log.</source>
        <translation>Повторите проверку через минуту и посмотрите на его процесс и лог.</translation>
    </message>
    <message>
        <source>The last heartbeat of TaskManager %1 lies in the future: the clock of the JobManager&apos;s host was changed meanwhile.</source>
        <translation>Последний heartbeat от TaskManager&apos;а %1 оказался в будущем: за это время часы на узле JobManager&apos;а перевели.</translation>
    </message>
    <message>
        <source>Check again.</source>
        <translation>Повторите проверку.</translation>
    </message>
    <message>
        <source>Heartbeats arrive: the oldest is %1 s old.</source>
        <translation>Heartbeat&apos;ы приходят: самому давнему из последних %1 с.</translation>
    </message>
    <message>
        <source>The TaskManagers have just registered; their first heartbeat is yet to come.</source>
        <translation>TaskManager&apos;ы только что зарегистрировались; их первый heartbeat ещё впереди.</translation>
    </message>
    <message>
        <source>No TaskManager is registered, so there is no heartbeat.</source>
        <translation>Ни один TaskManager не зарегистрирован, поэтому и heartbeat&apos;ов нет.</translation>
    </message>
    <message>
        <source>JobManager</source>
        <translation>JobManager</translation>
    </message>
    <message>
        <source>curl -s http://&lt;JM_HOST&gt;:8081/overview</source>
        <translation>curl -s http://&lt;JM_HOST&gt;:8081/overview</translation>
    </message>
    <message>
        <source>Confirms that the main node of the cluster works and that the other nodes reach it: it takes the jobs and sends them to the TaskManagers.</source>
        <translation>Подтверждает, что главный узел кластера работает и доступен остальным узлам: он принимает задания и раздаёт их TaskManager&apos;ам.</translation>
    </message>
    <message>
        <source>TaskManager</source>
        <translation>TaskManager</translation>
    </message>
    <message>
        <source>curl -s http://&lt;JM_HOST&gt;:8081/taskmanagers</source>
        <translation>curl -s http://&lt;JM_HOST&gt;:8081/taskmanagers</translation>
    </message>
    <message>
        <source>Confirms that the worker nodes are running and ready to do the work: without them no job can run, Flink CDC included.</source>
        <translation>Подтверждает, что рабочие узлы запущены и готовы выполнять задачи: без них запустить любое задание, включая CDC, невозможно.</translation>
    </message>
    <message>
        <source>Standalone: ready when as many are connected as conf/workers has lines; not critical when fewer, but enough slots are left; critical with fewer slots, or none at all. YARN, native Kubernetes and application mode: none is normal.</source>
        <translation>Standalone: готов, если подключено столько же, сколько строк в conf/workers; не критично, если меньше, но слотов хватает; критично, если слотов не хватает или нет ни одного TaskManager&apos;а. YARN, нативный Kubernetes и application-режим: ноль — это норма.</translation>
    </message>
    <message>
        <source>TaskManager address</source>
        <translation>Адрес TaskManager&apos;а</translation>
    </message>
    <message>
        <source>JobManager and TaskManagers send each other data at the address that each TaskManager registered; 0.0.0.0 or localhost leads every host to itself.</source>
        <translation>JobManager и TaskManager&apos;ы обмениваются данными по адресу, под которым зарегистрировался каждый TaskManager; 0.0.0.0 или localhost приводят каждый узел к самому себе.</translation>
    </message>
    <message>
        <source>0.0.0.0, 127.x or localhost: not critical on a cluster of one host, critical on several.</source>
        <translation>0.0.0.0, 127.x или localhost: не критично в кластере из одного узла, критично на нескольких.</translation>
    </message>
    <message>
        <source>Task slots</source>
        <translation>Вычислительные слоты</translation>
    </message>
    <message>
        <source>The pipeline needs as many free slots as its parallelism; without them it waits and fails.</source>
        <translation>Пайплайну нужно столько свободных слотов, каков его параллелизм; без них он ждёт и завершается ошибкой.</translation>
    </message>
    <message>
        <source>Ready: more free slots than the parallelism. Not critical: exactly as many. Critical: fewer. With TaskManagers on demand: slots come with the job.</source>
        <translation>Готов: свободных слотов больше, чем параллелизм. Не критично: ровно столько же. Критично: меньше. Если TaskManager&apos;ы запускаются по требованию: слоты появятся вместе с заданием.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>A TaskManager that died stays in the list for a while; only the age of its heartbeat tells.</source>
        <translation>Погибший TaskManager ещё некоторое время остаётся в списке; выдаёт его только возраст последнего heartbeat&apos;а.</translation>
    </message>
    <message>
        <source>Not critical: older than three times heartbeat.interval (10 s unless set). Critical: older than heartbeat.timeout (50 s unless set). Measured by the JobManager&apos;s own clock.</source>
        <translation>Не критично: старше трёх heartbeat.interval (по умолчанию 10 с). Критично: старше heartbeat.timeout (по умолчанию 50 с). Время берётся по часам самого JobManager&apos;а.</translation>
    </message>
    <message>
        <source>Ready: Flink answers. Not critical: it answers only to localhost on a cluster of one host, or a second JobManager runs. Critical: nothing listens, Flink answers that it is still starting, another program answers, a login or a certificate stands in the way, or another host is refused.</source>
        <translation>Готов: отвечает Flink. Не критично: в кластере из одного узла он отвечает только на localhost или работает второй JobManager. Критично: порт никто не слушает, Flink отвечает, что ещё запускается, отвечает другая программа, мешают вход или сертификат либо другому узлу отказано.</translation>
    </message>
    <message>
        <source>the page http://&lt;JM_HOST&gt;:8081 itself: that it opens is the check</source>
        <translation>сама страница http://&lt;JM_HOST&gt;:8081: если она открывается, JobManager работает</translation>
    </message>
    <message>
        <source>“Task Managers”: every worker node must be listed</source>
        <translation>«Task Managers»: должны отображаться все рабочие узлы</translation>
    </message>
    <message>
        <source>“Task Managers”, column “Path, ID”</source>
        <translation>«Task Managers», столбец «Path, ID»</translation>
    </message>
    <message>
        <source>“Overview”: Available Task Slots</source>
        <translation>«Overview»: Available Task Slots</translation>
    </message>
    <message>
        <source>“Task Managers”, column “Last Heartbeat”</source>
        <translation>«Task Managers», столбец «Last Heartbeat»</translation>
    </message>
</context>
</TS>
