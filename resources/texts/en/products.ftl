# Goods: deeds, and what does not work.
product-created = Product created: { $name }
product-changed = Product changed
product-stock-set = Stock entered
product-flags-set = Flags set
product-picked = Pick of the month set
product-unpicked = Pick of the month removed
product-picture-set = Picture changed
product-gone = This product is no longer there. Perhaps its import was taken back.
product-number-missing = A product needs a number. Enter the one the till uses.
product-number-taken = Another product has the number { $number } already. Choose another number.
gtin-wrong = “{ $gtin }” is no valid GTIN: one has 8, 12, 13 or 14 digits, the last of them a check digit.
unit-unknown = There is no unit “{ $unit }”. Possible are pc, kg, l and m.
kind-unknown = “{ $given }” is neither consumable nor durable.
price-negative = A price cannot be negative. Enter it without the minus.
flag-unknown = There is no flag “{ $flag }”.
product-paired = “{ $other }” goes with “{ $name }” now
product-unpaired = “{ $other }” and “{ $name }” parted
pairs-taken-in =
    { $count ->
        [one] One pair
       *[other] { $count } pairs
    } taken in
pairs-written =
    { $count ->
        [one] One pair is
       *[other] { $count } pairs are
    } in { $file }.
no-pairs = No goods are paired by hand.
pair-with-itself = A product always goes with itself. Choose another one.
pair-why-long = The sentence has { $count } characters, below the offer there is room for { $most }. Please shorten it.
pair-gone = These two products are no longer paired. Nothing was changed.
pair-product = { $file }, line { $line }: there is no product { $number }. Nothing was taken in; correct the line and try again.
pair-not-advertised = “{ $name }” must not be advertised. Choose another product, or change its flags.
group-margin-set = Least margin of “{ $name }” set
group-gone = The group “{ $name }” is no longer there. Nothing was changed.
least-margin-range = A least margin can be 0 to { $most-bp }, not { $margin-bp }.
pick-not-advertised = “{ $name }” must not be advertised. Choose another pick of the month, or change the flags of the product.
picture-unreadable = “{ $file }” is no picture that can be read. Take a JPEG, PNG or WebP file.
