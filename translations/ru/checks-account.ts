<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>Log in as %1 (user in the profile), or let the account use sudo and say so in the profile (sudo: passwordless).</source>
        <translation>Входите под именем %1 (user в профиле) либо разрешите учётной записи sudo и укажите это в профиле (sudo: passwordless).</translation>
    </message>
    <message>
        <source>What %1 may do in %2 on %3 was not looked at.</source>
        <translation>Что %1 может делать в %2 на %3, не осмотрено.</translation>
    </message>
    <message>
        <source>The account %1 cannot read this on %2: %3. Flink&apos;s scripts would fail under it, and some checks see less.</source>
        <translation>Учётная запись %1 не может читать на %2: %3. Скрипты Flink под ней не сработают, и часть проверок видит меньше.</translation>
    </message>
    <message>
        <source>On %1 there is no folder %2. Flink does not make it: the next start prints success, and nothing runs.</source>
        <translation>На %1 нет каталога %2. Flink его не создаёт: следующий запуск напечатает об успехе, но ничего не заработает.</translation>
    </message>
    <message>
        <source>Make it as the account that runs Flink: mkdir -p %1.</source>
        <translation>Создайте его под учётной записью, от которой работает Flink: mkdir -p %1.</translation>
    </message>
    <message>
        <source>On %1 the account %2 can read %3 and write its lib, conf and log.</source>
        <translation>На %1 учётная запись %2 может читать %3 и писать в его lib, conf и log.</translation>
    </message>
    <message>
        <source>On %1 Flink runs under %2, and the login is %3. Started or stopped as %3, Flink&apos;s scripts do not see the processes of %2: stop does nothing, start makes a second cluster.</source>
        <translation>На %1 Flink работает от имени %2, а вход выполнен как %3. Под именем %3 скрипты Flink не видят процессов %2: остановка ничего не сделает, запуск создаст второй кластер.</translation>
    </message>
    <message>
        <source>Account and Flink&apos;s files</source>
        <translation>Учётная запись и файлы Flink</translation>
    </message>
    <message>
        <source>ls -ld FLINK_HOME/lib FLINK_HOME/conf FLINK_HOME/log; ps -o user= -p PID; id</source>
        <translation>ls -ld FLINK_HOME/lib FLINK_HOME/conf FLINK_HOME/log; ps -o user= -p PID; id</translation>
    </message>
    <message>
        <source>Connectors are put in place and Flink is restarted under the account of the login; it must be the one that Flink runs under.</source>
        <translation>Коннекторы кладутся на место и Flink перезапускается под учётной записью входа; она должна быть той же, от которой работает Flink.</translation>
    </message>
    <message>
        <source>Ready when the account reads Flink&apos;s home, writes lib, conf and log, and owns the running processes; otherwise not critical.</source>
        <translation>Готов, если учётная запись читает каталог Flink, пишет в lib, conf и log и владеет работающими процессами; иначе не критично.</translation>
    </message>
    <message>
        <source>The account %1 cannot write here on %2: %3. A start of Flink under this account prints success, and nothing runs.</source>
        <translation>Учётная запись %1 не может писать на %2 в: %3. Запуск Flink под ней напечатает об успехе, но ничего не заработает.</translation>
    </message>
    <message>
        <source>The account %1 cannot write here on %2: %3. Neither connectors nor settings can be put there under it.</source>
        <translation>Учётная запись %1 не может писать на %2 в: %3. Под ней туда не положить ни коннекторов, ни настроек.</translation>
    </message>
</context>
</TS>
