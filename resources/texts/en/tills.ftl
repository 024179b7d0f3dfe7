# What is said about the export of a German till (DSFinV-K), and about the watched folder.

# -- evidence: why it is a till's export --
seen-till-index = A till export by DSFinV-K: { $tables } tables, described in index.xml.
seen-till-columns = A till export by DSFinV-K: { $tables } tables, known by their columns. There is no index.xml with it.
seen-till-packed = An archive of archives that begin like till exports by DSFinV-K. The dry run reads them whole.
seen-till-closings = { $closings ->
    [one] One closing
   *[other] { $closings } closings
} of { $tills ->
    [one] one till
   *[other] { $tills } tills
}, { $first } to { $last } (version { $version } of the standard).
seen-till-undated = { $closings ->
    [one] One closing
   *[other] { $closings } closings
} of { $tills ->
    [one] one till
   *[other] { $tills } tills
}.
seen-till-missing = Missing: { $missing }.
seen-till-closings-agree = The turnover of { $agree } of the { $closings } closings agrees with the till's own sums.
seen-index-decimal = The “index.xml” names another decimal sign than the amounts have; what stands there was read: { $files }.
seen-index-damaged = The index.xml is damaged; the files are read by their names and columns.
seen-index-entities = The index.xml holds instructions that do not belong there. It was left aside; the files are read by their names and columns.

# -- archives and folders that do not work as a whole --
archive-damaged = “{ $file }” is damaged or cut off; most likely the download or the copy broke off. Nothing was taken in. Please fetch the archive again.
archive-password = “{ $file }” is locked with a password. Nothing was taken in. Please unpack the archive with its password and choose the folder.
archive-bomb = “{ $file }” would become impossibly large when unpacked. No till writes an archive like this; it was not opened. Please export again, or ask who gave you the file.
till-journal = “{ $file }” is an older till journal with { $count } tables: { $tables }. The program does not know it as a whole. Unpack it and choose the table with the goods sold; its columns can be mapped once, and further exports then go by themselves.
till-file-missing = “{ $file }” lacks what no receipt is complete without: { $missing }. Nothing was taken in. Please export again with all tables.
till-file-damaged = In “{ $file }” a table breaks off in the middle: { $missing }. Nothing was taken in. Please copy or export again.

# -- single lines and parts that were not taken --
line-till-file-missing = { $file }: { $missing } is missing. This part of the export was not taken in.
line-till-file-damaged = { $file }: A table breaks off in the middle ({ $missing }). This part of the export was not taken in.
line-till-receipt-twice = { $file }, line { $line }: Receipt { $receipt } is in this closing already.
line-till-receipt-differs = { $file }, line { $line }: Receipt { $receipt } is in another part of the export with other content. The first one was taken in.
line-till-line-twice = { $file }, line { $line }: Receipt { $receipt } has the position { $value } twice. The whole receipt was not taken in.
line-till-line-alone = { $file }, line { $line }: There is no receipt head for receipt { $receipt }.
line-till-amount-alone = { $file }, line { $line }: Receipt { $receipt } has an amount for position { $value }, which does not exist. The whole receipt was not taken in.
line-till-money-missing = { $file }, line { $line }: The amount of position { $value } of receipt { $receipt } is missing, and the receipt's total does not fit. The whole receipt was not taken in.

# -- hints --
line-till-closing-total = { $file }, line { $line }: Closing { $closing } of till { $till } says { $said-cents } of turnover, its receipts add up to { $sum-cents }. The receipts were taken in.

# -- what is no purchase by the rules of the standard --
skipped-training = training receipts
skipped-aborted = receipts broken off
skipped-order = orders
skipped-transfer = transfers between tables and tills
skipped-invoice = invoices
skipped-benefit = benefits in kind for staff
skipped-other-receipt = other transactions
skipped-deposit = deposits
skipped-voucher-sold = vouchers sold
skipped-voucher-used = vouchers used (a payment)
skipped-tip = tips
skipped-grant = grants
skipped-claim = claims
skipped-prepayment = prepayments
skipped-cash-movement = movements of cash
skipped-agency = sold for somebody else
skipped-other-line = lines of an unknown kind
skipped-voided = lines cancelled within their receipt
skipped-rebate-alone = rebates without goods
skipped-twice = receipts that are in two exports

# -- the watched folder: why a file waits for somebody --
watched-unknown = It is not certain what kind of file this is. Please look at it before taking it in.
watched-likely = The format is likely known, but not certain. Please look at the preview.
watched-questions = { $count ->
    [one] One question is
   *[other] { $count } questions are
} open that only you can answer.
watched-refused = { $refused } of { $rows } lines could not be taken. Please see why.
watched-clashes = { $count ->
    [one] One field says
   *[other] { $count } fields say
} something other than the book. Please decide what holds.
watched-sums = { $count ->
    [one] The sum of one closing does
   *[other] The sums of { $count } closings do
} not agree with the receipts. Please look before taking it in.
watched-folder-gone = The watched folder “{ $folder }” cannot be reached. New files are taken in only when it is back. Check whether the drive is connected, or choose another folder.
watched-folder-book = The book itself lies in “{ $folder }”; the program writes its copies there. Please choose a folder for exports alone.
watched-folder-chosen = Folder “{ $folder }” is watched
watched-folder-left = Folder “{ $folder }” is watched no more
