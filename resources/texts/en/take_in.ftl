# What is said before and after taking files in.

# -- what taking back would do --
depends-receipts = { $count ->
    [one] One receipt over { $total-cents } goes
   *[other] { $count } receipts over { $total-cents } altogether go
} out of the book.
depends-customer-go = { $count ->
    [one] One customer known from this file alone goes.
   *[other] { $count } customers known from this file alone go.
}
depends-product-go = { $count ->
    [one] One product known from this file alone goes.
   *[other] { $count } products known from this file alone go.
}
depends-customer-stay = { $count ->
    [one] One customer stays
   *[other] { $count } customers stay
}, because something has been added since: { $needed-by ->
    [note] notes
    [visit] visits
    [talk] talks
    [piece] letters
    [decision] mailings
    [coupon] coupons
    [redemption] redeemed coupons
    [receipt] other purchases
    [line] other purchases
    [consent] consents
    [preference] preferences
    [relation] relations
    [claim] scanned receipts
   *[other] later entries
}.
depends-product-stay = { $count ->
    [one] One product stays
   *[other] { $count } products stay
}, because something has been added since: { $needed-by ->
    [note] notes
    [visit] visits
    [talk] talks
    [piece] letters
    [decision] mailings
    [coupon] coupons
    [redemption] redeemed coupons
    [receipt] other purchases
    [line] other purchases
    [consent] consents
    [preference] preferences
    [relation] relations
    [claim] scanned receipts
   *[other] later entries
}.
depends-changed = { $count ->
    [one] One changed entry gets its
   *[other] { $count } changed entries get their
} former state back – unless somebody has worked on it since.
depends-attached = { $count ->
    [one] One receipt is
   *[other] { $count } receipts are
} linked to a visit or a scanned receipt by now; the visit stays, the scanned receipt waits again.
depends-letters = Since then { $letters ->
    [one] one letter
   *[other] { $letters } letters
} and { $coupons ->
    [one] one coupon
   *[other] { $coupons } coupons
} have been made that also rest on these purchases. They stay as they are.

# -- what a column can mean --
meaning-receipt = Receipt number
meaning-date = Date and time
meaning-customer = Customer number
meaning-product = Product number
meaning-name = Name
meaning-category = Category
meaning-quantity = Quantity
meaning-unit = Unit
meaning-total = Amount of the line
meaning-discount = Discount
meaning-branch = Branch
meaning-receipt-total = Total of the receipt
meaning-price = Price
meaning-who-name = Name of the customer
meaning-who-email = E-mail of the customer
meaning-who-phone = Phone of the customer
meaning-number = Number
meaning-gtin = Barcode (EAN)
meaning-print-name = Name for print
meaning-brand = Brand
meaning-size = Size
meaning-colour = Colour
meaning-style = Style
meaning-cut = Cut
meaning-cost = Cost price
meaning-deposit = Deposit
meaning-stock = Stock
meaning-content = Content
meaning-content-unit = Unit of the content
meaning-kind = Used up or kept
meaning-picture = Picture
meaning-flags = Flags
meaning-card = Customer card
meaning-salutation = Salutation
meaning-title = Title
meaning-first-name = First name
meaning-last-name = Last name
meaning-nickname = Nickname
meaning-company = Company
meaning-street = Street and number
meaning-postcode = Postcode
meaning-extra = Address line 2
meaning-town = Town
meaning-country = Country
meaning-email = E-mail
meaning-phone = Phone
meaning-birthday = Birthday
meaning-language = Language
meaning-address-form = Formal or familiar
meaning-household = Household
meaning-informed-on = Informed on
meaning-profile-consent = Consent to a profile
meaning-email-consent = Consent to e-mail
meaning-post-objection = Objection to post
meaning-note = Note

# -- the discount of an unknown table --
question-discount = “{ $column }” (line { $line }) says { $value }, with a discount of { $discount } beside it. Is the discount taken off already?
choice-subtracted = Yes, taken off already
choice-before = No, it still comes off
choice-lowers = Every discount lowers the amount
choice-signed = The sign counts
open-discount = “{ $file }”: “{ $column }” (line { $line }) says { $value }, with a discount of { $discount } beside it, and nothing in the file says whether it is taken off already. Nothing of it was taken in. Answer the question “{ $question }” (possible: { $choices }) and take it in again.

# -- the till's report beside what comes in --
tally-open = Type the figure in, Enter compares.
tally-agrees = Agrees to the cent.
tally-agrees-book = Agrees to the cent with what the book holds then.
tally-more = The report says { $difference-cents } more. Deposits, vouchers sold and tips are no purchases here; if it is more than that, a day or a till is missing.
tally-less = The report says { $difference-cents } less. Perhaps the files reach beyond the month of the report, or the report is without tax.
