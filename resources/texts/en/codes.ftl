code-typing-error = There is a typing error in “{ $code }”. Nothing was changed. Look at the code again or scan it.
code-unknown = The code { $code } is spelt right but not known. Nothing was changed. Does it belong to another book, such as the demo shop?
code-not-ours = The code { $code } is not from this shop. It was not redeemed.
code-other-kind = { $found ->
    [coupon] { $code } is a coupon. Another code is expected here.
    [no-advertising] { $code } means “no more advertising” and is no coupon. The coupon is in the frame above it.
    [why] { $code } explains the letter and is no coupon. The coupon is in the frame above it.
    [card] { $code } is a customer card and no coupon.
   *[other] { $code } is another code. Nothing was changed.
}
objection-by-code = No more advertising, by the letter's code
why-level-1 = Chosen by few, open facts (legitimate interest), without a personal profile
why-level-2 = Chosen by own purchases, with recorded consent or by the shop's decision for everyone informed
