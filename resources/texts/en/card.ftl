# The card at the counter and the person's page. No pronouns: it must hold for everybody.

card-place = { $place }
card-since = since { $year }
card-gap = { $days ->
    [one] usually every day
   *[other] usually every { $days } days
}
card-data-until = till data until { $until }
card-never = never: { $what }
card-likes = likes: { $what }
card-dislikes = dislikes: { $what }
card-wishes = wishes for: { $what }
card-note = Mention: { $text }
card-coupon = Coupon: { $what }, until { $until }
card-size = Size { $what }: { $value }
card-last = Last: { $what }

chip-complaint = complaint open since { $since }
chip-no-advertising = no advertising
chip-no-post = no post
chip-no-profile = no profile
chip-familiar = first names

fact-star = close to our heart
fact-gift-wrap = { $value ->
    [none] wrap gifts
   *[other] wrap gifts: { $value }
}
fact-back-door = { $value ->
    [none] Delivers to the back door
   *[other] Delivers to the back door: { $value }
}
fact-own-bag = { $value ->
    [none] Brings an own bag
   *[other] Brings an own bag: { $value }
}
fact-no-bag = { $value ->
    [none] Needs no bag
   *[other] Needs no bag: { $value }
}
fact-paper-receipt = { $value ->
    [none] Wants the receipt on paper
   *[other] Wants the receipt on paper: { $value }
}
fact-invoice = { $value ->
    [none] Gets an invoice
   *[other] Gets an invoice: { $value }
}
fact-slices-thin = { $value ->
    [none] Cut in thin slices
   *[other] Cut in thin slices: { $value }
}
fact-needs-help = { $value ->
    [none] Needs help carrying
   *[other] Needs help carrying: { $value }
}
fact-other = { $value }

event-visit = Was here
event-purchase = Purchase of { $total-cents }{ $branch ->
    [none] {""}
   *[other] {" "}in { $branch }
}, { $count ->
    [one] one line
   *[other] { $count } lines
}
event-return = Return of { $total-cents }{ $branch ->
    [none] {""}
   *[other] {" "}in { $branch }
}, { $count ->
    [one] one line
   *[other] { $count } lines
}
event-line = { $quantity-milli } { $unit ->
    [pc] pc
   *[other] { $unit }
} { $name }, { $total-cents }
event-line-discount = { event-line }, discount { $discount-cents }
event-letter = Letter “{ $campaign }”
event-letter-made = Letter “{ $campaign }” made, not posted
event-letter-void = Letter “{ $campaign }” voided
event-redeemed = Coupon { $code } redeemed, campaign “{ $campaign }”
event-talk-call = Call: { $text }
event-talk-visit = Talk in the shop: { $text }
event-talk-message = Message: { $text }
event-talk-street = In the street: { $text }
event-talk-event = At an event: { $text }
event-talk-delivery = Delivery: { $text }
event-talk-complaint = Complaint: { $text }
event-promised = Promised for { $on }
event-closed = { $outcome ->
    [none] Settled on { $on }
   *[other] Settled on { $on }: { $outcome }
}
event-note = Note: { $text }
event-note-private = Private note: { $text }
event-consent-given = Consent given: { consent-scope }
event-consent-withdrawn = Consent withdrawn: { consent-scope }
event-consent-claimed = Consent claimed by an import, without proof: { consent-scope }
event-consent-objected = Objection: { consent-scope }
event-consent-lifted = Objection lifted: { consent-scope }
consent-scope = { $channel ->
    [post] post
    [email] e-mail
    [phone] telephone
    [sms] messages
   *[other] every way
}, { $purpose ->
    [offers] offers
    [birthday] birthday
    [newsletter] newsletter
    [profiling] personal choice
   *[other] any advertising
}
event-offer = { $outcome ->
    [yes] Offer taken: { $what }
    [no] Offer refused: { $what }
   *[other] Offer made: { $what }
}

case-promise = Promised for { $day }: { $text }
case-late = Usually here every { $gap } days, now away for { $days }; last on { $last }
case-coupons = { $count ->
    [one] One coupon runs out on { $until }: “{ $campaign }”
   *[other] { $count } coupons run out on { $until }: “{ $campaign }”
}
case-till-data = The till data ends on { $until }, { $days } days ago. Take in new data.
case-backup = The last backup is of { $day }, { $days } days old.
