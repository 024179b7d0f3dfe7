# Customers: errors at the field, the gate before every letter.

customer-unknown = There is no customer number { $number }.
customer-unknown-near = There is no customer number { $number }. Near ones: { $near }.
customer-not-clear = “{ $text }” fits several: { $near }. Use the customer number.
card-unknown = The card { $card } belongs to nobody in the book.
card-taken = The card { $card } is somebody's already, or it has no digits.
row-gone = This is no longer there. Somebody has removed it since; nothing was changed.
name-missing = A name is missing here.
name-too-long = These are { $count } characters; the envelope takes { $most }.
postcode-digits = A postcode has { $wanted } digits in this country ({ $country }), here are { $found } characters.
address-too-long = The address of { $name } has { $count } lines, the window takes six. Shorten a line.
phone-impossible = “{ $given }” cannot be a telephone number.
email-impossible = “{ $given }” cannot be a mail address.
number-taken = The customer number “{ $number }” is empty or taken.
field-unknown = There is no field “{ $name }”.
field-wrong = “{ $value }” does not fit this field.
day-impossible = There is no day { $day }/{ $month }.
relation-with-oneself = Nobody is related to themselves. Choose somebody else.
own-field-taken = There is an own field “{ $name }” already.
own-field-unknown = There is no own field “{ $name }”.
lift-needs-how = An objection ends only when the person says so. Write down how.

contact-deceased = Deceased.
contact-minor = Younger than { $age }: no advertising of their own.
contact-objected = Objected on { $since }.
contact-no-post = Wants no post.
contact-only-in-the-shop = Wants to be told in the shop only.
contact-no-consent = { $channel ->
    [email] There is no consent for e-mail.
    [phone] There is no consent for calls.
   *[other] There is no consent for messages.
}
contact-complaint = Open complaint since { $since }: no advertising until it is settled.
contact-paused = Paused until { $until }.
contact-wish = { $wish ->
    [0] Wants no letters.
    [one] Wants one letter a year and has got it.
   *[other] Wants { $wish } letters a year and has got { $sent }.
}
contact-moved = Moved away since { $since }.
contact-returned = Post came back on { $since }.
contact-packstation = A parcel machine takes no letters.
contact-no-address = The address is missing or incomplete.
contact-no-email = No mail address is known.
contact-no-phone = No telephone number is known.
