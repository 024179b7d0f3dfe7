# Notizen, Vorlieben, Gespräche.

note-empty = Hier steht noch nichts.
note-too-long = Das sind { $count } Zeichen, eine Notiz hat höchstens { $most }.
preference-empty = Hier fehlt, worum es geht.
talk-kind-unknown = Eine Art „{ $given }“ gibt es für Gespräche nicht.
talk-mood-unknown = Eine Stimmung „{ $given }“ gibt es nicht.

preference-like = mag { $what }
preference-dislike = mag { $what } nicht
preference-never = nie { $what }
preference-size = Größe { $what }: { $value }
preference-wish = wünscht sich { $what }
preference-owns = hat { $what }
preference-gift-idea = Geschenkidee für { $whom }: { $what }
preference-has-it = hat { $what } schon
preference-was-gift = { $what } war ein Geschenk
preference-never-offer = { $what } nie anbieten

basis-said = gesagt
basis-derived = abgeleitet
basis-guessed = vermutet
basis-hearsay = gehört
relation-contact = Ansprechperson
relation-buyer = kauft ein
relation-partner = Partner oder Partnerin
relation-child = Kind
relation-parent = Elternteil
relation-sibling = Geschwister
relation-godchild = Patenkind
relation-friend = befreundet
relation-neighbour = Nachbarschaft
relation-recommended-by = empfohlen von
relation-works-for = arbeitet für
relation-household = im Haushalt
relation-other = bekannt
