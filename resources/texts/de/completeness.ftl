# Wie vollständig das Bild ist, und die eine Frage.

ask-informed = Ist der Hinweis zum Datenschutz übergeben?
ask-address = Wie ist die Anschrift? Ohne sie kommt kein Brief an.
ask-reach = Unter welcher Nummer oder Mailadresse erreichbar?
part-informed = Hinweis übergeben
part-consent = nach Einwilligung gefragt
part-address = Anschrift
part-salutation = Anrede
part-reach = Telefon oder Mail
part-bought = Einkäufe
part-taste = Geschmack
