# The letter itself. Fields in {"{"}…} are filled later; .formal and .familiar sound alike in English.

letter-headline = Something good for you
letter-body =
    We went along our shelves and thought about what would be welcome on your table { "{place}" }.

    Do come by, taste at leisure, and bring this letter along.
    .familiar =
        We went along our shelves and thought about what you might like on your table { "{place}" }.

        Come by, taste at leisure, and bring this letter along.
letter-closing =
    We look forward to seeing you. Kind regards
    { "{shop}" }
letter-offers-personal = Chosen for you
letter-offers = What we recommend just now
letter-phone = Phone { $phone }
letter-deposit = plus { $deposit-cents } deposit
letter-demo = Demo – invented people
letter-objection-title = Your right to object
letter-objection =
    { $source ->
        [bought] You receive this letter because you bought from us.
       *[other] You receive this letter because your address is in our customer file.
    } You may object to the use of your data for advertising at any time – a word in the shop{ $phone ->
        [yes] , a call
       *[no] {""}
    } or the code { $code } is enough. Our privacy notice { $notice ->
        [shop] is on display in the shop
       *[other] is here: { $notice }
    }, and we send it on request. Responsible: { $shop }.
letter-why = Why this letter? With the code { $code } we will show you.

# What stands in a letter's way
letter-name-only = Nothing in this letter is personal but the name. It reads like a circular. A field such as { "{place}" } or an offer for this person helps.
letter-shop-missing = The name of the shop is missing. No letter may go out without it. It is set under Settings, My shop.
letter-field-unknown = The letter does not know the field { "{" }{ $name }{ "}" }. Nothing was printed. Choose a field from the list.
letter-field-empty = Nothing is known here for the field { "{" }{ $name }{ "}" }. The letter is not printed. A substitute is given like this: { "{" }{ $name }|substitute{ "}" }.
letter-brace-alone = There is a single brace in the text. Nothing was printed. Fields stand between two braces, such as { "{first_name}" }.
letter-too-long = The text is { $over-mm } mm too long for the page. Nothing is cut or made smaller. Shorten the text or choose fewer offers.
letter-coupon-too-long = The coupon's text is { $over-mm } mm too long for its box. Put it more briefly.
letter-word-too-long = “{ $word }” is too long for one line. Nothing is cut. Write it shorter or split it.
letter-address-too-long = The address does not fit the envelope's window. It has room for six lines of about 33 signs. Shorten the address.
letter-shop-too-long = Name or address of the shop are too long for the letterhead. Shorten them under Settings, My shop.
letter-glyph-missing = The fonts have no sign “{ $sign }” ({ $code }). A box would be printed. Replace the sign.
letter-script = The sign “{ $sign }” belongs to a script written from right to left. It cannot be printed yet. Give it in Latin script.
letter-picture-unreadable = A picture cannot be read. The letter was not printed. Set the picture of the product anew.
letter-picture-coarse = The picture of “{ $product }” has too few dots for print. It will look blurred. A larger one can be set under Goods.
letters-folder-missing = The letters could not be saved. There is no folder { $folder }. Choose another one; nothing has been marked as printed.
letters-file-busy = The file { $file } is open in another program. It could not be replaced. Close it there and print again; nothing has been marked as printed.
letters-not-saved = The letters could not be saved as { $file } in { $folder }. The folder is read-only or full. Choose another folder; nothing has been marked as printed.

# Checks of the finished file
check-pages = The file has { $found } pages, { $wanted } were expected.
check-font-missing = Page { $page }: a font is not embedded.
check-address = Page { $page }: the address is not inside the window.
check-window = Page { $page }: the window shows more than the address.
check-margin = Page { $page }: something stands in the 5 mm margin that printers cannot reach.
check-covered = Page { $page }: a text is covered.
check-codes = Page { $page }: a code cannot be read or is not the right one.
letter-name-unfit = “{ $raw }” is how the till writes it; “{ $name }” would be printed. Confirm the name for letters under Care.
letters-name-unfit = “{ $raw }” – “{ $name }” would be printed ({ $count ->
    [one] { $count } letter
   *[other] { $count } letters
}). Confirm it under Care.
