# Artikel: Vorgänge und was nicht geht.
product-created = Artikel angelegt: { $name }
product-changed = Artikel geändert
product-stock-set = Bestand eingetragen
product-flags-set = Merkmale gesetzt
product-picked = Tipp des Monats gesetzt
product-unpicked = Tipp des Monats entfernt
product-picture-set = Bild geändert
product-gone = Diesen Artikel gibt es nicht mehr. Vielleicht wurde sein Import zurückgenommen.
product-number-missing = Ein Artikel braucht eine Nummer. Geben Sie die Nummer ein, die die Kasse benutzt.
product-number-taken = Die Nummer { $number } hat schon ein anderer Artikel. Wählen Sie eine andere Nummer.
gtin-wrong = „{ $gtin }“ ist keine gültige GTIN: Eine hat 8, 12, 13 oder 14 Ziffern, und die letzte ist eine Prüfziffer.
unit-unknown = Die Einheit „{ $unit }“ gibt es nicht. Möglich sind pc, kg, l und m.
kind-unknown = „{ $given }“ ist weder consumable (Verbrauch) noch durable (Gebrauch).
price-negative = Ein Preis kann nicht negativ sein. Geben Sie ihn ohne Minus ein.
flag-unknown = Das Merkmal „{ $flag }“ gibt es nicht.
product-paired = „{ $other }“ passt jetzt zu „{ $name }“
product-unpaired = „{ $other }“ und „{ $name }“ getrennt
pairs-taken-in =
    { $count ->
        [one] Ein Paar
       *[other] { $count } Paare
    } übernommen
pairs-written =
    { $count ->
        [one] Ein Paar steht
       *[other] { $count } Paare stehen
    } in { $file }.
no-pairs = Es sind keine Waren von Hand verbunden.
pair-with-itself = Ein Artikel passt immer zu sich selbst. Wählen Sie einen anderen dazu.
pair-why-long = Der Satz hat { $count } Zeichen, unter dem Angebot ist Platz für { $most }. Bitte kürzen.
pair-gone = Diese beiden Artikel sind nicht mehr verbunden. Es wurde nichts verändert.
pair-product = { $file }, Zeile { $line }: Einen Artikel { $number } gibt es nicht. Es wurde nichts übernommen; die Zeile bitte berichtigen und noch einmal versuchen.
pair-not-advertised = Für „{ $name }“ darf nicht geworben werden. Wählen Sie einen anderen Artikel, oder ändern Sie dessen Merkmale.
group-margin-set = Mindestspanne von „{ $name }“ gesetzt
group-gone = Die Warengruppe „{ $name }“ gibt es nicht mehr. Es wurde nichts verändert.
least-margin-range = Eine Mindestspanne kann 0 bis { $most-bp } sein, nicht { $margin-bp }.
pick-not-advertised = Für „{ $name }“ darf nicht geworben werden. Wählen Sie einen anderen Tipp des Monats, oder ändern Sie die Merkmale des Artikels.
picture-unreadable = „{ $file }“ ist kein Bild, das sich lesen lässt. Nehmen Sie eine JPEG-, PNG- oder WebP-Datei.
