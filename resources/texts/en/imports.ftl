# What is to be said when a file is taken in. `line-…` stands at a single line.

# -- files that do not work as a whole --
file-empty = “{ $file }” is empty. There is nothing to take in; the till's export was probably cut off. Please export it again.
file-missing = “{ $file }” is not there (any more). Please choose the file again.
file-is-folder = “{ $file }” is a folder. Please choose the files inside.
file-locked = “{ $file }” cannot be opened. Another program holds it, or you may not read it. Close the other program (Excel, say) and try again.
file-unreadable = “{ $file }” cannot be read. The drive does not answer properly. Copy the file to this computer and try again.
file-is-pdf = “{ $file }” is a PDF, a picture of a list. No numbers can be read from it. Please export the list as CSV.
file-is-picture = “{ $file }” is a picture and no list. Please choose the file that your till, your web shop or your address book has saved.
file-is-spreadsheet = “{ $file }” is a spreadsheet of Excel or LibreOffice. Please save it there with “Save as” as CSV and choose that file.
file-is-archive = “{ $file }” is a packed archive. Please unpack it and choose the files inside.
file-is-book = “{ $file }” is a customer book and no list. A book is opened, not taken in.
file-is-program = “{ $file }” is a program and no list. Please choose the file that your till, your web shop or your address book has saved.
file-is-vcard = “{ $file }” holds business cards (vCard). Please export the addresses as CSV.
file-is-no-table = “{ $file }” is no table of rows and columns. Please choose the file that your till, your web shop or your address book has saved.
file-has-no-columns = No column of “{ $file }” is known. The file begins: { $first } – Say on the page Take in what the columns mean, or write names such as receipt,date,customer,product,total into the first line.
columns-missing = “{ $file }” lacks columns: { $missing }. Without them it cannot be understood as “{ $format }”. Add the columns, or export again with them.
format-unknown = There is no format “{ $format }”. Known ones are: { $known }.
import-unknown = This import is not in the book.
import-taken-back-already = The import of { $files } has been taken back already.

# -- single lines that were not taken --
line-date-missing = { $file }, line { $line }: there is no date in the column “{ $column }”.
line-date-impossible = { $file }, line { $line }: { $value } in the column “{ $column }” is no day of the calendar.
line-date-unreadable = { $file }, line { $line }: “{ $value }” in the column “{ $column }” cannot be read as a date.
line-date-too-old = { $file }, line { $line }: { $value } in the column “{ $column }” is before 1970.
line-date-ahead = { $file }, line { $line }: { $value } in the column “{ $column }” lies in the future.
line-number-unreadable = { $file }, line { $line }: “{ $value }” in the column “{ $column }” is no number.
line-number-style = { $file }, line { $line }: “{ $value }” in the column “{ $column }” uses comma and dot differently from the rest of the column. Which number is meant is not certain.
line-number-huge = { $file }, line { $line }: “{ $value }” in the column “{ $column }” is impossibly large.
line-receipt-missing = { $file }, line { $line }: the number of the receipt is missing.
line-product-missing = { $file }, line { $line }: there is neither a product number nor a name.
line-total-missing = { $file }, line { $line }: the amount is missing.
line-signs-differ = { $file }, line { $line }: the quantity “{ $value }” is negative, the amount is not. Whether it is a return is not certain.
line-discount-larger = { $file }, line { $line }: the discount “{ $value }” is larger than the amount it comes off. What was paid is not certain.
line-number-missing = { $file }, line { $line }: the number is missing.
line-twice = { $file }, line { $line }: the number { $value } stands in line { $first } already.
line-short = { $file }, line { $line }: the line has only { $fields } of { $columns } fields, it seems to be cut off.
line-long = { $file }, line { $line }: the line has { $fields } fields, the header { $columns }. Is there a comma in an amount without quotes?
line-huge = { $file }, line { $line }: the line is longer than { $most } characters. That is no line of a table.
line-damaged = { $file }, line { $line }: there are null characters in the line, it is damaged.
line-quote-open = { $file }, line { $line }: a quotation mark is not closed.
line-receipt-customers = { $file }, line { $line }: receipt { $receipt } names two customers, { $one } and { $other }. Whose it is is not certain.
line-receipt-differs = { $file }, line { $line }: receipt { $receipt } is in the book already, but differently ({ $known-cents } there, { $said-cents } here). It stays as it is.
line-card-taken = { $file }, line { $line }: the card { $value } belongs to somebody else already. { $number } was not taken in.
line-past-campaign-unknown = { $file }, line { $line }: the campaign { $campaign } is not in the book. Take in the file of the campaigns first.
line-cell-missing = { $file }, line { $line }: the column “{ $column }” is empty.

# -- notices: the line was taken --
line-receipt-total = { $file }, line { $line }: receipt { $receipt } says { $said-cents }, its lines add up to { $sum-cents }. The lines were taken.
line-date-odd = { $file }, line { $line }: { $value } in the column “{ $column }” is very long ago. The till's clock may have been wrong; it was taken in as it is.
line-postcode-short = { $file }, line { $line }: the postcode { $value } has four digits. Five digits with a leading zero do not fit the town “{ $town }”; it was taken as it is.
line-left-out-number-unreadable = { $file }, line { $line }: “{ $value }” in “{ $column }” is no number and was left out.
line-left-out-number-style = { $file }, line { $line }: “{ $value }” in “{ $column }” uses comma and dot differently from the rest of the column and was left out.
line-left-out-number-huge = { $file }, line { $line }: “{ $value }” in “{ $column }” is impossibly large and was left out.
line-left-out-unit = { $file }, line { $line }: the unit “{ $value }” is not known and was left out.
line-left-out-gtin = { $file }, line { $line }: “{ $value }” in “{ $column }” is no valid GTIN and was left out.
line-left-out-kind = { $file }, line { $line }: “{ $value }” in “{ $column }” is neither consumable nor durable and was left out.
line-left-out-flag = { $file }, line { $line }: “{ $value }” in “{ $column }” holds an unknown flag; that was left out.
line-left-out-salutation = { $file }, line { $line }: the salutation “{ $value }” is not known and was left out.
line-left-out-country = { $file }, line { $line }: the country “{ $value }” is not known and was left out.
line-left-out-email = { $file }, line { $line }: “{ $value }” is no e-mail address and was left out.
line-left-out-phone = { $file }, line { $line }: “{ $value }” is no telephone number (any more) and was left out.
line-left-out-language = { $file }, line { $line }: there is no language “{ $value }” here; it was left out.
line-left-out-address-form = { $file }, line { $line }: “{ $value }” in “{ $column }” is neither formal nor familiar and was left out.
line-left-out-date-impossible = { $file }, line { $line }: { $value } in “{ $column }” is no day of the calendar and was left out.
line-left-out-date-unreadable = { $file }, line { $line }: “{ $value }” in “{ $column }” cannot be read as a date and was left out.
line-left-out-date-ahead = { $file }, line { $line }: { $value } in “{ $column }” lies in the future and was left out.
line-left-out-date-too-old = { $file }, line { $line }: { $value } in “{ $column }” is too long ago and was left out.

# -- what stayed when an import was taken back --
line-kept-customer = Customer { $number } stays: something depends on them by now ({ $needed-by }).
line-kept-product = Product { $number } stays: something depends on it by now ({ $needed-by }).
line-kept-past-campaign = The past campaign { $campaign } stays: another import has told of it.
line-kept-changed = { $count ->
    [one] One entry stays
   *[other] { $count } entries stay
} ({ $table }), because it has been worked on since.

# -- names of deeds --
import = Files taken in
import-taken-back = Import taken back: { $files }
purchase-entered = Purchase by hand: { $total-cents }
receipt-attached = Receipt attached
purchase-empty = There is nothing in this purchase yet. Add a product.
receipt-gone = This receipt is no longer there.
file-too-large = “{ $file }” has { $megabytes } MB; more than { $most } MB do not fit into memory at once – Let your till's program export shorter periods, month by month for example; the files come in one after the other.
