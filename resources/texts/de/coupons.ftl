# Was ein Gutschein verspricht (auf Papier und an der Theke)
incentive-percent = { $percent-bp } { $scope ->
    [all] Rabatt
   *[other] auf { $scope-name }
}
incentive-amount = { $amount-cents } { $scope ->
    [all] Rabatt
   *[other] auf { $scope-name }
}
incentive-free-item = { $item } gratis
incentive-buy-x-get-y = { $buy } kaufen, { $get } dazu: { $scope ->
    [all] alles im Laden
   *[other] { $scope-name }
}
incentive-gift = Ein Geschenk: { $item }
incentive-service = Für Sie getan: { $item }
incentive-information = { $item }
incentive-minimum = ab { $min-cents } Einkaufswert
coupon-title =
    .formal = Ihr Gutschein
    .familiar = Dein Gutschein
coupon-until = gültig bis { $until }
coupon-exclusions = nicht für preisgebundene Waren und Tabak
coupon-once = einmal einlösbar, für einen Einkauf

# Was in die Kasse gehört
till-percent = { $percent-bp } Rabatt buchen{ $scope ->
    [all] {""}
   *[other] , nur { $scope-name }
}
till-amount = { $amount-cents } Rabatt buchen{ $scope ->
    [all] {""}
   *[other] , nur { $scope-name }
}
till-free-item = { $item }: 100{ "\u202F" }% Rabatt buchen
till-buy-x-get-y = { $get } von { $scope ->
    [all] der Ware
   *[other] { $scope-name }
} mit 100{ "\u202F" }% Rabatt buchen
till-gift = { $item } mitgeben, nichts buchen
till-service = { $item } leisten, nichts buchen
till-information = Nichts buchen

coupon-used = Dieser Gutschein wurde am { $on } schon eingelöst{ $branch ->
    [none] {""}
   *[other] , { $branch }
}. Er gilt nur einmal. Es wurde nichts verändert.
coupon-expired = Dieser Gutschein galt bis { $until }. Er wurde nicht eingelöst. Ob er trotzdem gilt, entscheidet der Laden.
coupon-not-yet = Dieser Gutschein gilt erst ab { $start }. Er wurde nicht eingelöst.
coupon-withdrawn = Dieser Gutschein wurde am { $on } zurückgezogen. Er wurde nicht eingelöst.
incentive-percent-range = { $percent-bp } Rabatt geht nicht. Möglich sind mehr als 0 bis 100 Prozent.
incentive-amount-range = Der Betrag des Gutscheins fehlt. Er muss größer als null sein.
incentive-item-missing = Es fehlt, was es gibt. Bitte die Ware oder den Hinweis nennen.
incentive-no-discount = Auf „{ $name }“ darf es keinen Nachlass geben, etwa wegen der Preisbindung. Es wurde nichts gedruckt. Bitte andere Waren wählen.
incentive-count-range = Die Stückzahlen fehlen. Beide müssen mindestens 1 sein.

coupon-redeemed = Gutschein { $code } eingelöst
one-coupon-withdrawn = Gutschein zurückgezogen
coupons-withdrawn = Offene Gutscheine der Aktion zurückgezogen
coupon-issued = Gutschein ausgestellt
coupon-key = Schlüssel für Gutscheine angelegt

# Ein Gutschein an der Theke
coupon-held = Gutschein { $code } ist noch offen, gültig bis { $until }. Einer nach dem anderen.
coupon-given = Gutschein für { $who } ausgestellt
redemption-taken-back = Einlösung von { $code } zurückgenommen
redemption-gone = Diese Einlösung ist schon zurückgenommen. Es wurde nichts verändert.

# Die Höhe des Nachlasses: warum so viel, warum keiner.
dose-anyway = { $product } wird wohl ohnehin gekauft ({ $chance-bp }): kein Nachlass nötig.
dose-full-price = Kauft ohne Rabatt: { $count } von { $of }. Kein Nachlass nötig.
dose-not-allowed = Auf { $product } gibt es keinen Nachlass.
dose-cost-unknown = { $product }: Der Einkaufspreis fehlt. Ob genug bliebe, ist nicht sicher; kein Nachlass.
dose-floor = { $product }: Schon der kleinste Nachlass ließe weniger als die Mindestspanne der Warengruppe ({ $floor-bp }). Kein Nachlass.
dose-floor-cost = { $product }: Schon der kleinste Nachlass läge unter dem Einkaufspreis. Kein Nachlass.
dose-limited = { $percent-bp } auf { $product }: Mehr ließe weniger als die Mindestspanne der Warengruppe ({ $floor-bp }).
dose-limited-cost = { $percent-bp } auf { $product }: Mehr läge unter dem Einkaufspreis.
dose-budget = { $product }: Vom Budget sind nur noch { $left-cents } übrig; kein Nachlass.
dose-smallest = { $percent-bp } auf { $product } genügen.
campaign-budget-range = Das Budget kann nicht kleiner als nichts sein.
dose-interest = { $product }: soll gefallen, wurde aber noch nie gekauft. Der Brief zeigt es; kein Nachlass.

# Alle zusammen: was die Gutscheine höchstens kosten, und wie viele warum weniger oder keinen bekommen.
doses-in-all =
    { $count } von { $of } Briefen mit Gutschein, zusammen höchstens { $all-cents }.
dose-anyway-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } ohne: Die Ware wird wohl ohnehin gekauft.
dose-full-price-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } ohne: kauft zum vollen Preis.
dose-interest-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } ohne: nur Interesse, noch kein Kauf.
dose-not-allowed-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } ohne: Auf diese Ware darf es keinen Nachlass geben.
dose-cost-unknown-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } ohne: Der Einkaufspreis fehlt, die Mindestspanne wäre nicht sicher.
dose-floor-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } ohne: Die Mindestspanne der Warengruppe ließe keinen zu.
dose-floor-cost-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } ohne: Es läge unter dem Einkaufspreis.
dose-limited-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } kleiner: Die Mindestspanne der Warengruppe lässt nicht mehr zu.
dose-limited-cost-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } kleiner: Mehr läge unter dem Einkaufspreis.
dose-budget-many =
    { $count ->
        [one] Einer
       *[other] { $count }
    } ohne: Das Budget ist verteilt.
