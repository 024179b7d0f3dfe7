# People from files: address books, spreadsheets, what becomes of them when they are taken in.

# -- address books: vCard --
seen-vcard = Visiting cards (vCard { $versions }).
vcard-empty = There is no whole visiting card in “{ $file }”. The export probably broke off; please export the address book again.
skipped-group = distribution lists
line-card-outside = { $file }, line { $line }: the line belongs to no visiting card.
line-card-open = { $file }, line { $line }: the visiting card does not end (END:VCARD is missing). It was not taken, the others were.
line-card-huge = { $file }, line { $line }: the visiting card is too large to be one. It was not taken, the others were.
line-card-broken = { $file }, line { $line }: the visiting card is damaged. It was not taken, the others were.
line-card-nobody = { $file }, line { $line }: the visiting card names nobody.
line-card-twice = { $file }, line { $line }: { $value } stands in line { $first } already.
line-card-line = { $file }, line { $line }: this line of the visiting card says nothing and was left out.
line-person-nobody = { $file }, line { $line }: the line names nobody one could write to (walk-in customer, test and the like).
line-left-out-phone-lost = { $file }, line { $line }: “{ $column }” holds { $value }. A spreadsheet has made a number of it, the digits behind are lost; it was left out.

# -- spreadsheets (xlsx, xls, ods) --
seen-sheet = Sheet “{ $sheet }”, headings in line { $line }.
question-origin = “{ $file }” holds { $people ->
    [one] one person
   *[other] { $people } people
} without a customer number. Did they give your shop their address themselves?
choice-own-list = Yes, they are our own customers
choice-bought-list = No, the addresses are bought, rented or collected
open-origin = “{ $file }”: where the addresses come from only the shop knows; bought ones must stay out. Nothing of it was taken in. Answer the question “{ $question }” (possible: { $choices }) and take the file in again.
list-bought = “{ $file }” was not taken in: the program keeps no bought or rented addresses. These people have given your shop nothing; whoever writes to them must name the source (Art. 14 GDPR) and heed the Robinson list. For letters to strangers ask a service provider; whoever then buys from you belongs in the book.
question-sheets = Several sheets look alike: { $sheets }. Take all of them, or only “{ $first }”?
choice-sheets-all = All sheets
choice-sheets-first = Only the first
open-sheets = “{ $file }”: several sheets look alike ({ $sheets }), and nothing says whether all are meant. Nothing of it was taken in. Answer the question “{ $question }” (possible: { $choices }) and take the file in again.
question-hidden = Something is hidden in the spreadsheet (rows: { $rows }, columns: { $columns }), by a filter for example. Take it in as well?
choice-hidden-left = No, only what can be seen
choice-hidden-taken = Yes, everything
open-hidden = “{ $file }”: something is hidden in the spreadsheet (rows: { $rows }, columns: { $columns }). Whether it belongs there only the shop knows. Nothing of it was taken in. Answer the question “{ $question }” (possible: { $choices }) and take the file in again.
seen-hidden-sheets = { $count ->
    [one] One sheet is hidden and is
   *[other] { $count } sheets are hidden and are
} left alone: { $sheets }.
skipped-hidden-row = hidden rows
skipped-sheet-line = on sheets that were not taken
sheet-wide = In “{ $file }” something stands far away from the table, at the far right or bottom; as a whole the sheet would be larger than the memory. Delete the empty columns and rows behind the table, save it anew and try again.
sheet-password = “{ $file }” is protected by a password and cannot be read without it. Open the spreadsheet, save it without a password and choose it again.
sheet-damaged = “{ $file }” is damaged and cannot be read. Open the spreadsheet in Excel or LibreOffice, save it anew and try again.
sheet-huge = Unpacked, “{ $file }” would be far larger than any table. Such a file is not opened. It is worth checking where it comes from.

# -- consents from files --
contact-consent-unproven = { $channel ->
    [email] Consent to e-mail is only claimed (by an import), not proven. Have it confirmed.
    [phone] Consent to calls is only claimed (by an import), not proven. Have it confirmed.
   *[other] Consent to messages is only claimed (by an import), not proven. Have it confirmed.
}
