# Der Brief selbst. Felder in {"{"}…} füllt das Programm später; .formal Sie, .familiar Du.

letter-headline = Etwas Gutes für Sie
    .formal = Etwas Gutes für Sie
    .familiar = Etwas Gutes für dich
letter-body =
    .formal =
        wir haben durch die Regale geschaut und überlegt, was bei Ihnen { "{place}" } gut auf den Tisch passt.

        Kommen Sie vorbei, probieren Sie in Ruhe, und bringen Sie diesen Brief gern mit.
    .familiar =
        wir haben durch die Regale geschaut und überlegt, was bei dir { "{place}" } gut auf den Tisch passt.

        Komm vorbei, probier in Ruhe, und bring diesen Brief gern mit.
letter-closing =
    .formal =
        Wir freuen uns auf Sie. Herzliche Grüße
        { "{shop}" }
    .familiar =
        Wir freuen uns auf dich. Herzliche Grüße
        { "{shop}" }
letter-offers-personal =
    .formal = Für Sie ausgesucht
    .familiar = Für dich ausgesucht
letter-offers = Was wir gerade empfehlen
letter-phone = Telefon { $phone }
letter-deposit = zzgl. { $deposit-cents } Pfand
letter-demo = Demo – erfundene Personen
letter-objection-title =
    .formal = Ihr Recht zu widersprechen
    .familiar = Dein Recht zu widersprechen
letter-objection =
    .formal = { $source ->
        [bought] Sie erhalten diesen Brief, weil Sie bei uns eingekauft haben.
       *[other] Sie erhalten diesen Brief, weil Ihre Anschrift in unserer Kundenkartei steht.
    } Sie können der Nutzung Ihrer Daten für Werbung jederzeit widersprechen – ein Wort im Laden{ $phone ->
        [yes] , ein Anruf
       *[no] {""}
    } oder der Code { $code } genügt. Datenschutzhinweise { $notice ->
        [shop] hängen im Laden aus
       *[other] finden Sie hier: { $notice }
    }, auf Wunsch schicken wir sie. Verantwortlich: { $shop }.
    .familiar = { $source ->
        [bought] Du erhältst diesen Brief, weil du bei uns eingekauft hast.
       *[other] Du erhältst diesen Brief, weil deine Anschrift in unserer Kundenkartei steht.
    } Du kannst der Nutzung deiner Daten für Werbung jederzeit widersprechen – ein Wort im Laden{ $phone ->
        [yes] , ein Anruf
       *[no] {""}
    } oder der Code { $code } genügt. Datenschutzhinweise { $notice ->
        [shop] hängen im Laden aus
       *[other] findest du hier: { $notice }
    }, auf Wunsch schicken wir sie. Verantwortlich: { $shop }.
letter-why =
    .formal = Warum dieser Brief? Mit dem Code { $code } zeigen wir es Ihnen.
    .familiar = Warum dieser Brief? Mit dem Code { $code } zeigen wir es dir.

# Was einem Brief im Weg steht
letter-name-only = Außer dem Namen ist nichts in diesem Brief persönlich. Er liest sich wie ein Rundschreiben. Ein Feld wie { "{place}" } oder ein Angebot für diese Person hilft.
letter-shop-missing = Der Name des Ladens fehlt. Ohne ihn darf kein Brief hinaus. Er steht unter Einstellungen, Mein Laden.
letter-field-unknown = Das Feld { "{" }{ $name }{ "}" } kennt der Brief nicht. Es wurde nichts gedruckt. Bitte ein Feld aus der Liste wählen.
letter-field-empty = Für das Feld { "{" }{ $name }{ "}" } ist hier nichts bekannt. Der Brief wird nicht gedruckt. Ein Ersatz lässt sich so angeben: { "{" }{ $name }|Ersatz{ "}" }.
letter-brace-alone = Im Text steht eine geschweifte Klammer allein. Es wurde nichts gedruckt. Felder stehen zwischen zwei Klammern, etwa { "{first_name}" }.
letter-too-long = Der Text ist { $over-mm } mm zu lang für die Seite. Es wird nichts abgeschnitten oder verkleinert. Bitte den Text kürzen oder weniger Angebote wählen.
letter-coupon-too-long = Der Text des Gutscheins ist { $over-mm } mm zu lang für sein Feld. Bitte kürzer fassen.
letter-word-too-long = „{ $word }“ ist zu lang für eine Zeile. Es wird nichts abgeschnitten. Bitte kürzer schreiben oder trennen.
letter-address-too-long = Die Anschrift passt nicht ins Fenster des Umschlags. Höchstens sechs Zeilen von etwa 33 Zeichen haben Platz. Bitte die Anschrift kürzen.
letter-shop-too-long = Name oder Anschrift des Ladens sind zu lang für den Briefkopf. Bitte unter Einstellungen, Mein Laden kürzen.
letter-glyph-missing = Das Zeichen „{ $sign }“ ({ $code }) haben die Schriften nicht. Gedruckt würde ein Kästchen. Bitte das Zeichen ersetzen.
letter-script = Das Zeichen „{ $sign }“ gehört zu einer Schrift von rechts nach links. Sie kann noch nicht gedruckt werden. Bitte in lateinischer Schrift angeben.
letter-picture-unreadable = Ein Bild lässt sich nicht lesen. Der Brief wurde nicht gedruckt. Bitte das Bild bei der Ware neu einsetzen.
letter-picture-coarse = Das Bild von „{ $product }“ hat für den Druck zu wenige Punkte. Es wird unscharf. Unter Waren lässt sich ein größeres einsetzen.
letters-folder-missing = Die Briefe konnten nicht gespeichert werden. Den Ordner { $folder } gibt es nicht. Bitte einen anderen wählen; als gedruckt ist nichts vermerkt.
letters-file-busy = Die Datei { $file } ist in einem anderen Programm geöffnet. Sie konnte nicht ersetzt werden. Bitte dort schließen und noch einmal drucken; als gedruckt ist nichts vermerkt.
letters-not-saved = Die Briefe konnten nicht als { $file } in { $folder } gespeichert werden. Der Ordner ist schreibgeschützt oder voll. Bitte einen anderen Ordner wählen; als gedruckt ist nichts vermerkt.

# Prüfung der fertigen Datei
check-pages = Die Datei hat { $found } Seiten, erwartet waren { $wanted }.
check-font-missing = Seite { $page }: Eine Schrift ist nicht eingebettet.
check-address = Seite { $page }: Die Anschrift steht nicht im Fenster.
check-window = Seite { $page }: Im Fenster steht mehr als die Anschrift.
check-margin = Seite { $page }: Im Rand von 5 mm steht etwas, das Drucker nicht erreichen.
check-covered = Seite { $page }: Ein Text ist verdeckt.
check-codes = Seite { $page }: Ein Code lässt sich nicht lesen oder stimmt nicht.
letter-name-unfit = „{ $raw }“ steht so in der Kasse; gedruckt würde „{ $name }“. Unter Pflege den Namen für Briefe bestätigen.
letters-name-unfit = „{ $raw }“ – gedruckt würde „{ $name }“ ({ $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
}). Unter Pflege bestätigen.
