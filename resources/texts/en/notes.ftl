# Notes, preferences, talks.

note-empty = Nothing stands here yet.
note-too-long = These are { $count } characters, a note has at most { $most }.
preference-empty = What it is about is missing here.
talk-kind-unknown = There is no kind “{ $given }” of talk.
talk-mood-unknown = There is no mood “{ $given }”.

preference-like = likes { $what }
preference-dislike = dislikes { $what }
preference-never = never { $what }
preference-size = size { $what }: { $value }
preference-wish = wishes for { $what }
preference-owns = owns { $what }
preference-gift-idea = gift idea for { $whom }: { $what }
preference-has-it = has { $what } already
preference-was-gift = { $what } was a gift
preference-never-offer = never offer { $what }

basis-said = said
basis-derived = derived
basis-guessed = guessed
basis-hearsay = hearsay
relation-contact = contact
relation-buyer = buyer
relation-partner = partner
relation-child = child
relation-parent = parent
relation-sibling = sibling
relation-godchild = godchild
relation-friend = friend
relation-neighbour = neighbour
relation-recommended-by = recommended by
relation-works-for = works for
relation-household = in the household
relation-other = known
