# Who is in the book twice: what speaks for it and what against.

change-kept-apart = Two entries noted as different
alike-name-same = Same name
alike-name-sound = Sounds the same: { $one } – { $other }
alike-name-near = Similar name: { $one } – { $other }
alike-first-only = Same first name, other last name: { $one } – { $other }
alike-nameless = One of the two has no name
alike-company = Same firm: { $one }
alike-email = Same mail address: { $email }
alike-phone = Same telephone: { $phone }
alike-birthday = Same birthday with year: { $day }
alike-birth-day = Same birthday: { $day }
alike-address = Same address in { $place }
alike-street = Same street in { $place }
alike-road = Same street, other house number, in { $place }
alike-postcode = Same place: { $place }
alike-unlike-first = Against it: different first names
alike-unlike-birthday = Against it: different birthdays
alike-unlike-salutation = Against it: Ms and Mr
alike-gtin = Same GTIN: { $gtin }
alike-good-same = Same name: { $one }
alike-good-near = Similar name: { $one } – { $other }
alike-category = Same category: { $category }
alike-price = Similar price
alike-unlike-content = Against it: another size or another GTIN
