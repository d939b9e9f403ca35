# A made-up language: a few texts, the rest is said in English.
language-short = XQ
app-title = Atlaso
insp-now = Jetzo
legend-theatres = Skenejo
summary-held = Jen { $date }, { $region } tenu { $holder }, ekde { $since }.
time-events-lately = { FORM($n) ->
    [one] Unu jezo
   *[other] { $n } jezoj
}
month-11 = Novembruo
key-search = Traserchu { $
