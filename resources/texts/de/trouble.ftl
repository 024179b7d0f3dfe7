# Was die Maschine nicht hergibt: was geschah – was es bedeutet – was zu tun ist.

book-locked = Das Buch „{ $file }“ wird seit über zehn Sekunden von einem anderen Programm festgehalten. Es wurde nichts verändert. Schließen Sie das andere Programm oder versuchen Sie es gleich noch einmal.
book-read-only = Das Buch „{ $file }“ in { $folder } ist schreibgeschützt. So kann nichts vermerkt werden. Nehmen Sie den Schreibschutz weg oder legen Sie das Buch in einen eigenen Ordner.
book-cannot-be-opened = Das Buch „{ $file }“ in { $folder } lässt sich nicht öffnen. Es ist unverändert. Sehen Sie nach, ob der Ordner erreichbar ist und Sie ihn lesen dürfen.
book-damaged = Die Datei „{ $file }“ ist beschädigt. Sie wurde nicht verändert. Holen Sie das Buch aus einer Sicherung zurück: sie liegen im Ordner „Backups“ neben dem Buch.
book-exists = „{ $file }“ gibt es schon. Es wurde nichts überschrieben. Wählen Sie einen anderen Namen.
book-missing = In { $folder } gibt es kein Buch „{ $file }“. Sehen Sie nach, wie es heißt und wo es liegt.
book-too-new = „{ $file }“ wurde mit einer neueren Fassung von shopfriend geschrieben. Das Buch ist unverändert. Öffnen Sie es mit der neueren Fassung.
book-in-use = Das Buch „{ $file }“ ist noch irgendwo offen. Es wurde nichts verändert. Schließen Sie jedes Fenster von shopfriend und versuchen Sie es noch einmal.
not-a-book = „{ $file }“ ist kein Buch von shopfriend. Die Datei wurde nicht verändert. Bücher enden auf „.shopbook“.
place-unfit = In { $folder } kann das Buch „{ $file }“ nicht sicher geführt werden, etwa weil es ein Netzlaufwerk ist. Es wurde nichts verändert. Legen Sie das Buch in einen Ordner auf diesem Rechner.
disk-full = Auf dem Datenträger von „{ $file }“ ist kein Platz mehr. Nichts ist verloren, der letzte Schritt wurde nicht gespeichert. Schaffen Sie Platz und versuchen Sie es noch einmal.
disk-failed = Der Datenträger von „{ $file }“ antwortet nicht richtig. Der letzte Schritt wurde nicht gespeichert. Prüfen Sie Kabel und Laufwerk und machen Sie eine Sicherung auf einen anderen Datenträger.
folder-missing = Den Ordner { $folder } gibt es nicht. Es wurde nichts angelegt. Wählen Sie einen anderen Ordner.
folder-read-only = In { $folder } darf „{ $file }“ nicht geschrieben werden. Es wurde nichts angelegt. Wählen Sie einen anderen Ordner.
backup-failed = Die Sicherung in { $folder } ist nicht gelungen. Das Buch selbst ist in Ordnung und gespeichert. Sehen Sie nach, ob dort Platz ist und geschrieben werden darf.
restore-failed = „{ $file }“ in { $folder } konnte nicht aus der Sicherung geholt werden. Die Sicherung ist unverändert. Schließen Sie Programme, die das Buch offen haben, und versuchen Sie es noch einmal.
undo-overtaken = Das lässt sich nicht mehr zurücknehmen: inzwischen hat jemand dieselben Angaben geändert. Es wurde nichts verändert.
nothing-to-undo = Es gibt nichts zurückzunehmen.
nothing-to-redo = Es gibt nichts zu wiederholen.
no-backup = Zu „{ $file }“ gibt es keine Sicherung. Es wurde nichts verändert.
workplaces-full = Dieses Buch hat schon { $most } Arbeitsplätze. Mehr gehen nicht.
worker-ended = Ein Teil des Programms wurde unerwartet beendet. Es wurde nichts verändert. Versuchen Sie es noch einmal.
file-not-saved = „{ $file }“ konnte in { $folder } nicht gespeichert werden. Schließen Sie die Datei, falls sie irgendwo offen ist, oder wählen Sie einen anderen Ordner.
self-test-failed = Der Selbsttest ist bei „{ $step }“ gescheitert. Das Programm ist unvollständig. Installieren Sie es neu.
