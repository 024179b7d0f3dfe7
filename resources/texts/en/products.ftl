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
pick-not-advertised = “{ $name }” must not be advertised. Choose another pick of the month, or change the flags of the product.
picture-unreadable = “{ $file }” is no picture that can be read. Take a JPEG, PNG or WebP file.
