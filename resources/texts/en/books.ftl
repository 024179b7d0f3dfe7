# The command line and the book as a whole.

book-made = The book “{ $file }” for { $shop } is made.
demo-made = The demo shop “{ $file }” is made: { $customers } customers, { $products } products, { $receipts } receipts. All people in it are invented. Always redeemable: { $code }
import-done = { $new } new, { $changed } changed, { $same } there already, { $refused } refused; { $total-cents } in all
import-would = Dry run, nothing was written: { $new } new, { $changed } changed, { $same } there already, { $refused } refused; { $total-cents } in all
import-left-out = Left out: { $reason }
import-skipped = No rows of ours by the rules of the format: { $what }
import-warned = { $count ->
    [one] Taken in, but: { $reason }
   *[other] { $count } × taken in, but: { $reason }
}
import-alike = { $count ->
    [one] One new entry looks like one that is known:
   *[other] { $count } new entries look like ones that are known:
} { $names }
import-blocked = { $count ->
    [one] One person has objected to advertising and gets none:
   *[other] { $count } people have objected to advertising and get none:
} { $names }
import-attached = Met at the counter: { $visits } receipts of people who were here, { $claims } scanned receipts, { $by-hand } purchases noted by hand
import-unsure = { $count ->
    [one] One visit needs your yes
   *[other] { $count } visits need your yes
}, for more than one receipt fits.
nobody-found = Nobody was found for “{ $text }”.
no-offers = No offer is strong enough. Rather ask.
offers-written = { $count } offers stand in “{ $file }”.
mailing-name = Letter of { $day }
mailing-made = { $pieces } letters on { $pages } pages in “{ $file }”; { $left } left out, { $control } in the control group.
redeemed = Coupon { $code } redeemed: { $who }, campaign “{ $campaign }”
undone = Taken back: { $deed }
backup-made = The backup “{ $file }” is made and checked.
restored = The book is as on { $at } again (from “{ $file }”). The one before lies beside it.
command-stopped = Stopped. Nothing was written.
self-test-ok = The self-test passed.

help-shopfriend = The memory of the shop. Without a command the window opens.
help-new = make a new book
help-demo = make the demo shop's book
help-import = take files in
help-formats = all formats that are read, and what they are told by
help-clashes = whose word holds where file and book differ about a person: the book's, the file's, or show and ask
help-answer = answer to a question that a file leaves open (decimal=comma|dot, date-order=dmy|mdy)
help-profile = a kept mapping of columns as a file
help-find = find customers
help-card = the card of a person
help-offers = suggest offers
help-mailing = letters as a PDF
help-redeem = redeem a coupon
help-undo = take back the command line's last deed
help-backup = make a checked backup
help-restore = restore the book from a backup
help-json = print one JSON object
help-language = language of the output
help-self-test = check that the program is complete
help-book = the book
help-no-backup = make no backup afterwards
help-on = day YYYY-MM-DD from which on nothing is used
help-shop = name of the shop
help-profiling = personal offers with consent only, or for everyone informed
help-format = name of the format, else it is recognised
help-dry-run = only show what would come in
help-limit = at most so many
help-customer = customer number, card or a name that is clear
help-number = exactly this customer number
help-everybody = everybody
help-count = offers per person; weak ones are marked
help-kind = bought before, new, or both
help-csv = also as a CSV file
help-segment = segment: NAME or bought:CATEGORY:MONTHS, postcode:PREFIX, absent:DAYS, customer:NUMBER,NUMBER, joined by +
help-pdf = the PDF file
help-code = the code on the coupon
help-from-backup = this backup, else the newest
help-level = lists of products, of types (all sizes and colours) or of groups of goods
help-asof = file customer,date: another day than --on for some people
help-strict = leave out what is weak
help-pairs = what the owner pairs by hand: goods that go with other goods
help-take-pairs = take in a file product,goes_with,why
help-predict = who buys again within the next days, and what
help-days = so many days ahead
help-by = one row a person, or one for each group of goods
help-who = who would answer a campaign's letter
help-campaign = number or name of the campaign
help-evaluate = how good the suggestions would have been on this book's own past

predictions-written = { $count ->
    [one] One row is
   *[other] { $count } rows are
} in { $file }.
responders-written = { $count ->
    [one] One person is
   *[other] { $count } people are
} in { $file }, the likeliest first.
campaign-unknown-named = There is no campaign “{ $name }”. Its number or name is wanted, as it was taken in or made here.
# Which method gave the probabilities.
step-learned = Learned from this shop’s own history.
step-bg-nbd = From how often and how lately people came (BG/NBD); there is less than half a year of history.
step-crowd = From the average of the shop: there is not enough history for more.
step-start = No coupon of a mailing has come back yet: from purchases alone.
