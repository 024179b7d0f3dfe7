# What a file is, how one sees it, and what it leaves open.

# -- evidence: why the file is read as it is --
seen-own-format = The headings are our own (“{ $format }”).
seen-format = An export of { $system } (format “{ $format }”): { $share-bp } of the columns that tell it are there.
seen-format-likely = Probably an export of { $system } (format “{ $format }”): { $share-bp } of the columns that tell it are there. Please look at the preview before taking it in.
seen-profile = The columns are mapped as “{ $profile }” says.
seen-encoding = The letters are { $encoding }.
seen-repaired = Umlauts were encoded twice in the whole file (as in “MÃ¼ller”) and are repaired, first in line { $line }.
seen-semicolon = Semicolons separate the columns.
seen-comma = Commas separate the columns.
seen-tab = Tabs separate the columns.
seen-bar = Vertical bars separate the columns.
seen-header = The headings are in line { $line }.
seen-decimal-comma = Decimal comma in “{ $column }” because of line { $line }: { $value }
seen-decimal-dot = Decimal dot in “{ $column }” because of line { $line }: { $value }
seen-consents-claimed = By “{ $column }” { $count ->
    [one] one person has
   *[other] { $count } people have
} consented. A tick in another program is no proof: the consent counts as claimed, and nobody is written to until it is confirmed.
seen-consents-given = By “{ $column }” { $count ->
    [one] one person has
   *[other] { $count } people have
} consented. The consent is entered with this file as its proof; keep the signed slips.
seen-consents-objected = By “{ $column }” { $count ->
    [one] one person has
   *[other] { $count } people have
} objected. The objection is entered and holds at once.
seen-net-amounts = “{ $column }” are amounts without tax. More was paid; if the till also gives amounts with tax, rather map those.
seen-discount-subtracted = In “{ $column }” the discount is already taken off, as line { $line } shows: { $value } with a discount of { $discount }
seen-discount-before = In “{ $column }” the discount is not taken off yet, as line { $line } shows: { $value } with a discount of { $discount }
seen-dmy = The day comes first in “{ $column }” because of line { $line }: { $value }
seen-mdy = The month comes first in “{ $column }” because of line { $line }: { $value }
seen-dmy-ahead = The day comes first in “{ $column }”; otherwise { $value } in line { $line } would be in the future.
seen-mdy-ahead = The month comes first in “{ $column }”; otherwise { $value } in line { $line } would be in the future.
seen-dmy-sundays = The day comes first in “{ $column }”; otherwise there would be sales on several Sundays, { $value } in line { $line } for example.
seen-dmy-together = The day comes first in “{ $column }”; otherwise all sales would be on the same day of each month (from line { $line } on: { $value }).
seen-dmy-sorted = The day comes first in “{ $column }”; only then do the days of the file follow each other (from line { $line } on: { $value }).
seen-mdy-sundays = The month comes first in “{ $column }”; otherwise there would be sales on several Sundays, { $value } in line { $line } for example.
seen-mdy-together = The month comes first in “{ $column }”; otherwise all sales would be on the same day of each month (from line { $line } on: { $value }).
seen-mdy-sorted = The month comes first in “{ $column }”; only then do the days of the file follow each other (from line { $line } on: { $value }).

# -- questions: what only the shop knows --
question-decimal = { $value } in “{ $column }” (line { $line }) can be read in two ways. Is the comma or the dot the decimal sign?
question-date-order = { $value } in “{ $column }” (line { $line }) can be read in two ways. Does the day or the month come first?
question-zone = { $value } in “{ $column }” (line { $line }): a shop is seldom open at that hour. Does the program write universal time (UTC)?
choice-utc = Yes, universal time
choice-local = No, the time in the shop
open-zone = “{ $file }”: { $value } in “{ $column }” (line { $line }) is an hour at which a shop is seldom open; the program perhaps writes universal time (UTC). Nothing of it was taken in. Answer the question “{ $question }” (possible: { $choices }) and take the file in again.
choice-comma = The comma
choice-dot = The dot
choice-dmy = The day
choice-mdy = The month
open-decimal = “{ $file }”: { $value } in “{ $column }” (line { $line }) can be read in two ways, and nothing in the file says which one is right. Nothing of it was taken in. Answer the question “{ $question }” (possible: { $choices }) and take the file in again.
open-date-order = “{ $file }”: { $value } in “{ $column }” (line { $line }) can be read in two ways, day or month first, and nothing in the file says which one is right. Nothing of it was taken in. Answer the question “{ $question }” (possible: { $choices }) and take the file in again.
question-unknown = The program asks no question “{ $question }”. There are: { $known }.
answer-unknown = “{ $value }” is no answer to the question “{ $question }”. Possible are: { $choices }.

# -- rows that by the rules of the format are no purchases or customers --
skipped-cancelled = cancelled or aborted
skipped-payment = payments and other rows without goods
skipped-receipt-head = heads of receipts
skipped-gift-card = gift cards sold
skipped-failed = failed payments
skipped-shipping = shipping and fees
skipped-not-goods = neither goods nor purchase
skipped-left-out = left out by your mapping
skipped-instant-profile = profiles a till makes of payment cards

# -- single lines --
line-person-empty = { $file }, line { $line }: There is nobody in this line.

# -- kept mappings --
profile-unnamed = Please give the mapping a name, for example that of the till.
profile-empty = No column of the mapping “{ $name }” has a meaning yet. Give at least one its meaning.
profile-unknown = No mapping “{ $name }” is kept.
profile-unreadable = This file is no mapping of shopfriend, or it is damaged. Ask for a new one, or map the columns yourself.
profile-not-saved = “{ $file }” could not be written. The folder is read-only or full. Choose another place.
change-profile-kept = Mapping “{ $name }” kept
change-profile-forgotten = Mapping “{ $name }” forgotten

# -- spoiled signs --
question-encoding = The umlauts seem to come from an old program: “{ $value }” in line { $line } perhaps reads “{ $other }”. Which signs are they?
choice-cp850 = Those of DOS (cp850)
choice-mac-roman = Those of an old Mac
choice-cp1252 = Those of Windows, leave them
open-encoding = “{ $file }”: The umlauts seem to come from an old program. “{ $value }” in line { $line } perhaps reads “{ $other }”. Nothing of it was taken in. Answer the question “{ $question }” (possible: { $choices }) and take the file in again.
line-number-lost = { $file }, line { $line }: A spreadsheet has shortened “{ $value }” in “{ $column }”, its digits are gone. The line is known by what else it says.
line-number-gone = { $file }, line { $line }: a spreadsheet has shortened “{ $value }” in “{ $column }”, its digits are lost, and nothing else in the line says what is meant. Export once more without saving the file in a spreadsheet first.
line-letter-lost = { $file }, line { $line }: A letter of “{ $value }” (“{ $column }”) is lost, which one cannot be known. It was taken as it is, please correct it.
