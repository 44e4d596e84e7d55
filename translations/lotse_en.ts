<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BackupStep</name>
    <message numerus="yes">
        <source>The backup holds %n entries; unpacked, each is as it is in the container.</source>
        <translation>
            <numerusform>The backup holds %n entry; unpacked, it is as it is in the container.</numerusform>
            <numerusform>The backup holds %n entries; unpacked, each is as it is in the container.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored file(s) changed while the backup was made.</source>
        <translation>
            <numerusform>%n ignored file changed while the backup was made.</numerusform>
            <numerusform>%n ignored files changed while the backup was made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old backup(s) removed.</source>
        <translation>
            <numerusform>%n old backup removed.</numerusform>
            <numerusform>%n old backups removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%1, %2: %n container(s)</source>
        <translation>
            <numerusform>%1, %2: %n container</numerusform>
            <numerusform>%1, %2: %n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) out of the backup are in place again.</source>
        <translation>
            <numerusform>%n file out of the backup is in place again.</numerusform>
            <numerusform>%n files out of the backup are in place again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --all lists them</source>
        <translation>
            <numerusform>… and %n more; --all lists it</numerusform>
            <numerusform>… and %n more; --all lists them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; “lotse-cli plan” lists them</source>
        <translation>
            <numerusform>… and %n more; “lotse-cli plan” lists it</numerusform>
            <numerusform>… and %n more; “lotse-cli plan” lists them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Journals verified: %n</source>
        <translation>
            <numerusform>Journals verified: %n</numerusform>
            <numerusform>Journals verified: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyStep</name>
    <message numerus="yes">
        <source>Copy %n entries into the container</source>
        <translation>
            <numerusform>Copy %n entry into the container</numerusform>
            <numerusform>Copy %n entries into the container</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n entries into the container and remove %1</source>
        <extracomment>%1 is the number of removed entries; %n the number of copied ones</extracomment>
        <translation>
            <numerusform>Copy %n entry into the container and remove %1</numerusform>
            <numerusform>Copy %n entries into the container and remove %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adjust owner or permissions of %n entries</source>
        <translation>
            <numerusform>Adjust owner or permissions of %n entry</numerusform>
            <numerusform>Adjust owner or permissions of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message numerus="yes">
        <source>%n file(s) of the development folder lie here</source>
        <translation>
            <numerusform>%n file of the development folder lies here</numerusform>
            <numerusform>%n files of the development folder lie here</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n module(s) are missing in the container: %1. That is why its log says: &quot;%2&quot;</source>
        <extracomment>%1 is a list of module names, %2 a line of a log, %n the number of modules</extracomment>
        <translation>
            <numerusform>%n module is missing in the container: %1. That is why its log says: &quot;%2&quot;</numerusform>
            <numerusform>%n modules are missing in the container: %1. That is why its log says: &quot;%2&quot;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCheck</name>
    <message numerus="yes">
        <source>%n line(s) read, none says so</source>
        <translation>
            <numerusform>%n line read, it does not say so</numerusform>
            <numerusform>%n lines read, none says so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it appears %n time(s)</source>
        <translation>
            <numerusform>it appears %n time</numerusform>
            <numerusform>it appears %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::BackupPage</name>
    <message numerus="yes">
        <source>Restore %n file(s)</source>
        <translation>
            <numerusform>Restore %n file</numerusform>
            <numerusform>Restore %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in place again.</source>
        <translation>
            <numerusform>%n file is in place again.</numerusform>
            <numerusform>%n files are in place again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::CheckPage</name>
    <message numerus="yes">
        <source>%n check(s) are red</source>
        <translation>
            <numerusform>%n check is red</numerusform>
            <numerusform>%n checks are red</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lotse checks again in %n second(s)</source>
        <translation>
            <numerusform>Lotse checks again in %n second</numerusform>
            <numerusform>Lotse checks again in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The old state comes back in %n second(s)</source>
        <translation>
            <numerusform>The old state comes back in %n second</numerusform>
            <numerusform>The old state comes back in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::ComparePage</name>
    <message numerus="yes">
        <source>%n hidden – show</source>
        <extracomment>A link: so many rows are hidden by rules, chips and the search. German: %n verborgen – anzeigen</extracomment>
        <translation>
            <numerusform>%n hidden – show</numerusform>
            <numerusform>%n hidden – show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by rules – show</source>
        <extracomment>A link: so many rows are hidden by ignore rules. German: %n durch Regeln verborgen – anzeigen</extracomment>
        <translation>
            <numerusform>%n hidden by rules – show</numerusform>
            <numerusform>%n hidden by rules – show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were compared, and none differs. There is nothing to copy.</source>
        <extracomment>%n is a number of files</extracomment>
        <translation>
            <numerusform>%n file was compared and is the same. There is nothing to copy.</numerusform>
            <numerusform>%n files were compared, and none differs. There is nothing to copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::ConnectPage</name>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::ContainerList</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::DiffTreeModel</name>
    <message numerus="yes">
        <source>Copy %n file(s)</source>
        <extracomment>action for a folder; German: %n Datei kopieren / %n Dateien kopieren</extracomment>
        <translation>
            <numerusform>Copy %n file</numerusform>
            <numerusform>Copy %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n</source>
        <extracomment>action for a folder, where there is little room; German: %n kopieren</extracomment>
        <translation>
            <numerusform>Copy %n</numerusform>
            <numerusform>Copy %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n aside</source>
        <extracomment>action for a folder: so many files move into the backup</extracomment>
        <translation>
            <numerusform>Set %n aside</numerusform>
            <numerusform>Set %n aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::FindPage</name>
    <message numerus="yes">
        <source>Comparing %n name(s) …</source>
        <translation>
            <numerusform>Comparing %n name …</numerusform>
            <numerusform>Comparing %n names …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)…</source>
        <translation>
            <numerusform>%n other…</numerusform>
            <numerusform>%n others…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::FindingList</name>
    <message numerus="yes">
        <source>%n more…</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::HistoryRow</name>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>%n file copied</numerusform>
            <numerusform>%n files copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adjusted</source>
        <comment>files whose owner or mode was changed</comment>
        <translation>
            <numerusform>%n adjusted</numerusform>
            <numerusform>%n adjusted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <comment>files moved into the backup</comment>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n command(s)</source>
        <translation>
            <numerusform>Show %n command</numerusform>
            <numerusform>Show %n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::PlanPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to copy; the service is away for about %n second(s). %2</source>
        <translation>
            <numerusform>%1 to copy; the service is away for about %n second. %2</numerusform>
            <numerusform>%1 to copy; the service is away for about %n seconds. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::RecoveryPage</name>
    <message numerus="yes">
        <source>%n repair(s) did not come to an end</source>
        <translation>
            <numerusform>%n repair did not come to an end</numerusform>
            <numerusform>%n repairs did not come to an end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::RunPage</name>
    <message numerus="yes">
        <source>%n s so far</source>
        <comment>seconds; German: bisher %n s</comment>
        <translation>
            <numerusform>%n s so far</numerusform>
            <numerusform>%n s so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <comment>seconds; German: noch etwa %n s</comment>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::SettingsPage</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::TextDiffPane</name>
    <message numerus="yes">
        <source>%n place(s) differ · %1 of %n</source>
        <extracomment>%n places of a file differ, the one at hand is number %1. German: %n Stellen verschieden · %1 von %n</extracomment>
        <translation>
            <numerusform>%n place differs · %1 of %n</numerusform>
            <numerusform>%n places differ · %1 of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanProbe</name>
    <message numerus="yes">
        <source>%n path(s) have changed since. Compare again.</source>
        <translation>
            <numerusform>%n path has changed since. Compare again.</numerusform>
            <numerusform>%n paths have changed since. Compare again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message numerus="yes">
        <source>The newest %n backup(s) of this application are kept; the last tested one always.</source>
        <translation>
            <numerusform>The newest backup of this application is kept; the last tested one always.</numerusform>
            <numerusform>The newest %n backups of this application are kept; the last tested one always.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <extracomment>about so many seconds</extracomment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message numerus="yes">
        <source>It is %n minute(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>It is %n minute ahead of this computer&apos;s.</numerusform>
            <numerusform>It is %n minutes ahead of this computer&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n minute(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>It is %n minute behind this computer&apos;s.</numerusform>
            <numerusform>It is %n minutes behind this computer&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message numerus="yes">
        <source>%1; %n not tried, since it changes something</source>
        <extracomment>%1 is &quot;3 of 3 green&quot;</extracomment>
        <translation>
            <numerusform>%1; %n not tried, since it changes something</numerusform>
            <numerusform>%1; %n not tried, since they change something</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n more path(s) stand in report.json.</source>
        <translation>
            <numerusform>%n more path stands in report.json.</numerusform>
            <numerusform>%n more paths stand in report.json.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n path(s)</source>
        <translation>
            <numerusform>Show %n path</numerusform>
            <numerusform>Show %n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n event(s)</source>
        <translation>
            <numerusform>Show %n event</numerusform>
            <numerusform>Show %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestartStep</name>
    <message numerus="yes">
        <source>Ready means the same main process for %n second(s) and a green ready check.</source>
        <translation>
            <numerusform>Ready means the same main process for %n second and a green ready check.</numerusform>
            <numerusform>Ready means the same main process for %n seconds and a green ready check.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunTrace</name>
    <message numerus="yes">
        <source>%n of those have been changed by somebody since.</source>
        <extracomment>German: %n Einträge davon hat seitdem jemand geändert.</extracomment>
        <translation>
            <numerusform>%n of those has been changed by somebody since.</numerusform>
            <numerusform>%n of those have been changed by somebody since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextDiff</name>
    <message numerus="yes">
        <source>%1. And %n more line(s).</source>
        <extracomment>Spoken; %1 is a sentence about the first of several lines that differ</extracomment>
        <translation>
            <numerusform>%1. And %n more line.</numerusform>
            <numerusform>%1. And %n more lines.</numerusform>
        </translation>
    </message>
</context>
</TS>
