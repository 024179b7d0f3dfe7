run-household = In this household one letter goes to customer number { $number }
run-limit = Not among the { $limit } letters drawn
run-control = Control group: no letter on purpose
run-data-old = Till data until { $until }: older than 14 days. Somebody may have been in since. Take in new till data before printing.
run-nobody = Nobody in this selection gets a letter. Nothing was printed. The reasons stand under “Who”.
run-unknown = This print run is no longer there. Nothing was changed.
piece-unknown = This letter is no longer there. Nothing was printed.
customer-gone = This person is no longer in the book. Nothing was printed.
run-step = { $state ->
    [void] This print run is void.
    [closed] This print run is closed.
    [draft] This print run is not frozen yet.
    [frozen] This print run is not printed yet.
    [posted] This print run is at the post office already.
    [measuring] This print run is at the post office already.
   *[other] This step is not possible now.
} Nothing was changed.
print-run = Letters for “{ $run }” frozen
run-printed = Letters for “{ $run }” printed
run-posted = Handed to the post on { $on }
run-closed = Print run closed
run-voided = Print run voided

segment-unknown = “{ $term }” is no known selection. Possible are all, bought:CATEGORY:MONTHS, postcode:PREFIX, absent:DAYS, customer:NUMBER,NUMBER or a saved name.
segment-bought-form = “{ $term }” is incomplete. It should be bought:CATEGORY:MONTHS, such as bought:Cheese:6.
segment-postcode-form = “{ $term }” is incomplete. It should be the first digits of the postcode, such as postcode:890.
segment-customer-form = “{ $term }” names no customer number. It goes like this: customer:1042.
segment-occasion-form = “{ $term }” names no occasion. Possible are { $known }.
segment-score-form = “{ $term }” names no score classes. It goes like this: score:AB. Classes are A to E.
segment-pays-form = “{ $term }” names no amount. It goes like this: pays:12.50 – what one answer brings in euros.
class-borders = The borders of the classes must fall from A to D, between 1 and 99 per cent.
segment-number = “{ $term }” lacks a number. “{ $number }” was found.
segment-category-unknown = There is no category “{ $name }”. The categories stand under Goods.
segment-name = “{ $name }” cannot name a selection. Colon and plus have a meaning there.
segment-saved = Selection “{ $name }” saved

# A letter for one person
single-letters = Single letters

# -- occasions that people buy for --
feast-valentines-day = Valentine’s Day
feast-womens-day = Women’s Day
feast-easter = Easter
feast-mothers-day = Mother’s Day
feast-fathers-day = Father’s Day
feast-st-nicholas = St Nicholas
feast-christmas = Christmas
