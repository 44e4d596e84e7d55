<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Messages</name>
    <message>
        <source>There is no container &quot;%1&quot; on this host.</source>
        <translation>Auf diesem Host gibt es keinen Container „%1“.</translation>
    </message>
</context>
</TS>
