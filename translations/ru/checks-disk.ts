<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>checks</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>On %1 the file system %2 is mounted read-only, and Flink writes to %3 there.</source>
        <translation>На %1 файловая система %2 подключена только для чтения, а Flink пишет туда в %3.</translation>
    </message>
    <message>
        <source>Find out why it is read-only (often a disk error: dmesg), then remount it with mount -o remount,rw %1.</source>
        <translation>Выясните, почему она только для чтения (часто это ошибка диска: dmesg), затем переподключите её: mount -o remount,rw %1.</translation>
    </message>
    <message>
        <source>On %1 the free space of %2 (%3) could not be read: df gave no answer for it in time. A network file system may hang.</source>
        <translation>На %1 не удалось узнать свободное место в %2 (%3): df не ответила вовремя. Возможно, зависла сетевая файловая система.</translation>
    </message>
    <message>
        <source>Free space on %1: old logs (log/*.log.*), files left in the temporary folder by Flink processes that ended; du -xh -d1 %1 shows what is large.</source>
        <translation>Освободите место в %1: старые журналы (log/*.log.*), файлы во временном каталоге от завершившихся процессов Flink; что занимает место, покажет du -xh -d1 %1.</translation>
    </message>
    <message>
        <source>On %1 the file system %2 has only %3 free, and Flink writes to %4 there: a full disk stops logs, checkpoints and jobs, often without an error.</source>
        <translation>На %1 в файловой системе %2 свободно лишь %3, а Flink пишет туда в %4: на полном диске останавливаются журналы, контрольные точки и задания, часто без единой ошибки.</translation>
    </message>
    <message>
        <source>On %1 the file system %2 has only %3 of %4 inodes left: no new file can be made in %5 soon, however much space is free.</source>
        <translation>На %1 в файловой системе %2 осталось лишь %3 inode из %4: скоро в %5 нельзя будет создать ни одного файла, сколько бы места ни было.</translation>
    </message>
    <message>
        <source>Delete small files that nobody needs; du --inodes -x -d1 %1 shows where they are.</source>
        <translation>Удалите ненужные мелкие файлы; где они, покажет du --inodes -x -d1 %1.</translation>
    </message>
    <message>
        <source>On %1 the file system %2 has %3 free; Flink writes to %4 there. It works now, but logs or spilled state can fill it.</source>
        <translation>На %1 в файловой системе %2 свободно %3; Flink пишет туда в %4. Сейчас всё работает, но журналы или сброшенное на диск состояние могут её заполнить.</translation>
    </message>
    <message>
        <source>On %1 the file system %2 has %3 of %4 inodes left, less than 10 %.</source>
        <translation>На %1 в файловой системе %2 осталось %3 inode из %4, меньше 10 %.</translation>
    </message>
    <message>
        <source>On %1 there is enough space where Flink writes (%2): at least %3 free.</source>
        <translation>На %1 там, куда пишет Flink (%2), места достаточно: свободно не меньше %3.</translation>
    </message>
    <message>
        <source>On %1 no mounted file system holds %2.</source>
        <translation>На %1 не найдена файловая система, в которой лежит %2.</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Место на диске</translation>
    </message>
    <message>
        <source>df -h FLINK_HOME/lib FLINK_HOME/log /tmp; df -i</source>
        <translation>df -h FLINK_HOME/lib FLINK_HOME/log /tmp; df -i</translation>
    </message>
    <message>
        <source>Connectors, logs, spilled state and unpacked libraries need room. Flink runs on a full disk without a word, with empty logs.</source>
        <translation>Коннекторам, журналам, сброшенному состоянию и распакованным библиотекам нужно место. На полном диске Flink работает молча, с пустыми журналами.</translation>
    </message>
    <message>
        <source>Of the file systems of lib, log and io.tmp.dirs: critical under 512 MiB, with fewer than 1000 free inodes, or read-only; not critical under 2 GiB or 10 % of space or inodes. On hosts without a Flink role: /tmp and the account&apos;s home.</source>
        <translation>Для файловых систем с lib, log и io.tmp.dirs: критично, если свободно меньше 512 МиБ, меньше 1000 inode или запись запрещена; не критично, если меньше 2 ГиБ либо 10 % места или inode. На узлах без роли во Flink — /tmp и домашний каталог.</translation>
    </message>
    <message>
        <source>On %1 the free inodes of %2 (%3) could not be read: df -i gave no answer for it in time.</source>
        <translation>На %1 не удалось узнать, сколько inode свободно в %2 (%3): df -i не ответила вовремя.</translation>
    </message>
</context>
</TS>
