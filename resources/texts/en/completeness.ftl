# How complete the picture is, and the one question.

ask-informed = Has the privacy notice been handed over?
ask-address = What is the address? Without it no letter arrives.
ask-reach = Which number or mail address can be used?
part-informed = notice handed over
part-consent = asked for consent
part-address = address
part-salutation = salutation
part-reach = phone or mail
part-bought = purchases
part-taste = taste
