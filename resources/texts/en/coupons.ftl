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
incentive-service = Done for you: { $item }
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
till-service = Do { $item }, book nothing
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

# How much discount: why so much, why none.
dose-anyway = { $product } will probably be bought anyway ({ $chance-bp }): no discount needed.
dose-full-price = Buys without discount: { $count } of { $of }. No discount needed.
dose-not-allowed = There is no discount on { $product }.
dose-cost-unknown = { $product }: the cost is missing. Whether enough would be left is not certain; no discount.
dose-floor = { $product }: even the smallest discount would leave less than the least margin of its group ({ $floor-bp }). No discount.
dose-floor-cost = { $product }: even the smallest discount would go below cost. No discount.
dose-limited = { $percent-bp } on { $product }: more would leave less than the least margin of its group ({ $floor-bp }).
dose-limited-cost = { $percent-bp } on { $product }: more would go below cost.
dose-budget = { $product }: only { $left-cents } of the budget are left; no discount.
dose-smallest = { $percent-bp } on { $product } suffice.
campaign-budget-range = The budget cannot be less than nothing.
dose-interest = { $product }: said to be liked, never bought yet. The letter shows it; no discount.

# All together: what the coupons cost at most, and how many get less or none, and why.
doses-in-all =
    { $count } of { $of } letters with a coupon, { $all-cents } at most in all.
dose-anyway-many = { $count } without: the goods will probably be bought anyway.
dose-full-price-many = { $count } without: buys at full price.
dose-interest-many = { $count } without: an interest only, no purchase yet.
dose-not-allowed-many = { $count } without: there may be no money off these goods.
dose-cost-unknown-many = { $count } without: the cost is missing, so the least margin would not be certain.
dose-floor-many = { $count } without: the least margin of the group allows none.
dose-floor-cost-many = { $count } without: it would go below cost.
dose-limited-many = { $count } smaller: the least margin of the group allows no more.
dose-limited-cost-many = { $count } smaller: more would go below cost.
dose-budget-many = { $count } without: the budget is spent.
