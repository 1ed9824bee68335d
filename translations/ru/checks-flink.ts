<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Flink runs in containers here: its home is in their images, not on the host %1.</source>
        <translation>Flink здесь работает в контейнерах: его каталог лежит в их образах, а не на узле %1.</translation>
    </message>
    <message>
        <source>No Flink was found on host %1: no Flink process runs there, and none of the usual folders (FLINK_HOME, ~/flink-*, /opt/flink*, /usr/local/flink*, /srv/flink*) holds bin/flink with lib/flink-dist. The pipeline cannot use this host.</source>
        <translation>На узле %1 Flink не найден: ни одного процесса Flink там нет, и ни в одном из обычных каталогов (FLINK_HOME, ~/flink-*, /opt/flink*, /usr/local/flink*, /srv/flink*) нет bin/flink вместе с lib/flink-dist. Для пайплайна этот узел бесполезен.</translation>
    </message>
    <message>
        <source>Log in as the account that runs Flink, or let this account read its folders.</source>
        <translation>Войдите под учётной записью, от которой работает Flink, или дайте этой читать его каталоги.</translation>
    </message>
    <message>
        <source>The profile names %1 as Flink&apos;s home on host %2, but there is no such folder.</source>
        <translation>В профиле каталогом Flink на узле %2 назван %1, но такого каталога нет.</translation>
    </message>
    <message>
        <source>Correct flink.home (or flink-home of this host) in the profile, or write “auto”.</source>
        <translation>Исправьте в профиле flink.home (или flink-home этого узла) либо напишите «auto».</translation>
    </message>
    <message>
        <source>%1 on host %2 is no complete Flink: lib has no flink-dist jar, so nothing of Flink can start from it.</source>
        <translation>%1 на узле %2 — неполный Flink: в lib нет flink-dist, и ничего из Flink оттуда не запустится.</translation>
    </message>
    <message>
        <source>Unpack Flink there again, or name the right folder in the profile.</source>
        <translation>Распакуйте туда Flink заново или укажите в профиле правильный каталог.</translation>
    </message>
    <message>
        <source>%1/lib on host %2 holds several flink-dist jars (%3): Flink&apos;s scripts stop with “Multiple flink-dist*.jar found”.</source>
        <translation>В %1/lib на узле %2 лежит несколько flink-dist (%3): скрипты Flink остановятся со словами «Multiple flink-dist*.jar found».</translation>
    </message>
    <message>
        <source>Keep the one of the version that the other hosts run and move the others out of lib.</source>
        <translation>Оставьте тот, чья версия работает на остальных узлах, а прочие уберите из lib.</translation>
    </message>
    <message>
        <source>Host %1 has Flink %2, the cluster is %3: processes of different versions do not work together.</source>
        <translation>На узле %1 Flink %2, а в кластере %3: процессы разных версий вместе не работают.</translation>
    </message>
    <message>
        <source>Put the same version of Flink on every host.</source>
        <translation>Поставьте на все узлы одну и ту же версию Flink.</translation>
    </message>
    <message>
        <source>Flink lies in %1 on host %2, but in %3 on the JobManager&apos;s host: start-cluster.sh looks for it at its own path on every worker, and does not find it there.</source>
        <translation>На узле %2 Flink лежит в %1, а на узле JobManager&apos;а — в %3: start-cluster.sh ищет его на каждом рабочем узле по своему собственному пути и там не найдёт.</translation>
    </message>
    <message>
        <source>Use one path on all hosts; a symbolic link of that name is enough.</source>
        <translation>Пусть путь на всех узлах будет один; достаточно символической ссылки с таким именем.</translation>
    </message>
    <message>
        <source>Process %1 on host %2 runs from %3, not from %4: what is changed in %4 does not reach it.</source>
        <translation>Процесс %1 на узле %2 запущен из %3, а не из %4: изменения в %4 его не затронут.</translation>
    </message>
    <message>
        <source>Name the home that really runs in the profile, or stop the other installation.</source>
        <translation>Укажите в профиле тот каталог, из которого Flink действительно работает, или остановите другую установку.</translation>
    </message>
    <message>
        <source>User %1 cannot run %2/bin/flink on host %3.</source>
        <translation>Пользователь %1 не может запустить %2/bin/flink на узле %3.</translation>
    </message>
    <message>
        <source>Give the scripts in bin their execute permission back (chmod +x bin/*).</source>
        <translation>Верните скриптам в bin право на выполнение (chmod +x bin/*).</translation>
    </message>
    <message>
        <source>Flink %1 lies in %2 on host %3.</source>
        <translation>Flink %1 лежит в %2 на узле %3.</translation>
    </message>
    <message>
        <source>The cluster names the host %1 (in conf/workers, conf/masters or among the TaskManagers of %2), but the profile does not list it, so nothing on it was checked.</source>
        <translation>Кластер называет узел %1 (в conf/workers, conf/masters или среди TaskManager&apos;ов %2), но в профиле его нет, поэтому на нём ничего не проверено.</translation>
    </message>
    <message>
        <source>Add it to hosts of the profile; if it is one of those under another name, write that name as its address.</source>
        <translation>Добавьте его в hosts профиля; если это один из уже указанных узлов под другим именем, напишите это имя его адресом.</translation>
    </message>
    <message>
        <source>Its TaskManagers are started by hand or by start-cluster.sh, so none registered is a fault.</source>
        <translation>TaskManager&apos;ы здесь запускают вручную или через start-cluster.sh, поэтому если не зарегистрировано ни одного, это неисправность.</translation>
    </message>
    <message>
        <source>It runs the one job it was started with; pipelines are not submitted to it.</source>
        <translation>Он выполняет одно задание, с которым запущен; пайплайны в него не отправляют.</translation>
    </message>
    <message>
        <source>TaskManagers are started when a job asks for them, so none registered is normal.</source>
        <translation>TaskManager&apos;ы запускаются, когда их попросит задание, поэтому если не зарегистрировано ни одного, это нормально.</translation>
    </message>
    <message>
        <source>Its folders are in the containers; what Lockkeeper reads on the host itself is not what Flink uses.</source>
        <translation>Его каталоги — внутри контейнеров; то, что Lockkeeper читает на самом узле, Flink не использует.</translation>
    </message>
    <message>
        <source>Start the cluster, or write flink.mode in the profile.</source>
        <translation>Запустите кластер или укажите flink.mode в профиле.</translation>
    </message>
    <message>
        <source>Flink&apos;s home</source>
        <translation>Каталог Flink</translation>
    </message>
    <message>
        <source>ls -d ~/flink-* /opt/flink*; ls lib/flink-dist*.jar; tr &apos;\0&apos; &apos;\n&apos; &lt;/proc/PID/cmdline</source>
        <translation>ls -d ~/flink-* /opt/flink*; ls lib/flink-dist*.jar; tr &apos;\0&apos; &apos;\n&apos; &lt;/proc/PID/cmdline</translation>
    </message>
    <message>
        <source>Every host of the cluster needs the same Flink at the same path: start-cluster.sh uses its own path on every worker, and different versions do not understand each other.</source>
        <translation>На каждом узле кластера нужен один и тот же Flink по одному и тому же пути: start-cluster.sh использует на рабочих узлах свой путь, а разные версии друг друга не понимают.</translation>
    </message>
    <message>
        <source>Ready: found, one flink-dist jar, version and path as on the JobManager&apos;s host. Not critical: another path, or processes that run from another folder. Critical: missing, incomplete, or of another version. A host that the cluster names and the profile does not is not checked.</source>
        <translation>Готов: найден, flink-dist один, версия и путь те же, что на узле JobManager&apos;а. Не критично: другой путь или процессы, запущенные из другого каталога. Критично: нет, неполон или другой версии. Узел, который называет кластер, но не профиль, не проверяется.</translation>
    </message>
    <message>
        <source>Deployment mode</source>
        <translation>Режим развёртывания</translation>
    </message>
    <message>
        <source>jps -l; curl -s http://JOBMANAGER:8081/jobmanager/config</source>
        <translation>jps -l; curl -s http://JOBMANAGER:8081/jobmanager/config</translation>
    </message>
    <message>
        <source>What is a fault in one mode is normal in another: no TaskManager stops a standalone cluster, and is how an idle YARN session looks.</source>
        <translation>То, что в одном режиме неисправность, в другом — норма: без TaskManager&apos;ов самостоятельный кластер стоит, а простаивающая сессия YARN так и выглядит.</translation>
    </message>
    <message>
        <source>This is a standalone session cluster.</source>
        <translation>Это самостоятельный (standalone) кластер в режиме сессии.</translation>
    </message>
    <message>
        <source>This is a standalone application cluster.</source>
        <translation>Это самостоятельный (standalone) кластер одного приложения.</translation>
    </message>
    <message>
        <source>This is a cluster on YARN.</source>
        <translation>Это кластер на YARN.</translation>
    </message>
    <message>
        <source>This is a cluster on Kubernetes.</source>
        <translation>Это кластер на Kubernetes.</translation>
    </message>
    <message>
        <source>This is a standalone cluster in containers.</source>
        <translation>Это самостоятельный (standalone) кластер в контейнерах.</translation>
    </message>
    <message>
        <source>The profile says otherwise (flink.mode: %1); what runs is believed.</source>
        <translation>В профиле сказано иное (flink.mode: %1); верим тому, что работает.</translation>
    </message>
    <message>
        <source>Correct flink.mode in the profile, or write “auto”.</source>
        <translation>Исправьте flink.mode в профиле или напишите «auto».</translation>
    </message>
    <message>
        <source>Ready: told from the profile, the main classes of the processes, the JobManager&apos;s configuration or the logs. Not critical: the profile says one mode and the processes another. Not checked: nothing told it.</source>
        <translation>Готов: определён по профилю, по главным классам процессов, по конфигурации JobManager&apos;а или по журналам. Не критично: в профиле один режим, а у процессов другой. Не удалось проверить: определить не по чему.</translation>
    </message>
    <message>
        <source>“Job Manager”, “Configuration”: the JVM&apos;s class path</source>
        <translation>«Job Manager», «Configuration»: class path процесса</translation>
    </message>
    <message>
        <source>not shown; “Job Manager”, “Configuration” has the keys that tell</source>
        <translation>не отображается; ключи, по которым его видно, — в «Job Manager», «Configuration»</translation>
    </message>
</context>
</TS>
