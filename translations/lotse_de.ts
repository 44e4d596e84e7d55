<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ApiCheck</name>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>a button &quot;%1&quot;</source>
        <extracomment>%1 is the text on a button of a web page</extracomment>
        <translation>eine Schaltfläche „%1“</translation>
    </message>
    <message>
        <source>status %1</source>
        <extracomment>%1 is an HTTP status code, or several with commas</extracomment>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>no such button on the page</source>
        <translation>auf der Seite ist keine solche Schaltfläche</translation>
    </message>
    <message>
        <source>the button leads to no endpoint of this application (&quot;%1&quot;)</source>
        <extracomment>%1 is an address, or empty</extracomment>
        <translation>die Schaltfläche führt zu keiner Adresse dieser Anwendung („%1“)</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <extracomment>%1 is a JSON pointer, %2 a JSON value</extracomment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <extracomment>%1 is a JSON pointer, %2 a JSON value</extracomment>
        <translation>%1 ist nicht %2</translation>
    </message>
    <message>
        <source>%1 exists</source>
        <extracomment>%1 is a JSON pointer</extracomment>
        <translation>%1 ist vorhanden</translation>
    </message>
    <message>
        <source>the answer is no JSON</source>
        <translation>die Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <extracomment>%1 is a JSON pointer</extracomment>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>contains &quot;%1&quot;</source>
        <translation>enthält „%1“</translation>
    </message>
    <message>
        <source>does not contain &quot;%1&quot;</source>
        <translation>enthält nicht „%1“</translation>
    </message>
    <message>
        <source>it contains &quot;%1&quot;</source>
        <translation>sie enthält „%1“</translation>
    </message>
    <message>
        <source>it does not contain &quot;%1&quot;</source>
        <translation>sie enthält „%1“ nicht</translation>
    </message>
</context>
<context>
    <name>BackupFolder</name>
    <message>
        <source>The folder “%1” is not there.</source>
        <translation>Den Ordner „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Lotse may not write into “%1”. Choose a folder of your own, or ask whoever looks after this computer for the right to write there.</source>
        <translation>Lotse darf in „%1“ nicht schreiben. Wählen Sie einen eigenen Ordner, oder bitten Sie die Person, die den Rechner betreut, um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <extracomment>%1 is a size like &quot;12 GB&quot;</extracomment>
        <translation>%1 frei</translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Back up and test the backup</source>
        <translation>Sichern und die Sicherung erproben</translation>
    </message>
    <message>
        <source>Everything that is mapped goes into %1, which is unpacked and compared before anything else happens; a copy stays beside it in the container.</source>
        <extracomment>%1 is a file on the operator&apos;s disk</extracomment>
        <translation>Alles Zugeordnete kommt nach %1; die Sicherung wird entpackt und verglichen, bevor irgendetwas anderes geschieht. Eine Kopie bleibt im Container daneben liegen.</translation>
    </message>
    <message numerus="yes">
        <source>The backup holds %n entries; unpacked, each is as it is in the container.</source>
        <translation>
            <numerusform>Die Sicherung enthält %n Eintrag; entpackt ist er genau wie im Container.</numerusform>
            <numerusform>Die Sicherung enthält %n Einträge; entpackt ist jeder genau wie im Container.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored file(s) changed while the backup was made.</source>
        <translation>
            <numerusform>%n ignorierte Datei hat sich während der Sicherung geändert.</numerusform>
            <numerusform>%n ignorierte Dateien haben sich während der Sicherung geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy of %1 stays in the container (%2); the archive suffices.</source>
        <extracomment>%1 is a path in the container, %2 a reason</extracomment>
        <translation>Von %1 bleibt keine Kopie im Container (%2); das Archiv genügt.</translation>
    </message>
    <message>
        <source>there is no place beside it</source>
        <translation>daneben ist kein Platz</translation>
    </message>
    <message>
        <source>the container has no cp</source>
        <translation>der Container hat kein cp</translation>
    </message>
    <message>
        <source>An old backup could not be removed: %1</source>
        <translation>Eine alte Sicherung ließ sich nicht entfernen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n old backup(s) removed.</source>
        <translation>
            <numerusform>%n alte Sicherung entfernt.</numerusform>
            <numerusform>%n alte Sicherungen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>As long as the repair runs, %1 keeps every other Lotse away.</source>
        <extracomment>%1 is a folder in the container</extracomment>
        <translation>Solange die Reparatur läuft, hält %1 jeden anderen Lotse fern.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was looked at, and what was found: &quot;Clock of the container: It is 5 minutes behind&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Show output</source>
        <extracomment>German: Ausgabe anzeigen</extracomment>
        <translation>Ausgabe anzeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>German: Anhalten</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check again</source>
        <extracomment>German: Erneut prüfen</extracomment>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Restore old state</source>
        <extracomment>German: Alten Stand wiederherstellen</extracomment>
        <translation>Alten Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>German: Weiter</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Wait longer</source>
        <extracomment>German: Länger warten</extracomment>
        <translation>Länger warten</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>The demonstration&apos;s own certificate is accepted: %1</source>
        <extracomment>%1 is a SHA-256 fingerprint</extracomment>
        <translation>Das eigene Zertifikat der Vorführung wird akzeptiert: %1</translation>
    </message>
    <message>
        <source>%1 answers with a certificate nobody has accepted yet. Its SHA-256 fingerprint is
  %2
Is it the right one?</source>
        <extracomment>%1 is a container, %2 a SHA-256 fingerprint</extracomment>
        <translation>%1 antwortet mit einem Zertifikat, das noch niemand akzeptiert hat. Sein SHA-256-Fingerabdruck ist
  %2
Ist es das richtige?</translation>
    </message>
    <message>
        <source>The container is not as it should be.</source>
        <translation>Der Container ist nicht, wie er sein soll.</translation>
    </message>
    <message>
        <source>The container is as it should be.</source>
        <translation>Der Container ist, wie er sein soll.</translation>
    </message>
    <message>
        <source>(there: %1)</source>
        <extracomment>Behind a path: where the same content lies in the container</extracomment>
        <translation>(dort: %1)</translation>
    </message>
    <message>
        <source>Name the development tree with --dev.</source>
        <translation>Nennen Sie den Entwicklungsstand mit --dev.</translation>
    </message>
    <message>
        <source>“lotse-cli --help” says what is possible.</source>
        <translation>„lotse-cli --help“ sagt, was möglich ist.</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>The answers to a question in the terminal; the first letters count</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Runs and backups go to %1</source>
        <translation>Läufe und Sicherungen kommen nach %1</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Host %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n container(s)</source>
        <translation>
            <numerusform>%1, %2: %n Container</numerusform>
            <numerusform>%1, %2: %n Container</numerusform>
        </translation>
    </message>
    <message>
        <source>Container %1</source>
        <translation>Container %1</translation>
    </message>
    <message>
        <source>%1 can be read by: %2</source>
        <extracomment>%1 is a container, %2 lists the ways its files can be read</extracomment>
        <translation>%1 lässt sich lesen mit: %2</translation>
    </message>
    <message>
        <source>Development tree %1</source>
        <translation>Entwicklungsstand %1</translation>
    </message>
    <message>
        <source>Lotse %1 with Qt %2</source>
        <extracomment>%1 is the version of Lotse, %2 that of Qt</extracomment>
        <translation>Lotse %1 mit Qt %2</translation>
    </message>
    <message>
        <source>The profile “%1” is in order.</source>
        <translation>Das Profil „%1“ ist in Ordnung.</translation>
    </message>
    <message>
        <source>%1 (%2 s)</source>
        <extracomment>A step or check and how long it took; %1 is its name, %2 are seconds</extracomment>
        <translation>%1 (%2 s)</translation>
    </message>
    <message>
        <source>Not asked: it changes something. --allow-changing-checks allows it.</source>
        <translation>Nicht gefragt: Es ändert etwas. --allow-changing-checks erlaubt es.</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>The old state is being brought back.</source>
        <translation>Der alte Stand wird wiederhergestellt.</translation>
    </message>
    <message>
        <source>repaired and proven</source>
        <translation>repariert und nachgewiesen</translation>
    </message>
    <message>
        <source>repaired, a check is still red</source>
        <translation>repariert, eine Prüfung ist noch rot</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>the old state is back</source>
        <translation>der alte Stand ist wieder da</translation>
    </message>
    <message>
        <source>bringing the old state back failed</source>
        <translation>der alte Stand ließ sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>refused, nothing was changed</source>
        <translation>abgelehnt, es wurde nichts verändert</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Eine Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a run; “lotse-cli history” lists them.</source>
        <translation>%1 braucht einen Lauf; „lotse-cli history“ listet sie auf.</translation>
    </message>
    <message>
        <source>The verb is “profile check FILE”.</source>
        <translation>Der Befehl lautet „profile check FILE“.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>--print0 belongs to “compare” only.</source>
        <translation>--print0 gehört nur zu „compare“.</translation>
    </message>
    <message>
        <source>--all belongs to “compare” only.</source>
        <translation>--all gehört nur zu „compare“.</translation>
    </message>
    <message>
        <source>A verb is missing.</source>
        <translation>Es fehlt ein Befehl.</translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>Einen Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>--root needs an absolute path inside the container, not “%1”.</source>
        <translation>--root braucht einen absoluten Pfad im Container, nicht „%1“.</translation>
    </message>
    <message>
        <source>--map needs two relative paths, DEV=CONTAINER, not “%1”.</source>
        <translation>--map braucht zwei relative Pfade, DEV=CONTAINER, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 takes one of %2, not “%3”.</source>
        <extracomment>%1 is an option, %2 lists what it takes, %3 is what was given</extracomment>
        <translation>%1 nimmt eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256 fingerprint: that has 64 hexadecimal digits.</source>
        <translation>„%1“ ist kein SHA-256-Fingerabdruck: Der hat 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>“%1” is no path below the application root.</source>
        <extracomment>%1 is a path from the command line</extracomment>
        <translation>„%1“ ist kein Pfad unterhalb des Anwendungsordners.</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>adjust owner or permissions of %1</source>
        <translation>Eigentümer oder Rechte von %1 anpassen</translation>
    </message>
    <message>
        <source>move %1 into the backup</source>
        <translation>%1 in die Sicherung verschieben</translation>
    </message>
    <message>
        <source>Repaired and proven: the checks are green, and a second comparison found nothing.</source>
        <translation>Repariert und nachgewiesen: Die Prüfungen sind grün, und ein zweiter Vergleich fand nichts mehr.</translation>
    </message>
    <message>
        <source>The trees are the same now, but a check that was red before is still red.</source>
        <translation>Beide Seiten sind jetzt gleich, aber eine Prüfung, die vorher rot war, ist es noch.</translation>
    </message>
    <message>
        <source>There is nothing to repair; nothing was changed.</source>
        <translation>Es gibt nichts zu reparieren; es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The repair did not succeed. The old state is back and proven by the same checks.</source>
        <translation>Die Reparatur ist nicht gelungen. Der alte Stand ist wieder da und durch dieselben Prüfungen nachgewiesen.</translation>
    </message>
    <message>
        <source>The repair did not succeed, and neither did bringing the old state back.</source>
        <translation>Die Reparatur ist nicht gelungen, und der alte Stand ließ sich auch nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>The repair was refused; nothing was changed.</source>
        <translation>Die Reparatur wurde abgelehnt; es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Bericht: %1</translation>
    </message>
    <message>
        <source>There is nothing to repair.</source>
        <translation>Es gibt nichts zu reparieren.</translation>
    </message>
    <message>
        <source>Nobody can be asked here: “plan” shows what a repair would do, and --yes agrees to it.</source>
        <translation>Hier kann niemand gefragt werden: „plan“ zeigt, was eine Reparatur täte, und --yes stimmt ihr zu.</translation>
    </message>
    <message>
        <source>Back up and apply?</source>
        <translation>Sichern und übertragen?</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The state before %1 is back and proven.</source>
        <extracomment>%1 is the name of a run</extracomment>
        <translation>Der Stand vor %1 ist wieder da und nachgewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) out of the backup are in place again.</source>
        <translation>
            <numerusform>%n Datei aus der Sicherung ist wieder an ihrem Platz.</numerusform>
            <numerusform>%n Dateien aus der Sicherung sind wieder an ihrem Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they replaced is kept in %1</source>
        <extracomment>%1 is a file on this computer</extracomment>
        <translation>Was sie ersetzt haben, liegt in %1</translation>
    </message>
    <message>
        <source>This host has no container; name one with --container.</source>
        <translation>Auf diesem Host ist kein Container; nennen Sie einen mit --container.</translation>
    </message>
    <message>
        <source>Name the container with --container; there are: %1.</source>
        <translation>Nennen Sie den Container mit --container; es gibt: %1.</translation>
    </message>
    <message>
        <source>Say what is to be compared: --profile FILE, or --dev DIR and --root PATH.</source>
        <translation>Sagen Sie, was verglichen werden soll: --profile FILE, oder --dev DIR und --root PATH.</translation>
    </message>
    <message>
        <source>* changed in the container since the last proof</source>
        <extracomment>Below a list in which some paths bear a star</extracomment>
        <translation>* seit dem letzten Nachweis im Container geändert</translation>
    </message>
    <message>
        <source>Checks before the change:</source>
        <translation>Prüfungen vor der Änderung:</translation>
    </message>
    <message>
        <source>Checks after the change:</source>
        <translation>Prüfungen nach der Änderung:</translation>
    </message>
    <message>
        <source>Checks after the old state came back:</source>
        <translation>Prüfungen nach der Rückkehr zum alten Stand:</translation>
    </message>
    <message>
        <source>Nothing has been repaired here yet.</source>
        <translation>Hier wurde noch nichts repariert.</translation>
    </message>
    <message>
        <source>This host has no containers.</source>
        <translation>Auf diesem Host gibt es keine Container.</translation>
    </message>
    <message>
        <source>To be transferred, %1 in all:</source>
        <extracomment>%1 is an amount of bytes with its unit</extracomment>
        <translation>Zu übertragen, insgesamt %1:</translation>
    </message>
    <message>
        <source>No container engine was found here; the demonstration needs none.</source>
        <translation>Hier wurde keine Container-Engine gefunden; die Vorführung braucht keine.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --all lists them</source>
        <translation>
            <numerusform>… und %n weitere; --all listet sie auf</numerusform>
            <numerusform>… und %n weitere; --all listet sie auf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; “lotse-cli plan” lists them</source>
        <translation>
            <numerusform>… und %n weitere; „lotse-cli plan“ listet sie auf</numerusform>
            <numerusform>… und %n weitere; „lotse-cli plan“ listet sie auf</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaired: a second comparison found nothing. The profile names no checks; whether the application works was not asked.</source>
        <translation>Repariert: Ein zweiter Vergleich fand nichts mehr. Das Profil nennt keine Prüfungen; ob die Anwendung funktioniert, wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The output could not be written completely: %1</source>
        <extracomment>%1 is the system&apos;s reason</extracomment>
        <translation>Die Ausgabe konnte nicht vollständig geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Journal of the run %1</source>
        <translation>Aufzeichnung des Laufs %1</translation>
    </message>
    <message numerus="yes">
        <source>Journals verified: %n</source>
        <translation>
            <numerusform>Geprüfte Aufzeichnungen: %n</numerusform>
            <numerusform>Geprüfte Aufzeichnungen: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>--json and --print0 exclude each other.</source>
        <translation>--json und --print0 schließen einander aus.</translation>
    </message>
    <message>
        <source>What %1 had left in the container is removed.</source>
        <extracomment>%1 is the name of a run</extracomment>
        <translation>Was %1 im Container zurückgelassen hatte, ist entfernt.</translation>
    </message>
    <message>
        <source>Is this fingerprint the right one?</source>
        <translation>Ist dieser Fingerabdruck der richtige?</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <extracomment>%1 is user@host:port</extracomment>
        <translation>Passwort für %1: </translation>
    </message>
    <message>
        <source>Passphrase of the key %1: </source>
        <extracomment>%1 is a file</extracomment>
        <translation>Passphrase des Schlüssels %1: </translation>
    </message>
    <message>
        <source>--secret-fd needs the number of an open file, not “%1”.</source>
        <translation>--secret-fd braucht die Nummer einer geöffneten Datei, nicht „%1“.</translation>
    </message>
    <message>
        <source>Lotse does not ask about %1 any more. Its backup stays; nothing in a container was changed.</source>
        <extracomment>%1 is the name of a run</extracomment>
        <translation>Lotse fragt zu %1 nicht mehr nach. Die Sicherung bleibt; in keinem Container wurde etwas geändert.</translation>
    </message>
    <message>
        <source>Password or token secret of %1: </source>
        <extracomment>%1 is user@realm@host:port or user@realm!token@host:port</extracomment>
        <translation>Passwort oder Token-Geheimnis von %1: </translation>
    </message>
    <message>
        <source>Code that the app shows for %1: </source>
        <extracomment>A second factor; %1 is user@realm@host:port</extracomment>
        <translation>Code, den die App für %1 anzeigt: </translation>
    </message>
    <message>
        <source>--to-snapshot belongs to “rollback” only.</source>
        <translation>--to-snapshot gehört nur zu „rollback“.</translation>
    </message>
    <message>
        <source>%1 is stopped hard and set back as a whole to %2. Everything that was written in it since is lost.</source>
        <extracomment>%1 is a container, %2 date and time</extracomment>
        <translation>%1 wird hart angehalten und als Ganzes auf den Stand vom %2 zurückgesetzt. Alles, was seither darin geschrieben wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Return to the snapshot?</source>
        <translation>Zum Schnappschuss zurückkehren?</translation>
    </message>
    <message>
        <source>Nobody can be asked here, and --to-snapshot stops the container hard: --yes agrees to it.</source>
        <translation>Hier kann niemand gefragt werden, und --to-snapshot hält den Container hart an: --yes stimmt dem zu.</translation>
    </message>
</context>
<context>
    <name>CliHelp</name>
    <message>
        <source>the engines found on this computer</source>
        <translation>die auf diesem Rechner gefundenen Engines</translation>
    </message>
    <message>
        <source>the containers of a host</source>
        <translation>die Container eines Hosts</translation>
    </message>
    <message>
        <source>development tree against container tree; changes nothing</source>
        <translation>Entwicklungsstand gegen Container-Stand; ändert nichts</translation>
    </message>
    <message>
        <source>imports, API, log, versions and trees; changes nothing</source>
        <translation>Importe, API, Protokoll, Versionen und Dateien; ändert nichts</translation>
    </message>
    <message>
        <source>every step and command that a repair would run</source>
        <translation>jeder Schritt und Befehl, den eine Reparatur ausführen würde</translation>
    </message>
    <message>
        <source>back up, copy, restart, check; the old state back when anything fails</source>
        <translation>sichern, kopieren, neu starten, prüfen; misslingt etwas, kommt der alte Stand zurück</translation>
    </message>
    <message>
        <source>the state before a repair; the newest one when none is named</source>
        <translation>der Stand vor einer Reparatur; die neueste, wenn keine genannt ist</translation>
    </message>
    <message>
        <source>files out of the backup of a repair; all when none is named</source>
        <translation>Dateien aus der Sicherung einer Reparatur; alle, wenn keine genannt ist</translation>
    </message>
    <message>
        <source>the repairs so far</source>
        <translation>die bisherigen Reparaturen</translation>
    </message>
    <message>
        <source>where the report of a repair lies</source>
        <translation>wo der Bericht einer Reparatur liegt</translation>
    </message>
    <message>
        <source>what is wrong with a profile, in words</source>
        <translation>was an einem Profil nicht stimmt, in Worten</translation>
    </message>
    <message>
        <source>what works here and what does not</source>
        <translation>was hier geht und was nicht</translation>
    </message>
    <message>
        <source>what belongs together: folder, container, paths, service, checks</source>
        <translation>was zusammengehört: Ordner, Container, Pfade, Dienst, Prüfungen</translation>
    </message>
    <message>
        <source>name or id of the container</source>
        <translation>Name oder Kennung des Containers</translation>
    </message>
    <message>
        <source>the development tree</source>
        <translation>der Entwicklungsstand</translation>
    </message>
    <message>
        <source>the application&apos;s folder inside the container</source>
        <translation>der Ordner der Anwendung im Container</translation>
    </message>
    <message>
        <source>a pair of paths below the two; may be repeated; default: everything</source>
        <translation>ein Paar von Pfaden unterhalb der beiden; wiederholbar; Vorgabe: alles</translation>
    </message>
    <message>
        <source>does not count, in the syntax of .gitignore; may be repeated</source>
        <translation>zählt nicht, in der Schreibweise von .gitignore; wiederholbar</translation>
    </message>
    <message>
        <source>caches, version control and backups count, too; secrets stay protected</source>
        <translation>auch Zwischenspeicher, Versionsverwaltung und Sicherungskopien zählen; Geheimnisse bleiben geschützt</translation>
    </message>
    <message>
        <source>how permissions are judged; default: exec-bit</source>
        <translation>wie Rechte beurteilt werden; Vorgabe: exec-bit</translation>
    </message>
    <message>
        <source>how the container is read: python3, sha256sum or archive; default: the fastest</source>
        <translation>wie der Container gelesen wird: python3, sha256sum oder archive; Vorgabe: der schnellste Weg</translation>
    </message>
    <message>
        <source>move this file, which only the container has, into the backup; may be repeated</source>
        <translation>diese Datei, die nur der Container hat, in die Sicherung verschieben; wiederholbar</translation>
    </message>
    <message>
        <source>the same with all of them</source>
        <translation>dasselbe mit allen davon</translation>
    </message>
    <message>
        <source>copy this secret, too; may be repeated</source>
        <translation>auch dieses Geheimnis kopieren; wiederholbar</translation>
    </message>
    <message>
        <source>for machines; repair: one object per event, the last one is the result</source>
        <translation>für Maschinen; repair: ein Objekt je Ereignis, das letzte ist das Ergebnis</translation>
    </message>
    <message>
        <source>compare: records of letter, TAB, path, NUL</source>
        <translation>compare: Sätze aus Buchstabe, TAB, Pfad, NUL</translation>
    </message>
    <message>
        <source>checks that change something may run (a POST)</source>
        <translation>Prüfungen, die etwas ändern (ein POST), sind erlaubt</translation>
    </message>
    <message>
        <source>put the report there as well</source>
        <translation>den Bericht auch dort ablegen</translation>
    </message>
    <message>
        <source>repair: do not ask</source>
        <translation>repair: nicht nachfragen</translation>
    </message>
    <message>
        <source>language; default: that of the environment</source>
        <translation>Sprache; Vorgabe: die der Umgebung</translation>
    </message>
    <message>
        <source>same; repaired and proven; or rolled back or restored as asked</source>
        <translation>gleich; repariert und nachgewiesen; oder wie verlangt zurückgesetzt oder wiederhergestellt</translation>
    </message>
    <message>
        <source>drift, or a check is red</source>
        <translation>Abweichung, oder eine Prüfung ist rot</translation>
    </message>
    <message>
        <source>an error or a failed rollback; the sentence says which state holds</source>
        <translation>ein Fehler oder ein misslungenes Zurücksetzen; der Satz sagt, welcher Stand gilt</translation>
    </message>
    <message>
        <source>a repair that ended with the old state back</source>
        <translation>eine Reparatur, an deren Ende wieder der alte Stand gilt</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>Compares a development tree with the tree in a container and repairs the container with backup, proof and rollback.</source>
        <translation>Vergleicht einen Entwicklungsstand mit dem Stand in einem Container und repariert den Container mit Sicherung, Nachweis und Weg zurück.</translation>
    </message>
    <message>
        <source>Usage: lotse-cli VERB [OPTIONS]</source>
        <translation>Aufruf: lotse-cli BEFEHL [OPTIONEN]</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Rückgabewerte:</translation>
    </message>
    <message>
        <source>compare: list everything, the identical and the ignored, too</source>
        <translation>compare: alles auflisten, auch Identisches und Ignoriertes</translation>
    </message>
    <message>
        <source>this page; the version</source>
        <translation>diese Seite; die Version</translation>
    </message>
    <message>
        <source>a repair that was cut off: the old state back first, then the same plan anew</source>
        <translation>eine abgebrochene Reparatur: zuerst zurück zum alten Stand, dann derselbe Plan von vorn</translation>
    </message>
    <message>
        <source>this certificate, or this key of an SSH server, is the right one</source>
        <translation>dieses Zertifikat oder dieser Schlüssel eines SSH-Servers ist der richtige</translation>
    </message>
    <message>
        <source>passwords and passphrases, one a line, from this open file</source>
        <translation>Passwörter und Passphrasen, je Zeile eines, aus dieser geöffneten Datei</translation>
    </message>
    <message>
        <source>no more questions about a repair that was cut off, when its container is gone</source>
        <translation>nach einer abgebrochenen Reparatur nicht mehr fragen, etwa wenn es ihren Container nicht mehr gibt</translation>
    </message>
    <message>
        <source>docker, podman, ssh://user@host, tcp://host:2376, proxmox://user@realm!token@host, unix:///path/to/socket or demo</source>
        <translation>docker, podman, ssh://user@host, tcp://host:2376, proxmox://user@realm!token@host, unix:///path/to/socket oder demo</translation>
    </message>
    <message>
        <source>repair: no snapshot of the Proxmox VE guest first</source>
        <translation>repair: vorher keinen Schnappschuss (Snapshot) des Proxmox-VE-Gasts</translation>
    </message>
    <message>
        <source>rollback: the whole guest back to the run&apos;s snapshot; stops it hard</source>
        <translation>rollback: den ganzen Gast auf den Schnappschuss des Laufs zurücksetzen; hält ihn hart an</translation>
    </message>
    <message>
        <source>repair: let the Proxmox VE node back the guest up there first</source>
        <translation>repair: den Proxmox-VE-Knoten den Gast zuerst dorthin sichern lassen</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Nothing has been changed. The plan comes next.</source>
        <extracomment>German: Es wurde nichts verändert. Als Nächstes kommt der Plan.</extracomment>
        <translation>Es wurde nichts verändert. Als Nächstes kommt der Plan.</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>German: Suchen</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Both sides</source>
        <extracomment>Accessible name of the tree of both sides. German: Beide Seiten</extracomment>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <extracomment>German: Diesem Zertifikat vertrauen</extracomment>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>German: Jetzt nicht</extracomment>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>German: Zurück</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Read again</source>
        <extracomment>Rescans both sides. German: Neu einlesen</extracomment>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>German: Anhalten</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>German: Weiter</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>Accessible name of a progress bar. German: Fortschritt</extracomment>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>German: Erneut versuchen</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show both sides</source>
        <extracomment>German: Beide Seiten anzeigen</extracomment>
        <translation>Beide Seiten anzeigen</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>German: Abschließen</extracomment>
        <translation>Abschließen</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Where does the container run?</source>
        <extracomment>German: Wo läuft der Container?</extracomment>
        <translation>Wo läuft der Container?</translation>
    </message>
    <message>
        <source>Choose a host and a container. Lotse only looks; nothing is written.</source>
        <extracomment>German: Wählen Sie Rechner und Container. Lotse sieht nur nach; es wird nichts geschrieben.</extracomment>
        <translation>Wählen Sie Host und Container. Lotse sieht nur nach; es wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>The way to it</source>
        <extracomment>German: Der Weg dorthin</extracomment>
        <translation>Der Weg dorthin</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>German: Anhalten</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>German: Weiter</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No engine found on this computer. Enter another address, or look around with the demonstration.</source>
        <extracomment>German: Auf diesem Rechner wurde keine Engine gefunden.</extracomment>
        <translation>Auf diesem Rechner wurde keine Engine gefunden. Geben Sie eine andere Adresse ein oder sehen Sie sich mit der Vorführung um.</translation>
    </message>
</context>
<context>
    <name>ConnectWay</name>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Commands · %1</source>
        <extracomment>How the last hop was tested; %1 is a duration. Commands can be run in the container</extracomment>
        <translation>Befehle · %1</translation>
    </message>
    <message>
        <source>Files only · %1</source>
        <extracomment>Only files can be read in this container; %1 is a duration</extracomment>
        <translation>Nur Dateien · %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>a folder on this computer</source>
        <translation>ein Ordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>Socket</source>
        <comment>the file through which an engine is reached</comment>
        <translation>Socket</translation>
    </message>
    <message>
        <source>by SSH</source>
        <translation>über SSH</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>over the network</source>
        <translation>über das Netz</translation>
    </message>
    <message>
        <source>by HTTPS and SSH</source>
        <extracomment>Beside a server; the other ways are &quot;by SSH&quot; and &quot;over the network&quot;</extracomment>
        <translation>über HTTPS und SSH</translation>
    </message>
    <message>
        <source>jump host</source>
        <translation>Jump-Host</translation>
    </message>
</context>
<context>
    <name>CopyStep</name>
    <message>
        <source>Everything is uploaded beside the tree, compared there, and switched as one unit; what was there before stays in %1 until the repair is proven.</source>
        <translation>Alles wird neben die Anwendung hochgeladen, dort verglichen und als Ganzes umgeschaltet; was vorher da war, bleibt in %1, bis die Reparatur nachgewiesen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n entries into the container</source>
        <translation>
            <numerusform>%n Eintrag in den Container kopieren</numerusform>
            <numerusform>%n Einträge in den Container kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n entries into the container and remove %1</source>
        <extracomment>%1 is the number of removed entries; %n the number of copied ones</extracomment>
        <translation>
            <numerusform>%n Eintrag in den Container kopieren und %1 entfernen</numerusform>
            <numerusform>%n Einträge in den Container kopieren und %1 entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides are the same.</source>
        <translation>Beide Seiten sind gleich.</translation>
    </message>
    <message>
        <source>Copy nothing</source>
        <translation>Nichts kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Adjust owner or permissions of %n entries</source>
        <translation>
            <numerusform>Eigentümer oder Rechte eines Eintrags anpassen</numerusform>
            <numerusform>Eigentümer oder Rechte von %n Einträgen anpassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The switch is a rename within %1.</source>
        <extracomment>%1 lists disks: &quot;the container&apos;s own disk, the volume at /data&quot;</extracomment>
        <translation>Umgeschaltet wird durch Umbenennen; die Dateien bleiben dabei hier: %1.</translation>
    </message>
</context>
<context>
    <name>CopyUndo</name>
    <message>
        <source>The service runs the old state again, but is not ready.</source>
        <translation>Der Dienst läuft wieder mit dem alten Stand, ist aber nicht bereit.</translation>
    </message>
</context>
<context>
    <name>DemoContainer</name>
    <message>
        <source>a folder on this computer</source>
        <translation>ein Ordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1   (played by the demonstration)</source>
        <extracomment>%1 is a command; it is not run, the demonstration does itself what it would do</extracomment>
        <translation>%1   (gespielt von der Vorführung)</translation>
    </message>
</context>
<context>
    <name>DemoHost</name>
    <message>
        <source>Demonstration</source>
        <extracomment>A kind of host, beside &quot;Docker&quot; and &quot;Podman&quot;</extracomment>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>an outdated appliance in a folder, ready to be repaired</source>
        <translation>eine veraltete Anwendung zum Üben</translation>
    </message>
</context>
<context>
    <name>DiffLook</name>
    <message>
        <source>Identical</source>
        <comment>German: Identisch</comment>
        <translation>Identisch</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>in the container; German: Fehlt</comment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Extra</source>
        <comment>only in the container; German: Zusätzlich</comment>
        <translation>Zusätzlich</translation>
    </message>
    <message>
        <source>Permissions</source>
        <comment>differ; German: Rechte</comment>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Line endings</source>
        <comment>differ; German: Zeilenenden</comment>
        <translation>Zeilenenden</translation>
    </message>
</context>
<context>
    <name>DiffState</name>
    <message>
        <source>Identical</source>
        <translation>Identisch</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Unterschiedlich</translation>
    </message>
    <message>
        <source>Missing in container</source>
        <translation>Fehlt im Container</translation>
    </message>
    <message>
        <source>Only in container</source>
        <translation>Nur im Container</translation>
    </message>
    <message>
        <source>Only owner or permissions differ</source>
        <translation>Nur Eigentümer oder Rechte verschieden</translation>
    </message>
    <message>
        <source>Only line endings, BOM or spaces differ</source>
        <translation>Nur Zeilenenden, BOM oder Leerzeichen verschieden</translation>
    </message>
    <message>
        <source>Moved or renamed</source>
        <translation>Verschoben oder umbenannt</translation>
    </message>
    <message>
        <source>Type conflict</source>
        <translation>Typkonflikt</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Container version kept</source>
        <translation>Container-Stand bleibt</translation>
    </message>
    <message>
        <source>Ignored by rule</source>
        <translation>Durch Regel ignoriert</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht verglichen</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>a shell (sh)</source>
        <translation>eine Shell (sh)</translation>
    </message>
    <message>
        <source>a network address</source>
        <translation>eine Netzwerkadresse</translation>
    </message>
    <message>
        <source>Docker on this computer</source>
        <translation>Docker auf diesem Rechner</translation>
    </message>
    <message>
        <source>Podman on this computer</source>
        <translation>Podman auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 %2, API %3</source>
        <translation>%1 %2, API %3</translation>
    </message>
    <message>
        <source>Engine at another socket</source>
        <translation>Engine an einem anderen Socket</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>The file through which the engine is reached</source>
        <translation>Die Datei, über die sich die Engine erreichen lässt</translation>
    </message>
    <message>
        <source>a command that tells the state of the service</source>
        <translation>ein Befehl, der den Zustand des Dienstes nennt</translation>
    </message>
    <message>
        <source>a log of the container itself</source>
        <translation>ein Protokoll des Containers selbst</translation>
    </message>
    <message>
        <source>a way to start and stop this service</source>
        <translation>ein Weg, diesen Dienst zu starten und anzuhalten</translation>
    </message>
    <message>
        <source>Docker, context &quot;%1&quot;</source>
        <extracomment>%1 is the name of a Docker context, which its user chose</extracomment>
        <translation>Docker, Kontext „%1“</translation>
    </message>
    <message>
        <source>no command may be run there either.</source>
        <translation>Dort dürfen auch keine Befehle ausgeführt werden.</translation>
    </message>
    <message>
        <source>this user may not use %1.</source>
        <extracomment>%1 is the path of a socket</extracomment>
        <translation>Dieser Benutzer darf %1 nicht benutzen.</translation>
    </message>
    <message>
        <source>there is no socket at %1.</source>
        <extracomment>%1 is the path of a socket</extracomment>
        <translation>Unter %1 gibt es keinen Socket.</translation>
    </message>
    <message>
        <source>neither Docker nor Podman runs there.</source>
        <translation>Dort läuft weder Docker noch Podman.</translation>
    </message>
    <message>
        <source>the server forbids stream forwarding, and there is no docker command for the other way.</source>
        <translation>Der Server verbietet das Weiterleiten von Sockets, und für den anderen Weg fehlt dort der Befehl docker.</translation>
    </message>
    <message>
        <source>the docker command there does not reach the engine.</source>
        <translation>Der Befehl docker erreicht dort keine Engine.</translation>
    </message>
    <message>
        <source>Engine on another computer, by SSH</source>
        <translation>Engine auf einem anderen Rechner, über SSH</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Engine on another computer, by TLS</source>
        <translation>Engine auf einem anderen Rechner, über TLS</translation>
    </message>
    <message>
        <source>Proxmox VE node</source>
        <translation>Proxmox-VE-Knoten</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>%1, locked (%2)</source>
        <extracomment>The state of a guest of Proxmox VE; %1 is &quot;running&quot; or &quot;stopped&quot;, %2 the reason: backup, snapshot</extracomment>
        <translation>%1, gesperrt (%2)</translation>
    </message>
    <message>
        <source>virtual machine: reached by SSH or Docker, not here</source>
        <translation>virtuelle Maschine: erreichbar über SSH oder Docker, nicht hier</translation>
    </message>
    <message>
        <source>there is no docker command in the guest.</source>
        <translation>im Gast gibt es keinen Befehl docker.</translation>
    </message>
    <message>
        <source>Docker in %1</source>
        <extracomment>%1 is the name of a guest of Proxmox VE</extracomment>
        <translation>Docker in %1</translation>
    </message>
    <message>
        <source>Its name or address, or a name from your SSH settings</source>
        <translation>Name oder Adresse, oder ein Name aus Ihren SSH-Einstellungen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Empty: as your SSH settings say</source>
        <translation>Leer: wie in Ihren SSH-Einstellungen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Empty: as your SSH settings say, or 22</source>
        <translation>Leer: wie in Ihren SSH-Einstellungen, sonst 22</translation>
    </message>
    <message>
        <source>Its name or address. Your certificates are looked for in ~/.docker.</source>
        <translation>Name oder Adresse. Ihre Zertifikate werden in ~/.docker gesucht.</translation>
    </message>
    <message>
        <source>Name or address of a node, as in the browser&apos;s address bar</source>
        <translation>Name oder Adresse eines Knotens, wie in der Adresszeile des Browsers</translation>
    </message>
    <message>
        <source>With its realm, as the node&apos;s sign-in page has it</source>
        <translation>Mit Realm, wie auf der Anmeldeseite des Knotens</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Its name. Empty: the user signs in with a password</source>
        <translation>Sein Name. Leer: Anmeldung mit Passwort</translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>systemd unit, named by the profile</source>
        <translation>systemd-Unit, im Profil genannt</translation>
    </message>
    <message>
        <source>systemd unit whose working folder is %1</source>
        <translation>systemd-Unit mit dem Arbeitsordner %1</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>Told by the unit</source>
        <translation>Laut Unit</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Used for the import checks</source>
        <translation>Für die Import-Prüfungen</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>From the profile</source>
        <translation>Aus dem Profil</translation>
    </message>
    <message>
        <source>The container is stopped</source>
        <translation>Der Container ist angehalten</translation>
    </message>
    <message>
        <source>Files can be compared; imports and web requests cannot be checked.</source>
        <translation>Dateien lassen sich vergleichen; Importe und Webanfragen lassen sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The application lies in a mounted folder</source>
        <extracomment>%1 is a path in the container, %2 a path on the host</extracomment>
        <translation>Die Anwendung liegt in einem eingehängten Ordner</translation>
    </message>
    <message>
        <source>The application lies in the container&apos;s own layer</source>
        <translation>Die Anwendung liegt in der eigenen Schicht des Containers</translation>
    </message>
    <message>
        <source>If somebody recreates the container, the repair is gone.</source>
        <translation>Wird der Container neu erstellt, ist die Reparatur verloren.</translation>
    </message>
    <message>
        <source>the container itself</source>
        <translation>der Container selbst</translation>
    </message>
    <message>
        <source>nothing; files only</source>
        <translation>nichts; nur Dateien</translation>
    </message>
    <message>
        <source>Nothing is restarted after the copy.</source>
        <translation>Nach dem Übertragen wird nichts neu gestartet.</translation>
    </message>
    <message>
        <source>No systemd unit runs what lies there; the container is restarted.</source>
        <translation>Keine systemd-Unit betreibt, was dort liegt; der Container wird neu gestartet.</translation>
    </message>
    <message>
        <source>No systemd in this container; the container is restarted instead.</source>
        <translation>In diesem Container läuft kein systemd; stattdessen wird der Container neu gestartet.</translation>
    </message>
    <message>
        <source>Commands of the profile</source>
        <translation>Befehle aus dem Profil</translation>
    </message>
    <message>
        <source>Set for the import checks</source>
        <translation>Für die Import-Prüfungen festgelegt</translation>
    </message>
    <message>
        <source>whoever the container runs as</source>
        <translation>der Benutzer, unter dem der Container läuft</translation>
    </message>
    <message>
        <source>No other user is named</source>
        <translation>Es ist kein anderer Benutzer angegeben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>No address was found behind which it answers.</source>
        <translation>Es wurde keine Adresse gefunden, unter der sie antwortet.</translation>
    </message>
    <message>
        <source>The container&apos;s own address; its certificate is confirmed by its fingerprint</source>
        <translation>Eigene Adresse des Containers; das Zertifikat wird über seinen Fingerabdruck bestätigt</translation>
    </message>
    <message>
        <source>The container&apos;s own address</source>
        <translation>Eigene Adresse des Containers</translation>
    </message>
    <message>
        <source>in memory</source>
        <comment>a mounted file system</comment>
        <translation>im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Mounted</source>
        <translation>Eingehängt</translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <translation>%1, nur lesbar</translation>
    </message>
    <message>
        <source>The application cannot be written</source>
        <translation>Die Anwendung ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>%1 is mounted read-only. Comparing works; a repair has to be made where it comes from.</source>
        <translation>%1 ist nur lesbar eingehängt. Vergleichen geht; repariert werden muss dort, wo es herkommt.</translation>
    </message>
    <message>
        <source>The application lies in memory only</source>
        <translation>Die Anwendung liegt nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 is empty again as soon as the container stops. A repair there does not last.</source>
        <translation>%1 ist wieder leer, sobald der Container anhält. Eine Reparatur dort ist nicht von Dauer.</translation>
    </message>
    <message>
        <source>The application lies in a volume</source>
        <translation>Die Anwendung liegt in einem Volume</translation>
    </message>
    <message>
        <source>%1 is kept in %2: recreating the container keeps the repair. Others may use the volume too.</source>
        <extracomment>%1 is a path in the container, %2 names a volume</extracomment>
        <translation>%1 liegt in %2: Die Reparatur bleibt erhalten, auch wenn der Container neu erstellt wird. Vielleicht nutzen auch andere das Volume.</translation>
    </message>
    <message>
        <source>%1 is %2 on the host: a repair changes that folder, and recreating the container keeps it.</source>
        <translation>%1 ist auf dem Host der Ordner %2: Eine Reparatur ändert ihn und bleibt erhalten, auch wenn der Container neu erstellt wird.</translation>
    </message>
    <message>
        <source>The container was started read-only. Comparing works; a repair does not.</source>
        <translation>Der Container wurde schreibgeschützt gestartet. Vergleichen geht, reparieren nicht.</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Von Ihnen gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the development folder lie here</source>
        <translation>
            <numerusform>%n Datei des Entwicklungsordners liegt hier</numerusform>
            <numerusform>%n Dateien des Entwicklungsordners liegen hier</numerusform>
        </translation>
    </message>
    <message>
        <source>The service %1 runs from here</source>
        <extracomment>%1 is the name of a systemd unit</extracomment>
        <translation>Von hier läuft der Dienst %1</translation>
    </message>
    <message>
        <source>The container&apos;s own command lies here</source>
        <translation>Hier liegt der eigene Befehl des Containers</translation>
    </message>
    <message>
        <source>A running program comes from here: %1</source>
        <extracomment>%1 is a command line</extracomment>
        <translation>Ein laufendes Programm kommt von hier: %1</translation>
    </message>
    <message>
        <source>The container starts in this folder</source>
        <translation>Der Container startet in diesem Ordner</translation>
    </message>
    <message>
        <source>Where its port is published</source>
        <translation>Dort ist sein Port veröffentlicht</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Is this your application?</source>
        <extracomment>German: Ist das Ihre Anwendung?</extracomment>
        <translation>Ist das Ihre Anwendung?</translation>
    </message>
    <message>
        <source>Lotse found these on both sides. Each line says why; each can be changed.</source>
        <extracomment>German: Das hat Lotse auf beiden Seiten gefunden. Jede Zeile sagt warum; jede lässt sich ändern.</extracomment>
        <translation>Das hat Lotse auf beiden Seiten gefunden. Jede Zeile sagt warum; jede lässt sich ändern.</translation>
    </message>
    <message>
        <source>What belongs together</source>
        <extracomment>The pairs of paths that are compared. German: Was zusammengehört</extracomment>
        <translation>Was zusammengehört</translation>
    </message>
    <message>
        <source>How it runs</source>
        <extracomment>German: Wie sie läuft</extracomment>
        <translation>Wie sie läuft</translation>
    </message>
    <message>
        <source>Good to know</source>
        <extracomment>German: Gut zu wissen</extracomment>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>German: Zurück</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>German: Anhalten</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>German: Weiter</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Save as profile…</source>
        <extracomment>German: Als Profil speichern …</extracomment>
        <translation>Als Profil speichern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n module(s) that development has are missing in the container: %1.</source>
        <extracomment>%1 is a list of module names, %n is their number</extracomment>
        <translation>
            <numerusform>Im Container fehlt %n Modul, das die Entwicklung hat: %1.</numerusform>
            <numerusform>Im Container fehlen %n Module, die die Entwicklung hat: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) are missing in the container: %1. That is why its log says: &quot;%2&quot;</source>
        <extracomment>%1 is a list of module names, %2 a line of a log, %n the number of modules</extracomment>
        <translation>
            <numerusform>Im Container fehlt %n Modul: %1. Darum steht in seinem Protokoll: „%2“</numerusform>
            <numerusform>Im Container fehlen %n Module: %1. Darum steht in seinem Protokoll: „%2“</numerusform>
        </translation>
    </message>
    <message>
        <source>Development and container hold the same.</source>
        <translation>Entwicklung und Container enthalten dasselbe.</translation>
    </message>
    <message>
        <source>Missing in the container: %1. Different: %2. Only in the container: %3.</source>
        <extracomment>%1, %2 and %3 are numbers of files</extracomment>
        <translation>Im Container fehlen: %1. Unterschiedlich: %2. Nur im Container: %3.</translation>
    </message>
    <message>
        <source>Development is at version %1; the container has no version file.</source>
        <translation>Die Entwicklung steht bei Version %1; der Container hat keine Versionsdatei.</translation>
    </message>
    <message>
        <source>Development is at version %1, the container at version %2.</source>
        <translation>Die Entwicklung steht bei Version %1, der Container bei Version %2.</translation>
    </message>
    <message>
        <source>The container still has &quot;%1&quot;, which belongs to an old version and should be gone.</source>
        <translation>Der Container hat noch „%1“; das gehört zu einer alten Version und sollte weg sein.</translation>
    </message>
    <message>
        <source>The container lacks &quot;%1&quot;, which the application needs.</source>
        <translation>Dem Container fehlt „%1“, das die Anwendung braucht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; answers as if all were well, but in its fallback mode.</source>
        <translation>„%1“ antwortet, als wäre alles gut, aber nur im Ersatzbetrieb (Fallback).</translation>
    </message>
    <message>
        <source>Files are newer than the running service: it was not restarted since they were copied.</source>
        <translation>Dateien sind neuer als der laufende Dienst: Er wurde nicht neu gestartet, seit sie kopiert wurden.</translation>
    </message>
    <message>
        <source>Version %2 lies on the container&apos;s disk, but version %1 is running: the service was not restarted.</source>
        <translation>Auf der Platte des Containers liegt Version %2, es läuft aber Version %1: Der Dienst wurde nicht neu gestartet.</translation>
    </message>
    <message>
        <source>The service %1 starts and crashes again and again (%2 restarts so far).</source>
        <translation>Der Dienst %1 startet und stürzt immer wieder ab (bisher %2 Neustarts).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies in the container&apos;s own layer: when the container is created anew, a repair is lost. A new image or a mounted folder keeps it.</source>
        <translation>„%1“ liegt in der eigenen Schicht des Containers: Wird der Container neu erstellt, ist eine Reparatur verloren. Ein neues Image oder ein eingehängter Ordner bewahrt sie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the container is really &quot;%2&quot; on its host: what is copied there changes the host.</source>
        <translation>„%1“ im Container ist in Wirklichkeit „%2“ auf seinem Host: Was dorthin kopiert wird, ändert den Host.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read-only in the container; nothing can be repaired there.</source>
        <translation>„%1“ ist im Container schreibgeschützt; dort lässt sich nichts reparieren.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Files and folders on this computer</source>
        <translation>Dateien und Ordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Connections and containers</source>
        <translation>Verbindungen und Container</translation>
    </message>
    <message>
        <source>Plan, backup and journal</source>
        <translation>Plan, Sicherung und Journal</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemeines</translation>
    </message>
    <message>
        <source>Messages and codes</source>
        <translation>Meldungen und Kennungen</translation>
    </message>
    <message>
        <source>Every message of Lotse has a code. Here stands what it means, what Lotse did, and what you can do. “…” stands for a name that the message fills in.</source>
        <translation>Jede Meldung von Lotse hat eine Kennung. Hier steht, was sie bedeutet, was Lotse getan hat und was Sie tun können. „…“ steht für einen Namen, den die Meldung einsetzt.</translation>
    </message>
</context>
<context>
    <name>HostQuestion</name>
    <message>
        <source>Compare it with the one that the server&apos;s own administrator tells you.</source>
        <translation>Vergleichen Sie ihn mit dem, den Ihnen die Verwaltung des Servers nennt.</translation>
    </message>
    <message>
        <source>It is the right one</source>
        <translation>Es ist der richtige</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>It is kept in memory until Lotse is closed, and written nowhere.</source>
        <translation>Die Eingabe bleibt im Speicher, bis Lotse geschlossen wird, und wird nirgends abgelegt.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>That passphrase does not open it. Try again.</source>
        <translation>Diese Passphrase öffnet ihn nicht. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Password or token secret</source>
        <translation>Passwort oder Token-Geheimnis</translation>
    </message>
    <message>
        <source>Code of the app</source>
        <translation>Code aus der App</translation>
    </message>
    <message>
        <source>That code was not accepted. Enter a fresh one.</source>
        <translation>Dieser Code wurde nicht angenommen. Geben Sie einen neuen ein.</translation>
    </message>
    <message>
        <source>Without the tick it is kept in memory until Lotse is closed, and written nowhere.</source>
        <translation>Ohne das Häkchen bleibt die Eingabe im Speicher, bis Lotse geschlossen wird, und wird nirgends abgelegt.</translation>
    </message>
    <message>
        <source>Remember it in the keyring</source>
        <translation>Im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>No keyring answers on this computer, or it stays locked. It is kept in memory until Lotse is closed, and written nowhere.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund, oder er bleibt gesperrt. Die Eingabe bleibt im Speicher, bis Lotse geschlossen wird, und wird nirgends abgelegt.</translation>
    </message>
</context>
<context>
    <name>IgnoreRules</name>
    <message>
        <source>Python caches</source>
        <translation>Python-Zwischenspeicher</translation>
    </message>
    <message>
        <source>Version control</source>
        <translation>Versionsverwaltung</translation>
    </message>
    <message>
        <source>Editor backups</source>
        <translation>Sicherungskopien von Editoren</translation>
    </message>
    <message>
        <source>OS metadata</source>
        <translation>Metadaten des Betriebssystems</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>%1 can be imported</source>
        <extracomment>%1 is the name of a Python module</extracomment>
        <translation>%1 lässt sich importieren</translation>
    </message>
    <message>
        <source>%1 can be imported and has %2</source>
        <extracomment>%1 is the name of a Python module, %2 a list of names in it</extracomment>
        <translation>%1 lässt sich importieren und hat %2</translation>
    </message>
    <message>
        <source>imported from below %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>importiert aus %1</translation>
    </message>
    <message>
        <source>imported from below %1, with %2</source>
        <translation>importiert aus %1, mit %2</translation>
    </message>
    <message>
        <source>%1 is missing in it</source>
        <extracomment>%1 is a list of names that a Python module lacks</extracomment>
        <translation>darin fehlt %1</translation>
    </message>
    <message>
        <source>it comes from &quot;%1&quot;</source>
        <extracomment>%1 is a file, or empty</extracomment>
        <translation>es kommt aus „%1“</translation>
    </message>
</context>
<context>
    <name>LogCheck</name>
    <message>
        <source>The log no longer says &quot;%1&quot;</source>
        <extracomment>%1 is a text that must not appear in the log</extracomment>
        <translation>Im Protokoll steht nicht mehr „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not appear since the last start</source>
        <extracomment>%1 is a text that must not appear in the log</extracomment>
        <translation>„%1“ kommt seit dem letzten Start nicht vor</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read, none says so</source>
        <translation>
            <numerusform>%n Zeile gelesen, darin steht es nicht</numerusform>
            <numerusform>%n Zeilen gelesen, in keiner steht es</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it appears %n time(s)</source>
        <translation>
            <numerusform>es kommt %n Mal vor</numerusform>
            <numerusform>es kommt %n Mal vor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::AboutPage</name>
    <message>
        <source>Lotse guides a container safely to the state of its development tree.</source>
        <translation>Lotse bringt einen Container sicher auf den Stand der Entwicklung.</translation>
    </message>
    <message>
        <source>Lotse %1</source>
        <translation>Lotse %1</translation>
    </message>
    <message>
        <source>A Lotse is the harbour pilot who brings a ship in, step by step.</source>
        <translation>Ein Lotse bringt ein Schiff Schritt für Schritt in den Hafen.</translation>
    </message>
    <message>
        <source>Free software</source>
        <translation>Freie Software</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Without a window</source>
        <translation>Ohne Fenster</translation>
    </message>
    <message>
        <source>lotse-cli does the same in scripts; “lotse-cli --help” shows how.</source>
        <translation>lotse-cli tut dasselbe in Skripten; „lotse-cli --help“ zeigt, wie.</translation>
    </message>
    <message>
        <source>About Lotse</source>
        <extracomment>German: Lotse bringt einen Container sicher auf den Stand der Entwicklung.</extracomment>
        <translation>Über Lotse</translation>
    </message>
</context>
<context>
    <name>Lotse::Assistant</name>
    <message>
        <source>The repair has ended</source>
        <translation>Die Reparatur ist zu Ende</translation>
    </message>
    <message>
        <source>A check is red</source>
        <translation>Eine Prüfung ist rot</translation>
    </message>
    <message>
        <source>The repair is stopped</source>
        <translation>Die Reparatur ist angehalten</translation>
    </message>
    <message>
        <source>Lotse waits for your decision.</source>
        <translation>Lotse wartet auf Ihre Entscheidung.</translation>
    </message>
</context>
<context>
    <name>Lotse::BackupModel</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>other owner or permissions</source>
        <translation>Eigentümer oder Rechte anders</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>In the backup</source>
        <extracomment>Headings of the files in a backup: path, what became of it, size then</extracomment>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>Lotse::BackupPage</name>
    <message>
        <source>Backup of %1</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Sicherung vom %1</translation>
    </message>
    <message>
        <source>The files of %1 as they were just before this run, beside what they are today.</source>
        <extracomment>%1 is a container</extracomment>
        <translation>Die Dateien von %1, wie sie unmittelbar vor diesem Lauf waren, neben dem heutigen Stand.</translation>
    </message>
    <message>
        <source>Search for a file</source>
        <translation>Datei suchen</translation>
    </message>
    <message>
        <source>Only what is different today</source>
        <translation>Nur was heute anders ist</translation>
    </message>
    <message>
        <source>Files in the backup</source>
        <translation>Dateien in der Sicherung</translation>
    </message>
    <message>
        <source>Other runs</source>
        <translation>Andere Läufe</translation>
    </message>
    <message>
        <source>Bringing the files back …</source>
        <translation>Die Dateien werden zurückgebracht …</translation>
    </message>
    <message>
        <source>Reading the backup and the container …</source>
        <translation>Sicherung und Container werden gelesen …</translation>
    </message>
    <message>
        <source>Tick all that are shown</source>
        <translation>Alle angezeigten ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>Restore files</source>
        <translation>Dateien wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n file(s)</source>
        <translation>
            <numerusform>%n Datei wiederherstellen</numerusform>
            <numerusform>%n Dateien wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is as it was in this backup.</source>
        <translation>Alles ist noch so wie in dieser Sicherung.</translation>
    </message>
    <message>
        <source>No file fits this search.</source>
        <translation>Keine Datei passt zu dieser Suche.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in place again.</source>
        <translation>
            <numerusform>%n Datei ist wieder an ihrem Platz.</numerusform>
            <numerusform>%n Dateien sind wieder an ihrem Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The service was not restarted.</source>
        <translation>Der Dienst wurde nicht neu gestartet.</translation>
    </message>
    <message>
        <source>What they replaced is kept in %1. The service was not restarted.</source>
        <translation>Was sie ersetzt haben, liegt in %1. Der Dienst wurde nicht neu gestartet.</translation>
    </message>
</context>
<context>
    <name>Lotse::Bands</name>
    <message>
        <source>Difference</source>
        <extracomment>German: Abweichung</extracomment>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>German: Aktion</extracomment>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>Lotse::CardRow</name>
    <message>
        <source>Details: %1</source>
        <extracomment>Accessible name of the chevron of a row; %1 is the row&apos;s title.</extracomment>
        <translation>Einzelheiten: %1</translation>
    </message>
</context>
<context>
    <name>Lotse::CheckPage</name>
    <message>
        <source>Bringing the old state back</source>
        <translation>Der alte Stand wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Expectation and answer stand side by side.</source>
        <translation>Erwartung und Antwort stehen nebeneinander.</translation>
    </message>
    <message>
        <source>All checks are green</source>
        <translation>Alle Prüfungen sind grün</translation>
    </message>
    <message>
        <source>A second comparison found nothing left.</source>
        <translation>Ein zweiter Vergleich fand nichts mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) are red</source>
        <translation>
            <numerusform>%n Prüfung ist rot</numerusform>
            <numerusform>%n Prüfungen sind rot</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 passed.</source>
        <translation>%L1 von %L2 bestanden.</translation>
    </message>
    <message>
        <source>The old state is being brought back from the tested backup</source>
        <translation>Der alte Stand wird aus der erprobten Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>The old state is back and answers as before</source>
        <translation>Der alte Stand ist wieder da und antwortet wie zuvor</translation>
    </message>
    <message>
        <source>Something is left over</source>
        <translation>Etwas ist übrig geblieben</translation>
    </message>
    <message>
        <source>All checks are green, but a second comparison still finds differences.</source>
        <translation>Alle Prüfungen sind grün, aber ein zweiter Vergleich findet noch Abweichungen.</translation>
    </message>
    <message>
        <source>%L1 of %L2 passed. Red means red: the repair does not count.</source>
        <translation>%L1 von %L2 bestanden. Rot heißt rot: Die Reparatur gilt nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Lotse checks again in %n second(s)</source>
        <translation>
            <numerusform>In %n Sekunde prüft Lotse erneut</numerusform>
            <numerusform>In %n Sekunden prüft Lotse erneut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The old state comes back in %n second(s)</source>
        <translation>
            <numerusform>In %n Sekunde kommt der alte Stand zurück</numerusform>
            <numerusform>In %n Sekunden kommt der alte Stand zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::Chip</name>
    <message>
        <source>%1: %L2</source>
        <extracomment>Accessible name of a filter chip: a state and how many rows have it</extracomment>
        <translation>%1: %L2</translation>
    </message>
</context>
<context>
    <name>Lotse::CompareActions</name>
    <message>
        <source>Next difference</source>
        <translation>Nächste Abweichung</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorige Abweichung</translation>
    </message>
    <message>
        <source>Next difference, read out</source>
        <translation>Nächste Abweichung vorlesen</translation>
    </message>
    <message>
        <source>Previous difference, read out</source>
        <translation>Vorige Abweichung vorlesen</translation>
    </message>
    <message>
        <source>Let development&apos;s version count</source>
        <translation>Entwicklungsstand gelten lassen</translation>
    </message>
    <message>
        <source>Keep the container&apos;s version</source>
        <translation>Container-Stand behalten</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo decision</source>
        <translation>Entscheidung wiederherstellen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Back to both trees</source>
        <translation>Zurück zu beiden Seiten</translation>
    </message>
    <message>
        <source>Read both sides again</source>
        <translation>Beide Seiten neu einlesen</translation>
    </message>
    <message>
        <source>Show hidden rows, or hide them again</source>
        <translation>Verborgene Zeilen anzeigen oder wieder verbergen</translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation>Zu den Filtern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Show or hide the overview</source>
        <translation>Übersicht ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>Nächster Bereich der Seite</translation>
    </message>
    <message>
        <source>Previous part of the page</source>
        <translation>Voriger Bereich der Seite</translation>
    </message>
    <message>
        <source>This is the first difference.</source>
        <translation>Das ist die erste Abweichung.</translation>
    </message>
    <message>
        <source>This is the last difference.</source>
        <translation>Das ist die letzte Abweichung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken after a decision; %1 is a path, %2 an action</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Let development count for everything below</source>
        <translation>Entwicklungsstand für alles darunter gelten lassen</translation>
    </message>
    <message>
        <source>Copy to container</source>
        <translation>In Container kopieren</translation>
    </message>
    <message>
        <source>Keep the container&apos;s versions of everything below</source>
        <translation>Container-Stand für alles darunter behalten</translation>
    </message>
</context>
<context>
    <name>Lotse::ComparePage</name>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Lotse reads both sides. Nothing is written.</source>
        <translation>Lotse liest beide Seiten. Es wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>The comparison did not succeed</source>
        <translation>Der Vergleich ist nicht gelungen</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Is this the right certificate?</source>
        <translation>Ist dieses Zertifikat das richtige?</translation>
    </message>
    <message>
        <source>%1 answers with a certificate nobody has accepted yet.</source>
        <extracomment>%1 is the name of a container</extracomment>
        <translation>%1 antwortet mit einem Zertifikat, das noch niemand akzeptiert hat.</translation>
    </message>
    <message>
        <source>Both sides are the same</source>
        <translation>Beide Seiten sind gleich</translation>
    </message>
    <message>
        <source>The container is out of date</source>
        <extracomment>German: Der Container ist veraltet</extracomment>
        <translation>Der Container ist veraltet</translation>
    </message>
    <message>
        <source>The container differs from development</source>
        <translation>Der Container weicht von der Entwicklung ab</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>%1 wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Compare its SHA-256 fingerprint with the one your administrator gave you:

%1</source>
        <extracomment>%1 is a fingerprint</extracomment>
        <translation>Vergleichen Sie den SHA-256-Fingerabdruck mit dem, den Sie von Ihrer Administration bekommen haben:

%1</translation>
    </message>
    <message>
        <source>Hide again</source>
        <extracomment>A link: hides again what rules hide. German: Wieder verbergen</extracomment>
        <translation>Wieder verbergen</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden – show</source>
        <extracomment>A link: so many rows are hidden by rules, chips and the search. German: %n verborgen – anzeigen</extracomment>
        <translation>
            <numerusform>%n verborgen – anzeigen</numerusform>
            <numerusform>%n verborgen – anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by rules – show</source>
        <extracomment>A link: so many rows are hidden by ignore rules. German: %n durch Regeln verborgen – anzeigen</extracomment>
        <translation>
            <numerusform>%n durch Regeln verborgen – anzeigen</numerusform>
            <numerusform>%n durch Regeln verborgen – anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>By rules: %L1. By search and filters: %L2.</source>
        <translation>Durch Regeln: %L1. Durch Suche und Filter: %L2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were compared, and none differs. There is nothing to copy.</source>
        <extracomment>%n is a number of files</extracomment>
        <translation>
            <numerusform>%n Datei wurde verglichen und ist gleich. Es gibt nichts zu kopieren.</numerusform>
            <numerusform>%n Dateien wurden verglichen, keine weicht ab. Es gibt nichts zu kopieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>To the checks</source>
        <extracomment>Instead of &quot;Next&quot; when nothing has to be copied. German: Zu den Prüfungen</extracomment>
        <translation>Zu den Prüfungen</translation>
    </message>
</context>
<context>
    <name>Lotse::ConnectPage</name>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n Container</numerusform>
            <numerusform>%n Container</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <extracomment>%1 is the name of a host</extracomment>
        <translation>%1 wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>There is no container on this host.</source>
        <translation>Auf diesem Host gibt es keinen Container.</translation>
    </message>
    <message>
        <source>Choose another host, or look around with the demonstration.</source>
        <translation>Wählen Sie einen anderen Host, oder sehen Sie sich mit der Vorführung um.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>A command that helps, for whoever administrates this computer</source>
        <translation>Ein Befehl, der hilft – für den, der diesen Rechner verwaltet</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>Lotse::ContainerList</name>
    <message>
        <source>restarting</source>
        <comment>a container</comment>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>a container</comment>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>a container</comment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>running, unhealthy</source>
        <comment>a container that says itself that it is not well</comment>
        <translation>läuft, meldet sich krank</translation>
    </message>
    <message>
        <source>starting up</source>
        <comment>a container</comment>
        <translation>fährt hoch</translation>
    </message>
    <message>
        <source>running, healthy</source>
        <comment>a container that says itself that it is well</comment>
        <translation>läuft, gesund</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a container</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Two versions: that of the container, that of development</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Abweichung</numerusform>
            <numerusform>%n Abweichungen</numerusform>
        </translation>
    </message>
    <message>
        <source>up to date</source>
        <comment>a container, compared with its development tree</comment>
        <translation>auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>same version: %1</source>
        <extracomment>%1 is a version</extracomment>
        <translation>gleiche Version: %1</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <comment>a container</comment>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>Search for a container</source>
        <translation>Container suchen</translation>
    </message>
    <message>
        <source>Search by name or image</source>
        <translation>Nach Name oder Image suchen</translation>
    </message>
    <message>
        <source>No container is called that.</source>
        <translation>Kein Container heißt so.</translation>
    </message>
    <message>
        <source>started by you; Stop brings its old state back</source>
        <translation>von Ihnen gestartet; „Anhalten“ stellt den alten Zustand wieder her</translation>
    </message>
    <message>
        <source>Start changes its state; Stop takes that back</source>
        <translation>„Starten“ ändert seinen Zustand; „Anhalten“ macht das rückgängig</translation>
    </message>
    <message>
        <source>How far the container is from its development tree</source>
        <translation>Wie weit der Container vom Entwicklungsstand abweicht</translation>
    </message>
    <message>
        <source>is being stopped</source>
        <comment>a container</comment>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>is being started</source>
        <comment>a container</comment>
        <translation>wird gestartet</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a stopped container</comment>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a container that was started here; German: Anhalten</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start %1</source>
        <extracomment>%1 is the name of a container</extracomment>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Starts the container and waits until it runs. Its state changes.</source>
        <translation>Startet den Container und wartet, bis er läuft. Sein Zustand ändert sich.</translation>
    </message>
    <message>
        <source>Stops the container, as it was before.</source>
        <translation>Hält den Container an, wie er vorher war.</translation>
    </message>
    <message>
        <source>locked by the node: %1</source>
        <extracomment>Of a guest of Proxmox VE; %1 is what holds it: backup, snapshot, migrate</extracomment>
        <translation>vom Knoten gesperrt: %1</translation>
    </message>
</context>
<context>
    <name>Lotse::CutOffCard</name>
    <message>
        <source>%1, begun on %2</source>
        <extracomment>%1 is a container, %2 date and time</extracomment>
        <translation>%1, begonnen am %2</translation>
    </message>
    <message>
        <source>It was cut off before its first step.</source>
        <translation>Sie brach vor ihrem ersten Schritt ab.</translation>
    </message>
    <message>
        <source>It was cut off during: %1</source>
        <translation>Sie brach ab bei: %1</translation>
    </message>
    <message>
        <source>Looking into the container …</source>
        <translation>Sehe im Container nach …</translation>
    </message>
    <message>
        <source>What Lotse finds there</source>
        <translation>Was Lotse dort vorfindet</translation>
    </message>
    <message>
        <source>Bringing the old state back …</source>
        <translation>Alter Stand wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Bring the old state back</source>
        <translation>Alten Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Finish the repair…</source>
        <translation>Reparatur zu Ende führen …</translation>
    </message>
    <message>
        <source>Brings the old state back first. Then both sides are compared again, and the plan of that day is shown before anything happens.</source>
        <translation>Stellt zuerst den alten Stand wieder her. Dann werden beide Seiten neu verglichen, und der Plan von damals wird gezeigt, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr nachfragen</translation>
    </message>
    <message>
        <source>Nothing in a container changes. The backup stays, and the history keeps the repair as not finished.</source>
        <translation>In keinem Container ändert sich etwas. Die Sicherung bleibt, und im Verlauf steht die Reparatur weiter als nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Return to the snapshot…</source>
        <translation>Zum Schnappschuss zurückkehren …</translation>
    </message>
    <message>
        <source>For when the old state does not come back in the ordinary way.</source>
        <translation>Für den Fall, dass der alte Stand auf dem gewöhnlichen Weg nicht zurückkommt.</translation>
    </message>
    <message>
        <source>Stop %1 and return to the snapshot?</source>
        <extracomment>%1 is a container</extracomment>
        <translation>%1 anhalten und zum Schnappschuss zurückkehren?</translation>
    </message>
    <message>
        <source>The whole container is stopped at once, without being asked to finish its work, and set back to %1. Everything that was written in it since is lost.</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Der ganze Container wird sofort angehalten, ohne seine Arbeit beenden zu können, und auf den Stand vom %1 zurückgesetzt. Alles, was seither darin geschrieben wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Stop and return</source>
        <translation>Anhalten und zurückkehren</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
</context>
<context>
    <name>Lotse::DiffFileLoader</name>
    <message>
        <source>Reading %1 …</source>
        <extracomment>%1 is a path</extracomment>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Choose a file to see what differs in it.</source>
        <translation>Wählen Sie eine Datei, um zu sehen, was darin abweicht.</translation>
    </message>
</context>
<context>
    <name>Lotse::DiffTreeModel</name>
    <message>
        <source>Keep</source>
        <comment>action for a path; German: Behalten</comment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Copy to container</source>
        <comment>action for a path; German: In Container kopieren</comment>
        <translation>In Container kopieren</translation>
    </message>
    <message>
        <source>Adjust</source>
        <comment>action for a path: set owner and permissions; German: Anpassen</comment>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>action for a path: must be decided first; German: Anhalten</comment>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n file(s)</source>
        <extracomment>action for a folder; German: %n Datei kopieren / %n Dateien kopieren</extracomment>
        <translation>
            <numerusform>%n Datei kopieren</numerusform>
            <numerusform>%n Dateien kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder %1: %2</source>
        <extracomment>Spoken for a folder: path and what lies in it</extracomment>
        <translation>Ordner %1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>size, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: %2. Development %3; container %4. Action: %5.</source>
        <translation>%1: %2. Entwicklung %3; Container %4. Aktion: %5.</translation>
    </message>
    <message>
        <source>Development</source>
        <extracomment>German: Entwicklung</extracomment>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>German: Abweichung</extracomment>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>German: Aktion</extracomment>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>action for a path, where there is little room; German: Kopieren</comment>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n</source>
        <extracomment>action for a folder, where there is little room; German: %n kopieren</extracomment>
        <translation>
            <numerusform>%n kopieren</numerusform>
            <numerusform>%n kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside</source>
        <comment>action for a path: move it into the backup</comment>
        <translation>Beiseitelegen</translation>
    </message>
    <message numerus="yes">
        <source>Set %n aside</source>
        <extracomment>action for a folder: so many files move into the backup</extracomment>
        <translation>
            <numerusform>%n beiseitelegen</numerusform>
            <numerusform>%n beiseitelegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lotse::FactRow</name>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <extracomment>%1 is what the line is about, such as &quot;Service&quot;</extracomment>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>Lotse::FindPage</name>
    <message>
        <source>Development folder</source>
        <translation>Entwicklungsordner</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Profiles (*.lotse.json)</source>
        <translation>Profile (*.lotse.json)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>There is no such folder on this computer.</source>
        <translation>Diesen Ordner gibt es auf diesem Rechner nicht.</translation>
    </message>
    <message>
        <source>This is how the application should look.</source>
        <extracomment>%1 is a version</extracomment>
        <translation>So soll die Anwendung aussehen.</translation>
    </message>
    <message>
        <source>Files as they were at %1; nothing is checked out.</source>
        <translation>Dateien im Stand von %1; dafür wird nichts ausgecheckt.</translation>
    </message>
    <message>
        <source>Where the application is installed in the container.</source>
        <translation>Hier ist die Anwendung im Container installiert.</translation>
    </message>
    <message>
        <source>Named by the profile.</source>
        <extracomment>%1 is a version</extracomment>
        <translation>Im Profil genannt.</translation>
    </message>
    <message>
        <source>Application in container</source>
        <translation>Anwendung im Container</translation>
    </message>
    <message>
        <source>Open profile…</source>
        <translation>Profil öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Comes with Lotse; chosen by the container&apos;s name.</source>
        <translation>Liegt Lotse bei; nach dem Namen des Containers ausgewählt.</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>the whole tree</source>
        <translation>der ganze Ordner</translation>
    </message>
    <message>
        <source>Path in development</source>
        <translation>Pfad in der Entwicklung</translation>
    </message>
    <message>
        <source>Path in the application</source>
        <translation>Pfad in der Anwendung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Left: below the development folder. Right: below the application.</source>
        <translation>Links: unterhalb des Entwicklungsordners. Rechts: unterhalb der Anwendung.</translation>
    </message>
    <message>
        <source>Add a pair</source>
        <translation>Paar hinzufügen</translation>
    </message>
    <message>
        <source>Looking into the container …</source>
        <translation>Lotse sieht im Container nach&#xa0;…</translation>
    </message>
    <message>
        <source>Save as profile</source>
        <translation>Als Profil speichern</translation>
    </message>
    <message>
        <source>The profile was saved as %1.</source>
        <translation>Das Profil wurde als %1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n name(s) …</source>
        <translation>
            <numerusform>%n Name wird verglichen …</numerusform>
            <numerusform>%n Namen werden verglichen …</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder on this computer that shows how the application should be.</source>
        <translation>Der Ordner auf diesem Rechner, der zeigt, wie die Anwendung sein soll.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Version %1; named by the profile</source>
        <translation>Version %1; vom Profil angegeben</translation>
    </message>
    <message>
        <source>%L1 of %L2 files have the same checksum</source>
        <translation>%L1 von %L2 Dateien haben dieselbe Prüfsumme</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <extracomment>%1 is a version, %2 says how many files agree</extracomment>
        <translation>Version %1 · %2</translation>
    </message>
    <message>
        <source>Choose the development folder</source>
        <translation>Entwicklungsordner auswählen</translation>
    </message>
    <message>
        <source>Compared state</source>
        <translation>Verglichener Stand</translation>
    </message>
    <message>
        <source>the files as they are now</source>
        <translation>die Dateien, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>The folder belongs to a repository; a tag of it can be compared instead.</source>
        <translation>Der Ordner gehört zu einem Repository; stattdessen kann eine Marke (Tag) daraus verglichen werden.</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>Zuvor benutzt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>%1 benutzen</translation>
    </message>
    <message>
        <source>Hide the others</source>
        <translation>Die anderen ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)…</source>
        <translation>
            <numerusform>%n weiterer Ort …</numerusform>
            <numerusform>%n weitere Orte …</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the other places where the application may lie</source>
        <translation>Zeigt die anderen Orte, an denen die Anwendung liegen könnte</translation>
    </message>
    <message>
        <source>Nothing in this container resembles the folder. Choose the place yourself.</source>
        <translation>Nichts in diesem Container ähnelt dem Ordner. Wählen Sie den Ort selbst.</translation>
    </message>
    <message>
        <source>Choose the application&apos;s folder in the container</source>
        <translation>Ordner der Anwendung im Container wählen</translation>
    </message>
    <message>
        <source>As you used it last for this container.</source>
        <translation>Wie Sie es für diesen Container zuletzt benutzt haben.</translation>
    </message>
    <message>
        <source>No profile knows this container; Lotse proposes what it found.</source>
        <translation>Kein Profil kennt diesen Container; Lotse schlägt vor, was es gefunden hat.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Remove the pair %1</source>
        <extracomment>%1 is a path</extracomment>
        <translation>Paar %1 entfernen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Lotse::FindingList</name>
    <message>
        <source>Show fewer</source>
        <extracomment>A link below the findings; German: %n weitere …</extracomment>
        <translation>Weniger anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n weiterer&#xa0;…</numerusform>
            <numerusform>%n weitere&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>running: %1 · on disk: %2</source>
        <extracomment>Evidence; %1 and %2 are versions. German: laufend: %1 · auf Platte: %2</extracomment>
        <translation>laufend: %1 · auf Platte: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>a path in the tree; German: Zeigen</comment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide evidence</source>
        <translation>Belege ausblenden</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>Lotse::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Everything about this window, on this computer and without the internet.</source>
        <translation>Alles über dieses Fenster, auf diesem Rechner und ohne Internet.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>About Lotse</source>
        <translation>Über Lotse</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>Lotse::HistoryPage</name>
    <message>
        <source>Bringing the old state back</source>
        <translation>Der alte Stand wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The old state is back.</source>
        <translation>Der alte Stand ist wieder da.</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Nothing has been done here yet.</source>
        <translation>Hier wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Everything Lotse did, with proof and a way back.</source>
        <translation>Alles, was Lotse getan hat, mit Nachweis und Rückweg.</translation>
    </message>
    <message>
        <source>Restore earlier state</source>
        <translation>Früheren Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Choose a run; the container goes back to how it was just before it.</source>
        <translation>Wählen Sie einen Lauf; der Container wird wieder so, wie er unmittelbar davor war.</translation>
    </message>
    <message>
        <source>Search in containers, hosts and profiles</source>
        <translation>In Containern, Rechnern und Profilen suchen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Show only runs that ended so</source>
        <translation>Nur Läufe mit diesem Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Show only runs of this container</source>
        <translation>Nur Läufe dieses Containers zeigen</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Every container</source>
        <translation>Alle Container</translation>
    </message>
    <message>
        <source>From the tested backup; the same checks prove it.</source>
        <translation>Aus der getesteten Sicherung; dieselben Prüfungen weisen es nach.</translation>
    </message>
    <message>
        <source>The same checks prove it.</source>
        <translation>Dieselben Prüfungen weisen es nach.</translation>
    </message>
    <message>
        <source>No run fits this search.</source>
        <translation>Kein Lauf passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing has been changed yet, so there is nothing to bring back.</source>
        <translation>Bisher wurde nichts verändert, also gibt es nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>To the assistant</source>
        <extracomment>Link to the first page. German: Zum Assistenten</extracomment>
        <translation>Zum Assistenten</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>Lotse::HistoryRow</name>
    <message numerus="yes">
        <source>%n file(s) copied</source>
        <translation>
            <numerusform>%n Datei kopiert</numerusform>
            <numerusform>%n Dateien kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adjusted</source>
        <comment>files whose owner or mode was changed</comment>
        <translation>
            <numerusform>%n angepasst</numerusform>
            <numerusform>%n angepasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <comment>files moved into the backup</comment>
        <translation>
            <numerusform>%n beiseitegelegt</numerusform>
            <numerusform>%n beiseitegelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 checks</source>
        <extracomment>%1 of %2 checks are green</extracomment>
        <translation>%L1 von %L2 Prüfungen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a container, %2 a host</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>This run cannot be read</source>
        <translation>Dieser Lauf ist nicht lesbar</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>%1: version %2</source>
        <extracomment>%1 is what a run came to, like &quot;Repaired and proven&quot;, %2 a version</extracomment>
        <translation>%1: Version %2</translation>
    </message>
    <message>
        <source>Restore the state before…</source>
        <extracomment>Opens the page that says what will happen. German: Stand davor wiederherstellen …</extracomment>
        <translation>Stand davor wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Show file</source>
        <extracomment>Opens the folder of a damaged run. German: Datei zeigen</extracomment>
        <translation>Datei zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n command(s)</source>
        <translation>
            <numerusform>%n Befehl zeigen</numerusform>
            <numerusform>%n Befehle zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide commands</source>
        <translation>Befehle verbergen</translation>
    </message>
    <message>
        <source>The application in %1 goes back to how it was on %2, just before this run.</source>
        <extracomment>%1 is a container, %2 date and time</extracomment>
        <translation>Die Anwendung in %1 wird wieder so, wie sie am %2 unmittelbar vor diesem Lauf war.</translation>
    </message>
    <message>
        <source>Lotse brings its files back from the tested backup, restarts the service and runs the same checks as proof. What was changed in these files since then is replaced.</source>
        <translation>Lotse holt die Dateien aus der getesteten Sicherung zurück, startet den Dienst neu und weist den Stand mit denselben Prüfungen nach. Was seither an diesen Dateien geändert wurde, wird ersetzt.</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>Diesen Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the state of %1 before %2</source>
        <extracomment>%1 is a container, %2 date and time</extracomment>
        <translation>Stand von %1 vor %2 wiederherstellen</translation>
    </message>
    <message>
        <source>every check as before</source>
        <translation>jede Prüfung wie zuvor</translation>
    </message>
    <message>
        <source>Open backup…</source>
        <extracomment>Opens the list of the files in it. German: Sicherung öffnen …</extracomment>
        <translation>Sicherung öffnen …</translation>
    </message>
    <message>
        <source>Open the backup of %1 from %2</source>
        <extracomment>%1 is a container, %2 date and time</extracomment>
        <translation>Die Sicherung von %1 vom %2 öffnen</translation>
    </message>
</context>
<context>
    <name>Lotse::HopChain</name>
    <message>
        <source>%1: %2</source>
        <comment>a hop and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The way to the container</source>
        <translation>Der Weg zum Container</translation>
    </message>
</context>
<context>
    <name>Lotse::HostForm</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Kind of host</source>
        <translation>Art des Hosts</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>Lotse::HostList</name>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>A small sample appliance; needs no engine</source>
        <translation>Eine kleine Beispielanwendung; braucht keine Engine</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Auf diesem Rechner gefunden</translation>
    </message>
    <message>
        <source>Found on this computer: %1</source>
        <translation>Auf diesem Rechner gefunden: %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <comment>a saved connection</comment>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <comment>a saved connection</comment>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>Takes the address out of this list; nothing else changes.</source>
        <translation>Nimmt die Adresse aus dieser Liste; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>New name of the connection</source>
        <translation>Neuer Name der Verbindung</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Andere Adresse</translation>
    </message>
    <message>
        <source>Address of an engine</source>
        <translation>Adresse einer Engine</translation>
    </message>
    <message>
        <source>In your Docker contexts: %1</source>
        <extracomment>%1 is a server</extracomment>
        <translation>In Ihren Docker-Kontexten: %1</translation>
    </message>
    <message>
        <source>Another computer, a Proxmox VE node or another socket. Unfold the row to enter its parts.</source>
        <translation>Ein anderer Rechner, ein Proxmox-VE-Knoten oder ein anderer Socket. Klappen Sie die Zeile auf, um die Teile einzeln einzugeben.</translation>
    </message>
</context>
<context>
    <name>Lotse::Notifier</name>
    <message>
        <source>Show Lotse</source>
        <translation>Lotse zeigen</translation>
    </message>
</context>
<context>
    <name>Lotse::OverviewMap</name>
    <message>
        <source>Overview of the file</source>
        <extracomment>Accessible name of the stripe beside the two panes. German: Übersicht der Datei</extracomment>
        <translation>Übersicht der Datei</translation>
    </message>
    <message>
        <source>Overview of the file: click or drag to go there</source>
        <translation>Übersicht der Datei: Klicken oder ziehen Sie, um dorthin zu springen</translation>
    </message>
</context>
<context>
    <name>Lotse::PlanPage</name>
    <message>
        <source>Something must be decided first</source>
        <translation>Zuerst ist etwas zu entscheiden</translation>
    </message>
    <message>
        <source>As long as this stands, Lotse changes nothing.</source>
        <translation>Solange das offen ist, ändert Lotse nichts.</translation>
    </message>
    <message>
        <source>Nothing to copy</source>
        <translation>Nichts zu kopieren</translation>
    </message>
    <message>
        <source>Both sides are the same. Lotse can still run the checks and keep their answers as proof.</source>
        <translation>Beide Seiten sind gleich. Lotse kann trotzdem prüfen und die Antworten als Nachweis aufbewahren.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;7 steps&quot;, %2 is &quot;about 31 seconds&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>If anything fails, the old state comes back by itself.</source>
        <extracomment>German: Misslingt etwas, kommt der alte Stand von selbst zurück.</extracomment>
        <translation>Misslingt etwas, kommt der alte Stand von selbst zurück.</translation>
    </message>
    <message>
        <source>Not possible yet; see above.</source>
        <translation>Noch nicht möglich; siehe oben.</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Prüfungen ausführen</translation>
    </message>
    <message>
        <source>The container can be asked</source>
        <translation>Der Container lässt sich befragen</translation>
    </message>
    <message>
        <source>plan-%1.sh</source>
        <extracomment>Part of a file name</extracomment>
        <translation>plan-%1.sh</translation>
    </message>
    <message>
        <source>Export as script</source>
        <translation>Als Skript speichern</translation>
    </message>
    <message>
        <source>Shell script (*.sh)</source>
        <translation>Shell-Skript (*.sh)</translation>
    </message>
    <message numerus="yes">
        <source>%1 to copy; the service is away for about %n second(s). %2</source>
        <translation>
            <numerusform>%1 zu kopieren; der Dienst fehlt etwa %n Sekunde. %2</numerusform>
            <numerusform>%1 zu kopieren; der Dienst fehlt etwa %n Sekunden. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to copy. %2</source>
        <translation>%1 zu kopieren. %2</translation>
    </message>
    <message>
        <source>Export as script…</source>
        <translation>Als Skript speichern&#xa0;…</translation>
    </message>
    <message>
        <source>All commands in one file</source>
        <translation>Alle Befehle in einer Datei</translation>
    </message>
    <message>
        <source>To read and to file; Lotse itself does not run it.</source>
        <translation>Zum Nachlesen und Ablegen; Lotse selbst führt sie nicht aus.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try out…</source>
        <translation>Probelauf&#xa0;…</translation>
    </message>
    <message>
        <source>Trying out</source>
        <translation>Der Probelauf läuft</translation>
    </message>
    <message>
        <source>Looking whether the plan would work</source>
        <translation>Es wird geprüft, ob der Plan aufginge</translation>
    </message>
    <message>
        <source>Only what reads is used; nothing is changed.</source>
        <translation>Dabei wird nur gelesen und nichts verändert.</translation>
    </message>
    <message>
        <source>Tried out: something stands in the way</source>
        <extracomment>Verdict of a dry run. German: Probelauf: …</extracomment>
        <translation>Probelauf: Etwas steht im Weg</translation>
    </message>
    <message>
        <source>Tried out: no objection</source>
        <translation>Probelauf: kein Einwand</translation>
    </message>
</context>
<context>
    <name>Lotse::ProfilesPage</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>One file for each application: where it lies, how it is started, and how it is checked.</source>
        <translation>Eine Datei je Anwendung: wo sie liegt, wie sie gestartet und wie sie geprüft wird.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Profil importieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The profile is back.</source>
        <translation>Das Profil ist wieder da.</translation>
    </message>
    <message>
        <source>The profile of the last repair</source>
        <translation>Das Profil der letzten Reparatur</translation>
    </message>
    <message>
        <source>It worked. Keep it, so that next time everything is filled in.</source>
        <translation>Damit hat es geklappt. Behalten Sie es, dann ist beim nächsten Mal alles ausgefüllt.</translation>
    </message>
    <message>
        <source>Keep as profile</source>
        <translation>Als Profil behalten</translation>
    </message>
    <message>
        <source>The profile is kept.</source>
        <translation>Das Profil wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>Ihre Profile</translation>
    </message>
    <message>
        <source>You have none of your own yet. Duplicate one below, import a file, or keep the one of a successful repair.</source>
        <translation>Sie haben noch kein eigenes. Duplizieren Sie eines von unten, importieren Sie eine Datei, oder behalten Sie das einer gelungenen Reparatur.</translation>
    </message>
    <message>
        <source>Delivered with Lotse</source>
        <translation>Mit Lotse geliefert</translation>
    </message>
    <message>
        <source>Container %1, %2</source>
        <extracomment>Caption of a profile: %1 is a container, %2 the folder of the application in it</extracomment>
        <translation>Container %1, %2</translation>
    </message>
    <message>
        <source>read-only</source>
        <extracomment>Of a profile that comes with the program. German: nur lesbar</extracomment>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Open in the assistant</source>
        <translation>Im Assistenten öffnen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>The profile was duplicated. Give it a title of its own.</source>
        <translation>Das Profil wurde dupliziert. Geben Sie ihm einen eigenen Titel.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New title for %1</source>
        <extracomment>Accessible name; %1 is the present title</extracomment>
        <translation>Neuer Titel für %1</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>The title was changed.</source>
        <translation>Der Titel wurde geändert.</translation>
    </message>
    <message>
        <source>Import profile</source>
        <translation>Profil importieren</translation>
    </message>
    <message>
        <source>Profiles (*.lotse.json)</source>
        <translation>Profile (*.lotse.json)</translation>
    </message>
    <message>
        <source>The profile was imported.</source>
        <translation>Das Profil wurde importiert.</translation>
    </message>
    <message>
        <source>Export profile</source>
        <translation>Profil exportieren</translation>
    </message>
    <message>
        <source>The profile was exported.</source>
        <translation>Das Profil wurde exportiert.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <extracomment>%1 is the title of a profile</extracomment>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>Lotse::RecoveryPage</name>
    <message>
        <source>Nothing is unfinished any more</source>
        <translation>Es ist nichts mehr offen</translation>
    </message>
    <message>
        <source>The assistant can be used as ever.</source>
        <translation>Der Assistent steht wie gewohnt bereit.</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) did not come to an end</source>
        <translation>
            <numerusform>Eine Reparatur wurde nicht zu Ende geführt</numerusform>
            <numerusform>%n Reparaturen wurden nicht zu Ende geführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: what was backed up is still there. You decide how it goes on.</source>
        <extracomment>German: Nichts ist verloren: Die getestete Sicherung ist noch da. Sie entscheiden, wie es weitergeht.</extracomment>
        <translation>Nichts ist verloren: Was gesichert wurde, ist noch da. Sie entscheiden, wie es weitergeht.</translation>
    </message>
    <message>
        <source>The old state of %1 is back, proven by the same checks.</source>
        <extracomment>%1 is a container</extracomment>
        <translation>Der alte Stand von %1 ist wiederhergestellt, nachgewiesen durch dieselben Prüfungen.</translation>
    </message>
    <message>
        <source>Something is left to clean up</source>
        <translation>Es ist noch etwas aufzuräumen</translation>
    </message>
    <message>
        <source>The application is not affected. You can also go on and do it later.</source>
        <translation>Die Anwendung ist nicht betroffen. Sie können auch weiterarbeiten und später aufräumen.</translation>
    </message>
    <message>
        <source>Cleaning up …</source>
        <translation>Räume auf …</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Nothing of Lotse is left in %1.</source>
        <extracomment>%1 is a container</extracomment>
        <translation>In %1 ist nichts mehr von Lotse übrig.</translation>
    </message>
    <message>
        <source>Lotse does not ask about %1 any more. Its backup stays.</source>
        <extracomment>%1 is a container</extracomment>
        <translation>Lotse fragt zu %1 nicht mehr nach. Die Sicherung bleibt.</translation>
    </message>
    <message>
        <source>It ended, but could not clean up. Folders in the container whose names begin with .lotse-, or a snapshot of it, still take up room.</source>
        <translation>Der Lauf ist beendet, konnte aber nicht aufräumen. Ordner im Container, deren Namen mit .lotse- beginnen, oder ein Schnappschuss von ihm belegen noch Platz.</translation>
    </message>
</context>
<context>
    <name>Lotse::ResultPage</name>
    <message>
        <source>Bringing the old state back</source>
        <translation>Der alte Stand wird wiederhergestellt</translation>
    </message>
    <message>
        <source>From the tested backup; the same checks prove it.</source>
        <translation>Aus der erprobten Sicherung; dieselben Prüfungen weisen ihn nach.</translation>
    </message>
    <message>
        <source>From %1 to %2; every check is green.</source>
        <extracomment>%1 and %2 are versions</extracomment>
        <translation>Von %1 auf %2; alle Prüfungen sind grün.</translation>
    </message>
    <message>
        <source>The container is as development wants it; every check is green.</source>
        <translation>Der Container ist auf dem Stand der Entwicklung; alle Prüfungen sind grün.</translation>
    </message>
    <message>
        <source>The files are the same now, but a check that was red before is still red.</source>
        <translation>Die Dateien sind jetzt gleich, aber eine Prüfung, die vorher rot war, ist es noch.</translation>
    </message>
    <message>
        <source>Both sides are the same and every check is green. Nothing was changed.</source>
        <translation>Beide Seiten sind gleich, und alle Prüfungen sind grün. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The container is as it was before, proven by the same checks.</source>
        <translation>Der Container ist wie zuvor; dieselben Prüfungen weisen das nach.</translation>
    </message>
    <message>
        <source>The tested backup is kept on this computer. The report says what state holds.</source>
        <translation>Die erprobte Sicherung liegt auf diesem Rechner. Der Bericht sagt, welcher Stand gilt.</translation>
    </message>
    <message>
        <source>The repair ended before anything was changed in the application.</source>
        <translation>Die Reparatur endete, bevor an der Anwendung etwas geändert wurde.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>See it for yourself</source>
        <translation>Sehen Sie selbst nach</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Recreating the container would undo this repair</source>
        <translation>Ein neu erzeugter Container hätte diese Reparatur nicht</translation>
    </message>
    <message>
        <source>To make it last, build an image from the development folder or mount the folder into the container.</source>
        <translation>Damit sie bleibt, bauen Sie ein Image aus dem Entwicklungsordner oder binden Sie den Ordner in den Container ein.</translation>
    </message>
    <message>
        <source>Keep what you entered for the next time</source>
        <translation>Ihre Angaben für das nächste Mal aufheben</translation>
    </message>
    <message>
        <source>A profile remembers both places, the service and the checks; it holds no secrets.</source>
        <translation>Ein Profil merkt sich beide Orte, den Dienst und die Prüfungen; Geheimnisse enthält es nicht.</translation>
    </message>
    <message>
        <source>Save profile…</source>
        <translation>Profil speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Profil speichern</translation>
    </message>
    <message>
        <source>Lotse profile (*.lotse.json)</source>
        <translation>Lotse-Profil (*.lotse.json)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>Lotse::RunModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken for a step or check: %1 its title, %2 its state</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Lotse::RunPage</name>
    <message>
        <source>Bringing the old state back</source>
        <extracomment>German: Der alte Stand wird wiederhergestellt</extracomment>
        <translation>Der alte Stand wird wiederhergestellt</translation>
    </message>
    <message>
        <source>From the tested backup.</source>
        <translation>Aus der erprobten Sicherung.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Stopping. What has been changed is taken back.</source>
        <translation>Lotse hält an. Was geändert wurde, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Keeping the state before as evidence: %1</source>
        <extracomment>%1 is the title of a check</extracomment>
        <translation>Der Stand davor wird als Beleg festgehalten: %1</translation>
    </message>
    <message>
        <source>The application has not been touched yet.</source>
        <translation>Die Anwendung ist noch unberührt.</translation>
    </message>
    <message>
        <source>Way back: ready. If a step fails or you stop, the old state comes back.</source>
        <translation>Rückweg: bereit. Misslingt ein Schritt oder halten Sie an, kommt der alte Stand zurück.</translation>
    </message>
    <message>
        <source>This step still ends properly; then you decide how to go on.</source>
        <translation>Dieser Schritt wird noch abgeschlossen; danach entscheiden Sie, wie es weitergeht.</translation>
    </message>
    <message>
        <source>%L1 of %L2 steps are done. Nothing happens until you decide.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%L1 von %L2 Schritten sind erledigt. Bis Sie entscheiden, geschieht nichts.</translation>
    </message>
    <message>
        <source>Step %L1 of %L2 · %3, %4</source>
        <extracomment>%L1 and %L2 are numbers of steps, %3 is &quot;12 s so far&quot;, %4 is &quot;about 26 s left&quot;</extracomment>
        <translation>Schritt %L1 von %L2 · %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n s so far</source>
        <comment>seconds; German: bisher %n s</comment>
        <translation>
            <numerusform>bisher %n&#xa0;s</numerusform>
            <numerusform>bisher %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <comment>seconds; German: noch etwa %n s</comment>
        <translation>
            <numerusform>noch etwa %n&#xa0;s</numerusform>
            <numerusform>noch etwa %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: how shall it go on?</source>
        <extracomment>German: Angehalten: Wie soll es weitergehen?</extracomment>
        <translation>Angehalten: Wie soll es weitergehen?</translation>
    </message>
    <message>
        <source>Next come the checks</source>
        <translation>Als Nächstes kommen die Prüfungen</translation>
    </message>
    <message>
        <source>Next comes: %1</source>
        <translation>Als Nächstes kommt: %1</translation>
    </message>
    <message>
        <source>Continue goes on from here. Restore old state takes back what the finished steps changed.</source>
        <translation>„Fortsetzen“ macht hier weiter. „Alten Stand wiederherstellen“ nimmt zurück, was die erledigten Schritte verändert haben.</translation>
    </message>
    <message>
        <source>Ends in the middle of this step and brings the old state back.</source>
        <translation>Bricht mitten in diesem Schritt ab und stellt den alten Stand wieder her.</translation>
    </message>
</context>
<context>
    <name>Lotse::SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Commands, paths and log lines are never translated.</source>
        <translation>Befehle, Pfade und Protokollzeilen werden nie übersetzt.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Differences stay distinguishable with every kind of colour vision.</source>
        <translation>Abweichungen bleiben bei jeder Art von Farbensehen unterscheidbar.</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Everything here takes effect at once and is kept.</source>
        <translation>Alles hier wirkt sofort und wird behalten.</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Notify when a long run ends</source>
        <translation>Benachrichtigen, wenn ein langer Lauf endet</translation>
    </message>
    <message>
        <source>Desktop notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>When a long run ends or needs you while this window is not in front.</source>
        <translation>Wenn ein langer Lauf endet oder Sie braucht, während dieses Fenster nicht vorn ist.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Always on</source>
        <extracomment>A safety measure that cannot be switched off. German: Immer an</extracomment>
        <translation>Immer an</translation>
    </message>
    <message>
        <source>Backup with restore test</source>
        <translation>Sicherung mit Wiederherstellungstest</translation>
    </message>
    <message>
        <source>Nothing is written before a backup has been unpacked again and compared.</source>
        <translation>Nichts wird geschrieben, bevor eine Sicherung wieder ausgepackt und verglichen wurde.</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>When a check turns red, the old state comes back and the same checks prove it.</source>
        <translation>Wird eine Prüfung rot, kommt der alte Stand zurück, und dieselben Prüfungen weisen es nach.</translation>
    </message>
    <message>
        <source>Identity checks</source>
        <translation>Prüfung der Identität</translation>
    </message>
    <message>
        <source>Unknown certificates are shown and asked for once; changed ones are refused.</source>
        <translation>Unbekannte Zertifikate werden einmal gezeigt und erfragt; geänderte werden abgelehnt.</translation>
    </message>
    <message>
        <source>Pause before the way back</source>
        <translation>Pause vor dem Rückweg</translation>
    </message>
    <message>
        <source>So long you can look, wait longer or check again when a check is red.</source>
        <translation>So lange können Sie bei einer roten Prüfung nachsehen, länger warten oder noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Usual folder</source>
        <extracomment>Back to the folder that Lotse uses by itself. German: Üblicher Ordner</extracomment>
        <translation>Üblicher Ordner</translation>
    </message>
    <message>
        <source>Where new backups are kept</source>
        <translation>Wo neue Sicherungen liegen</translation>
    </message>
    <message>
        <source>This folder was not taken</source>
        <translation>Dieser Ordner wurde nicht übernommen</translation>
    </message>
    <message>
        <source>How many to keep</source>
        <translation>Wie viele aufbewahrt werden</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>Wie im Profil</translation>
    </message>
    <message>
        <source>Of each container. Older ones are removed, but never the only good one.</source>
        <translation>Je Container. Ältere werden entfernt, aber nie die einzige gute.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n Sicherung</numerusform>
            <numerusform>%n Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>A palette; German: Hoher Kontrast</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>Lotse::ShortcutList</name>
    <message>
        <source>Remove the shortcut for %1</source>
        <extracomment>Accessible name; %1 is what the shortcut does</extracomment>
        <translation>Tastenkürzel für %1 entfernen</translation>
    </message>
    <message>
        <source>Search in shortcuts</source>
        <translation>In Tastenkürzeln suchen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Alle Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
        <source>No shortcut fits this search.</source>
        <translation>Kein Tastenkürzel passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the shortcut for %1</source>
        <extracomment>Accessible name; %1 is what the shortcut does</extracomment>
        <translation>Tastenkürzel für %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Shortcut for %1</source>
        <extracomment>Accessible name; %1 is what the shortcut does</extracomment>
        <translation>Tastenkürzel für %1</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Choose other keys, or change that one first.</source>
        <extracomment>%1 are keys like Ctrl+F, %2 is what they already do</extracomment>
        <translation>%1 gehört schon zu „%2“. Wählen Sie andere Tasten, oder ändern Sie zuerst jenes Kürzel.</translation>
    </message>
</context>
<context>
    <name>Lotse::SideItem</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Accessible name of a step or tool in the sidebar: %1 its name, %2 its state.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
</context>
<context>
    <name>Lotse::Sidebar</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Connect</source>
        <extracomment>The names of the assistant&apos;s pages. German: Verbinden, Anwendung finden, Vergleichen, Planen, Sichern, Übertragen, Prüfen, Ergebnis</extracomment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Find the application</source>
        <translation>Anwendung finden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Steps of the assistant</source>
        <translation>Schritte des Assistenten</translation>
    </message>
    <message>
        <source>Restore earlier state…</source>
        <extracomment>Tools beside the assistant. German: Stand wiederherstellen …, Verlauf, Profile, Einstellungen, Hilfe</extracomment>
        <translation>Stand wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>Lotse::TextDiffPane</name>
    <message>
        <source>identical</source>
        <comment>a file; German: identisch</comment>
        <translation>identisch</translation>
    </message>
    <message>
        <source>no line differs</source>
        <comment>German: keine Zeile verschieden</comment>
        <translation>keine Zeile verschieden</translation>
    </message>
    <message>
        <source>missing in the container</source>
        <comment>a file; German: fehlt im Container</comment>
        <translation>fehlt im Container</translation>
    </message>
    <message>
        <source>only in the container</source>
        <comment>a file; German: nur im Container</comment>
        <translation>nur im Container</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ · %1 of %n</source>
        <extracomment>%n places of a file differ, the one at hand is number %1. German: %n Stellen verschieden · %1 von %n</extracomment>
        <translation>
            <numerusform>%n Stelle verschieden · %1 von %n</numerusform>
            <numerusform>%n Stellen verschieden · %1 von %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <comment>difference in a file</comment>
        <extracomment>German: Vorige</extracomment>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorige Abweichung</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>difference in a file</comment>
        <extracomment>German: Nächste</extracomment>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächste Abweichung</translation>
    </message>
    <message>
        <source>Back to both trees</source>
        <extracomment>German: Größer öffnen</extracomment>
        <translation>Zurück zu beiden Seiten</translation>
    </message>
    <message>
        <source>Open larger</source>
        <translation>Größer öffnen</translation>
    </message>
</context>
<context>
    <name>Lotse::TextDiffView</name>
    <message>
        <source>Lines of %1 on both sides</source>
        <extracomment>Accessible name of the two panes; %1 is a path</extracomment>
        <translation>Zeilen von %1 auf beiden Seiten</translation>
    </message>
    <message>
        <source>No line differs.</source>
        <translation>Keine Zeile ist verschieden.</translation>
    </message>
</context>
<context>
    <name>Lotse::VersionGauge</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Development %1, on disk %2, running %3</source>
        <translation>Entwicklung %1, auf der Platte %2, laufend %3</translation>
    </message>
    <message>
        <source>Development</source>
        <extracomment>Above a version number; German: Entwicklung, Auf Platte, Laufend</extracomment>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
</context>
<context>
    <name>Lotse::WindowActions</name>
    <message>
        <source>Help about this page</source>
        <extracomment>What a shortcut does, in the order help, history, settings, assistant, quit</extracomment>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Show the settings</source>
        <translation>Einstellungen zeigen</translation>
    </message>
    <message>
        <source>Back to the assistant</source>
        <translation>Zurück zum Assistenten</translation>
    </message>
    <message>
        <source>Close Lotse</source>
        <translation>Lotse schließen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Guides a container safely to the state of its development tree.</source>
        <translation>Bringt einen Container sicher auf den Stand der Entwicklung.</translation>
    </message>
    <message>
        <source>Host to begin with: docker, podman, unix:///path, demo or demo:new.</source>
        <translation>Host für den Anfang: docker, podman, unix:///pfad, demo oder demo:new.</translation>
    </message>
    <message>
        <source>Profile to begin with.</source>
        <translation>Profil für den Anfang.</translation>
    </message>
    <message>
        <source>Language: de or en.</source>
        <translation>Sprache: de oder en.</translation>
    </message>
    <message>
        <source>The same, as a desktop says it.</source>
        <translation>Dasselbe in der Form, in der eine Arbeitsumgebung es angibt.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>There is no container &quot;%1&quot; on this host.</source>
        <translation>Auf diesem Host gibt es keinen Container „%1“.</translation>
    </message>
    <message>
        <source>No container engine was found (%1).</source>
        <translation>Es wurde keine Container-Engine gefunden (%1).</translation>
    </message>
    <message>
        <source>Neither Docker nor Podman answers on this computer.</source>
        <translation>Auf diesem Rechner antwortet weder Docker noch Podman.</translation>
    </message>
    <message>
        <source>Lotse looked at the usual places and changed nothing.</source>
        <translation>Lotse hat an den üblichen Stellen nachgesehen und nichts geändert.</translation>
    </message>
    <message>
        <source>Start Docker or Podman, or try the demonstration, which needs neither.</source>
        <translation>Starten Sie Docker oder Podman, oder probieren Sie die Vorführung aus, die beides nicht braucht.</translation>
    </message>
    <message>
        <source>You are not allowed to use the container engine at &quot;%1&quot;.</source>
        <translation>Sie dürfen die Container-Engine unter „%1“ nicht benutzen.</translation>
    </message>
    <message>
        <source>The engine runs, but your user does not belong to the group that may use it (often &quot;docker&quot;).</source>
        <translation>Die Engine läuft, aber Ihr Benutzer gehört nicht zu der Gruppe, die sie benutzen darf (oft „docker“).</translation>
    </message>
    <message>
        <source>Lotse did not connect.</source>
        <translation>Lotse hat keine Verbindung aufgebaut.</translation>
    </message>
    <message>
        <source>Ask the administrator to add your user to that group, then sign out and in again.</source>
        <translation>Bitten Sie die Verwaltung des Rechners, Ihren Benutzer in diese Gruppe aufzunehmen, und melden Sie sich dann ab und wieder an.</translation>
    </message>
    <message>
        <source>Nobody answers at &quot;%1&quot;.</source>
        <translation>Unter „%1“ antwortet niemand.</translation>
    </message>
    <message>
        <source>The program that should listen there is not running, or it listens somewhere else.</source>
        <translation>Das Programm, das dort lauschen sollte, läuft nicht oder lauscht anderswo.</translation>
    </message>
    <message>
        <source>Lotse could not connect.</source>
        <translation>Lotse konnte keine Verbindung aufbauen.</translation>
    </message>
    <message>
        <source>Check that it is running and that the address is right, then try again.</source>
        <translation>Prüfen Sie, ob es läuft und ob die Adresse stimmt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The connection to &quot;%1&quot; broke.</source>
        <translation>Die Verbindung zu „%1“ ist abgebrochen.</translation>
    </message>
    <message>
        <source>The other side closed it or was restarted, or the network failed.</source>
        <translation>Die Gegenseite hat sie geschlossen oder wurde neu gestartet, oder das Netz fiel aus.</translation>
    </message>
    <message>
        <source>Lotse stopped at this point.</source>
        <translation>Lotse hat an dieser Stelle angehalten.</translation>
    </message>
    <message>
        <source>Connect again. A run that was interrupted can be finished or undone from the history.</source>
        <translation>Verbinden Sie sich neu. Ein unterbrochener Lauf lässt sich aus dem Verlauf abschließen oder rückgängig machen.</translation>
    </message>
    <message>
        <source>The answer of &quot;%1&quot; makes no sense.</source>
        <translation>Die Antwort von „%1“ ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>Perhaps another program listens there, or its version is not one that Lotse knows.</source>
        <translation>Vielleicht lauscht dort ein anderes Programm, oder Lotse kennt dessen Version nicht.</translation>
    </message>
    <message>
        <source>Lotse did not use the answer.</source>
        <translation>Lotse hat die Antwort nicht verwendet.</translation>
    </message>
    <message>
        <source>Check the address. If it is right, please send the report to the developers of Lotse.</source>
        <translation>Prüfen Sie die Adresse. Stimmt sie, senden Sie bitte den Bericht an die Entwickler von Lotse.</translation>
    </message>
    <message>
        <source>The container engine is too old: it speaks version %1, and at least %2 is needed.</source>
        <translation>Die Container-Engine ist zu alt: Sie spricht Version %1, nötig ist mindestens %2.</translation>
    </message>
    <message>
        <source>It lacks functions that Lotse relies on.</source>
        <translation>Ihr fehlen Funktionen, auf die Lotse angewiesen ist.</translation>
    </message>
    <message>
        <source>Lotse did not go on.</source>
        <translation>Lotse hat nicht weitergemacht.</translation>
    </message>
    <message>
        <source>Update Docker or Podman on that computer.</source>
        <translation>Aktualisieren Sie Docker oder Podman auf jenem Rechner.</translation>
    </message>
    <message>
        <source>The container engine refused a request: %1</source>
        <translation>Die Container-Engine hat eine Anfrage abgelehnt: %1</translation>
    </message>
    <message>
        <source>The engine is there, but it would not do what was asked.</source>
        <translation>Die Engine ist da, wollte aber nicht tun, worum sie gebeten wurde.</translation>
    </message>
    <message>
        <source>Read the engine&apos;s reason above; often the disk is full or the container changed in the meantime.</source>
        <translation>Lesen Sie oben den Grund der Engine; oft ist die Platte voll, oder der Container hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Lotse does not know how to connect to &quot;%1&quot;.</source>
        <translation>Lotse weiß nicht, wie man sich mit „%1“ verbindet.</translation>
    </message>
    <message>
        <source>The address does not begin with a kind of host that this version knows.</source>
        <translation>Die Adresse beginnt nicht mit einer Art von Host, die diese Version kennt.</translation>
    </message>
    <message>
        <source>Lotse connected to nothing.</source>
        <translation>Lotse hat sich mit nichts verbunden.</translation>
    </message>
    <message>
        <source>It has another name, was removed, or lives on another host.</source>
        <translation>Er heißt anders, wurde entfernt oder liegt auf einem anderen Host.</translation>
    </message>
    <message>
        <source>Lotse changed nothing.</source>
        <translation>Lotse hat nichts geändert.</translation>
    </message>
    <message>
        <source>Choose it from the list of containers.</source>
        <translation>Wählen Sie ihn aus der Liste der Container.</translation>
    </message>
    <message>
        <source>The container &quot;%1&quot; is not running.</source>
        <translation>Der Container „%1“ läuft nicht.</translation>
    </message>
    <message>
        <source>Its files can be compared, but nothing can be asked or restarted inside.</source>
        <translation>Seine Dateien lassen sich vergleichen, aber innen lässt sich nichts fragen oder neu starten.</translation>
    </message>
    <message>
        <source>Lotse left it stopped.</source>
        <translation>Lotse hat ihn angehalten gelassen.</translation>
    </message>
    <message>
        <source>Start the container, then try again.</source>
        <translation>Starten Sie den Container und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This container lacks something that is needed here: %1.</source>
        <translation>Diesem Container fehlt etwas, das hier gebraucht wird: %1.</translation>
    </message>
    <message>
        <source>The container is built very small or its host cannot do this.</source>
        <translation>Der Container ist sehr klein gebaut, oder sein Host kann das nicht.</translation>
    </message>
    <message>
        <source>Lotse left this part out instead of guessing.</source>
        <translation>Lotse hat diesen Teil weggelassen, statt zu raten.</translation>
    </message>
    <message>
        <source>Use an image that contains it, or take this part out of the profile.</source>
        <translation>Verwenden Sie ein Image, das es enthält, oder nehmen Sie diesen Teil aus dem Profil.</translation>
    </message>
    <message>
        <source>A command in the container failed: %1 (exit code %2).</source>
        <translation>Ein Befehl im Container ist fehlgeschlagen: %1 (Rückgabewert %2).</translation>
    </message>
    <message>
        <source>The container could not do what was asked; the details hold its own words.</source>
        <translation>Der Container konnte nicht tun, was verlangt war; seine eigenen Worte stehen in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Read the output in the details, remove the cause and try again.</source>
        <translation>Lesen Sie die Ausgabe in den Einzelheiten, beheben Sie die Ursache und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The output of a command ended before the command did: %1.</source>
        <translation>Die Ausgabe eines Befehls endete vor dem Befehl: %1.</translation>
    </message>
    <message>
        <source>It is not known whether the command did its work to the end.</source>
        <translation>Ob der Befehl seine Arbeit zu Ende geführt hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Lotse treats it as failed.</source>
        <translation>Lotse wertet ihn als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Look whether the container was stopped or restarted meanwhile, then try again.</source>
        <translation>Sehen Sie nach, ob der Container inzwischen angehalten oder neu gestartet wurde, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; does not exist in the container.</source>
        <translation>Den Pfad „%1“ gibt es im Container nicht.</translation>
    </message>
    <message>
        <source>The application lies elsewhere, or this part of it was never installed.</source>
        <translation>Die Anwendung liegt anderswo, oder dieser Teil von ihr wurde nie installiert.</translation>
    </message>
    <message>
        <source>Lotse changed nothing there.</source>
        <translation>Lotse hat dort nichts geändert.</translation>
    </message>
    <message>
        <source>Check the application&apos;s folder on the page &quot;Find the application&quot; or in the profile.</source>
        <translation>Prüfen Sie den Ordner der Anwendung auf der Seite „Anwendung finden“ oder im Profil.</translation>
    </message>
    <message>
        <source>The certificate of &quot;%2&quot; is not known yet. Its fingerprint is %1.</source>
        <translation>Das Zertifikat von „%2“ ist noch nicht bekannt. Sein Fingerabdruck ist %1.</translation>
    </message>
    <message>
        <source>Nobody has confirmed so far that this really is your application. A self-signed certificate looks like this at the first visit.</source>
        <translation>Bisher hat niemand bestätigt, dass das wirklich Ihre Anwendung ist. Ein selbst signiertes Zertifikat sieht beim ersten Besuch so aus.</translation>
    </message>
    <message>
        <source>Lotse sent nothing to it.</source>
        <translation>Lotse hat ihr nichts gesendet.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the application&apos;s own, and accept it if it is the same.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem der Anwendung und akzeptieren Sie ihn, wenn er gleich ist.</translation>
    </message>
    <message>
        <source>The certificate of &quot;%2&quot; is not the accepted one. It now shows the fingerprint %1.</source>
        <translation>Das Zertifikat von „%2“ ist nicht das akzeptierte. Es zeigt jetzt den Fingerabdruck %1.</translation>
    </message>
    <message>
        <source>The certificate was renewed, or somebody else answers in the application&apos;s place.</source>
        <translation>Das Zertifikat wurde erneuert, oder jemand anderes antwortet anstelle der Anwendung.</translation>
    </message>
    <message>
        <source>Lotse broke off the connection.</source>
        <translation>Lotse hat die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>Ask whoever manages the application. If it was renewed, replace the accepted fingerprint.</source>
        <translation>Fragen Sie, wer die Anwendung betreut. Wurde es erneuert, ersetzen Sie den akzeptierten Fingerabdruck.</translation>
    </message>
    <message>
        <source>No secure connection to &quot;%1&quot; could be made.</source>
        <translation>Zu „%1“ kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>The other side does not speak HTTPS, or its certificate cannot be trusted.</source>
        <translation>Die Gegenseite spricht kein HTTPS, oder ihrem Zertifikat ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>Check the port, and whether the address must begin with http or https.</source>
        <translation>Prüfen Sie den Port und ob die Adresse mit http oder https beginnen muss.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; could not be found in the network.</source>
        <translation>Der Name „%1“ war im Netz nicht zu finden.</translation>
    </message>
    <message>
        <source>It is misspelt, or the name service does not answer.</source>
        <translation>Er ist falsch geschrieben, oder der Namensdienst antwortet nicht.</translation>
    </message>
    <message>
        <source>Check the spelling, or use the numeric address.</source>
        <translation>Prüfen Sie die Schreibweise oder verwenden Sie die Adresse in Zahlen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Lotse itself.</source>
        <translation>In Lotse selbst ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not in your application.</source>
        <translation>Das ist ein Fehler im Programm, nicht in Ihrer Anwendung.</translation>
    </message>
    <message>
        <source>Please save the report and send it to the developers of Lotse.</source>
        <translation>Bitte speichern Sie den Bericht und senden Sie ihn an die Entwickler von Lotse.</translation>
    </message>
    <message>
        <source>The work was stopped, as you asked.</source>
        <translation>Die Arbeit wurde angehalten, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>It is not finished.</source>
        <translation>Sie ist nicht zu Ende geführt.</translation>
    </message>
    <message>
        <source>Lotse ended it at the next safe place.</source>
        <translation>Lotse hat sie an der nächsten sicheren Stelle beendet.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Starten Sie sie neu, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>No answer came within the allowed time.</source>
        <translation>In der erlaubten Zeit kam keine Antwort.</translation>
    </message>
    <message>
        <source>The other side is busy, hangs, or the connection is very slow.</source>
        <translation>Die Gegenseite ist beschäftigt oder hängt, oder die Verbindung ist sehr langsam.</translation>
    </message>
    <message>
        <source>Lotse stopped waiting.</source>
        <translation>Lotse hat das Warten beendet.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, look whether the container and its host are overloaded.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, sehen Sie nach, ob Container oder Host überlastet sind.</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; cannot be used.</source>
        <translation>Der Pfad „%1“ ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>It could point outside of the folder it belongs to, for example by &quot;..&quot; or a &quot;/&quot; in front.</source>
        <translation>Er könnte aus seinem Ordner hinausführen, etwa durch „..“ oder ein „/“ am Anfang.</translation>
    </message>
    <message>
        <source>Lotse did not touch it.</source>
        <translation>Lotse hat ihn nicht angerührt.</translation>
    </message>
    <message>
        <source>Write the path as seen from its folder, for example src/modules.</source>
        <translation>Schreiben Sie den Pfad von seinem Ordner aus gesehen, zum Beispiel src/modules.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be read.</source>
        <translation>Der Ordner „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It does not exist, or you are not allowed to look into it.</source>
        <translation>Es gibt ihn nicht, oder Sie dürfen nicht hineinsehen.</translation>
    </message>
    <message>
        <source>Lotse read nothing from it.</source>
        <translation>Lotse hat nichts daraus gelesen.</translation>
    </message>
    <message>
        <source>Check the name, and whether your user may open this folder.</source>
        <translation>Prüfen Sie den Namen und ob Ihr Benutzer diesen Ordner öffnen darf.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>Die Datei „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It does not exist, you are not allowed to open it, or it changed while it was read.</source>
        <translation>Es gibt sie nicht, Sie dürfen sie nicht öffnen, oder sie hat sich beim Lesen geändert.</translation>
    </message>
    <message>
        <source>Lotse left it as it is.</source>
        <translation>Lotse hat sie gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Check the file and its permissions, then try again.</source>
        <translation>Prüfen Sie die Datei und ihre Rechte und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written on this computer.</source>
        <translation>Die Datei „%1“ lässt sich auf diesem Rechner nicht schreiben.</translation>
    </message>
    <message>
        <source>The disk is full, or you are not allowed to write there.</source>
        <translation>Die Platte ist voll, oder Sie dürfen dort nicht schreiben.</translation>
    </message>
    <message>
        <source>Lotse stopped before going on without it.</source>
        <translation>Lotse hat angehalten, statt ohne sie weiterzumachen.</translation>
    </message>
    <message>
        <source>Make room on the disk or choose another folder, then try again.</source>
        <translation>Schaffen Sie Platz auf der Platte oder wählen Sie einen anderen Ordner und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no version &quot;%1&quot; in the Git repository &quot;%2&quot;.</source>
        <translation>Im Git-Repository „%2“ gibt es keinen Stand „%1“.</translation>
    </message>
    <message>
        <source>The branch, tag or commit is misspelt, or it was not fetched to this computer.</source>
        <translation>Der Zweig, das Tag oder der Commit ist falsch geschrieben oder wurde nicht auf diesen Rechner geholt.</translation>
    </message>
    <message>
        <source>Lotse compared nothing.</source>
        <translation>Lotse hat nichts verglichen.</translation>
    </message>
    <message>
        <source>Check the name, or fetch the repository&apos;s latest state first.</source>
        <translation>Prüfen Sie den Namen oder holen Sie zuerst den neuesten Stand des Repositorys.</translation>
    </message>
    <message>
        <source>An archive is damaged or ended too early (%1).</source>
        <translation>Ein Archiv ist beschädigt oder endete zu früh (%1).</translation>
    </message>
    <message>
        <source>What was read from it is not complete and cannot be trusted.</source>
        <translation>Was daraus gelesen wurde, ist unvollständig und nicht verlässlich.</translation>
    </message>
    <message>
        <source>Lotse used nothing of it.</source>
        <translation>Lotse hat nichts davon verwendet.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, the connection or the disk has a fault.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es dabei, hat die Verbindung oder die Platte einen Fehler.</translation>
    </message>
    <message>
        <source>An archive contains the name &quot;%1&quot;, which leads outside of its folder.</source>
        <translation>Ein Archiv enthält den Namen „%1“, der aus seinem Ordner hinausführt.</translation>
    </message>
    <message>
        <source>Unpacking it could overwrite foreign files.</source>
        <translation>Beim Entpacken könnten fremde Dateien überschrieben werden.</translation>
    </message>
    <message>
        <source>Lotse refused the whole archive.</source>
        <translation>Lotse hat das ganze Archiv abgelehnt.</translation>
    </message>
    <message>
        <source>Find out who made such a name inside the container; it does not get there by accident.</source>
        <translation>Finden Sie heraus, wer im Container einen solchen Namen angelegt hat; zufällig kommt er nicht dorthin.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; cannot be opened.</source>
        <translation>Das Profil „%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The file is missing, or you are not allowed to read it.</source>
        <translation>Die Datei fehlt, oder Sie dürfen sie nicht lesen.</translation>
    </message>
    <message>
        <source>Lotse did not start anything.</source>
        <translation>Lotse hat nichts begonnen.</translation>
    </message>
    <message>
        <source>Check the name of the file, or choose another profile.</source>
        <translation>Prüfen Sie den Namen der Datei oder wählen Sie ein anderes Profil.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; is not written in valid JSON (line %2: %3).</source>
        <translation>Das Profil „%1“ ist kein gültiges JSON (Zeile %2: %3).</translation>
    </message>
    <message>
        <source>Often a comma, a quotation mark or a bracket is missing or too much just before that place.</source>
        <translation>Oft fehlt kurz vor dieser Stelle ein Komma, ein Anführungszeichen oder eine Klammer, oder es ist eines zu viel.</translation>
    </message>
    <message>
        <source>Correct the file at that line, or choose another profile.</source>
        <translation>Berichtigen Sie die Datei in dieser Zeile oder wählen Sie ein anderes Profil.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has entries that Lotse cannot use:
%2</source>
        <translation>Das Profil „%1“ hat Einträge, mit denen Lotse nichts anfangen kann:
%2</translation>
    </message>
    <message>
        <source>The profile is written in valid JSON, but not as a profile must be.</source>
        <translation>Das Profil ist gültiges JSON, aber nicht so, wie ein Profil sein muss.</translation>
    </message>
    <message>
        <source>Correct these places and open the profile again.</source>
        <translation>Berichtigen Sie diese Stellen und öffnen Sie das Profil erneut.</translation>
    </message>
    <message>
        <source>There is nothing to repair.</source>
        <translation>Es gibt nichts zu reparieren.</translation>
    </message>
    <message>
        <source>The container already holds what development has.</source>
        <translation>Der Container enthält bereits, was die Entwicklung hat.</translation>
    </message>
    <message>
        <source>If the application still misbehaves, look at the checks and the log.</source>
        <translation>Benimmt sich die Anwendung trotzdem falsch, sehen Sie sich die Prüfungen und das Protokoll an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file on one side and a folder or link on the other.</source>
        <translation>„%1“ ist auf der einen Seite eine Datei und auf der anderen ein Ordner oder eine Verknüpfung.</translation>
    </message>
    <message>
        <source>Replacing one kind by the other could destroy things that Lotse cannot judge.</source>
        <translation>Das eine durch das andere zu ersetzen, könnte etwas zerstören, das Lotse nicht beurteilen kann.</translation>
    </message>
    <message>
        <source>Lotse stopped before changing anything.</source>
        <translation>Lotse hat angehalten, bevor etwas geändert wurde.</translation>
    </message>
    <message>
        <source>Decide which kind is right, correct the other side, and compare again.</source>
        <translation>Entscheiden Sie, was richtig ist, berichtigen Sie die andere Seite und vergleichen Sie erneut.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Without its content nobody can say whether it must be replaced.</source>
        <translation>Ohne den Inhalt kann niemand sagen, ob es ersetzt werden muss.</translation>
    </message>
    <message>
        <source>Correct its permissions, or add an ignore rule for it, and compare again.</source>
        <translation>Berichtigen Sie die Rechte oder fügen Sie eine Ignorier-Regel dafür hinzu und vergleichen Sie erneut.</translation>
    </message>
    <message>
        <source>The backup could not be proven: %1.</source>
        <translation>Die Sicherung ließ sich nicht nachweisen: %1.</translation>
    </message>
    <message>
        <source>Unpacking it again did not give back exactly what is in the container now.</source>
        <translation>Wieder entpackt ergab sie nicht genau das, was jetzt im Container ist.</translation>
    </message>
    <message>
        <source>Lotse changed nothing of the application.</source>
        <translation>Lotse hat an der Anwendung nichts geändert.</translation>
    </message>
    <message>
        <source>Look whether the application writes into its own folder, stop it if so, and try again.</source>
        <translation>Sehen Sie nach, ob die Anwendung in ihren eigenen Ordner schreibt, halten Sie sie dann an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not arrive in the container as it was sent.</source>
        <translation>„%1“ ist im Container nicht so angekommen, wie es gesendet wurde.</translation>
    </message>
    <message>
        <source>The copy beside the application has another content than the original.</source>
        <translation>Die Kopie neben der Anwendung hat einen anderen Inhalt als das Original.</translation>
    </message>
    <message>
        <source>Lotse did not switch to it.</source>
        <translation>Lotse hat nicht darauf umgeschaltet.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, the container&apos;s disk may be full or faulty.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, ist die Platte des Containers vielleicht voll oder fehlerhaft.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the container cannot be written.</source>
        <translation>„%1“ im Container lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The place is read-only, belongs to somebody else, or has no room left.</source>
        <translation>Der Ort ist schreibgeschützt, gehört jemand anderem oder hat keinen Platz mehr.</translation>
    </message>
    <message>
        <source>Lotse did not change it.</source>
        <translation>Lotse hat dort nichts geändert.</translation>
    </message>
    <message>
        <source>Make it writable or free some space, and try again.</source>
        <translation>Machen Sie ihn beschreibbar oder schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The service &quot;%1&quot; was not ready within %2 seconds after the restart.</source>
        <translation>Der Dienst „%1“ war %2 Sekunden nach dem Neustart noch nicht bereit.</translation>
    </message>
    <message>
        <source>It starts too slowly, or it cannot start at all.</source>
        <translation>Er startet zu langsam oder kann gar nicht starten.</translation>
    </message>
    <message>
        <source>Read the service&apos;s log. If it is only slow, allow it more time in the profile.</source>
        <translation>Lesen Sie das Protokoll des Dienstes. Ist er nur langsam, geben Sie ihm im Profil mehr Zeit.</translation>
    </message>
    <message>
        <source>The service &quot;%1&quot; starts and crashes again and again (%2 times).</source>
        <translation>Der Dienst „%1“ startet und stürzt immer wieder ab (%2 Mal).</translation>
    </message>
    <message>
        <source>Its supervisor starts it anew each time, so that it may look alive for a moment.</source>
        <translation>Er wird jedes Mal von Neuem gestartet und sieht darum für Augenblicke lebendig aus.</translation>
    </message>
    <message>
        <source>Lotse counts it as not running.</source>
        <translation>Für Lotse gilt er als nicht laufend.</translation>
    </message>
    <message>
        <source>Read the last lines of the service&apos;s log; they name the cause.</source>
        <translation>Lesen Sie die letzten Zeilen im Protokoll des Dienstes; sie nennen die Ursache.</translation>
    </message>
    <message>
        <source>The record of a run is damaged: &quot;%1&quot;.</source>
        <translation>Die Aufzeichnung eines Laufs ist beschädigt: „%1“.</translation>
    </message>
    <message>
        <source>Lotse cannot tell for certain what this run had changed.</source>
        <translation>Lotse kann nicht sicher sagen, was dieser Lauf geändert hatte.</translation>
    </message>
    <message>
        <source>Lotse does not undo anything by guessing.</source>
        <translation>Lotse macht nichts auf gut Glück rückgängig.</translation>
    </message>
    <message>
        <source>The backup in the same folder is still there; restore from it.</source>
        <translation>Die Sicherung im selben Ordner ist noch da; stellen Sie daraus wieder her.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot;.</source>
        <translation>Einen Lauf „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Its name is misspelt, or its folder was removed.</source>
        <translation>Sein Name ist falsch geschrieben, oder sein Ordner wurde entfernt.</translation>
    </message>
    <message>
        <source>Choose a run from the history.</source>
        <translation>Wählen Sie einen Lauf aus dem Verlauf.</translation>
    </message>
    <message>
        <source>The repair was taken back.</source>
        <translation>Die Reparatur wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Something was worse after the change than before it.</source>
        <translation>Nach der Änderung war etwas schlechter als davor.</translation>
    </message>
    <message>
        <source>Lotse brought the old state back and proved it with the same checks.</source>
        <translation>Lotse hat den alten Stand wiederhergestellt und mit denselben Prüfungen nachgewiesen.</translation>
    </message>
    <message>
        <source>Open the report: it names the check that turned red. The application runs as before.</source>
        <translation>Öffnen Sie den Bericht: Er nennt die Prüfung, die rot wurde. Die Anwendung läuft wie zuvor.</translation>
    </message>
    <message>
        <source>The old state could not be brought back completely: %1.</source>
        <translation>Der alte Stand ließ sich nicht vollständig wiederherstellen: %1.</translation>
    </message>
    <message>
        <source>The container may hold parts of the old and of the new state.</source>
        <translation>Der Container enthält vielleicht Teile des alten und des neuen Stands.</translation>
    </message>
    <message>
        <source>Lotse kept the backup and the record of everything it did.</source>
        <translation>Lotse hat die Sicherung und die Aufzeichnung von allem, was es getan hat, behalten.</translation>
    </message>
    <message>
        <source>Do not restart the application yet. Restore from the backup through the history, or ask for help with the report.</source>
        <translation>Starten Sie die Anwendung noch nicht neu. Stellen Sie über den Verlauf aus der Sicherung wieder her, oder bitten Sie mit dem Bericht um Hilfe.</translation>
    </message>
    <message>
        <source>The import check failed: the module &quot;%1&quot; could not be loaded.</source>
        <translation>Die Import-Prüfung ist fehlgeschlagen: Das Modul „%1“ ließ sich nicht laden.</translation>
    </message>
    <message>
        <source>The application cannot use this part of itself.</source>
        <translation>Die Anwendung kann diesen Teil von sich nicht benutzen.</translation>
    </message>
    <message>
        <source>Lotse tried it with the service&apos;s own Python, as the service would.</source>
        <translation>Lotse hat es mit dem Python des Dienstes versucht, so wie der Dienst es täte.</translation>
    </message>
    <message>
        <source>Open the report; it holds Python&apos;s own words. Perhaps the module needs a package that is not installed.</source>
        <translation>Öffnen Sie den Bericht; darin steht, was Python dazu sagt. Vielleicht braucht das Modul ein Paket, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>The application&apos;s answer to %1 is not as expected. Expected: %2. Found: %3.</source>
        <translation>Die Antwort der Anwendung auf %1 ist nicht wie erwartet. Erwartet: %2. Gefunden: %3.</translation>
    </message>
    <message>
        <source>The application answers, but not in the way it should when it is in order.</source>
        <translation>Die Anwendung antwortet, aber nicht so, wie sie es täte, wenn alles in Ordnung wäre.</translation>
    </message>
    <message>
        <source>Lotse kept the whole answer in the report.</source>
        <translation>Lotse hat die ganze Antwort im Bericht aufbewahrt.</translation>
    </message>
    <message>
        <source>Compare the expectation with the answer. A fallback answer means that parts are still missing.</source>
        <translation>Vergleichen Sie Erwartung und Antwort. Eine Antwort aus dem Ersatzbetrieb (Fallback) heißt, dass noch Teile fehlen.</translation>
    </message>
    <message>
        <source>%1 was not asked, because it changes something.</source>
        <translation>%1 wurde nicht gefragt, weil es etwas ändert.</translation>
    </message>
    <message>
        <source>Such a request may start an update or alter data, so it needs your consent.</source>
        <translation>Eine solche Anfrage könnte eine Aktualisierung starten oder Daten ändern; sie braucht Ihre Zustimmung.</translation>
    </message>
    <message>
        <source>Lotse left it out and says so in the report.</source>
        <translation>Lotse hat sie weggelassen und sagt das im Bericht.</translation>
    </message>
    <message>
        <source>Tick it on the plan page if you want it to be part of the proof.</source>
        <translation>Kreuzen Sie sie auf der Seite „Planen“ an, wenn sie zum Nachweis gehören soll.</translation>
    </message>
    <message>
        <source>The log still says: &quot;%1&quot;.</source>
        <translation>Im Protokoll steht noch: „%1“.</translation>
    </message>
    <message>
        <source>This message must not appear any more once the application is in order.</source>
        <translation>Diese Meldung darf nicht mehr erscheinen, sobald die Anwendung in Ordnung ist.</translation>
    </message>
    <message>
        <source>Lotse looked only at the lines since the last start.</source>
        <translation>Lotse hat nur die Zeilen seit dem letzten Start angesehen.</translation>
    </message>
    <message>
        <source>Read the lines around it in the report; they name what is still missing.</source>
        <translation>Lesen Sie im Bericht die Zeilen ringsum; sie nennen, was noch fehlt.</translation>
    </message>
    <message>
        <source>The versions differ: development has %1, the container has %2.</source>
        <translation>Die Versionen sind verschieden: Die Entwicklung hat %1, der Container hat %2.</translation>
    </message>
    <message>
        <source>The container does not hold, or does not run, what was developed.</source>
        <translation>Der Container enthält nicht, was entwickelt wurde, oder führt es nicht aus.</translation>
    </message>
    <message>
        <source>Lotse compared both and changed nothing.</source>
        <translation>Lotse hat beide verglichen und nichts geändert.</translation>
    </message>
    <message>
        <source>Repair the container, or restart the service if only the running version is old.</source>
        <translation>Reparieren Sie den Container, oder starten Sie den Dienst neu, wenn nur die laufende Version alt ist.</translation>
    </message>
    <message>
        <source>The container differs from development in %1 places.</source>
        <translation>Der Container weicht an %1 Stellen von der Entwicklung ab.</translation>
    </message>
    <message>
        <source>Not everything in the container is as it was developed.</source>
        <translation>Nicht alles im Container ist so, wie es entwickelt wurde.</translation>
    </message>
    <message>
        <source>Lotse lists every one of these places.</source>
        <translation>Lotse listet jede dieser Stellen auf.</translation>
    </message>
    <message>
        <source>Go through the list; repair the container, or keep what shall stay.</source>
        <translation>Gehen Sie die Liste durch; reparieren Sie den Container, oder behalten Sie, was bleiben soll.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing in the container.</source>
        <translation>„%1“ fehlt im Container.</translation>
    </message>
    <message>
        <source>The profile says that the application needs it.</source>
        <translation>Das Profil sagt, dass die Anwendung es braucht.</translation>
    </message>
    <message>
        <source>Lotse looked for it and changed nothing.</source>
        <translation>Lotse hat danach gesucht und nichts geändert.</translation>
    </message>
    <message>
        <source>Repair the container; if development lacks it too, correct the profile.</source>
        <translation>Reparieren Sie den Container; fehlt es auch in der Entwicklung, berichtigen Sie das Profil.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is still in the container.</source>
        <translation>„%1“ ist noch im Container.</translation>
    </message>
    <message>
        <source>The profile says that it belongs to an old version and must be gone.</source>
        <translation>Das Profil sagt, dass es zu einer alten Version gehört und weg sein muss.</translation>
    </message>
    <message>
        <source>Lotse left it where it is.</source>
        <translation>Lotse hat es gelassen, wo es ist.</translation>
    </message>
    <message>
        <source>Repair the container: the old path then moves into the backup.</source>
        <translation>Reparieren Sie den Container: Der alte Pfad wandert dann in die Sicherung.</translation>
    </message>
    <message>
        <source>There is no room left on the container&apos;s disk.</source>
        <translation>Auf dem Datenträger des Containers ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The backup beside the application and the new files do not fit there.</source>
        <translation>Die Sicherung neben der Anwendung und die neuen Dateien passen nicht darauf.</translation>
    </message>
    <message>
        <source>Free some space in the container, old backups first, and try again.</source>
        <translation>Schaffen Sie Platz im Container, zuerst bei alten Sicherungen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The container&apos;s disk is read-only at this place.</source>
        <translation>Der Datenträger des Containers ist an dieser Stelle schreibgeschützt.</translation>
    </message>
    <message>
        <source>Neither the backup beside the application nor new files can be written there.</source>
        <translation>Weder die Sicherung neben der Anwendung noch neue Dateien lassen sich dort schreiben.</translation>
    </message>
    <message>
        <source>Start the container with a writable disk, or copy to the place on the host that is mounted there, and try again.</source>
        <translation>Starten Sie den Container mit einem beschreibbaren Datenträger, oder kopieren Sie an den Ort auf dem Host, der dort eingebunden ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The container has changed since Lotse looked at it. Changed paths: %1, first &quot;%2&quot;.</source>
        <translation>Der Container hat sich geändert, seit Lotse ihn angesehen hat. Geänderte Pfade: %1, als erster „%2“.</translation>
    </message>
    <message>
        <source>Somebody or something else wrote there; going on would undo that work.</source>
        <translation>Jemand oder etwas anderes hat dort geschrieben; weiterzumachen würde diese Arbeit zunichtemachen.</translation>
    </message>
    <message>
        <source>Find out who wrote there, then compare again.</source>
        <translation>Finden Sie heraus, wer dort geschrieben hat, und vergleichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Another Lotse is working on &quot;%1&quot;: run &quot;%2&quot;, since %3, process %4 of %5 on &quot;%6&quot;.</source>
        <translation>Ein anderer Lotse arbeitet gerade an „%1“: Lauf „%2“, seit %3, Prozess %4 von %5 auf „%6“.</translation>
    </message>
    <message>
        <source>Two of them at once would tear the application apart.</source>
        <translation>Zwei zugleich würden die Anwendung zerreißen.</translation>
    </message>
    <message>
        <source>Wait until the other one has finished, then try again.</source>
        <translation>Warten Sie, bis der andere fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; on the container &quot;%2&quot;, begun %3, did not come to its end.</source>
        <translation>Der Lauf „%1“ am Container „%2“, begonnen %3, kam nicht zu seinem Ende.</translation>
    </message>
    <message>
        <source>Bring the old state back with &quot;lotse-cli rollback %1&quot; or through the history; afterwards compare and repair again.</source>
        <translation>Holen Sie den alten Stand mit „lotse-cli rollback %1“ oder über den Verlauf zurück; vergleichen und reparieren Sie danach erneut.</translation>
    </message>
    <message>
        <source>The mapped folder &quot;%1&quot; is a link in the container.</source>
        <translation>Der zugeordnete Ordner „%1“ ist im Container eine Verknüpfung.</translation>
    </message>
    <message>
        <source>Backed up and replaced would be the link, not the files it leads to.</source>
        <translation>Gesichert und ersetzt würde die Verknüpfung, nicht die Dateien, zu denen sie führt.</translation>
    </message>
    <message>
        <source>Map the folder that the link leads to, then compare again.</source>
        <translation>Ordnen Sie den Ordner zu, zu dem die Verknüpfung führt, und vergleichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; changed in the development tree while Lotse read it.</source>
        <translation>„%1“ hat sich im Entwicklungsstand geändert, während Lotse die Datei las.</translation>
    </message>
    <message>
        <source>What was compared is no longer what would be copied.</source>
        <translation>Was verglichen wurde, ist nicht mehr das, was kopiert würde.</translation>
    </message>
    <message>
        <source>Lotse did not put the half-copied state in place.</source>
        <translation>Lotse hat den halb kopierten Stand nicht eingesetzt.</translation>
    </message>
    <message>
        <source>Wait until nobody writes there any more, for instance until a build has ended, then compare again.</source>
        <translation>Warten Sie, bis dort niemand mehr schreibt, zum Beispiel bis ein Build beendet ist, und vergleichen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Wait until the other one has finished. If its run was cut off, finish or undo it on &quot;%6&quot;. Only if that computer is gone: remove &quot;%7&quot; in the container, then try again.</source>
        <translation>Warten Sie, bis der andere fertig ist. Wurde sein Lauf abgebrochen, führen Sie ihn auf „%6“ zu Ende oder machen Sie ihn dort rückgängig. Nur wenn es diesen Computer nicht mehr gibt: Entfernen Sie „%7“ im Container und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is too little room in the container at &quot;%1&quot;: %2 needed, %3 free.</source>
        <translation>Im Container ist bei „%1“ zu wenig Platz: %2 nötig, %3 frei.</translation>
    </message>
    <message>
        <source>The new files and a copy of the old ones lie beside the application until the repair is proven, with a third to spare.</source>
        <translation>Die neuen Dateien und eine Kopie der alten liegen neben der Anwendung, bis die Reparatur belegt ist; ein Drittel Reserve ist mitgerechnet.</translation>
    </message>
    <message>
        <source>There is too little room on this computer at &quot;%1&quot;: %2 needed, %3 free.</source>
        <translation>Auf diesem Rechner ist bei „%1“ zu wenig Platz: %2 nötig, %3 frei.</translation>
    </message>
    <message>
        <source>The backup is kept there and unpacked once to prove it, with a third to spare.</source>
        <translation>Dort liegt die Sicherung, und dort wird sie zur Probe einmal entpackt; ein Drittel Reserve ist mitgerechnet.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for backups in the settings or the profile, then try again.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie in den Einstellungen oder im Profil einen anderen Ordner für Sicherungen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; exists already.</source>
        <translation>Den Lauf „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Another repair began in the same second.</source>
        <translation>In derselben Sekunde hat eine andere Reparatur begonnen.</translation>
    </message>
    <message>
        <source>Start the repair again.</source>
        <translation>Starten Sie die Reparatur noch einmal.</translation>
    </message>
    <message>
        <source>Lotse could not clean up behind itself in the container &quot;%1&quot;.</source>
        <translation>Lotse konnte im Container „%1“ nicht hinter sich aufräumen.</translation>
    </message>
    <message>
        <source>The connection or the container ended before the last step.</source>
        <translation>Die Verbindung oder der Container endete vor dem letzten Schritt.</translation>
    </message>
    <message>
        <source>When the container runs, choose “Clean up” when Lotse starts, or run lotse-cli finish %2.</source>
        <translation>Wenn der Container läuft: Wählen Sie beim Start von Lotse „Aufräumen“, oder rufen Sie lotse-cli finish %2 auf.</translation>
    </message>
    <message>
        <source>The server &quot;%2&quot; is not known yet. Its key (%3) has the fingerprint %1.</source>
        <translation>Der Server „%2“ ist noch nicht bekannt. Sein Schlüssel (%3) hat den Fingerabdruck %1.</translation>
    </message>
    <message>
        <source>Nobody has confirmed so far that this really is your server.</source>
        <translation>Bisher hat niemand bestätigt, dass dies wirklich Ihr Server ist.</translation>
    </message>
    <message>
        <source>Lotse sent no name and no password to it.</source>
        <translation>Lotse hat ihm weder Namen noch Passwort gesendet.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that &quot;ssh-keygen -lf&quot; shows on the server itself, and accept it only if it is the same.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den „ssh-keygen -lf“ auf dem Server selbst zeigt, und nehmen Sie ihn nur an, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>The server &quot;%2&quot; shows another key than before. It now has the fingerprint %1 (%3).</source>
        <translation>Der Server „%2“ zeigt einen anderen Schlüssel als früher. Er hat jetzt den Fingerabdruck %1 (%3).</translation>
    </message>
    <message>
        <source>The server was installed anew, or somebody else answers in its place and reads along.</source>
        <translation>Der Server wurde neu installiert, oder jemand anderes antwortet an seiner Stelle und liest mit.</translation>
    </message>
    <message>
        <source>Lotse broke off the connection and sent no password.</source>
        <translation>Lotse hat die Verbindung abgebrochen und kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>Ask whoever manages the server. Only if its key was really replaced: remove the old one with  ssh-keygen -f &quot;%4&quot; -R &quot;%2&quot;  and connect again.</source>
        <translation>Fragen Sie, wer den Server verwaltet. Nur wenn sein Schlüssel wirklich ersetzt wurde: Entfernen Sie den alten mit  ssh-keygen -f &quot;%4&quot; -R &quot;%2&quot;  und verbinden Sie sich noch einmal.</translation>
    </message>
    <message>
        <source>The key of the server &quot;%1&quot; has been revoked (%2).</source>
        <translation>Der Schlüssel des Servers „%1“ ist widerrufen (%2).</translation>
    </message>
    <message>
        <source>Somebody has noted in &quot;%3&quot; that this key must not be trusted any more.</source>
        <translation>In „%3“ ist vermerkt, dass diesem Schlüssel nicht mehr vertraut werden darf.</translation>
    </message>
    <message>
        <source>Ask whoever manages the server which key is the right one.</source>
        <translation>Fragen Sie, wer den Server verwaltet, welcher Schlüssel der richtige ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; answers, but no SSH connection could be made.</source>
        <translation>„%1“ antwortet, aber eine SSH-Verbindung kam nicht zustande.</translation>
    </message>
    <message>
        <source>Another program listens at this port, or the server knows none of the common methods.</source>
        <translation>An diesem Port lauscht ein anderes Programm, oder der Server beherrscht keines der üblichen Verfahren.</translation>
    </message>
    <message>
        <source>Check the port; SSH usually listens on 22.</source>
        <translation>Prüfen Sie den Port; SSH lauscht meist auf 22.</translation>
    </message>
    <message>
        <source>The server did not let &quot;%1&quot; in. Tried: %2.</source>
        <translation>Der Server hat „%1“ nicht eingelassen. Versucht wurde: %2.</translation>
    </message>
    <message>
        <source>The user name is wrong, or the server does not know this key or password.</source>
        <translation>Der Benutzername ist falsch, oder der Server kennt diesen Schlüssel oder dieses Passwort nicht.</translation>
    </message>
    <message>
        <source>Check the user name before the &quot;@&quot;. If it is right, let your key be added to ~/.ssh/authorized_keys on the server.</source>
        <translation>Prüfen Sie den Benutzernamen vor dem „@“. Stimmt er, lassen Sie Ihren Schlüssel auf dem Server in ~/.ssh/authorized_keys eintragen.</translation>
    </message>
    <message>
        <source>A password is needed for &quot;%1&quot;.</source>
        <translation>Für „%1“ wird ein Passwort gebraucht.</translation>
    </message>
    <message>
        <source>None of your keys fits there, but the server takes a password.</source>
        <translation>Keiner Ihrer Schlüssel passt dort, der Server nimmt aber ein Passwort.</translation>
    </message>
    <message>
        <source>Enter the password, or let your key be added on the server.</source>
        <translation>Geben Sie das Passwort ein, oder lassen Sie Ihren Schlüssel auf dem Server eintragen.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; for &quot;%2&quot; is locked with a passphrase.</source>
        <translation>Der Schlüssel „%1“ für „%2“ ist mit einer Passphrase gesichert.</translation>
    </message>
    <message>
        <source>Without the right passphrase the key cannot be used.</source>
        <translation>Ohne die richtige Passphrase lässt sich der Schlüssel nicht benutzen.</translation>
    </message>
    <message>
        <source>Enter the passphrase, or unlock the key once with ssh-add.</source>
        <translation>Geben Sie die Passphrase ein, oder entsperren Sie den Schlüssel einmal mit ssh-add.</translation>
    </message>
    <message>
        <source>The server &quot;%1&quot; lets you in, but does not open this way.</source>
        <translation>Der Server „%1“ lässt Sie ein, öffnet aber diesen Weg nicht.</translation>
    </message>
    <message>
        <source>Its settings forbid forwarding, or nothing answers at the other end.</source>
        <translation>Seine Einstellungen verbieten das Weiterleiten, oder am anderen Ende antwortet niemand.</translation>
    </message>
    <message>
        <source>Ask whoever manages the server to allow TCP and stream forwarding (sshd: AllowTcpForwarding, AllowStreamLocalForwarding).</source>
        <translation>Bitten Sie die Verwaltung des Servers, das Weiterleiten von TCP und Sockets zu erlauben (sshd: AllowTcpForwarding, AllowStreamLocalForwarding).</translation>
    </message>
    <message>
        <source>No container engine could be reached on &quot;%1&quot;: %2</source>
        <translation>Auf „%1“ war keine Container-Engine zu erreichen: %2</translation>
    </message>
    <message>
        <source>Signing in worked; what is missing is the way from there to the engine.</source>
        <translation>Die Anmeldung hat geklappt; was fehlt, ist der Weg von dort zur Engine.</translation>
    </message>
    <message>
        <source>Remove the reason, or name the engine&apos;s socket in the address: ssh://user@host/path/to/socket.</source>
        <translation>Beheben Sie den Grund, oder nennen Sie den Socket der Engine in der Adresse: ssh://benutzer@rechner/pfad/zum/socket.</translation>
    </message>
    <message>
        <source>Lotse does not use &quot;%1&quot; without encryption.</source>
        <translation>Lotse benutzt „%1“ nicht unverschlüsselt.</translation>
    </message>
    <message>
        <source>Whoever reads along in the network, or reaches this port, would be administrator of that computer.</source>
        <translation>Wer im Netz mitliest oder diesen Port erreicht, könnte jenen Rechner verwalten.</translation>
    </message>
    <message>
        <source>Use ssh://user@host, or set up TLS for the engine (port 2376) and use its certificates.</source>
        <translation>Verwenden Sie ssh://benutzer@rechner, oder richten Sie für die Engine TLS ein (Port 2376) und benutzen Sie deren Zertifikate.</translation>
    </message>
    <message>
        <source>The certificate of the engine at &quot;%2&quot; is not known yet. Its fingerprint is %1.</source>
        <translation>Das Zertifikat der Engine unter „%2“ ist noch nicht bekannt. Sein Fingerabdruck ist %1.</translation>
    </message>
    <message>
        <source>None of your authorities has signed it, so nobody has confirmed so far that this really is your engine.</source>
        <translation>Keine Ihrer Zertifizierungsstellen hat es unterschrieben; bisher hat also niemand bestätigt, dass dies wirklich Ihre Engine ist.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the engine&apos;s own, and accept it only if it is the same; or put the authority&apos;s certificate (ca.pem) beside yours.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem der Engine selbst, und nehmen Sie ihn nur an, wenn beide gleich sind; oder legen Sie das Zertifikat der Zertifizierungsstelle (ca.pem) neben Ihres.</translation>
    </message>
    <message>
        <source>The engine at &quot;%2&quot; does not show the accepted certificate. It now has the fingerprint %1.</source>
        <translation>Die Engine unter „%2“ zeigt nicht das angenommene Zertifikat. Sie hat jetzt den Fingerabdruck %1.</translation>
    </message>
    <message>
        <source>The certificate was renewed, or somebody else answers in the engine&apos;s place.</source>
        <translation>Das Zertifikat wurde erneuert, oder jemand anderes antwortet an Stelle der Engine.</translation>
    </message>
    <message>
        <source>The engine at &quot;%1&quot; did not accept a certificate of yours.</source>
        <translation>Die Engine unter „%1“ hat keines Ihrer Zertifikate angenommen.</translation>
    </message>
    <message>
        <source>It lets only those in who have a certificate that its authority has signed.</source>
        <translation>Sie lässt nur ein, wer ein Zertifikat hat, das ihre Zertifizierungsstelle unterschrieben hat.</translation>
    </message>
    <message>
        <source>Lotse looked for cert.pem and key.pem in &quot;%2&quot;.</source>
        <translation>Lotse hat in „%2“ nach cert.pem und key.pem gesucht.</translation>
    </message>
    <message>
        <source>Put your certificate there, or name its folder with DOCKER_CERT_PATH.</source>
        <translation>Legen Sie Ihr Zertifikat dorthin, oder nennen Sie dessen Ordner mit DOCKER_CERT_PATH.</translation>
    </message>
    <message>
        <source>Ask whoever manages that computer. If it was renewed, choose Forget at the saved connection and connect anew; lotse-cli takes the new fingerprint with --accept-fingerprint.</source>
        <translation>Fragen Sie, wer jenen Rechner verwaltet. Wurde es erneuert, wählen Sie bei der gespeicherten Verbindung „Vergessen“ und verbinden Sie sich neu; lotse-cli nimmt den neuen Fingerabdruck mit --accept-fingerprint.</translation>
    </message>
    <message>
        <source>The engine does not tell whom the files in &quot;%1&quot; belong to.</source>
        <translation>Die Engine sagt nicht, wem die Dateien in „%1“ gehören.</translation>
    </message>
    <message>
        <source>Start the container. If it runs, its image lacks tar: take one that has it, and try again.</source>
        <translation>Starten Sie den Container. Läuft er bereits, fehlt seinem Image tar: Nehmen Sie ein Image mit tar und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The certificate of the Proxmox VE node at &quot;%2&quot; is not known yet. Its fingerprint is %1.</source>
        <translation>Das Zertifikat des Proxmox-VE-Knotens „%2“ ist noch nicht bekannt. Sein Fingerabdruck ist %1.</translation>
    </message>
    <message>
        <source>Nodes sign their certificates themselves, so nobody has confirmed so far that this really is your node.</source>
        <translation>Knoten stellen sich ihre Zertifikate selbst aus; bisher hat also niemand bestätigt, dass dies wirklich Ihr Knoten ist.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the node shows under System &gt; Certificates (pveproxy-ssl.pem or pve-ssl.pem), and accept it only if it is the same.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den der Knoten unter System &gt; Zertifikate zeigt (pveproxy-ssl.pem oder pve-ssl.pem), und akzeptieren Sie ihn nur, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>The Proxmox VE node at &quot;%2&quot; does not show the accepted certificate. It now has the fingerprint %1.</source>
        <translation>Der Proxmox-VE-Knoten „%2“ zeigt nicht das akzeptierte Zertifikat. Der Fingerabdruck ist jetzt %1.</translation>
    </message>
    <message>
        <source>A node renews its certificate by itself within two years; otherwise somebody else answers in its place.</source>
        <translation>Ein Knoten erneuert sein Zertifikat innerhalb von zwei Jahren von selbst; sonst antwortet jemand anderes an seiner Stelle.</translation>
    </message>
    <message>
        <source>Compare with System &gt; Certificates on the node. If it was renewed, choose Forget at the saved connection and connect anew; lotse-cli takes the new fingerprint with --accept-fingerprint.</source>
        <translation>Vergleichen Sie mit System &gt; Zertifikate auf dem Knoten. Wurde es erneuert, wählen Sie bei der gespeicherten Verbindung Vergessen und verbinden Sie sich neu; lotse-cli nimmt den neuen Fingerabdruck mit --accept-fingerprint.</translation>
    </message>
    <message>
        <source>Proxmox VE needs the secret of &quot;%1&quot;.</source>
        <translation>Proxmox VE braucht das Geheimnis von „%1“.</translation>
    </message>
    <message>
        <source>For a user it is the password. For an API token, with a &quot;!&quot; in its name, it is the value that was shown when the token was made.</source>
        <translation>Bei einem Benutzer ist es das Passwort. Bei einem API-Token, mit einem „!“ im Namen, ist es der Wert, der beim Anlegen des Tokens angezeigt wurde.</translation>
    </message>
    <message>
        <source>Lotse did not sign in.</source>
        <translation>Lotse hat sich nicht angemeldet.</translation>
    </message>
    <message>
        <source>Enter it. It is sent to the node and to nobody else.</source>
        <translation>Geben Sie es ein. Es geht an den Knoten und an niemanden sonst.</translation>
    </message>
    <message>
        <source>Proxmox VE asks &quot;%2&quot; for a second factor.</source>
        <translation>Proxmox VE fragt „%2“ nach einem zweiten Faktor.</translation>
    </message>
    <message>
        <source>The password was right; this user also has an app that shows codes.</source>
        <translation>Das Passwort war richtig; dieser Benutzer hat außerdem eine App, die Codes anzeigt.</translation>
    </message>
    <message>
        <source>Lotse did not sign in yet.</source>
        <translation>Lotse hat sich noch nicht angemeldet.</translation>
    </message>
    <message>
        <source>Enter the six digits that the app shows now. For pipelines, use an API token: it is not asked for codes.</source>
        <translation>Geben Sie die sechs Ziffern ein, die die App jetzt anzeigt. Für Pipelines nehmen Sie ein API-Token: Dafür wird kein Code verlangt.</translation>
    </message>
    <message>
        <source>Proxmox VE did not let &quot;%1&quot; in.</source>
        <translation>Proxmox VE hat „%1“ nicht eingelassen.</translation>
    </message>
    <message>
        <source>The name, the realm behind the &quot;@&quot;, the token or its secret is wrong, or it has expired. The node does not say which.</source>
        <translation>Der Name, der Realm hinter dem „@“, das Token oder sein Geheimnis ist falsch oder abgelaufen. Was davon, sagt der Knoten nicht.</translation>
    </message>
    <message>
        <source>Proxmox VE refused: %1</source>
        <translation>Proxmox VE hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>The node understood the request, but does not do it as things are.</source>
        <translation>Der Knoten hat die Anfrage verstanden, führt sie aber so, wie die Dinge stehen, nicht aus.</translation>
    </message>
    <message>
        <source>Lotse did nothing else.</source>
        <translation>Lotse hat nichts weiter getan.</translation>
    </message>
    <message>
        <source>Remove the reason that the node names, then try again.</source>
        <translation>Beheben Sie den Grund, den der Knoten nennt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%3&quot; lacks the privilege %1 on %2.</source>
        <translation>„%3“ fehlt das Recht %1 auf %2.</translation>
    </message>
    <message>
        <source>Proxmox VE allows only what a permission on that path grants.</source>
        <translation>Proxmox VE erlaubt nur, was eine Berechtigung auf diesem Pfad gewährt.</translation>
    </message>
    <message>
        <source>Under Datacenter &gt; Permissions, add a role with %1 on %2: for the user, and for the API token, too, when it has privilege separation.</source>
        <translation>Fügen Sie unter Rechenzentrum &gt; Rechte eine Rolle mit %1 auf %2 hinzu: für den Benutzer und auch für das API-Token, wenn es eigene Rechte hat (Privilege Separation).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may see no guest on this Proxmox VE node.</source>
        <translation>„%1“ darf auf diesem Proxmox-VE-Knoten keinen Gast sehen.</translation>
    </message>
    <message>
        <source>There may well be guests: without the privilege VM.Audit the node shows an empty list. A new API token has no rights of its own.</source>
        <translation>Gäste kann es trotzdem geben: Ohne das Recht VM.Audit zeigt der Knoten eine leere Liste. Ein neues API-Token hat noch keine eigenen Rechte.</translation>
    </message>
    <message>
        <source>Lotse signed in and changed nothing.</source>
        <translation>Lotse hat sich angemeldet und nichts verändert.</translation>
    </message>
    <message>
        <source>Under Datacenter &gt; Permissions, give the role PVEAuditor on /vms to the user, and to the API token, too, when it has privilege separation.</source>
        <translation>Geben Sie unter Rechenzentrum &gt; Rechte dem Benutzer die Rolle PVEAuditor auf /vms, und auch dem API-Token, wenn es eigene Rechte hat (Privilege Separation).</translation>
    </message>
    <message>
        <source>The guest &quot;%1&quot; is locked (%2).</source>
        <translation>Der Gast „%1“ ist gesperrt (%2).</translation>
    </message>
    <message>
        <source>The node is busy with it: a backup, a snapshot or a move is under way, or was cut off.</source>
        <translation>Der Knoten arbeitet gerade daran: Eine Sicherung, ein Snapshot oder ein Umzug läuft oder wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Lotse did not touch the guest.</source>
        <translation>Lotse hat den Gast nicht angerührt.</translation>
    </message>
    <message>
        <source>Wait until the task has ended (see Tasks on the node). Only if none is running:  pct unlock  on the node.</source>
        <translation>Warten Sie, bis die Aufgabe beendet ist (siehe Aufgaben auf dem Knoten). Nur wenn keine läuft:  pct unlock  auf dem Knoten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a virtual machine, no container.</source>
        <translation>„%1“ ist eine virtuelle Maschine, kein Container.</translation>
    </message>
    <message>
        <source>The node cannot look into a machine&apos;s files as it can with a container.</source>
        <translation>In die Dateien einer Maschine kann der Knoten nicht hineinsehen wie in die eines Containers.</translation>
    </message>
    <message>
        <source>Lotse did not touch the machine.</source>
        <translation>Lotse hat die Maschine nicht angerührt.</translation>
    </message>
    <message>
        <source>The task &quot;%1&quot; failed on the Proxmox VE node: %2</source>
        <translation>Die Aufgabe „%1“ ist auf dem Proxmox-VE-Knoten gescheitert: %2</translation>
    </message>
    <message>
        <source>The node began, but did not get to the end.</source>
        <translation>Der Knoten hat begonnen, kam aber nicht zum Ende.</translation>
    </message>
    <message>
        <source>Lotse waited for the task and did nothing else.</source>
        <translation>Lotse hat auf die Aufgabe gewartet und nichts weiter getan.</translation>
    </message>
    <message>
        <source>Look at the task&apos;s log on the node; the technical details show its end.</source>
        <translation>Sehen Sie sich das Protokoll der Aufgabe auf dem Knoten an; sein Ende steht in den technischen Einzelheiten.</translation>
    </message>
    <message>
        <source>Signed in as &quot;%1&quot;, but containers cannot be reached there: %2</source>
        <translation>Angemeldet als „%1“, aber Container sind dort nicht zu erreichen: %2</translation>
    </message>
    <message>
        <source>Lotse looks into a container with the command pct, which runs on the node as root only.</source>
        <translation>Lotse sieht mit dem Befehl pct in einen Container hinein; der läuft auf dem Knoten nur als root.</translation>
    </message>
    <message>
        <source>Let your key be added for root on the node, or allow that user &quot;sudo -n pct&quot;; name another user in ~/.ssh/config.</source>
        <translation>Lassen Sie Ihren Schlüssel auf dem Knoten für root eintragen, oder erlauben Sie diesem Benutzer „sudo -n pct“; einen anderen Benutzer nennen Sie in ~/.ssh/config.</translation>
    </message>
    <message>
        <source>The container&apos;s port %1 is not published.</source>
        <translation>Der Port %1 des Containers ist nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>The container&apos;s own address lies in a network that is not reached from here, so only published ports can be asked.</source>
        <translation>Die eigene Adresse des Containers liegt in einem Netz, das von hier nicht erreichbar ist; fragen lassen sich nur veröffentlichte Ports.</translation>
    </message>
    <message>
        <source>Lotse could not ask the application.</source>
        <translation>Lotse konnte die Anwendung nicht fragen.</translation>
    </message>
    <message>
        <source>Publish the port (&quot;ports:&quot; in compose.yaml, -p for docker run), or name under &quot;api.host&quot; in the profile where the application answers.</source>
        <translation>Veröffentlichen Sie den Port („ports:“ in compose.yaml, -p bei docker run), oder nennen Sie im Profil unter „api.host“, wo die Anwendung antwortet.</translation>
    </message>
    <message>
        <source>Only the container&apos;s own tar tells truly whom each file belongs to, and it is not there or not running. A backup without that could not bring the old state back.</source>
        <translation>Nur das tar des Containers selbst sagt verlässlich, wem jede Datei gehört, und das fehlt, oder der Container läuft nicht. Aus einer Sicherung ohne diese Angaben ließe sich der alte Stand nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Use docker, podman, ssh://user@host, tcp://host:2376, proxmox://user@realm!token@node, unix:///path/to/socket or demo.</source>
        <translation>Nehmen Sie docker, podman, ssh://user@host, tcp://host:2376, proxmox://user@realm!token@node, unix:///path/to/socket oder demo.</translation>
    </message>
    <message>
        <source>The address is written like proxmox://root@pam!token@host. Check user and token under Datacenter &gt; Permissions.</source>
        <translation>Die Adresse schreibt man wie proxmox://root@pam!token@host. Prüfen Sie Benutzer und Token unter Rechenzentrum &gt; Rechte.</translation>
    </message>
    <message>
        <source>If Docker or Podman runs in it, connect to that, with ssh://user@machine.</source>
        <translation>Läuft darin Docker oder Podman, verbinden Sie sich damit, mit ssh://benutzer@maschine.</translation>
    </message>
    <message>
        <source>The run %1 has no snapshot of &quot;%2&quot; any more.</source>
        <translation>Der Lauf %1 hat keinen Schnappschuss von „%2“ mehr.</translation>
    </message>
    <message>
        <source>It took none, or it was removed since: by Lotse once the run had come to a good end, or by somebody on the node.</source>
        <translation>Er hat keinen angelegt, oder der Schnappschuss wurde seither entfernt: von Lotse, als der Lauf gut geendet hatte, oder von jemandem auf dem Knoten.</translation>
    </message>
    <message>
        <source>Lotse did not touch the container.</source>
        <translation>Lotse hat den Container nicht angerührt.</translation>
    </message>
    <message>
        <source>Bring the old state back from the run&apos;s tested backup instead.</source>
        <translation>Holen Sie den alten Stand stattdessen aus der getesteten Sicherung des Laufs zurück.</translation>
    </message>
    <message>
        <source>The keyring did not take the secret.</source>
        <translation>Der Schlüsselbund hat die Eingabe nicht angenommen.</translation>
    </message>
    <message>
        <source>No keyring answers on this computer, or it was not unlocked.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund, oder er wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>The secret is kept in memory until Lotse is closed, and written nowhere.</source>
        <translation>Die Eingabe bleibt im Speicher, bis Lotse geschlossen wird, und wird nirgends abgelegt.</translation>
    </message>
    <message>
        <source>Unlock the keyring (GNOME: Passwords and Keys; KDE: KWalletManager), then connect again.</source>
        <translation>Entsperren Sie den Schlüsselbund (GNOME: Passwörter und Verschlüsselung; KDE: KWalletManager) und verbinden Sie sich dann noch einmal.</translation>
    </message>
    <message>
        <source>No backup of &quot;%2&quot; can be put on the storage &quot;%1&quot;.</source>
        <translation>Auf dem Speicher „%1“ lässt sich keine Sicherung von „%2“ ablegen.</translation>
    </message>
    <message>
        <source>It is not there or takes no backups, the privilege VM.Backup is missing, or the container is none of a Proxmox VE node.</source>
        <translation>Es gibt ihn nicht, oder er nimmt keine Sicherungen auf, das Recht VM.Backup fehlt, oder der Container gehört zu keinem Proxmox-VE-Knoten.</translation>
    </message>
    <message>
        <source>Choose another storage; these can be used: %3.</source>
        <translation>Wählen Sie einen anderen Speicher; verwenden lassen sich: %3.</translation>
    </message>
    <message>
        <source>What was asked for is done. Only things of Lotse&apos;s own are left, which the application does not use: folders beside it whose names begin with .lotse-, or a snapshot.</source>
        <translation>Was verlangt war, ist getan. Übrig ist nur noch Eigenes von Lotse, das die Anwendung nicht benutzt: Ordner neben ihr, deren Namen mit .lotse- beginnen, oder ein Schnappschuss.</translation>
    </message>
</context>
<context>
    <name>PathCheck</name>
    <message>
        <source>%1 is there</source>
        <extracomment>%1 is a path in the container</extracomment>
        <translation>%1 ist da</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <extracomment>%1 is a path in the container</extracomment>
        <translation>%1 ist weg</translation>
    </message>
    <message>
        <source>it exists</source>
        <translation>es ist vorhanden</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>es ist nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Expected</source>
        <comment>of a check; German: Erwartet</comment>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>of a check; German: Antwort</comment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Meaning</source>
        <comment>what a failed check means; German: Bedeutung</comment>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <comment>milliseconds</comment>
        <translation>%L1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes done of bytes in all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%L1 s, at most %L2 s</source>
        <comment>waiting so far and limit</comment>
        <translation>%L1&#xa0;s, höchstens %L2&#xa0;s</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>items done of items in all</comment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 are sentences, %2 is a code like LOTSE-V012</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Repaired and proven</source>
        <comment>German: Repariert und nachgewiesen</comment>
        <translation>Repariert und nachgewiesen</translation>
    </message>
    <message>
        <source>Repaired, but not everything is green</source>
        <comment>German: Repariert, aber nicht alles ist grün</comment>
        <translation>Repariert, aber nicht alles ist grün</translation>
    </message>
    <message>
        <source>There was nothing to repair</source>
        <comment>German: Es gab nichts zu reparieren</comment>
        <translation>Es gab nichts zu reparieren</translation>
    </message>
    <message>
        <source>The old state is back</source>
        <comment>German: Der alte Stand ist wieder da</comment>
        <translation>Der alte Stand ist wieder da</translation>
    </message>
    <message>
        <source>The old state could not be brought back</source>
        <comment>German: Der alte Stand konnte nicht wiederhergestellt werden</comment>
        <translation>Der alte Stand konnte nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <comment>German: Es wurde nichts verändert</comment>
        <translation>Es wurde nichts verändert</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help about %1</source>
        <extracomment>Accessible name of a link; %1 is a code like LOTSE-V012</extracomment>
        <translation>Hilfe zu %1</translation>
    </message>
</context>
<context>
    <name>PlanChoices</name>
    <message>
        <source>Copy %1, which holds secrets</source>
        <translation>%1 kopieren, obwohl es Geheimnisse enthält</translation>
    </message>
    <message>
        <source>Lotse compares its checksum only and never shows what is in it.</source>
        <translation>Lotse vergleicht nur die Prüfsumme und zeigt den Inhalt nie.</translation>
    </message>
    <message>
        <source>%1 is set aside</source>
        <translation>%1 wird beiseitegelegt</translation>
    </message>
    <message>
        <source>The profile says it must be gone. It stays in the backup.</source>
        <translation>Laut Profil muss es weg sein. In der Sicherung bleibt es erhalten.</translation>
    </message>
    <message>
        <source>Set %1 aside</source>
        <extracomment>German: %1 beiseitelegen</extracomment>
        <translation>%1 beiseitelegen</translation>
    </message>
    <message>
        <source>Only the container has it. It moves into the backup.</source>
        <translation>Nur der Container hat es. Es wandert in die Sicherung.</translation>
    </message>
    <message>
        <source>Also try the requests that change something</source>
        <extracomment>German: Zur Probe auch anfragen, was etwas verändert</extracomment>
        <translation>Zur Probe auch anfragen, was etwas verändert</translation>
    </message>
    <message>
        <source>%1: starts something in the application, after everything else is green.</source>
        <extracomment>%1 is a list of names of requests</extracomment>
        <translation>%1: Das löst in der Anwendung etwas aus, aber erst, wenn alles andere grün ist.</translation>
    </message>
    <message>
        <source>Take a snapshot of the whole container first</source>
        <translation>Zuerst einen Schnappschuss (Snapshot) des ganzen Containers anlegen</translation>
    </message>
    <message>
        <source>The container stands still for a moment. Once the repair is proven, it is removed.</source>
        <translation>Der Container steht dabei einen Moment still. Ist die Reparatur nachgewiesen, wird der Schnappschuss entfernt.</translation>
    </message>
    <message>
        <source>No snapshot is possible here</source>
        <translation>Hier ist kein Schnappschuss (Snapshot) möglich</translation>
    </message>
    <message>
        <source>Its storage keeps none, or a folder of the node is mounted in it. The tested backup is the way back.</source>
        <translation>Sein Speicher kann keine, oder ein Ordner des Knotens ist in ihn eingehängt. Der Weg zurück ist die getestete Sicherung.</translation>
    </message>
    <message>
        <source>You may not take a snapshot here</source>
        <translation>Sie dürfen hier keinen Schnappschuss (Snapshot) anlegen</translation>
    </message>
    <message>
        <source>It needs the privilege VM.Snapshot on this guest, for the user and for the API token. The tested backup is the way back.</source>
        <translation>Dafür braucht es das Recht VM.Snapshot auf diesem Gast, für den Benutzer und für das API-Token. Der Weg zurück ist die getestete Sicherung.</translation>
    </message>
    <message>
        <source>Let the node back up the whole container, too (vzdump)</source>
        <translation>Auch den Knoten den ganzen Container sichern lassen (vzdump)</translation>
    </message>
    <message>
        <source>Takes minutes and room; the container goes on running. The backup stays after the repair.</source>
        <translation>Braucht einige Minuten und Platz; der Container läuft weiter. Die Sicherung bleibt nach der Reparatur erhalten.</translation>
    </message>
    <message>
        <source>Where the node&apos;s backup goes</source>
        <translation>Wohin der Knoten sichert</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>To %1 (%2 free)</source>
        <extracomment>A storage of a Proxmox VE node: %1 its name, %2 a size</extracomment>
        <translation>Auf %1 (%2 frei)</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Your choice</source>
        <extracomment>German: Ihre Wahl</extracomment>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>German: Zurück</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show all commands</source>
        <extracomment>German: Alle Befehle anzeigen</extracomment>
        <translation>Alle Befehle anzeigen</translation>
    </message>
    <message>
        <source>Back up and apply</source>
        <extracomment>The commit button. German: Sichern und übertragen</extracomment>
        <translation>Sichern und übertragen</translation>
    </message>
    <message>
        <source>Try out…</source>
        <extracomment>A dry run that changes nothing. German: Probelauf …</extracomment>
        <translation>Probelauf&#xa0;…</translation>
    </message>
</context>
<context>
    <name>PlanProbe</name>
    <message>
        <source>Checks before the repair</source>
        <translation>Prüfungen vor der Reparatur</translation>
    </message>
    <message>
        <source>The profile names none: only the files will prove anything.</source>
        <translation>Das Profil nennt keine: Nur die Dateien werden etwas nachweisen.</translation>
    </message>
    <message>
        <source>%L1 of %L2 are green now; a green one that turns red brings the old state back.</source>
        <translation>%L1 von %L2 sind jetzt grün; wird eine grüne rot, kommt der alte Stand zurück.</translation>
    </message>
    <message>
        <source>The container can be read</source>
        <translation>Der Container lässt sich lesen</translation>
    </message>
    <message>
        <source>The plan still fits the container</source>
        <translation>Der Plan passt noch zum Container</translation>
    </message>
    <message>
        <source>Nothing it speaks of has changed since both sides were compared.</source>
        <translation>Seit dem Vergleich hat sich nichts verändert, wovon er spricht.</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) have changed since. Compare again.</source>
        <translation>
            <numerusform>%n Pfad hat sich seither verändert. Bitte vergleichen Sie neu.</numerusform>
            <numerusform>%n Pfade haben sich seither verändert. Bitte vergleichen Sie neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not tried: writing</source>
        <translation>Nicht erprobt: Schreiben</translation>
    </message>
    <message>
        <source>Whether Lotse may write shows when the backup is made, before the application is touched.</source>
        <translation>Ob Lotse schreiben darf, zeigt sich beim Sichern, bevor die Anwendung berührt wird.</translation>
    </message>
    <message>
        <source>The try-out was stopped</source>
        <translation>Der Probelauf wurde angehalten</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>On this computer: %1</source>
        <extracomment>%1 is a file on the operator&apos;s computer</extracomment>
        <translation>Auf diesem Rechner: %1</translation>
    </message>
    <message>
        <source>Beside the application: %1</source>
        <extracomment>%1 is a list of paths</extracomment>
        <translation>Neben der Anwendung: %1</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n backup(s) of this application are kept; the last tested one always.</source>
        <translation>
            <numerusform>Die neueste Sicherung dieser Anwendung wird aufbewahrt; die letzte erprobte immer.</numerusform>
            <numerusform>Die neuesten %n Sicherungen dieser Anwendung werden aufbewahrt; die letzte erprobte immer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation>Befehle kopieren</translation>
    </message>
    <message>
        <source>Commands of: %1</source>
        <extracomment>%1 is the title of a step</extracomment>
        <translation>Befehle von: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Repair in place</source>
        <translation>An Ort und Stelle reparieren</translation>
    </message>
    <message>
        <source>Copies what differs into the container that is there, and restarts the service.</source>
        <translation>Kopiert das Abweichende in den vorhandenen Container und startet den Dienst neu.</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>Neu aufsetzen</translation>
    </message>
    <message>
        <source>Comes later: builds the container anew from a fresh image or its install script, with the same backup, checks and way back.</source>
        <extracomment>Of a function that is not there yet</extracomment>
        <translation>Kommt später: erzeugt den Container neu aus einem frischen Image oder seinem Installationsskript, mit derselben Sicherung, denselben Prüfungen und demselben Rückweg.</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <extracomment>about so many seconds</extracomment>
        <translation>
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Gate: the application is changed only after the backup has passed its test</source>
        <extracomment>German: Schranke: Die Anwendung wird erst verändert, wenn die Sicherung die Probe bestanden hat</extracomment>
        <translation>Schranke: Die Anwendung wird erst geändert, wenn die Sicherung die Probe bestanden hat</translation>
    </message>
</context>
<context>
    <name>PlanScript</name>
    <message>
        <source>A record of what Lotse would run, for reading. Lotse does not run this file, and it ends at once: without the backup&apos;s test, the staging and the checks the commands alone are not safe.</source>
        <translation>Eine Aufzeichnung dessen, was Lotse ausführen würde, zum Nachlesen. Lotse führt diese Datei nicht aus, und sie endet sofort: Ohne die Probe der Sicherung, die Bereitstellung und die Prüfungen sind die Befehle allein nicht sicher.</translation>
    </message>
    <message>
        <source>Container %1 on %2</source>
        <extracomment>%1 is the name of a container, %2 the address of its host</extracomment>
        <translation>Container %1 auf %2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>A step in a list: %1 its number, %2 its title</extracomment>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>%1 needed, %2 free</source>
        <extracomment>Two sizes: &quot;3.1 MB needed, 8.4 GB free&quot;</extracomment>
        <translation>%1 nötig, %2 frei</translation>
    </message>
    <message>
        <source>Space in the container</source>
        <translation>Platz im Container</translation>
    </message>
    <message>
        <source>Space in the container at %1</source>
        <translation>Platz im Container bei %1</translation>
    </message>
    <message>
        <source>The container does not say how much is free.</source>
        <translation>Der Container sagt nicht, wie viel frei ist.</translation>
    </message>
    <message>
        <source>Space on this computer</source>
        <translation>Platz auf diesem Rechner</translation>
    </message>
    <message>
        <source>Where the new files are put in place</source>
        <translation>Wo die neuen Dateien eingesetzt werden</translation>
    </message>
    <message>
        <source>%1 and %2 lie on different disks.</source>
        <extracomment>Two folders in the container</extracomment>
        <translation>%1 und %2 liegen auf verschiedenen Datenträgern.</translation>
    </message>
    <message>
        <source>Tools in the container</source>
        <translation>Werkzeuge im Container</translation>
    </message>
    <message>
        <source>a shell</source>
        <translation>eine Shell</translation>
    </message>
    <message>
        <source>checksum tools</source>
        <translation>Werkzeuge für Prüfsummen</translation>
    </message>
    <message>
        <source>Everything Lotse can use is there.</source>
        <translation>Alles, was Lotse nutzen kann, ist vorhanden.</translation>
    </message>
    <message>
        <source>Not there: %1. Files then travel as archives, which takes longer.</source>
        <extracomment>%1 is a list of tools</extracomment>
        <translation>Nicht vorhanden: %1. Dateien werden dann als Archiv übertragen, das dauert länger.</translation>
    </message>
    <message>
        <source>Clock of the container</source>
        <translation>Uhr des Containers</translation>
    </message>
    <message>
        <source>It agrees with this computer&apos;s.</source>
        <translation>Sie stimmt mit der dieses Rechners überein.</translation>
    </message>
    <message numerus="yes">
        <source>It is %n minute(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>Sie geht %n Minute vor.</numerusform>
            <numerusform>Sie geht %n Minuten vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n minute(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>Sie geht %n Minute nach.</numerusform>
            <numerusform>Sie geht %n Minuten nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lotse goes by the container&apos;s own clock; in logs and reports the times will not match. Set the clock of the computer that runs the container.</source>
        <translation>Lotse richtet sich nach der Uhr des Containers; in Protokollen und Berichten passen die Zeiten nicht zusammen. Stellen Sie die Uhr des Rechners, auf dem der Container läuft.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Er läuft.</translation>
    </message>
    <message>
        <source>It does not run now; the repair starts it.</source>
        <translation>Er läuft gerade nicht; die Reparatur startet ihn.</translation>
    </message>
    <message>
        <source>Rights of the service</source>
        <translation>Rechte des Dienstes</translation>
    </message>
    <message>
        <source>Its user, %1, may open %2.</source>
        <extracomment>%1 is a user in the container, %2 a folder there</extracomment>
        <translation>Sein Benutzer %1 darf %2 öffnen.</translation>
    </message>
    <message>
        <source>Its user, %1, may not open %2: the service cannot start from there. Lotse keeps owners and rights as they are; correct them with chown or chmod in the container.</source>
        <translation>Sein Benutzer %1 darf %2 nicht öffnen: Von dort kann der Dienst nicht starten. Lotse lässt Eigentümer und Rechte, wie sie sind; berichtigen Sie sie im Container mit chown oder chmod.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>This is no valid base64 text.</source>
        <translation>Das ist kein gültiger Base64-Text.</translation>
    </message>
    <message>
        <source>The path must not leave its folder: no &quot;/&quot; in front, no &quot;..&quot; and no empty part in it.</source>
        <translation>Der Pfad darf seinen Ordner nicht verlassen: kein „/“ am Anfang, kein „..“ und kein leerer Teil darin.</translation>
    </message>
    <message>
        <source>The path must begin with &quot;/&quot; and must not contain &quot;..&quot; or an empty part.</source>
        <translation>Der Pfad muss mit „/“ beginnen und darf weder „..“ noch einen leeren Teil enthalten.</translation>
    </message>
    <message>
        <source>A JSON pointer is empty or begins with &quot;/&quot;, and its &quot;~&quot; is written &quot;~0&quot;, its &quot;/&quot; &quot;~1&quot;.</source>
        <translation>Ein JSON-Zeiger ist leer oder beginnt mit „/“; ein „~“ darin wird „~0“ geschrieben, ein „/“ „~1“.</translation>
    </message>
    <message>
        <source>The regular expression cannot be used: %1 (at character %2).</source>
        <extracomment>%1 is the reason, in English, %2 the position of a character</extracomment>
        <translation>Der reguläre Ausdruck ist nicht verwendbar: %1 (bei Zeichen %2).</translation>
    </message>
    <message>
        <source>The regular expression needs a group in round brackets: that group is the version.</source>
        <translation>Der reguläre Ausdruck braucht eine Gruppe in runden Klammern: Diese Gruppe ist die Version.</translation>
    </message>
    <message>
        <source>A fingerprint is 32 pairs of the characters 0 to 9 and A to F, with &quot;:&quot; in between.</source>
        <translation>Ein Fingerabdruck besteht aus 32 Paaren der Zeichen 0 bis 9 und A bis F mit „:“ dazwischen.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; is missing.</source>
        <translation>Der Eintrag „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The path of a request begins with &quot;/&quot; and contains no blank or line break.</source>
        <translation>Der Pfad einer Anfrage beginnt mit „/“ und enthält weder Leerzeichen noch Zeilenumbruch.</translation>
    </message>
    <message>
        <source>&quot;pointer&quot; belongs to &quot;equals&quot;, &quot;not-equals&quot; and &quot;exists&quot;, and only to them.</source>
        <translation>„pointer“ gehört zu „equals“, „not-equals“ und „exists“, und nur zu diesen.</translation>
    </message>
    <message>
        <source>Exactly one of &quot;equals&quot;, &quot;not-equals&quot;, &quot;exists&quot;, &quot;contains&quot; and &quot;lacks&quot; must stand here.</source>
        <translation>Hier muss genau eines von „equals“, „not-equals“, „exists“, „contains“ und „lacks“ stehen.</translation>
    </message>
    <message>
        <source>A ready check is asked again and again and must not change anything.</source>
        <translation>Eine Bereitschaftsprüfung wird immer wieder gefragt und darf nichts ändern.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <extracomment>%1 file name, %2 place inside the file as a JSON pointer, %3 sentence that says what is wrong there</extracomment>
        <translation>%1, bei %2: %3</translation>
    </message>
    <message>
        <source>This path cannot be required to be gone: it is needed.</source>
        <translation>Von diesem Pfad kann nicht verlangt werden, dass er fehlt: Er wird gebraucht.</translation>
    </message>
    <message>
        <source>A fixed owner needs &quot;uid&quot; and &quot;gid&quot;.</source>
        <translation>Ein fester Eigentümer braucht „uid“ und „gid“.</translation>
    </message>
    <message>
        <source>The name of the systemd unit is missing (&quot;unit&quot;).</source>
        <translation>Der Name der systemd-Unit fehlt („unit“).</translation>
    </message>
    <message>
        <source>A service that is run by commands needs &quot;start&quot; and &quot;stop&quot;.</source>
        <translation>Ein Dienst, der durch Befehle betrieben wird, braucht „start“ und „stop“.</translation>
    </message>
    <message>
        <source>The name must not contain &quot;/&quot;.</source>
        <translation>Der Name darf kein „/“ enthalten.</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>a group in curly brackets</source>
        <translation>eine Gruppe in geschweiften Klammern</translation>
    </message>
    <message>
        <source>Here must be %1 or %2.</source>
        <extracomment>%1 and %2 are kinds of JSON values, e.g. &quot;a text in quotation marks&quot;</extracomment>
        <translation>Hier muss %1 oder %2 stehen.</translation>
    </message>
    <message>
        <source>Here must be %1.</source>
        <extracomment>%1 is a kind of JSON value, e.g. &quot;a text in quotation marks&quot;</extracomment>
        <translation>Hier muss %1 stehen.</translation>
    </message>
    <message>
        <source>Only these words are possible here: %1.</source>
        <extracomment>%1 is a list of words in quotation marks</extracomment>
        <translation>Hier sind nur diese Wörter möglich: %1.</translation>
    </message>
    <message>
        <source>Lotse does not know an entry of this name.</source>
        <translation>Einen Eintrag dieses Namens kennt Lotse nicht.</translation>
    </message>
    <message>
        <source>The number must lie between %1 and %2.</source>
        <translation>Die Zahl muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>This does not fit the profile&apos;s format (%1).</source>
        <translation>Das passt nicht zum Format des Profils (%1).</translation>
    </message>
    <message>
        <source>it does not begin with {</source>
        <translation>es beginnt nicht mit {</translation>
    </message>
</context>
<context>
    <name>ProfileShelf</name>
    <message>
        <source>%1 (copy)</source>
        <extracomment>Title of a duplicated profile; %1 is the title of the one it was made from.</extracomment>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>The new modules load inside the container</source>
        <translation>Die neuen Module lassen sich im Container laden</translation>
    </message>
    <message>
        <source>A module does not load inside the container</source>
        <translation>Ein Modul lässt sich im Container nicht laden</translation>
    </message>
    <message>
        <source>The application answers, and not in fallback mode</source>
        <translation>Die Anwendung antwortet, und nicht im Ersatzbetrieb</translation>
    </message>
    <message>
        <source>The application does not answer as expected</source>
        <translation>Die Anwendung antwortet nicht wie erwartet</translation>
    </message>
    <message>
        <source>The warnings are gone from the log</source>
        <translation>Die Warnungen sind aus dem Protokoll verschwunden</translation>
    </message>
    <message>
        <source>A warning is still in the log</source>
        <translation>Im Protokoll steht noch eine Warnung</translation>
    </message>
    <message>
        <source>Development, disk and running process have one version</source>
        <translation>Entwicklung, Platte und laufender Prozess haben dieselbe Version</translation>
    </message>
    <message>
        <source>The versions differ</source>
        <translation>Die Versionen sind verschieden</translation>
    </message>
    <message>
        <source>What must be there is there, and what must be gone is gone</source>
        <translation>Was da sein muss, ist da, und was weg sein muss, ist weg</translation>
    </message>
    <message>
        <source>A path is not as the profile wants it</source>
        <translation>Ein Pfad ist nicht so, wie das Profil ihn verlangt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A check and its answer</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%L1 of %L2 green</source>
        <translation>%L1 von %L2 grün</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n not tried, since it changes something</source>
        <extracomment>%1 is &quot;3 of 3 green&quot;</extracomment>
        <translation>
            <numerusform>%1; %n nicht gefragt, weil sie etwas ändert</numerusform>
            <numerusform>%1; %n nicht gefragt, weil sie etwas ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <comment>German: Belege</comment>
        <translation>Belege</translation>
    </message>
    <message>
        <source>The old files are back</source>
        <translation>Die alten Dateien sind wieder da</translation>
    </message>
    <message>
        <source>Every check gave the answer it gave before the repair.</source>
        <translation>Jede Prüfung gab dieselbe Antwort wie vor der Reparatur.</translation>
    </message>
    <message>
        <source>A second comparison finds nothing left</source>
        <translation>Ein zweiter Vergleich findet nichts mehr</translation>
    </message>
    <message>
        <source>All files were read again and compared by checksum.</source>
        <translation>Alle Dateien wurden neu gelesen und nach Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>The way back is kept</source>
        <translation>Der Weg zurück bleibt erhalten</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a file or folder</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The tested backup stays on this computer.</source>
        <translation>Die erprobte Sicherung bleibt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>… shortened: %1 bytes in all</source>
        <translation>… gekürzt: insgesamt %1 Bytes</translation>
    </message>
    <message>
        <source>Versions before the repair</source>
        <translation>Versionen vor der Reparatur</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>On disk before</source>
        <translation>Vorher auf der Platte</translation>
    </message>
    <message>
        <source>Running before</source>
        <translation>Vorher laufend</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 name of a container, %2 name of a host</extracomment>
        <translation>%1 @ %2</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the language of this translation as in an HTML lang attribute: en, de</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Lotse: report about %1</source>
        <extracomment>title of the report&apos;s page; %1 is the name of a container</extracomment>
        <translation>Lotse: Bericht über %1</translation>
    </message>
    <message>
        <source>What differed</source>
        <translation>Was verschieden war</translation>
    </message>
    <message>
        <source>What the second comparison found</source>
        <translation>Was der zweite Vergleich fand</translation>
    </message>
    <message>
        <source>✓ green</source>
        <translation>✓ grün</translation>
    </message>
    <message>
        <source>✗ red</source>
        <translation>✗ rot</translation>
    </message>
    <message>
        <source>✗ could not run</source>
        <translation>✗ nicht ausführbar</translation>
    </message>
    <message>
        <source>– not asked</source>
        <translation>– nicht gefragt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>a duration of %1 minutes and %2 seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>Green before the repair, red after it.</source>
        <translation>Vor der Reparatur grün, danach rot.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After the rollback</source>
        <translation>Nach dem Zurücksetzen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message numerus="yes">
        <source>%n more path(s) stand in report.json.</source>
        <translation>
            <numerusform>%n weiterer Pfad steht in report.json.</numerusform>
            <numerusform>%n weitere Pfade stehen in report.json.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made and tested by restoring it before anything was changed</source>
        <translation>Angelegt und durch Wiederherstellen erprobt, bevor etwas geändert wurde</translation>
    </message>
    <message>
        <source>The backup could not be proven</source>
        <translation>Die Sicherung ließ sich nicht nachweisen</translation>
    </message>
    <message>
        <source>The backup and its test</source>
        <translation>Die Sicherung und ihre Probe</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>Ausgabe anzeigen</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>The run, event by event</source>
        <translation>Der Lauf, Ereignis für Ereignis</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Application root</source>
        <translation>Anwendungsordner</translation>
    </message>
    <message>
        <source>Development tree</source>
        <translation>Entwicklungsstand</translation>
    </message>
    <message>
        <source>Compared against</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Manifest before (SHA-256)</source>
        <translation>Manifest vorher (SHA-256)</translation>
    </message>
    <message>
        <source>Manifest after (SHA-256)</source>
        <translation>Manifest nachher (SHA-256)</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nichts wurde weggelassen.</translation>
    </message>
    <message>
        <source>Left out of this report</source>
        <translation>In diesem Bericht weggelassen</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; in: %2</source>
        <extracomment>%1 is the name of a setting or header, %2 the place where it stood</extracomment>
        <translation>Der Wert von „%1“ in: %2</translation>
    </message>
    <message>
        <source>Repaired and proven</source>
        <translation>Repariert und nachgewiesen</translation>
    </message>
    <message>
        <source>Repaired, but a check is still red</source>
        <translation>Repariert, aber eine Prüfung ist noch rot</translation>
    </message>
    <message>
        <source>There was nothing to repair</source>
        <translation>Es gab nichts zu reparieren</translation>
    </message>
    <message>
        <source>The old state is back</source>
        <translation>Der alte Stand ist wieder da</translation>
    </message>
    <message>
        <source>The old state could not be brought back completely</source>
        <translation>Der alte Stand ließ sich nicht vollständig wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts verändert</translation>
    </message>
    <message>
        <source>The container holds what development has, the checks are green, and a second comparison found nothing left.</source>
        <translation>Der Container enthält, was die Entwicklung hat, die Prüfungen sind grün, und ein zweiter Vergleich fand nichts mehr.</translation>
    </message>
    <message>
        <source>The container holds what development has. A check that was red before is still red; copying did not cause it and could not cure it.</source>
        <translation>Der Container enthält, was die Entwicklung hat. Eine Prüfung, die vorher rot war, ist es noch; das Kopieren hat das nicht verursacht und konnte es nicht beheben.</translation>
    </message>
    <message>
        <source>The container already held what development has.</source>
        <translation>Der Container enthielt bereits, was die Entwicklung hat.</translation>
    </message>
    <message>
        <source>The repair was taken back, and the same checks as before prove the old state.</source>
        <translation>Die Reparatur wurde zurückgenommen; dieselben Prüfungen wie vorher weisen den alten Stand nach.</translation>
    </message>
    <message>
        <source>The container may hold parts of both states. The backup is kept; restore from it.</source>
        <translation>Der Container enthält vielleicht Teile beider Stände. Die Sicherung ist noch da; stellen Sie daraus wieder her.</translation>
    </message>
    <message>
        <source>The repair did not begin, because something stood in its way.</source>
        <translation>Die Reparatur hat nicht begonnen, weil ihr etwas im Weg stand.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>Show %n path(s)</source>
        <translation>
            <numerusform>%n Pfad anzeigen</numerusform>
            <numerusform>%n Pfade anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Below each size: how its SHA-256 begins.</source>
        <translation>Unter jeder Größe steht der Anfang der SHA-256-Prüfsumme.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n event(s)</source>
        <translation>
            <numerusform>%n Ereignis anzeigen</numerusform>
            <numerusform>%n Ereignisse anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The container holds what development has, and a second comparison found nothing left. The profile names no checks; whether the application works was not asked.</source>
        <translation>Der Container enthält, was die Entwicklung hat, und ein zweiter Vergleich fand nichts mehr. Das Profil nennt keine Prüfungen; ob die Anwendung funktioniert, wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>A secret value in: %1</source>
        <extracomment>A secret of the profile was repeated here; %1 is the place where it stood</extracomment>
        <translation>Ein geheimer Wert in: %1</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Page number of a document: %1 of %2</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>Bericht zu %1</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>Für Programme (*.json)</translation>
    </message>
    <message>
        <source>All evidence (*.zip)</source>
        <extracomment>A ZIP file of everything a run has left but the backup. German: Alle Belege</extracomment>
        <translation>Alle Belege (*.zip)</translation>
    </message>
</context>
<context>
    <name>RestartStep</name>
    <message>
        <source>Restart nothing</source>
        <translation>Nichts neu starten</translation>
    </message>
    <message>
        <source>The profile names no service; the new files count from their next use.</source>
        <translation>Das Profil nennt keinen Dienst; die neuen Dateien gelten ab ihrer nächsten Verwendung.</translation>
    </message>
    <message>
        <source>Restart %1 and wait until it is ready</source>
        <extracomment>%1 is the name of a service</extracomment>
        <translation>%1 neu starten und auf Bereitschaft warten</translation>
    </message>
    <message numerus="yes">
        <source>Ready means the same main process for %n second(s) and a green ready check.</source>
        <translation>
            <numerusform>Bereit heißt: derselbe Hauptprozess für %n Sekunde und eine grüne Bereitschaftsprüfung.</numerusform>
            <numerusform>Bereit heißt: derselbe Hauptprozess für %n Sekunden und eine grüne Bereitschaftsprüfung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What next</source>
        <extracomment>German: Wie es weitergeht</extracomment>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Undo repair</source>
        <extracomment>German: Reparatur rückgängig machen</extracomment>
        <translation>Reparatur rückgängig machen</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>German: Anhalten</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>German: Bericht speichern …</extracomment>
        <translation>Bericht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>German: Abschließen</extracomment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Back to plan</source>
        <extracomment>German: Zurück zum Plan</extracomment>
        <translation>Zurück zum Plan</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Backing up</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Progress of the whole run</source>
        <translation>Fortschritt des ganzen Laufs</translation>
    </message>
    <message>
        <source>Show output</source>
        <extracomment>Folds out the output of all steps. German: Ausgabe anzeigen</extracomment>
        <translation>Ausgabe anzeigen</translation>
    </message>
    <message>
        <source>Stop after this step</source>
        <extracomment>German: Nach diesem Schritt anhalten</extracomment>
        <translation>Nach diesem Schritt anhalten</translation>
    </message>
    <message>
        <source>Stop now</source>
        <extracomment>Ends the step at hand at once and takes back what was changed. German: Sofort anhalten</extracomment>
        <translation>Sofort anhalten</translation>
    </message>
    <message>
        <source>Restore old state</source>
        <extracomment>German: Alten Stand wiederherstellen</extracomment>
        <translation>Alten Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Goes on with a run that stands still. German: Fortsetzen</extracomment>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>RunTrace</name>
    <message>
        <source>The application&apos;s files are all as they were before this run.</source>
        <translation>Alle Dateien der Anwendung sind so, wie sie vor diesem Lauf waren.</translation>
    </message>
    <message>
        <source>The application&apos;s files are all new; whether it works was not checked.</source>
        <translation>Alle Dateien der Anwendung sind neu; ob sie funktioniert, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Of %L2 entries %L1 are new, the others are still old.</source>
        <extracomment>%1 of %2 files; German: Von %2 Einträgen sind %1 neu, die anderen noch alt.</extracomment>
        <translation>Von %L2 Einträgen sind %L1 neu, die anderen noch alt.</translation>
    </message>
    <message>
        <source>The container is stopped.</source>
        <translation>Der Container ist angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n of those have been changed by somebody since.</source>
        <extracomment>German: %n Einträge davon hat seitdem jemand geändert.</extracomment>
        <translation>
            <numerusform>%n Eintrag davon hat seitdem jemand geändert.</numerusform>
            <numerusform>%n Einträge davon hat seitdem jemand geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The container is called %1 now.</source>
        <extracomment>%1 is the new name</extracomment>
        <translation>Der Container heißt jetzt %1.</translation>
    </message>
    <message>
        <source>The container was created anew since; what did not lie on a volume is as its image has it.</source>
        <translation>Der Container wurde seitdem neu erstellt; was nicht auf einem Volume lag, ist so wie in seinem Image.</translation>
    </message>
    <message>
        <source>The snapshot from before the run is still kept.</source>
        <translation>Der Schnappschuss (Snapshot) von vor dem Lauf ist noch da.</translation>
    </message>
</context>
<context>
    <name>SnapshotStep</name>
    <message>
        <source>Take a snapshot of the whole container</source>
        <translation>Einen Schnappschuss (Snapshot) des ganzen Containers anlegen</translation>
    </message>
    <message>
        <source>%1 is kept by the node until the repair is proven, then it is removed. The container stands still for a moment.</source>
        <extracomment>%1 is the name of a snapshot</extracomment>
        <translation>%1 bleibt auf dem Knoten, bis die Reparatur nachgewiesen ist, und wird dann entfernt. Der Container steht einen Moment still.</translation>
    </message>
</context>
<context>
    <name>Staging</name>
    <message>
        <source>the container&apos;s own disk</source>
        <translation>eigener Datenträger des Containers</translation>
    </message>
    <message>
        <source>the volume at %1</source>
        <translation>Volume bei %1</translation>
    </message>
    <message>
        <source>the host&apos;s folder that is mounted at %1</source>
        <translation>bei %1 eingehängter Ordner des Hosts</translation>
    </message>
    <message>
        <source>the disk that is mounted at %1</source>
        <translation>bei %1 eingehängter Datenträger</translation>
    </message>
</context>
<context>
    <name>StepState</name>
    <message>
        <source>waiting</source>
        <comment>German: wartet</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <comment>of a step; German: läuft</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>needs you</source>
        <comment>German: wartet auf Sie</comment>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>done</source>
        <comment>German: erledigt</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>with notes</source>
        <comment>German: mit Hinweisen</comment>
        <translation>mit Hinweisen</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>German: fehlgeschlagen</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>German: übersprungen</comment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>German: zurückgenommen</comment>
        <translation>zurückgenommen</translation>
    </message>
</context>
<context>
    <name>SwitchBack</name>
    <message>
        <source>The service could not be stopped before its files were brought back.</source>
        <translation>Der Dienst ließ sich nicht anhalten, bevor seine Dateien wiederhergestellt wurden.</translation>
    </message>
    <message>
        <source>The container had ended; it is started to bring its files back.</source>
        <translation>Der Container war beendet; er wird gestartet, um seine Dateien wiederherzustellen.</translation>
    </message>
</context>
<context>
    <name>TextDiff</name>
    <message>
        <source>nothing</source>
        <comment>what lies at a path; German: nichts</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a folder</source>
        <comment>what lies at a path</comment>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a link to &quot;%1&quot;</source>
        <extracomment>What lies at a path; %1 is another path</extracomment>
        <translation>eine Verknüpfung auf „%1“</translation>
    </message>
    <message>
        <source>a device, pipe or socket</source>
        <comment>what lies at a path</comment>
        <translation>ein Gerät, eine Pipe oder ein Socket</translation>
    </message>
    <message>
        <source>a file of %1</source>
        <extracomment>What lies at a path; %1 is a size</extracomment>
        <translation>eine Datei von %1</translation>
    </message>
    <message>
        <source>as on Windows (CRLF)</source>
        <comment>how lines end</comment>
        <translation>wie unter Windows (CRLF)</translation>
    </message>
    <message>
        <source>in different ways (CRLF and LF)</source>
        <comment>how lines end</comment>
        <translation>auf verschiedene Weise (CRLF und LF)</translation>
    </message>
    <message>
        <source>as on Linux (LF)</source>
        <comment>how lines end</comment>
        <translation>wie unter Linux (LF)</translation>
    </message>
    <message>
        <source>This file may hold secrets. Lotse compares its checksum only and never shows what is in it.</source>
        <translation>Diese Datei kann Geheimnisse enthalten. Lotse vergleicht nur ihre Prüfsumme und zeigt nie, was darin steht.</translation>
    </message>
    <message>
        <source>A rule says that this does not count, so Lotse does not look into it.</source>
        <translation>Nach einer Regel zählt das nicht; darum sieht Lotse nicht hinein.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Development has %1 here, the container has %2.</source>
        <extracomment>%1 and %2 are &quot;nothing&quot;, &quot;a folder&quot;, &quot;a file of 1.2 kB&quot; and their like</extracomment>
        <translation>In der Entwicklung liegt hier %1, im Container %2.</translation>
    </message>
    <message>
        <source>This file is too large to be shown here; the limit is %1. Its checksum was compared all the same.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>Diese Datei ist zu groß, um hier gezeigt zu werden; die Grenze liegt bei %1. Ihre Prüfsumme wurde trotzdem verglichen.</translation>
    </message>
    <message>
        <source>This is not text, so there are no lines to show. Development has %1 here, the container has %2.</source>
        <extracomment>%1 and %2 are &quot;nothing&quot;, &quot;a file of 1.2 kB&quot; and their like</extracomment>
        <translation>Das ist kein Text, darum gibt es keine Zeilen zu zeigen. In der Entwicklung liegt hier %1, im Container %2.</translation>
    </message>
    <message>
        <source>Lines end %1 in development, %2 in the container.</source>
        <extracomment>%1 and %2 are &quot;as on Linux (LF)&quot; and their like</extracomment>
        <translation>Zeilen enden in der Entwicklung %1, im Container %2.</translation>
    </message>
    <message>
        <source>Only development has an invisible mark at the beginning (BOM).</source>
        <translation>Nur in der Entwicklung steht am Anfang eine unsichtbare Marke (BOM).</translation>
    </message>
    <message>
        <source>Only the container has an invisible mark at the beginning (BOM).</source>
        <translation>Nur im Container steht am Anfang eine unsichtbare Marke (BOM).</translation>
    </message>
    <message>
        <source>The last line has no line end in the container.</source>
        <translation>Die letzte Zeile hat im Container kein Zeilenende.</translation>
    </message>
    <message>
        <source>The last line has no line end in development.</source>
        <translation>Die letzte Zeile hat in der Entwicklung kein Zeilenende.</translation>
    </message>
    <message>
        <source>Some characters are not UTF-8; they are shown as \x….</source>
        <translation>Einige Zeichen sind kein UTF-8; sie erscheinen als \x….</translation>
    </message>
    <message>
        <source>Line %L1 is missing in the container: %2</source>
        <extracomment>Spoken; %1 is a line number, %2 the line</extracomment>
        <translation>Zeile %L1 fehlt im Container: %2</translation>
    </message>
    <message>
        <source>Line %L1 is only in the container: %2</source>
        <extracomment>Spoken; %1 is a line number, %2 the line</extracomment>
        <translation>Zeile %L1 gibt es nur im Container: %2</translation>
    </message>
    <message>
        <source>Line %L1 changed: development %2; container %3</source>
        <extracomment>Spoken; %1 is a line number, %2 and %3 the line on both sides</extracomment>
        <translation>Zeile %L1 geändert: Entwicklung %2; Container %3</translation>
    </message>
    <message numerus="yes">
        <source>%1. And %n more line(s).</source>
        <extracomment>Spoken; %1 is a sentence about the first of several lines that differ</extracomment>
        <translation>
            <numerusform>%1. Und %n weitere Zeile.</numerusform>
            <numerusform>%1. Und %n weitere Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
</context>
<context>
    <name>ToolPage</name>
    <message>
        <source>Back to the assistant</source>
        <extracomment>German: Zurück zum Assistenten</extracomment>
        <translation>Zurück zum Assistenten</translation>
    </message>
</context>
<context>
    <name>VersionCheck</name>
    <message>
        <source>Development, disk and running process have the same version</source>
        <translation>Entwicklung, Platte und laufender Prozess haben dieselbe Version</translation>
    </message>
    <message>
        <source>Development and disk have the same version</source>
        <translation>Entwicklung und Platte haben dieselbe Version</translation>
    </message>
    <message>
        <source>version %1</source>
        <extracomment>%1 is a version</extracomment>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>disk %1, running %2</source>
        <extracomment>%1 and %2 are versions</extracomment>
        <translation>Platte %1, laufend %2</translation>
    </message>
    <message>
        <source>disk %1</source>
        <extracomment>%1 is a version</extracomment>
        <translation>Platte %1</translation>
    </message>
</context>
<context>
    <name>VzdumpStep</name>
    <message>
        <source>Let the node back up the whole container</source>
        <translation>Den Knoten den ganzen Container sichern lassen</translation>
    </message>
    <message>
        <source>To %1, by vzdump, while the container goes on running. No older backup goes for it. It stays after the repair, protected until that is proven.</source>
        <extracomment>%1 is the name of a storage</extracomment>
        <translation>Auf %1, mit vzdump, während der Container weiterläuft. Keine ältere Sicherung muss dafür weichen. Sie bleibt nach der Reparatur erhalten und ist geschützt, bis diese nachgewiesen ist.</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Nothing was changed, so there is nothing to bring back.</source>
        <translation>Es wurde nichts verändert, also gibt es nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Already taken back: the state before is in place.</source>
        <translation>Schon zurückgenommen: Der Stand davor gilt wieder.</translation>
    </message>
    <message>
        <source>The backup is gone: it was deleted, or newer ones took its place.</source>
        <translation>Die Sicherung ist weg: Sie wurde gelöscht, oder neuere haben ihren Platz eingenommen.</translation>
    </message>
    <message>
        <source>The record of this run is damaged, so Lotse cannot follow it back.</source>
        <translation>Die Aufzeichnung dieses Laufs ist beschädigt, deshalb findet Lotse nicht zurück.</translation>
    </message>
</context>
</TS>
