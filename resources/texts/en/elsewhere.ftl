# Area data and events from elsewhere.

event-elsewhere = { $value ->
    [none] { $what }
   *[other] { $what }: { $value }
}
area-set-unknown = Nothing from “{ $source }” is in the book.
line-event-person-unknown = { $file }, line { $line }: “{ $person }” is no known number, card, mail address or telephone.
