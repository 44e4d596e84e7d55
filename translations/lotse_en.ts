<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n module(s) that development has are missing in the container: %1.</source>
        <extracomment>%1 is a list of module names, %n is their number</extracomment>
        <translation>
            <numerusform>A module that development has is missing in the container: %1.</numerusform>
            <numerusform>%n modules that development has are missing in the container: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
