<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>report</name>
    <message numerus="yes">
        <source>%n host(s): %1</source>
        <translation>
            <numerusform>%n host: %1</numerusform>
            <numerusform>%n hosts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Readiness is not confirmed: %n required check(s) could not be made</source>
        <translation>
            <numerusform>Readiness is not confirmed: %n required check could not be made</numerusform>
            <numerusform>Readiness is not confirmed: %n required checks could not be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster is not ready: %n critical problem(s) %1</source>
        <translation>
            <numerusform>The cluster is not ready: %n critical problem %1</numerusform>
            <numerusform>The cluster is not ready: %n critical problems %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n host(s)</source>
        <comment>6 critical problems on 3 hosts</comment>
        <translation>
            <numerusform>on %n host</numerusform>
            <numerusform>on %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster is not ready: %n critical problem(s)</source>
        <translation>
            <numerusform>The cluster is not ready: %n critical problem</numerusform>
            <numerusform>The cluster is not ready: %n critical problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing critical was found, %n remark(s) are not critical</source>
        <translation>
            <numerusform>Nothing critical was found, %n remark is not critical</numerusform>
            <numerusform>Nothing critical was found, %n remarks are not critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster is ready, %n remark(s) are not critical</source>
        <translation>
            <numerusform>The cluster is ready, %n remark is not critical</numerusform>
            <numerusform>The cluster is ready, %n remarks are not critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more that is not required</source>
        <translation>
            <numerusform>%1, and %n more that is not required</numerusform>
            <numerusform>%1, and %n more that are not required</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n check(s) could not be made</source>
        <translation>
            <numerusform>%1, %n check could not be made</numerusform>
            <numerusform>%1, %n checks could not be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) could not be reached over SSH: %1.</source>
        <translation>
            <numerusform>%n host could not be reached over SSH: %1.</numerusform>
            <numerusform>%n hosts could not be reached over SSH: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) needed, open: %1; a dot: not needed</source>
        <translation>
            <numerusform>%n connection needed, open: %1; a dot: not needed</numerusform>
            <numerusform>%n connections needed, open: %1; a dot: not needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) not applicable</source>
        <translation>
            <numerusform>%n check not applicable</numerusform>
            <numerusform>%n checks not applicable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s), #%1 to #%2</source>
        <translation>
            <numerusform>%n command, #%1 to #%2</numerusform>
            <numerusform>%n commands, #%1 to #%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s), nothing was changed on the hosts</source>
        <translation>
            <numerusform>%n command, nothing was changed on the hosts</numerusform>
            <numerusform>%n commands, nothing was changed on the hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s), made from the program itself.</source>
        <translation>
            <numerusform>%n check; this page was made by the program itself.</numerusform>
            <numerusform>%n checks; this page was made by the program itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %n other host(s).</source>
        <translation>
            <numerusform>The same holds for %n other host.</numerusform>
            <numerusform>The same holds for %n other hosts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same holds for host(s) %1.</source>
        <translation>
            <numerusform>The same holds for host %1.</numerusform>
            <numerusform>The same holds for hosts %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do the same for the %n other host(s).</source>
        <translation>
            <numerusform>Do the same for the other host.</numerusform>
            <numerusform>Do the same for the %n other hosts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do the same for host(s) %1.</source>
        <translation>
            <numerusform>Do the same for host %1.</numerusform>
            <numerusform>Do the same for hosts %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
</TS>
