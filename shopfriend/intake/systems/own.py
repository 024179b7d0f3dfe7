"""The formats of our own: what a shop writes itself, and what everything else is mapped to.

A column's own name is one of its headings. `who.…` columns of a purchase are columns of CUSTOMERS.
"""

from shopfriend.intake.formats import Column, Format, Kind


def _own(name: str, kind: Kind, aliases: tuple[str, ...] = ()) -> Column:
    return Column(name, kind, (name, *aliases))


PURCHASES = Format(
    "purchases",
    "purchase",
    (
        _own("receipt", "text", ("Bon", "Bonnummer", "Bon-Nr", "Beleg", "Belegnummer",
                                 "Belegnr", "Rechnungsnummer", "Bestellnummer",
                                 "Auftragsnummer", "Receipt number", "Order number",
                                 "Invoice number")),
        _own("date", "moment", ("Datum", "Zeitpunkt", "Datum/Uhrzeit", "Rechnungsdatum",
                                "Bestelldatum", "Kaufdatum", "Order date")),
        _own("customer", "text", ("Kunde", "Kundennummer", "Kunden-Nr", "Kundennr",
                                  "Customer number")),
        _own("product", "text", ("Artikel", "Artikelnummer", "Artikel-Nr", "Art-Nr",
                                 "Artikelnr", "Product number", "SKU")),
        _own("gtin", "text", ("EAN", "Barcode", "Strichcode")),
        _own("name", "text", ("Bezeichnung", "Artikelname", "Artikeltext", "Product name")),
        _own("category", "text", ("Warengruppe", "Kategorie")),
        _own("quantity", "quantity", ("Menge", "Anzahl", "Qty")),
        _own("unit", "text", ("Einheit",)),
        _own("total", "money", ("Summe", "Betrag", "Gesamt", "Gesamtpreis", "Zeilensumme",
                                "Line total", "Amount")),
        _own("discount", "money", ("Rabatt", "Nachlass")),
        _own("branch", "text", ("Filiale", "Laden", "Store")),
        _own("receipt_total", "money", ("Bonsumme", "Belegsumme")),
        _own("price", "money", ("Einzelpreis", "Stückpreis", "Unit price")),
        _own("who.name", "text", ("Kundenname", "Customer name")),
        _own("who.email", "text", ("Kunden-E-Mail", "Customer email")),
        _own("who.phone", "text", ("Kundentelefon", "Customer phone")),
    ),
    required=(("receipt",), ("date",), ("product", "name", "gtin"), ("total", "price")),
    own_numbers=True,
)  # fmt: skip
PRODUCTS = Format(
    "products",
    "product",
    (
        _own("number", "text", ("Nummer", "Artikelnummer", "Artikel-Nr", "Art-Nr", "Artikelnr",
                                "Product number", "SKU")),
        _own("gtin", "text", ("EAN", "Barcode", "Strichcode")),
        _own("name", "text", ("Bezeichnung", "Artikelname", "Artikeltext", "Product name")),
        _own("print_name", "text", ("Druckname", "Name im Brief")),
        _own("category", "text", ("Warengruppe", "Kategorie")),
        _own("brand", "text", ("Marke", "Hersteller")),
        _own("size", "text", ("Größe",)),
        _own("colour", "text", ("Farbe", "Color")),
        _own("style", "text", ("Stil", "Art")),
        _own("cut", "text", ("Schnitt", "Passform", "Fit")),
        _own("price", "money", ("Preis", "Verkaufspreis", "VK")),
        _own("cost", "money", ("Einkaufspreis", "Einstandspreis", "EK")),
        _own("deposit", "money", ("Pfand", "Pfandbetrag")),
        _own("stock", "quantity", ("Bestand", "Lagerbestand")),
        _own("unit", "text", ("Einheit",)),
        _own("content", "quantity", ("Inhalt",)),
        _own("content_unit", "text", ("Inhaltseinheit", "Inhalt Einheit")),
        _own("kind", "text", ("Verbrauch",)),
        _own("picture", "text", ("Bild",)),
        _own("flags", "text", ("Merkmale",)),
    ),
    required=(("number",), ("name", "price", "stock", "category", "gtin")),
)  # fmt: skip
CUSTOMERS = Format(
    "customers",
    "customer",
    (
        _own("number", "text", ("Nummer", "Kundennummer", "Kunden-Nr", "Kundennr", "Kd-Nr",
                                "Customer number")),
        _own("card", "text", ("Karte", "Kartennummer", "Kundenkarte")),
        _own("salutation", "text", ("Anrede",)),
        _own("title", "text", ("Titel",)),
        _own("name", "text", ("Vollständiger Name", "Full name", "Ansprechpartner")),
        _own("first_name", "text", ("Vorname",)),
        _own("last_name", "text", ("Nachname", "Name", "Familienname", "Surname")),
        _own("nickname", "text", ("Spitzname", "Rufname")),
        _own("company", "text", ("Firma",)),
        _own("street", "text", ("Straße", "Strasse", "Straße und Hausnummer", "Straße/Nr",
                                "Anschrift", "Address")),
        _own("postcode", "text", ("PLZ", "Postleitzahl", "Zip", "Zip code", "Postal code")),
        _own("town", "text", ("Ort", "Stadt", "City")),
        _own("extra", "text", ("Adresszusatz", "Adresszeile 2", "Address line 2", "Address 2",
                               "Address2")),
        _own("country", "text", ("Land",)),
        _own("email", "text", ("E-Mail", "Mail", "E-Mail-Adresse", "Email address")),
        _own("phone", "text", ("Telefon", "Telefonnummer", "Tel", "Phone number")),
        _own("phone@mobile", "text", ("Mobil", "Mobiltelefon", "Handy", "Mobile", "Mobile phone")),
        _own("birthday", "day", ("Geburtstag", "Geburtsdatum")),
        _own("language", "text", ("Sprache",)),
        _own("address_form", "text", ("Anredeform", "Du oder Sie")),
        _own("household", "text", ("Haushalt",)),
        _own("informed_on", "day", ("Informiert am",)),
        _own("profile_consent", "day", ("Einwilligung Profil",)),
        _own("email_consent", "day", ("Einwilligung E-Mail", "Newsletter")),
        _own("post_objection", "day", ("Widerspruch Post", "Werbewiderspruch")),
        _own("note", "text", ("Notiz", "Bemerkung")),
    ),
    required=(("number",), ("last_name", "first_name", "company", "street", "email", "phone",
                            "phone@mobile", "nickname", "card", "post_objection", "birthday")),
)  # fmt: skip
# People without a number of the shop: known by their e-mail, telephone, or name and postcode.
PEOPLE = Format(
    "people",
    "customer",
    tuple(column for column in CUSTOMERS.columns if column.name != "number"),
    required=(("name", "last_name", "first_name", "company"),
              ("street", "postcode", "email", "phone", "phone@mobile")),
    source="list",
)  # fmt: skip
# Mailings of before the program: campaigns, letters, what coupons were good for, what came back.
CAMPAIGNS = Format(
    "campaigns",
    "mailing",
    (
        _own("campaign", "text", ("Aktion", "Kampagne")),
        _own("name", "text", ("Bezeichnung",)),
        _own("starts", "day", ("Beginn", "Start")),
        _own("ends", "day", ("Ende", "End")),
    ),
    required=(("campaign",), ("starts",), ("name", "ends")),
)
PIECES = Format(
    "pieces",
    "mailing",
    (
        _own("campaign", "text", ("Aktion", "Kampagne")),
        _own("customer", "text", ("Kunde", "Kundennummer", "Customer number")),
        _own("sent_on", "day", ("Verschickt am", "Sent on")),
    ),
    required=(("campaign",), ("customer",), ("sent_on",)),
)
COUPONS = Format(
    "coupons",
    "mailing",
    (
        _own("campaign", "text", ("Aktion", "Kampagne")),
        _own("coupon", "text", ("Gutschein",)),
        _own("product", "text", ("Artikel", "Artikelnummer", "Product number", "SKU")),
    ),
    required=(("campaign",), ("coupon",), ("product",)),
)
REDEMPTIONS = Format(
    "redemptions",
    "mailing",
    (
        _own("coupon", "text", ("Gutschein",)),
        _own("campaign", "text", ("Aktion", "Kampagne")),
        _own("customer", "text", ("Kunde", "Kundennummer", "Customer number")),
        _own("date", "day", ("Datum", "Eingelöst am")),
    ),
    required=(("coupon",), ("campaign",), ("customer",), ("date",)),
)
# What others say about an area, and what people did elsewhere.
AREA = Format(
    "area",
    "area",
    (
        _own("postcode", "text", ("PLZ", "Postleitzahl", "Zip")),
        _own("country", "text", ("Land",)),
        _own("name", "text", ("Merkmal", "Kennzahl", "Indicator")),
        _own("value", "text", ("Wert",)),
        _own("source", "text", ("Quelle",)),
        _own("date", "day", ("Stand", "As of")),
    ),
    required=(("postcode",), ("name",), ("value",), ("source",)),
)
EVENTS = Format(
    "events",
    "event",
    (
        _own("date", "moment", ("Datum", "Zeitpunkt", "Datum/Uhrzeit")),
        _own("customer", "text", ("Kunde", "Kundennummer", "Customer number", "Person", "E-Mail")),
        _own("kind", "text", ("Ereignis", "Event")),
        _own("value", "text", ("Wert",)),
        _own("source", "text", ("Quelle",)),
    ),
    required=(("date",), ("customer",), ("kind",)),
)
ALL: tuple[Format, ...] = (
    PURCHASES, PRODUCTS, CUSTOMERS, PEOPLE, CAMPAIGNS, PIECES, COUPONS, REDEMPTIONS, AREA, EVENTS,
)  # fmt: skip
