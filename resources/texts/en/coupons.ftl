# What a coupon promises (on paper and at the counter)
incentive-percent = { $percent-bp } { $scope ->
    [all] off
   *[other] off { $scope-name }
}
incentive-amount = { $amount-cents } { $scope ->
    [all] off
   *[other] off { $scope-name }
}
incentive-free-item = { $item } free
incentive-buy-x-get-y = Buy { $buy }, get { $get } more: { $scope ->
    [all] anything in the shop
   *[other] { $scope-name }
}
incentive-gift = A present: { $item }
incentive-information = { $item }
incentive-minimum = on purchases of { $min-cents } or more
coupon-title = Your coupon
coupon-until = valid until { $until }
coupon-exclusions = not for price-bound goods and tobacco
coupon-once = can be used once, for one purchase

# What to book in the till
till-percent = Book { $percent-bp } discount{ $scope ->
    [all] {""}
   *[other] , { $scope-name } only
}
till-amount = Book { $amount-cents } discount{ $scope ->
    [all] {""}
   *[other] , { $scope-name } only
}
till-free-item = { $item }: book 100% discount
till-buy-x-get-y = Book { $get } of { $scope ->
    [all] the goods
   *[other] { $scope-name }
} with 100% discount
till-gift = Hand over { $item }, book nothing
till-information = Book nothing

coupon-used = This coupon was used on { $on } already{ $branch ->
    [none] {""}
   *[other] , { $branch }
}. It is good once only. Nothing was changed.
coupon-expired = This coupon was valid until { $until }. It was not redeemed. Whether it still counts is for the shop to decide.
coupon-not-yet = This coupon is valid from { $start } on. It was not redeemed.
coupon-withdrawn = This coupon was withdrawn on { $on }. It was not redeemed.
incentive-percent-range = { $percent-bp } discount is not possible. It may be more than 0 up to 100 per cent.
incentive-amount-range = The coupon's amount is missing. It must be more than nothing.
incentive-item-missing = What is given is missing. Name the goods or the notice.
incentive-no-discount = “{ $name }” must not be discounted, for instance because its price is bound. Nothing was printed. Choose other goods.
incentive-count-range = The counts are missing. Both must be at least 1.

coupon-redeemed = Coupon { $code } redeemed
one-coupon-withdrawn = Coupon withdrawn
coupons-withdrawn = Open coupons of the campaign withdrawn
coupon-issued = Coupon issued
coupon-key = Key for coupons made

# A coupon at the counter
coupon-held = Coupon { $code } is still open, valid until { $until }. One after the other.
coupon-given = Coupon issued for { $who }
redemption-taken-back = Redemption of { $code } taken back
redemption-gone = This redemption has been taken back already. Nothing was changed.
