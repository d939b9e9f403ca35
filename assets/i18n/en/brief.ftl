# Briefings: English.

brief-sources = Sources
brief-gap = { $theatre }, { $days }: { $note }
brief-closing = What this map does not show
brief-sources-count = { FORM($n) ->
    [one] one source
   *[other] { $n } sources
}
brief-more = { FORM($n) ->
    [one] one more
   *[other] { $n } more
}

## A page of its own
language-name = English
web-pause = Pause
web-hint = Choose an area, an arrow or an event to read about it. Tab and Enter choose; arrow keys and + − move the map; Page Down goes through the slides.
web-slides = Slides
web-close = Close
web-whole = The whole map
web-day = Day
web-map = Map
web-before = Back
web-after = On
web-leave = Leave the slides
web-begin = Slides
web-legend = Legend
