# Briefings: English.

brief-sources = Sources
brief-closing = What this map does not show
brief-sources-count = { FORM($n) ->
    [one] one source
   *[other] { $n } sources
}
brief-more = { FORM($n) ->
    [one] one more
   *[other] { $n } more
}
