# Settings: what they are called, what cannot be.

setting-unknown = There is no setting “{ $name }”.
setting-wrong = “{ $value }” does not fit here ({ $name }).
coupon-key-missing = This book has no key for coupons. Coupons can neither be printed nor redeemed here.
shop-name-missing = The name of the shop is missing.

setting-shop-name = Name of the shop
setting-shop-street = Street and number
setting-shop-postcode = Postcode
setting-shop-town = Town
setting-shop-country = Country
setting-shop-contact = Contact person
setting-shop-phone = Telephone
setting-shop-mail = E-mail
setting-letter-closing-de = Closing of German letters
setting-letter-closing-en = Closing of English letters
setting-address-form = Form of address
setting-privacy-notice-place-de = Where the privacy notice hangs (German letters)
setting-privacy-notice-place-en = Where the privacy notice hangs (English letters)
setting-profiling = Personal offers
setting-postage-cents = Postage for one letter in cents
setting-card-prefix = Customer cards begin with
setting-coupon-prefix = Coupons begin with
setting-counter-coupon-percent = Per cent of a coupon at the counter
setting-counter-coupon-days = Days a coupon from the counter is valid
setting-card-closes-after-s = Card closes after seconds
setting-language = Language
setting-theme = Colours
setting-text-size = Text size in per cent
setting-zone = Time zone
setting-offer-sources = Where offers come from
weight-range = A weight may be 0 to { $most } per cent, not { $percent }.

setting-printer-hint = Printer and paper
logo-set = Logo set
logo-removed = Logo removed
logo-coarse = The logo has too few dots for print ({ $width } × { $height }). It will look blurred. A larger picture or an SVG file helps.
logo-too-thin = The picture has only { $width } × { $height } dots. That is too small for a logo.
setting-margin-percent = What is left of a sale, in per cent
setting-affinity-half-life = After so many days a purchase counts half
setting-affinity-evidence = From so many purchases on a liking is believed
