# The demo shop: the card "Try these" and what the invented shop says of itself.

demo-notice = Demo – invented people
demo-coupon = This coupon can always be redeemed: { $code }
demo-shop-closing = Warm regards from the Lindenladen
demo-shop-notice = beside the till
demo-consent-wording = The Lindenladen may look at what I buy in order to suggest goods that suit me. I can end this at any time.

demo-story-hanna = Her umbrella is still in the back. Comté every other week, never coriander or nuts; godson Tim plays with the wooden train.
demo-story-dachshund = Nobody knows the name, only the dachshund Bruno.
demo-story-away = Came every week, last seen { $days } days before the till data end.
demo-story-household = Two people, one household, one letter – and they own the moka pot already.
demo-story-english = Reads and speaks English; her letters are in English.
demo-story-restaurant = Buys burrata every Thursday; Giulia Conti orders.
demo-story-objected = Objected to advertising: no letter, no offer.
demo-story-minor = Not yet sixteen: no letters of his own, no profile.
demo-story-six-lines = An address of six lines that fits the window.
demo-story-first-timer = Was here for the first time on the last day of the till data.
demo-story-no-consent = A good customer without consent: only offers that hold for many.
demo-story-only-offers = Buys only what is on offer.
demo-story-never-offers = Never buys on offer, but buys Barolo.
demo-story-duplicate = Stands in the book twice, once with a “y”.
demo-story-complaint = An open complaint: advertising pauses, a call back is promised.

demo-campaign-name =
    { $about ->
        [winter] Winter letter { $year }
        [spring] Spring letter { $year }
        [summer] Summer letter { $year }
        [autumn] Autumn letter { $year }
        [advent] Advent letter { $year }
       *[cheese] Cheese weeks { $year }
    }
demo-letter-headline =
    { $about ->
        [winter] Something warm for the winter
        [spring] Spring is on the table
        [summer] Summer tastes of being outside
        [autumn] Autumn is here
        [advent] Advent at the Lindenladen
       *[cheese] Cheese weeks at the Lindenladen
    }
demo-letter-body =
    { $about ->
        [winter] It is cold outside and cosy inside. This is what we have put aside for you.
        [spring] The first baskets are here, and the shop smells of herbs. This is what we have picked for you.
        [summer] The days are long, and the table is outside. This is what we have picked for you.
        [autumn] The new harvest is on the shelf. This is what we have put aside for you.
        [advent] The shelves are full, and the air smells of cinnamon. This is what we have put aside for you.
       *[cheese] The new wheels are cut. Come in and try some.
    }
demo-letter-closing = Warm regards from the Lindenladen
demo-category-cheese = Cheese
demo-category-wine = Wine
