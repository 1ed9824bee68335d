<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>A secret is never given on the command line: %1 does not exist.</source>
        <translation>Секреты не указываются в командной строке: параметра %1 нет.</translation>
    </message>
    <message>
        <source>Use --secrets FILE or the environment, or answer the question on the terminal.</source>
        <translation>Передайте секрет через --secrets ФАЙЛ или переменную окружения либо введите его в терминале.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Возможно, имелось в виду %1?</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Параметра %1 здесь нет.</translation>
    </message>
    <message>
        <source>The option %1 is given twice.</source>
        <translation>Параметр %1 указан дважды.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>У параметра %1 нет значения.</translation>
    </message>
    <message>
        <source>The option %1 needs a value: %2.</source>
        <translation>Параметру %1 нужно значение: %2.</translation>
    </message>
    <message>
        <source>“%1” needs one more word: %2.</source>
        <translation>После «%1» нужно ещё одно слово: %2.</translation>
    </message>
    <message>
        <source>lockkeeper --help lists the commands.</source>
        <translation>Список команд: lockkeeper --help.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Команды «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” takes no option --%2.</source>
        <translation>У команды «%1» нет параметра --%2.</translation>
    </message>
    <message>
        <source>“%1” needs: %2.</source>
        <translation>Команде «%1» нужно указать: %2.</translation>
    </message>
    <message>
        <source>“%1” does not know what to do with “%2”.</source>
        <translation>Команда «%1» не знает, что делать с «%2».</translation>
    </message>
    <message>
        <source>“%1” is not part of this version yet.</source>
        <translation>«%1» в эту версию ещё не входит.</translation>
    </message>
    <message>
        <source>list the checks of this version</source>
        <translation>перечислить проверки этой версии</translation>
    </message>
    <message>
        <source>tell everything about one check</source>
        <translation>рассказать всё об одной проверке</translation>
    </message>
    <message>
        <source>What it looks at, how, why, from which values on it warns, and by whose word. topic.* tells all checks of a topic.</source>
        <translation>Что проверяется, как и зачем, при каких значениях выдаётся предупреждение и на каком документе это основано. Запись topic.* означает все проверки раздела.</translation>
    </message>
    <message>
        <source>print the whole catalogue of checks as a Markdown page</source>
        <translation>напечатать весь каталог проверок страницей Markdown</translation>
    </message>
    <message>
        <source>“check” needs either --profile FILE or --facts FILE.</source>
        <translation>Команде «check» нужен либо --profile ФАЙЛ, либо --facts ФАЙЛ.</translation>
    </message>
    <message>
        <source>--format is “%1”; it must be text or junit.</source>
        <translation>Значение --format — «%1», а допустимы только text и junit.</translation>
    </message>
    <message>
        <source>--html needs a file; only --json can go to standard output.</source>
        <translation>Для --html нужен файл: в стандартный вывод можно направить только --json.</translation>
    </message>
    <message>
        <source>connect to the hosts, check the cluster, print the results</source>
        <translation>подключиться к узлам, проверить кластер, напечатать результаты</translation>
    </message>
    <message>
        <source>judge saved facts instead, without a network</source>
        <translation>оценить сохранённые факты, без сети</translation>
    </message>
    <message>
        <source>write the result as JSON; - puts it in place of the table</source>
        <translation>записать результат в JSON; «-» выводит его вместо таблицы</translation>
    </message>
    <message>
        <source>write the result as one self-contained page</source>
        <translation>записать результат одной самодостаточной страницей</translation>
    </message>
    <message>
        <source>only these checks; topic.* is all of a topic</source>
        <translation>только эти проверки; topic.* — весь раздел</translation>
    </message>
    <message>
        <source>all but these checks</source>
        <translation>все проверки, кроме этих</translation>
    </message>
    <message>
        <source>accept what this check finds, for that reason</source>
        <translation>принять то, что находит эта проверка, по указанной причине</translation>
    </message>
    <message>
        <source>Ends with 0 if the cluster is ready, with 1 if not, with 3, 4 or 5 if a host could not be reached, refused the login or has an unknown or changed host key.</source>
        <translation>Код завершения: 0 — кластер готов, 1 — не готов; 3, 4 или 5 — до узла не удалось достучаться, узел отклонил вход, ключ узла неизвестен или изменился.</translation>
    </message>
    <message>
        <source>This version has no check “%1”.</source>
        <translation>В этой версии нет проверки «%1».</translation>
    </message>
    <message>
        <source>“lockkeeper checks” lists them.</source>
        <translation>Список даёт команда «lockkeeper checks».</translation>
    </message>
    <message>
        <source>No check is left by --only and --skip.</source>
        <translation>После --only и --skip не осталось ни одной проверки.</translation>
    </message>
    <message>
        <source>--waive %1 gives no reason; write --waive ID=REASON.</source>
        <translation>В --waive %1 нет причины; пишите --waive ID=ПРИЧИНА.</translation>
    </message>
    <message>
        <source>the profile: hosts, how to log in, source and sink</source>
        <translation>профиль: узлы, способ входа, источник и приёмник</translation>
    </message>
    <message>
        <source>passwords and passphrases, a YAML file with mode 0600</source>
        <translation>пароли и парольные фразы: файл YAML с правами 0600</translation>
    </message>
    <message>
        <source>language of the answer; else the locale decides</source>
        <translation>язык ответа; иначе решает локаль</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>показать эту справку</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>показать версию</translation>
    </message>
    <message>
        <source>The answer could not be written: %1.</source>
        <translation>Ответ не удалось записать: %1.</translation>
    </message>
    <message>
        <source>connect to the hosts and save what they answered, unjudged</source>
        <translation>подключиться к узлам и сохранить их ответы без оценки</translation>
    </message>
    <message>
        <source>where to write; standard output if not given</source>
        <translation>куда записать; если не указано — в стандартный вывод</translation>
    </message>
    <message>
        <source>The facts can be judged later, and elsewhere, by “lockkeeper check --facts FILE”. Secrets are taken out of them.</source>
        <translation>Факты можно оценить позже и на другой машине: «lockkeeper check --facts ФАЙЛ». Секреты из них изъяты.</translation>
    </message>
    <message>
        <source>SSH password for the hosts:</source>
        <translation>Пароль SSH для узлов:</translation>
    </message>
    <message>
        <source>Passphrase of the SSH key:</source>
        <translation>Парольная фраза ключа SSH:</translation>
    </message>
    <message>
        <source>Password of the source database&apos;s user %1:</source>
        <translation>Пароль пользователя %1 базы-источника:</translation>
    </message>
    <message>
        <source>“%1” needs --profile FILE.</source>
        <translation>Команде «%1» нужен --profile ФАЙЛ.</translation>
    </message>
    <message>
        <source>“lockkeeper profile init --host HOST -o FILE” makes one.</source>
        <translation>Создать его можно так: «lockkeeper profile init --host УЗЕЛ -o ФАЙЛ».</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>ready, done, or equal</source>
        <translation>готов, выполнено или различий нет</translation>
    </message>
    <message>
        <source>not ready, or different</source>
        <translation>не готов или есть различия</translation>
    </message>
    <message>
        <source>wrong usage, a file that cannot be used, a secret that nobody gave</source>
        <translation>неверный вызов, негодный файл или секрет, которого никто не дал</translation>
    </message>
    <message>
        <source>a host could not be reached over SSH, or was lost</source>
        <translation>до узла не удалось достучаться по SSH, или связь с ним потеряна</translation>
    </message>
    <message>
        <source>a host refused the SSH login</source>
        <translation>узел отклонил вход по SSH</translation>
    </message>
    <message>
        <source>a host&apos;s SSH key is unknown, changed or revoked</source>
        <translation>ключ SSH узла неизвестен, изменился или отозван</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>внутренняя ошибка</translation>
    </message>
    <message>
        <source>interrupted by SIGINT</source>
        <translation>прервано сигналом SIGINT</translation>
    </message>
    <message>
        <source>ended by SIGTERM</source>
        <translation>завершено сигналом SIGTERM</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Вызов: %1</translation>
    </message>
    <message>
        <source>Tells whether an Apache Flink cluster is ready for Flink CDC.</source>
        <translation>Говорит, готов ли кластер Apache Flink к Flink CDC.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Команды:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Параметры любой команды:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Коды завершения:</translation>
    </message>
    <message>
        <source>%1 tells more of one command.</source>
        <translation>Подробнее об одной команде: %1.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Параметры:</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Секреты</translation>
    </message>
    <message>
        <source>A secret is never given on the command line. It is taken from the file of --secrets, then from the environment, then asked for on the terminal. Its names are ssh-password, ssh-passphrase, sudo-password, source-password and sink-password, with @HOST for one host; in the environment LOCKKEEPER_SSH_PASSWORD and LOCKKEEPER_SSH_PASSWORD__tm_2, where every other character of the host&apos;s name becomes an underscore. A secret without a host is used for all hosts of the profile.</source>
        <translation>Секреты не указываются в командной строке. Они берутся из файла --secrets, затем из переменных окружения, затем запрашиваются в терминале. Их имена: ssh-password, ssh-passphrase, sudo-password, source-password и sink-password, с добавкой @УЗЕЛ — для одного узла; в окружении — LOCKKEEPER_SSH_PASSWORD и LOCKKEEPER_SSH_PASSWORD__tm_2, где все символы имени узла, кроме латинских букв и цифр, заменены подчёркиванием. Секрет без имени узла используется для всех узлов профиля.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>tells whether an Apache Flink cluster is ready for Flink CDC</source>
        <translation>говорит, готов ли кластер Apache Flink к Flink CDC</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Синтаксис</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Options of every command</source>
        <translation>Параметры любой команды</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Код завершения</translation>
    </message>
    <message>
        <source>--host %1 is no address such as host, user@host or host:22.</source>
        <translation>--host %1 — не адрес вида host, user@host или host:22.</translation>
    </message>
    <message>
        <source>The host %1 is given twice.</source>
        <translation>Узел %1 указан дважды.</translation>
    </message>
    <message>
        <source>What Flink CDC will read and write; take the # away and fill it in:</source>
        <translation>Откуда Flink CDC будет читать и куда писать; уберите # и заполните:</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Файл %1 записать нельзя: %2.</translation>
    </message>
    <message>
        <source>The file %1 exists already and was left as it is.</source>
        <translation>Файл %1 уже существует и оставлен без изменений.</translation>
    </message>
    <message>
        <source>The profile “%1” is valid.</source>
        <translation>Профиль «%1» в порядке.</translation>
    </message>
    <message numerus="yes">
        <source>It lists %n host(s).</source>
        <translation>
            <numerusform>В нём %n узел.</numerusform>
            <numerusform>В нём %n узла.</numerusform>
            <numerusform>В нём %n узлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>begin a profile</source>
        <translation>начать новый профиль</translation>
    </message>
    <message>
        <source>a host of the cluster: host, user@host, host:port</source>
        <translation>узел кластера: host, user@host, host:port</translation>
    </message>
    <message>
        <source>the new file; standard output if not given</source>
        <translation>новый файл; если не указан — стандартный вывод</translation>
    </message>
    <message>
        <source>check a profile without connecting</source>
        <translation>проверить профиль, не подключаясь</translation>
    </message>
    <message>
        <source>make the page of a saved result</source>
        <translation>сделать страницу из сохранённого результата</translation>
    </message>
    <message>
        <source>the result, as “check --json” wrote it</source>
        <translation>результат в том виде, как его записала команда «check --json»</translation>
    </message>
    <message>
        <source>tell what changed between two saved results</source>
        <translation>рассказать, что изменилось между двумя сохранёнными результатами</translation>
    </message>
    <message>
        <source>Ends with 0 if they are equal, with 1 if they differ.</source>
        <translation>Код завершения: 0 — различий нет, 1 — есть различия.</translation>
    </message>
    <message>
        <source>--lang is “%1”; it must be one of: %2.</source>
        <translation>Значение --lang — «%1», а допустимы только: %2.</translation>
    </message>
    <message>
        <source>There is no display for the wizard, and no command was given.</source>
        <translation>Дисплея для мастера нет, а команда не указана.</translation>
    </message>
    <message>
        <source>An internal error ended the run; please report it.</source>
        <translation>Работа прервана внутренней ошибкой; пожалуйста, сообщите о ней.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: it is a folder.</source>
        <translation>Файл %1 записать нельзя: это каталог.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: its folder does not exist.</source>
        <translation>Файл %1 записать нельзя: такого каталога нет.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Файл %1 прочитать нельзя: %2.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2.</source>
        <translation>Файл %1 больше %2.</translation>
    </message>
    <message>
        <source>The host %1 cannot be imported.</source>
        <translation>Узел %1 импортировать нельзя.</translation>
    </message>
    <message>
        <source>%1 has no host that can be imported.</source>
        <translation>В %1 нет ни одного узла, который можно импортировать.</translation>
    </message>
    <message>
        <source>begin a profile with the hosts of ~/.ssh/config</source>
        <translation>начать профиль с узлов из ~/.ssh/config</translation>
    </message>
    <message>
        <source>another configuration than ~/.ssh/config</source>
        <translation>другая конфигурация вместо ~/.ssh/config</translation>
    </message>
    <message>
        <source>Takes the hosts that Host lines name, or those of them that match; * and ? are patterns. What cannot be used is told with its line: conditions (Match) and commands (ProxyCommand) are never evaluated.</source>
        <translation>Берёт узлы, названные в строках Host, или те из них, что подходят; * и ? — шаблоны. Что использовать нельзя, названо вместе со строкой: условия (Match) и команды (ProxyCommand) никогда не вычисляются.</translation>
    </message>
    <message>
        <source>No command was given. The wizard opens without any argument.</source>
        <translation>Команда не указана. Мастер открывается без аргументов.</translation>
    </message>
    <message>
        <source>The wizard cannot open: this display cannot be used.</source>
        <translation>Мастер не открывается: этот экран использовать нельзя.</translation>
    </message>
    <message>
        <source>Look at DISPLAY or WAYLAND_DISPLAY, or give a command: lockkeeper --help lists them.</source>
        <translation>Проверьте DISPLAY или WAYLAND_DISPLAY либо дайте команду: их перечислит lockkeeper --help.</translation>
    </message>
    <message>
        <source>%1 asks the user %2:</source>
        <translation>%1 спрашивает пользователя %2:</translation>
    </message>
    <message>
        <source>form of the table; junit is XML for build servers, with a failure or an error exactly when the cluster is not ready</source>
        <translation>вид таблицы; junit — XML для серверов сборки, где failure или error есть ровно тогда, когда кластер не готов</translation>
    </message>
    <message>
        <source>check again that long after each round, with the same logins, and tell what has changed; Ctrl-C ends it</source>
        <translation>повторять проверку через столько секунд после каждой, не входя на узлы заново, и показывать, что изменилось; Ctrl-C завершает</translation>
    </message>
    <message>
        <source>--format junit and --json - both need standard output; give --json a file.</source>
        <translation>И --format junit, и --json - выводят на стандартный вывод; укажите для --json файл.</translation>
    </message>
    <message>
        <source>No command was given, and this build has no wizard.</source>
        <translation>Команда не указана, а мастера в этой сборке нет.</translation>
    </message>
    <message>
        <source>%1 UTC: nothing has changed.</source>
        <translation>%1 UTC: ничего не изменилось.</translation>
    </message>
    <message>
        <source>%1 UTC: %2</source>
        <comment>a time and the verdict</comment>
        <translation>%1 UTC: %2</translation>
    </message>
    <message>
        <source>--watch needs whole seconds, from 1 to %1.</source>
        <translation>Для --watch нужно целое число секунд, от 1 до %1.</translation>
    </message>
    <message>
        <source>--watch asks the hosts again and again, and saved facts never change; give --profile FILE.</source>
        <translation>С --watch узлы опрашиваются снова и снова, а сохранённые факты не меняются; укажите --profile ФАЙЛ.</translation>
    </message>
    <message>
        <source>--format junit makes one document of one run and cannot go with --watch.</source>
        <translation>--format junit — это один документ об одной проверке, с --watch он не сочетается.</translation>
    </message>
    <message>
        <source>Password for sudo on the hosts:</source>
        <translation>Пароль для sudo на узлах:</translation>
    </message>
    <message>
        <source>write what PostgreSQL lacks as a commented script for psql</source>
        <translation>записать, чего не хватает PostgreSQL, как пояснённый сценарий для psql</translation>
    </message>
    <message>
        <source>--for-dba needs a file; only --json can go to standard output.</source>
        <translation>--for-dba нужен файл; в стандартный вывод идёт только --json.</translation>
    </message>
    <message>
        <source>--for-dba is written after one run and cannot go with --watch.</source>
        <translation>--for-dba записывается после одного запуска и с --watch не сочетается.</translation>
    </message>
    <message>
        <source>Password of the StarRocks user %1 (Enter: its back ends are not looked at):</source>
        <translation>Пароль пользователя %1 в StarRocks (Enter — не проверять его BE):</translation>
    </message>
    <message>
        <source>write what the hosts lack and only root can do as a commented script for sh</source>
        <translation>записать, чего не хватает узлам и что может сделать только root, как пояснённый скрипт для sh</translation>
    </message>
    <message>
        <source>--for-root needs a file; only --json can go to standard output.</source>
        <translation>Для --for-root нужен файл; в стандартный вывод можно направить только --json.</translation>
    </message>
    <message>
        <source>--for-root is written after one run and cannot go with --watch.</source>
        <translation>--for-root записывается после одного прохода и несовместим с --watch.</translation>
    </message>
</context>
</TS>
