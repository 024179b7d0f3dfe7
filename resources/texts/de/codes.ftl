code-typing-error = „{ $code }“ enthält einen Tippfehler. Es wurde nichts verändert. Bitte den Code noch einmal ansehen oder scannen.
code-unknown = Der Code { $code } ist richtig geschrieben, aber nicht bekannt. Es wurde nichts verändert. Gehört er zu einem anderen Buch, etwa zum Demo-Laden?
code-not-ours = Der Code { $code } stammt nicht aus diesem Laden. Er wurde nicht eingelöst.
code-other-kind = { $found ->
    [coupon] { $code } ist ein Gutschein. Hier wird ein anderer Code erwartet.
    [no-advertising] { $code } bedeutet „keine Werbung mehr“ und ist kein Gutschein. Der Gutschein steht im Rahmen darüber.
    [why] { $code } erklärt den Brief und ist kein Gutschein. Der Gutschein steht im Rahmen darüber.
    [card] { $code } ist eine Kundenkarte und kein Gutschein.
   *[other] { $code } ist ein anderer Code. Es wurde nichts verändert.
}
objection-by-code = Keine Werbung mehr, mit dem Code aus dem Brief
why-level-1 = Ausgewählt nach wenigen, offenen Merkmalen (berechtigtes Interesse), ohne persönliches Profil
why-level-2 = Ausgewählt nach den eigenen Einkäufen, mit vermerkter Einwilligung oder nach der Entscheidung des Ladens für alle Informierten
