<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>checks</name>
    <message numerus="yes">
        <source>Of %n more transaction(s) of other users that have written, the server does not show this user the age.</source>
        <translation>
            <numerusform>Of %n more transaction of another user that has written, the server does not show this user the age.</numerusform>
            <numerusform>Of %n more transactions of other users that have written, the server does not show this user the age.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) that have written are open for more than 5 min.</source>
        <translation>
            <numerusform>%n transaction that has written is open for more than 5 min.</numerusform>
            <numerusform>%n transactions that have written are open for more than 5 min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) of other users have written and are still open; since when, PostgreSQL does not show this user. On a busy server they may be a moment old.</source>
        <translation>
            <numerusform>%n transaction of another user has written and is still open; since when, PostgreSQL does not show this user. On a busy server it may be a moment old.</numerusform>
            <numerusform>%n transactions of other users have written and are still open; since when, PostgreSQL does not show this user. On a busy server they may be a moment old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have been reading for more than 5 min; they have written nothing, and the slot does not wait for them.</source>
        <translation>
            <numerusform>%n session has been reading for more than 5 min; it has written nothing, and the slot does not wait for it.</numerusform>
            <numerusform>%n sessions have been reading for more than 5 min; they have written nothing, and the slot does not wait for them.</numerusform>
        </translation>
    </message>
</context>
</TS>
