"""vCard files: `cards` cuts and repairs, `vcard_person` understands one, `vcard` reads them."""
