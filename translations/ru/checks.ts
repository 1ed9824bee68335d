<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Host %1 could not be reached over SSH, so nothing on it was checked.</source>
        <translation>До узла %1 не удалось дотянуться по SSH, поэтому на нём ничего не проверено.</translation>
    </message>
    <message>
        <source>The rule itself failed; please report this fault of Lockkeeper.</source>
        <translation>Отказало само правило. Сообщите, пожалуйста, об этой ошибке Lockkeeper.</translation>
    </message>
    <message>
        <source>This host has no Flink role.</source>
        <translation>У этого узла нет роли во Flink.</translation>
    </message>
    <message>
        <source>The profile names no source database.</source>
        <translation>В профиле не указана база-источник.</translation>
    </message>
    <message>
        <source>The profile names no sink database.</source>
        <translation>В профиле не указана база-приёмник.</translation>
    </message>
    <message>
        <source>READY</source>
        <comment>status word</comment>
        <translation>ГОТОВ</translation>
    </message>
    <message>
        <source>NOT CRITICAL</source>
        <comment>status word</comment>
        <translation>НЕ КРИТИЧНО</translation>
    </message>
    <message>
        <source>CRITICAL</source>
        <comment>status word</comment>
        <translation>КРИТИЧНО</translation>
    </message>
    <message>
        <source>COULD NOT CHECK</source>
        <comment>status word</comment>
        <translation>НЕ УДАЛОСЬ ПРОВЕРИТЬ</translation>
    </message>
    <message>
        <source>NOT APPLICABLE</source>
        <comment>status word</comment>
        <translation>НЕ ПРИМЕНИМО</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>не отображается</translation>
    </message>
    <message>
        <source>On %1 %2 is %3, a folder without bin/java. Flink&apos;s scripts take it all the same, and each of them fails.</source>
        <translation>На узле %1 %2 указывает на %3 — каталог без bin/java. Скрипты Flink всё равно берут его, и каждый из них завершается ошибкой.</translation>
    </message>
    <message>
        <source>Show these words to the database administrator.</source>
        <translation>Покажите этот ответ администратору базы данных.</translation>
    </message>
    <message>
        <source>For the administrator of PostgreSQL %1, database %2: what a Flink CDC pipeline that logs in as %3 lacks.</source>
        <translation>Администратору PostgreSQL %1, база %2: чего не хватает пайплайну Flink CDC, который входит как %3.</translation>
    </message>
    <message>
        <source>It does only what is missing; a second run changes nothing.</source>
        <translation>Делается только недостающее; второй запуск ничего не меняет.</translation>
    </message>
    <message>
        <source>On managed servers instead:</source>
        <translation>На управляемых серверах вместо этого:</translation>
    </message>
    <message>
        <source>Captured tables that the publication lacks.</source>
        <translation>Захваченные таблицы, которых нет в публикации.</translation>
    </message>
    <message>
        <source>The publication must send every kind of change.</source>
        <translation>Публикация должна передавать изменения всех видов.</translation>
    </message>
    <message>
        <source>Changes of partitions must come under the name of the partitioned table (PostgreSQL 13 and newer).</source>
        <translation>Изменения секций должны приходить под именем секционированной таблицы (PostgreSQL 13 и новее).</translation>
    </message>
    <message>
        <source>To be decided: %1 is UNLOGGED, so it has no changes to read. ALTER TABLE … SET LOGGED rewrites it.</source>
        <translation>Решать вам: %1 — UNLOGGED, её изменений не прочесть. ALTER TABLE … SET LOGGED переписывает таблицу.</translation>
    </message>
    <message>
        <source>Nothing is missing that this file could mend.</source>
        <translation>Нет ничего, что этот файл мог бы исправить.</translation>
    </message>
    <message>
        <source>Then check again:</source>
        <translation>После этого проверьте снова:</translation>
    </message>
    <message>
        <source>A table of which a publication sends only some columns is left out: with FULL its UPDATE and DELETE would fail.</source>
        <translation>Таблица, из которой какая-либо публикация передаёт только часть столбцов, пропускается: с FULL её UPDATE и DELETE перестали бы работать.</translation>
    </message>
    <message>
        <source>Not everything could be asked, so more may be missing: %1</source>
        <translation>Не всё удалось узнать, поэтому не хватать может и другого: %1</translation>
    </message>
    <message>
        <source>Written by Lockkeeper, which runs nothing of it. Read it, then run it with psql 11 or newer:</source>
        <translation>Написано Lockkeeper&apos;ом, который сам ничего из этого не выполняет. Прочтите, затем выполните с помощью psql 11 или новее:</translation>
    </message>
    <message>
        <source>Each section names the role that it needs; a superuser may run them all. One that is denied says so, and the next goes on.</source>
        <translation>Каждый раздел называет роль, которая для него нужна; суперпользователь может выполнить все. Если раздел отклонён, об этом говорится, и выполняется следующий.</translation>
    </message>
    <message>
        <source>This file is for another database: %1.</source>
        <translation>Этот файл для другой базы данных: %1.</translation>
    </message>
    <message>
        <source>This server is a standby; run this file on the primary server.</source>
        <translation>Этот сервер — реплика; выполните файл на основном сервере.</translation>
    </message>
    <message>
        <source>Not everything was done. Run the file again as the role that the messages name: what was done is passed over.</source>
        <translation>Сделано не всё. Выполните файл ещё раз от имени роли, названной в сообщениях: сделанное будет пропущено.</translation>
    </message>
    <message>
        <source>It needs a superuser.</source>
        <translation>Нужен суперпользователь.</translation>
    </message>
    <message>
        <source>It counts after a restart of PostgreSQL: agree on the time.</source>
        <translation>Действует после перезапуска PostgreSQL: согласуйте время.</translation>
    </message>
    <message>
        <source>This server is a managed one, there it is:</source>
        <translation>Этот сервер — управляемый, там это делается так:</translation>
    </message>
    <message>
        <source>It is set at the provider&apos;s, not by SQL: nothing here does it.</source>
        <translation>Задаётся у провайдера, а не через SQL: этот файл этого не делает.</translation>
    </message>
    <message>
        <source>wal_level: the log must hold what the pipeline reads.</source>
        <translation>wal_level: в журнале должно быть то, что читает пайплайн.</translation>
    </message>
    <message>
        <source>max_wal_senders: too few walsenders are free.</source>
        <translation>max_wal_senders: свободно слишком мало процессов walsender.</translation>
    </message>
    <message>
        <source>If the server has physical standbys, raise it on each of them FIRST and restart them: a standby whose max_wal_senders is lower than that of its primary server stops replaying.</source>
        <translation>Если у сервера есть физические реплики, увеличьте значение СНАЧАЛА на каждой из них и перезапустите их: реплика, у которой max_wal_senders меньше, чем на основном сервере, перестаёт применять журнал.</translation>
    </message>
    <message>
        <source>max_replication_slots: too few slots are free.</source>
        <translation>max_replication_slots: свободно слишком мало слотов.</translation>
    </message>
    <message>
        <source>Look first whether one that nobody needs can go: SELECT slot_name, active, restart_lsn FROM pg_replication_slots;</source>
        <translation>Сначала посмотрите, нельзя ли убрать слот, который никому не нужен: SELECT slot_name, active, restart_lsn FROM pg_replication_slots;</translation>
    </message>
    <message>
        <source>pg_hba.conf: these hosts are not let in. Nothing here does it.</source>
        <translation>pg_hba.conf: эти узлы не допускаются. Этот файл ничего для этого не делает.</translation>
    </message>
    <message>
        <source>It needs who may edit that file on the server, whose place is told by: SHOW hba_file;</source>
        <translation>Нужен тот, кто может править этот файл на сервере; где он лежит, покажет: SHOW hba_file;</translation>
    </message>
    <message>
        <source>PostgreSQL takes the first line that fits, so put these above every line that rejects or is wider:</source>
        <translation>PostgreSQL берёт первую подходящую строку, поэтому поставьте эти строки выше всех, которые отклоняют вход или шире:</translation>
    </message>
    <message>
        <source>hostssl lets in over TLS only: the pipeline needs debezium.database.sslmode: require then. Else write host.</source>
        <translation>hostssl допускает только по TLS: тогда пайплайну нужно debezium.database.sslmode: require. Иначе напишите host.</translation>
    </message>
    <message>
        <source>Then, as a superuser, take the file over and look for errors:</source>
        <translation>Затем от имени суперпользователя примените файл и проверьте, нет ли ошибок:</translation>
    </message>
    <message>
        <source>REPLICATION: the user must be allowed to read the stream of changes.</source>
        <translation>REPLICATION: пользователю нужно право читать поток изменений.</translation>
    </message>
    <message>
        <source>It needs the administrator that the provider made.</source>
        <translation>Нужен администратор, которого создал провайдер.</translation>
    </message>
    <message>
        <source>CONNECT: the user must be allowed to connect.</source>
        <translation>CONNECT: пользователю нужно право подключаться.</translation>
    </message>
    <message>
        <source>It needs the owner of the database.</source>
        <translation>Нужен владелец базы данных.</translation>
    </message>
    <message>
        <source>It needs the owner of the tables.</source>
        <translation>Нужен владелец таблиц.</translation>
    </message>
    <message>
        <source>USAGE: the user must be allowed to use the schemas.</source>
        <translation>USAGE: пользователю нужно право на использование схем.</translation>
    </message>
    <message>
        <source>It needs the owner of the schemas.</source>
        <translation>Нужен владелец схем.</translation>
    </message>
    <message>
        <source>SELECT: the user must be allowed to read these tables, and no others.</source>
        <translation>SELECT: пользователю нужно право читать эти таблицы, и только их.</translation>
    </message>
    <message>
        <source>REPLICA IDENTITY FULL: each UPDATE and DELETE must tell the whole old row, also in partitions.</source>
        <translation>REPLICA IDENTITY FULL: каждый UPDATE и DELETE должен сообщать всю прежнюю строку, в том числе в секциях.</translation>
    </message>
    <message>
        <source>Each table is locked for a moment (ACCESS EXCLUSIVE), one after the other; who waits longer than 10 s for its lock is passed over. More WAL is written from then on.</source>
        <translation>Каждая таблица на мгновение блокируется (ACCESS EXCLUSIVE), одна за другой; та, чьей блокировки приходится ждать дольше 10 с, пропускается. С этого момента WAL пишется больше.</translation>
    </message>
    <message>
        <source>Before PostgreSQL 13 a publication cannot hold a partitioned table: its partitions are listed instead, and new ones must be added. Their changes come under the partitions&apos; own names, so source.tables must match those.</source>
        <translation>До PostgreSQL 13 публикация не может содержать секционированную таблицу: вместо неё перечислены секции, а новые нужно добавлять. Их изменения приходят под именами самих секций, поэтому source.tables должен соответствовать им.</translation>
    </message>
    <message>
        <source>The publication has just the captured tables.</source>
        <translation>В публикации — только захватываемые таблицы.</translation>
    </message>
    <message>
        <source>It needs who owns all these tables and has CREATE on the database.</source>
        <translation>Нужен владелец всех этих таблиц с правом CREATE в базе данных.</translation>
    </message>
    <message>
        <source>In the pipeline&apos;s source: debezium.publication.name: %1, debezium.publication.autocreate.mode: disabled</source>
        <translation>В источнике пайплайна: debezium.publication.name: %1, debezium.publication.autocreate.mode: disabled</translation>
    </message>
    <message>
        <source>It needs who owns the publication and these tables.</source>
        <translation>Нужен владелец публикации и этих таблиц.</translation>
    </message>
    <message>
        <source>It needs the owner of the publication.</source>
        <translation>Нужен владелец публикации.</translation>
    </message>
    <message>
        <source>To be decided: %1 has no primary key, so the pipeline refuses it; it got no REPLICA IDENTITY FULL and is in no publication by this file. Add a key, or leave it out of source.tables.</source>
        <translation>Требуется решение: у %1 нет первичного ключа, поэтому пайплайн её не примет; этот файл не даёт ей REPLICA IDENTITY FULL и не включает её в публикацию. Добавьте ключ или уберите её из source.tables.</translation>
    </message>
    <message>
        <source>NOT DONE, or not all of it; see the messages above.</source>
        <translation>НЕ СДЕЛАНО или сделано не всё; см. сообщения выше.</translation>
    </message>
    <message>
        <source>For the administrator of the hosts: what they lack for a Flink CDC pipeline and only root can do.</source>
        <translation>Для администратора узлов: чего им не хватает для пайплайна Flink CDC и что может сделать только root.</translation>
    </message>
    <message>
        <source>Written by Lockkeeper, which runs nothing of it. Read it, then run it on each host as root, with the name that the host has here:</source>
        <translation>Написано Lockkeeper&apos;ом, который сам ничего из этого не выполняет. Прочтите, затем выполните на каждом узле от имени root, указав имя, которое узел носит здесь:</translation>
    </message>
    <message>
        <source>It does only what is missing; a second run changes nothing. What needs a decision is a comment: take its # away.</source>
        <translation>Делается только недостающее; повторный запуск ничего не меняет. То, что требует решения, закомментировано: уберите #.</translation>
    </message>
    <message>
        <source>Not everything could be checked, so more may be missing: %1</source>
        <translation>Проверить удалось не всё, поэтому может не хватать и другого: %1</translation>
    </message>
    <message>
        <source>%1, address %2; seen with the login %3.</source>
        <translation>%1, адрес %2; проверено под учётной записью %3.</translation>
    </message>
    <message>
        <source>Seen from %1: %2</source>
        <translation>Проверено с узла %1: %2</translation>
    </message>
    <message>
        <source>This host calls itself otherwise than %1, for which this part is: nothing is done.</source>
        <translation>Эта часть — для узла %1, а этот узел называет себя иначе: ничего не делается.</translation>
    </message>
    <message>
        <source>Give the name of the host that this runs on: one of %1.</source>
        <translation>Укажите имя узла, на котором это запущено, одно из: %1.</translation>
    </message>
    <message>
        <source>This needs root.</source>
        <translation>Нужны права root.</translation>
    </message>
    <message>
        <source>Not everything was done; what was done is passed over next time.</source>
        <translation>Сделано не всё; в следующий раз сделанное будет пропущено.</translation>
    </message>
    <message>
        <source>Where the clock stays wrong, no time server answers. Name one that this host reaches in chrony.conf (server NAME iburst); setting it at once lets the time jump:</source>
        <translation>Если часы по-прежнему врут, сервер времени не отвечает. Укажите в chrony.conf тот, который доступен с этого узла (server ИМЯ iburst); при немедленной установке время изменится скачком:</translation>
    </message>
    <message>
        <source>It counts from the next login on; start Flink again then. Where systemd starts Flink, write LimitNOFILE=65536 into its unit instead:</source>
        <translation>Действует со следующего входа; после него запустите Flink заново. Если Flink запускает systemd, вместо этого впишите в его юнит LimitNOFILE=65536:</translation>
    </message>
    <message>
        <source>Only if the account may have another shell:</source>
        <translation>Только если учётной записи можно дать другую оболочку:</translation>
    </message>
    <message>
        <source>What can go, or where space can come from, is to be decided here; this shows where it is:</source>
        <translation>Что можно удалить или откуда взять место, решать здесь; где оно занято, покажет:</translation>
    </message>
    <message>
        <source>Then its path goes into Flink&apos;s configuration (env.java.home), which needs no root.</source>
        <translation>Затем её путь вписывается в настройки Flink (env.java.home), для этого root не нужен.</translation>
    </message>
    <message>
        <source>No node tells the address of %1; write it in place of ADDRESS:</source>
        <translation>Адрес %1 не сообщил ни один узел; впишите его вместо ADDRESS:</translation>
    </message>
    <message>
        <source>nftables, with the table and chain that it has here; then into /etc/nftables.conf too:</source>
        <translation>nftables, с той таблицей и цепочкой, которые есть здесь; затем и в /etc/nftables.conf:</translation>
    </message>
    <message>
        <source>iptables; it is gone after a restart unless saved:</source>
        <translation>iptables; после перезагрузки правило исчезнет, если его не сохранить:</translation>
    </message>
    <message>
        <source>%1 (%2) gets no answer at port %3. If a firewall on this host is in between, the line for the one that is in force here is:</source>
        <translation>%1 (%2) не получает ответа на порту %3. Если мешает межсетевой экран этого узла, нужна строка для того, который здесь действует:</translation>
    </message>
    <message>
        <source>%1 gets no answer from %2. Ask the network team to allow TCP from %3 to %2; whether this host itself stops it, its own rules show:</source>
        <translation>%1 не получает ответа от %2. Попросите сетевых администраторов разрешить TCP с %3 на %2; не мешает ли сам этот узел, покажут его правила:</translation>
    </message>
    <message>
        <source>%1 does not know the name %2. Ask for a DNS record, or write its address in place of ADDRESS:</source>
        <translation>%1 не знает имени %2. Попросите завести запись DNS или впишите адрес вместо ADDRESS:</translation>
    </message>
    <message>
        <source>Row-level security is in force for the user; this lets it read all rows, and nothing else.</source>
        <translation>Для пользователя действует защита строк; эта политика разрешает ему читать все строки и ничего больше.</translation>
    </message>
    <message>
        <source>To be decided: publication %1 sends only some columns of %2. Let it send all and run this file again, or leave the table out of source.tables.</source>
        <translation>Требуется решение: публикация %1 передаёт только часть столбцов %2. Пусть она передаёт все, и тогда выполните этот файл ещё раз, — или уберите таблицу из source.tables.</translation>
    </message>
    <message>
        <source>To be decided: a restrictive policy on %1 holds also beside a policy for all rows. Give the user BYPASSRLS (ALTER ROLE %2 BYPASSRLS;), or leave the table out of source.tables.</source>
        <translation>Требуется решение: ограничивающая (RESTRICTIVE) политика на %1 действует и рядом с политикой на все строки. Дайте пользователю BYPASSRLS (ALTER ROLE %2 BYPASSRLS;) или уберите таблицу из source.tables.</translation>
    </message>
    <message>
        <source>To be decided: publication %1 sends only some rows or columns of %2, and the pipeline needs all. Who else reads it gets all of them too then:</source>
        <translation>Требуется решение: публикация %1 передаёт не все строки или столбцы %2, а пайплайну нужны все. Тогда их все получат и другие её читатели:</translation>
    </message>
    <message>
        <source>Only some checks were chosen, so more may be missing.</source>
        <translation>Выбраны не все проверки, поэтому может не хватать и другого.</translation>
    </message>
    <message>
        <source>Left out, because it is accepted: %1, %2 (%3).</source>
        <translation>Пропущено, потому что это принято: %1, %2 (%3).</translation>
    </message>
    <message>
        <source>Where no time service is in force, choose one, and only one: enable what is installed in place of UNIT, or install chrony.</source>
        <translation>Если ни одна служба времени не действует, выберите одну, и только одну: включите установленную, подставив её вместо UNIT, или установите chrony.</translation>
    </message>
    <message>
        <source>Flink runs in a container here: its limit is raised where the container is started, with docker or podman run by --ulimit nofile=65536:65536.</source>
        <translation>Flink работает здесь в контейнере: предел поднимают там, где контейнер запускают, — для docker run и podman run параметром --ulimit nofile=65536:65536.</translation>
    </message>
    <message>
        <source>A shell that does so little is often given on purpose. Only if this account may run commands:</source>
        <translation>Такую оболочку часто назначают намеренно. Только если этой учётной записи можно выполнять команды:</translation>
    </message>
    <message>
        <source>The package makes its own Java the /usr/bin/java of every program here (update-alternatives --config java changes that), so where another Java is installed it is to be decided:</source>
        <translation>Пакет делает свою Java программой /usr/bin/java для всех программ узла (изменить это можно командой update-alternatives --config java), поэтому там, где уже есть другая Java, решать вам:</translation>
    </message>
    <message>
        <source>To be decided here: this is the address of %1 as far as the other nodes know it:</source>
        <translation>Решать вам: вот адрес %1, насколько он известен другим узлам:</translation>
    </message>
    <message>
        <source>The nodes know more than one address of %1; take the right one, here and on every node:</source>
        <translation>Узлам известно больше одного адреса %1; выберите верный — здесь и на каждом узле:</translation>
    </message>
    <message>
        <source>left out: in a publication its UPDATE and DELETE could fail</source>
        <translation>пропущена: в публикации её UPDATE и DELETE могли бы завершаться ошибкой</translation>
    </message>
    <message>
        <source>this slot reads the publication, or may</source>
        <translation>этот слот читает публикацию или может её читать</translation>
    </message>
    <message>
        <source>A table whose REPLICA IDENTITY could not be set above is left out and named: in a publication its UPDATE and DELETE could fail. Set it, and run this file again.</source>
        <translation>Таблица, для которой выше не удалось установить REPLICA IDENTITY, пропускается, и её имя выводится: в публикации её UPDATE и DELETE могли бы завершаться ошибкой. Установите её и выполните этот файл ещё раз.</translation>
    </message>
    <message>
        <source>To be decided: slot %1 reads publication %2 too.</source>
        <translation>Требуется решение: публикацию %2 читает также слот %1.</translation>
    </message>
    <message>
        <source>To be decided: whether others read publication %1 was not told: %2</source>
        <translation>Требуется решение: читает ли кто-то ещё публикацию %1, узнать не удалось: %2</translation>
    </message>
    <message>
        <source>For this pipeline it would have to be changed, in the kinds of change that it sends or in the names under which those of partitions come, and other readers could lose changes without any error. Name another publication in the profile, and this file makes it.</source>
        <translation>Для этого пайплайна её пришлось бы изменить: какие виды изменений она передаёт или под какими именами приходят изменения секций, — и другие читатели могли бы без всякой ошибки потерять изменения. Укажите в профиле другую публикацию, и этот файл создаст её.</translation>
    </message>
    <message>
        <source>It is left as it is, and the slot is named, where another slot reads it. A reader that is stopped now cannot be seen: ask before you run this.</source>
        <translation>Если её читает другой слот, она остаётся как есть, а имя слота выводится. Читателя, который сейчас остановлен, увидеть нельзя: уточните, прежде чем выполнять.</translation>
    </message>
    <message>
        <source>It is also left as it is while a table in it would refuse UPDATE and DELETE to every program then; such tables are named. Give each a key or REPLICA IDENTITY FULL and let it be sent whole, or name another publication in the profile.</source>
        <translation>Она остаётся как есть и тогда, когда какая-то из её таблиц после этого отказывала бы всем программам в UPDATE и DELETE; имена таких таблиц выводятся. Дайте каждой ключ или REPLICA IDENTITY FULL и передавайте её целиком или укажите в профиле другую публикацию.</translation>
    </message>
    <message>
        <source>its UPDATE and DELETE would fail</source>
        <translation>её UPDATE и DELETE завершались бы ошибкой</translation>
    </message>
    <message>
        <source>Yandex Managed Service for PostgreSQL: in the management console, under the users of the cluster, give %1 the role mdb_replication.</source>
        <translation>Yandex Managed Service for PostgreSQL: в консоли управления, в разделе пользователей кластера, дайте пользователю %1 роль mdb_replication.</translation>
    </message>
    <message>
        <source>no policy lets the user read all rows</source>
        <translation>ни одна политика не разрешает пользователю читать все строки</translation>
    </message>
    <message>
        <source>To be decided: %1 has generated columns. From PostgreSQL 18 on its UPDATE and DELETE fail with REPLICA IDENTITY FULL in a publication that does not send them, so it got neither by this file. Let the publication send them (publish_generated_columns = stored; virtual ones cannot be sent), or leave the table out of source.tables.</source>
        <translation>Требуется решение: в %1 есть генерируемые столбцы. Начиная с PostgreSQL 18 её UPDATE и DELETE при REPLICA IDENTITY FULL завершаются ошибкой, если публикация эти столбцы не передаёт, поэтому этот файл не делает ни того, ни другого. Пусть публикация передаёт их (publish_generated_columns = stored; виртуальные передать нельзя), или исключите таблицу из source.tables.</translation>
    </message>
    <message>
        <source>To be decided: policies on %1 decide row by row what %2 reads, and may hide nothing. If it is to read all rows, now and later:</source>
        <translation>Требуется решение: политики таблицы %1 решают для каждой строки, прочтёт ли её %2, и, возможно, ничего не скрывают. Если нужно читать все строки, и сейчас, и впредь:</translation>
    </message>
</context>
</TS>
