<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>The same holds for %n more.</source>
        <translation>
            <numerusform>The same holds for %n more.</numerusform>
            <numerusform>The same holds for %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n free slot(s) left are enough for this pipeline.</source>
        <translation>
            <numerusform>The %n free slot left is enough for this pipeline.</numerusform>
            <numerusform>The %n free slots left are enough for this pipeline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n free slot(s) left are too few: the pipeline asks for parallelism %1.</source>
        <translation>
            <numerusform>The %n free slot left is too few: the pipeline asks for parallelism %1.</numerusform>
            <numerusform>The %n free slots left are too few: the pipeline asks for parallelism %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TaskManager(s) are registered; in this mode they come and go with the jobs.</source>
        <translation>
            <numerusform>%n TaskManager is registered; in this mode they come and go with the jobs.</numerusform>
            <numerusform>%n TaskManagers are registered; in this mode they come and go with the jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TaskManager(s) are running and connected to the JobManager.</source>
        <translation>
            <numerusform>%n TaskManager is running and connected to the JobManager.</numerusform>
            <numerusform>%n TaskManagers are running and connected to the JobManager.</numerusform>
        </translation>
    </message>
</context>
</TS>
