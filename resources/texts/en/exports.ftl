# Headings and words of exports.

column-number = number
column-card = card
column-salutation = salutation
column-title = title
column-first-name = first_name
column-last-name = last_name
column-nickname = nickname
column-company = company
column-street = street
column-postcode = postcode
column-town = town
column-country = country
column-email = email
column-phone = phone
column-birthday = birthday
column-language = language
column-address-form = address_form
column-household = household
column-informed-on = informed_on
column-profile-consent = profile_consent
column-email-consent = email_consent
column-post-objection = post_objection
column-note = note
column-gtin = gtin
column-name = name
column-print-name = print_name
column-category = category
column-brand = brand
column-size = size
column-colour = colour
column-style = style
column-cut = cut
column-price = price
column-cost = cost
column-deposit = deposit
column-stock = stock
column-unit = unit
column-content = content
column-content-unit = content_unit
column-kind = kind
column-flags = flags
column-receipt = receipt
column-date = date
column-customer = customer
column-product = product
column-quantity = quantity
column-total = total
column-discount = discount
column-branch = branch
column-rank = rank
column-score = score
column-reasons = reasons
column-outcome = outcome
column-reason = reason
column-coupon = coupon
column-place = where
column-file = File
column-line = Line
column-why = Why
column-finding = finding
column-proposal = proposal
column-code = code
column-url = url

export-salutation-ms = Ms
export-salutation-mr = Mr
export-salutation-family = Family
export-salutation-couple = Eheleute
export-salutation-firm = Company
export-salutation-neutral = neutral
outcome-sent = letter
outcome-control = control group
outcome-left-out = left out
outcome-household = in the household
export-done = { $count ->
    [one] { $count } line
   *[other] { $count } lines
} written to { $file }.
export-noun = “{ $given }” cannot be exported. There are: { $nouns }.
export-vcard-people = Only customers can be exported as vCard. Use --csv or --xlsx for other lists.
export-needs-run = It is not said which print run is meant: --run with its id.
export-needs-check = It is not said which check is meant: --check, for example --check no-address.
help-export = export lists: customers, goods, receipts, offers, a mailing, findings
help-export-noun = customers, goods, receipts, offers, mailing or findings
help-export-csv = as a CSV table
help-export-xlsx = as an Excel table
help-export-vcf = customers as vCard
help-export-saved = only this saved list of customers
help-export-run = which print run (for mailing)
help-export-check = which check (for findings)
code-untraced = The code “{ $code }” stands on no letter of this shop. Please read or type it again.
code-traced = { $code }: { $name ->
    [none] nobody
   *[other] { $name }
}, { $campaign ->
    [none] no campaign
   *[other] campaign “{ $campaign }”
}
help-website = goods or offers for your own website as CSV or JSON, without names
help-website-noun = goods or offers
help-website-file = file ending in .csv, .json or .xlsx
help-trace = which letter and person a code belongs to
