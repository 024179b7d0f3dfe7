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
pick-not-advertised = Für „{ $name }“ darf nicht geworben werden. Wählen Sie einen anderen Tipp des Monats, oder ändern Sie die Merkmale des Artikels.
picture-unreadable = „{ $file }“ ist kein Bild, das sich lesen lässt. Nehmen Sie eine JPEG-, PNG- oder WebP-Datei.
