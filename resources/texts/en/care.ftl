# Care: what is missing or odd in the data, and what mends it.

care-no-person = Receipts without a person
care-no-person-why = These purchases of the last three months count for nobody. Somebody often still knows who it was.
care-no-person-found = { $on }, { $at }, { $count ->
    [one] { $count } item
   *[other] { $count } items
}
care-no-address = Without an address
care-no-address-why = Who has no complete address gets no letter.
care-no-address-found = { $town ->
    [none] no address
   *[other] incomplete
}
care-no-consent = Without consent
care-no-consent-why = Without consent there are only offers that are the same for many. Who has objected is not asked.
care-no-consent-found = not asked yet
care-no-consent-ask = Ask for consent to personal offers
care-not-informed = Without the privacy notice
care-not-informed-why = Whoever stands in the book must know so, and what for.
care-not-informed-found = notice not handed over
care-not-informed-ask = Hand over the privacy notice
care-postcode = Odd postcodes
care-postcode-why = This postcode does not exist, or it belongs to another town. The letter would come back.
care-postcode-found = { $postcode } { $town ->
    [none] without a town
   *[other] does not fit { $town }
}
care-phone-lost = Lost phone numbers
care-phone-lost-why = A spreadsheet has thrown digits away, or there are too few. Only asking helps.
care-phone-lost-found = “{ $number }”
care-name-unfit = Names for letters
care-name-unfit-why = This is how the till writes it. What a letter would show first stands on top.
care-no-category = Goods without a group
care-no-category-why = Without a group the program learns nothing from these goods but themselves.
care-no-category-found = { $count ->
    [one] on { $count } receipt
   *[other] on { $count } receipts
}
care-no-price = Goods without a price
care-no-price-why = Sold, but without a price: a letter would show none.
care-no-price-found = { $known ->
    [yes] usually { $usual-cents }
   *[no] no price
}
care-price-far = Prices far from the usual
care-price-far-why = The price is more than twice or less than half of what was paid.
care-price-far-found = { $price-cents }, usually { $usual-cents } is paid
care-below-cost = Prices below cost
care-below-cost-why = Each piece costs money. Usually the cost of a whole pack was entered.
care-below-cost-found = { $price-cents }, cost { $cost-cents }
care-gtin-lost = Lost barcodes
care-gtin-lost-why = A spreadsheet has thrown the last digits away. One scan is enough.
care-gtin-lost-found = “{ $number }”
care-no-picture = Goods without a picture
care-no-picture-why = In a letter the place of the picture stays empty. What is bought most stands on top.
care-no-picture-found = { $count ->
    [one] on { $count } receipt
   *[other] on { $count } receipts
}

name-soon-pick = your pick of the month
name-soon-offered = { $count ->
    [one] offered { $count } time lately
   *[other] offered { $count } times lately
}
name-soon-bought = { $count ->
    [0] bought by nobody yet
    [one] bought by { $count } person
   *[other] bought by { $count } people
}

mend-person = Assign
mend-person-field = Name, phone, card or customer number
mend-address = Enter the address
mend-address-field = Lindenstr. 4, 89073 Ulm
mend-ask = Ask at the next visit
mend-postcode = Change the postcode
mend-postcode-field = Postcode
mend-phone = Replace the number
mend-phone-field = New number; empty takes the old one away
mend-category = Into this group
mend-category-field = Group
mend-price = Change the price
mend-price-field = Price in euro
mend-cost = Change the cost
mend-cost-field = Cost of one piece in euro
mend-gtin = Enter the barcode
mend-gtin-field = Scan or type the barcode
mend-name = Print it so
mend-name-field = Name for letters
mend-picture = Choose a picture

care-person-unknown = “{ $text }” finds nobody. Enter a name, phone, card or customer number.
care-person-unclear = It can be { $first } or { $second }. The customer number decides.
care-address-unclear = “{ $text }” is no whole address. Like this: Lindenstr. 4, 89073 Ulm.
care-postcode-same = { $postcode } stands there already. Enter another postcode or choose “Right as it is”.
care-category-missing = No group was entered.
amount-wrong = “{ $given }” is no amount above zero. Like this: 3.49.
print-name-empty = The name for letters is empty. The product would be printed without a name.
print-name-long = The name has { $count } characters, a letter has room for { $most }.
print-name-capitals = “{ $name }” stands in capitals. In a letter that reads like shouting; please write it normally.
print-name-group = “{ $name }” is a key for many goods. Keep it as a group or call the product by its name.
