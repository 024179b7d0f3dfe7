# Making one of two customers or two products, and two of one again.

change-customers-merged = { $other } merged with { $who }
change-products-merged = Product { $other } merged with { $who }
change-customers-apart = { $who } on their own again
change-products-apart = Product { $who } on its own again
merge-apart-kept = { $kept ->
    [0] Both are as they were before.
    [one] Both are on their own again. One entry stays as somebody has changed it since.
   *[other] Both are on their own again. { $kept } entries stay as somebody has changed them since.
}

merge-same = That is the same entry twice. Choose two different ones.
merge-gone = One of the two is no longer there. Open the list again.
merge-field-unknown = There is no field “{ $field }” here.
merge-in-frozen-run = Each of the two has a letter in “{ $campaign }” that is not printed yet. Print or discard these letters first; then the two can be merged.
merge-unit-differs = One is sold by { $one ->
    [pc] the piece
   *[other] the { $one }
}, the other by { $other ->
    [pc] the piece
   *[other] the { $other }
}. Quantities could no longer be compared. Put the units right first.
merge-unknown = This merge has been taken apart already.
merge-later-first = There was another merge after it ({ $who }). Take that one apart first, then this one.
import-merged-since = { $files } brought { $who }, who has been merged with another entry on { $on }. Take the two apart, then the import can be taken back. Until then everything stays as it is.
merge-stands = { $state ->
    [objected] Objection
    [withdrawn] Consent withdrawn
    [claimed] Consent claimed by an import, without proof
   *[given] Consent
}: { $channel ->
    [post] post
    [email] e-mail
    [phone] telephone
    [sms] messages
   *[other] every way
}, { $purpose ->
    [offers] offers
    [birthday] birthday
    [newsletter] newsletter
    [profiling] personal choice
   *[other] any advertising
}

# -- names of the fields --
merge-field-number = Number
merge-field-kind = Kind
merge-field-salutation = Salutation
merge-field-gender = Gender
merge-field-title = Title
merge-field-first_name = First name
merge-field-name_prefix = Name prefix
merge-field-last_name = Last name
merge-field-suffix = Suffix
merge-field-nickname = Nickname
merge-field-memo = Memo word
merge-field-company = Firm
merge-field-department = Department
merge-field-trade = Trade
merge-field-firm_size = Size of the firm
merge-field-language = Language
merge-field-address_form = Form of address
merge-field-preferred_channel = Preferred way
merge-field-preferred_branch = Preferred branch
merge-field-informed_on = Informed on
merge-field-letters_per_year = Letters a year
merge-field-pause_until = Pause until
merge-field-deceased_on = Died on
merge-field-moved_on = Moved on
merge-field-since = Customer since
merge-field-price_limit_bp = Price limit
merge-field-birthday = Birthday
merge-field-household = Household
merge-field-address = Address
merge-field-gtin = GTIN
merge-field-name = Name
merge-field-print_name = Name in letters
merge-field-category = Category
merge-field-brand = Brand
merge-field-size = Size
merge-field-colour = Colour
merge-field-style = Style
merge-field-cut = Cut
merge-field-price_cents = Price
merge-field-cost_cents = Cost price
merge-field-deposit_cents = Deposit
merge-field-stock_milli = Stock
merge-field-unit = Unit
merge-field-content_milli = Content
merge-field-content_unit = Unit of the content
merge-field-pick = Pick of the month

# -- command line --
help-duplicates = who is in the book twice, with reasons
help-merge = merge two customers (or products)
help-apart = take a merge apart, even months later
help-goods = products instead of customers
help-kept = the number that stays
help-gone = the number that is merged into it and goes on finding it
help-choose = a field in which the other value is to hold
help-merge-dry-run = only show what stays and what moves along
help-merged-number = the number that stayed, or the old one
duplicates-found = { $found ->
    [0] Nobody is there twice. Compared: { $looked-at }.
    [one] One pair may be the same. Compared: { $looked-at }.
   *[other] { $found } pairs may be the same. Compared: { $looked-at }.
}
merge-would = “{ $gone }” would be merged into “{ $kept }”. Nothing was written; * holds.
merge-done = “{ $gone }” was merged into “{ $kept }”. * holds.
merge-none = Nothing has been merged into { $number }.
product-unknown = There is no product with the number { $number }.
