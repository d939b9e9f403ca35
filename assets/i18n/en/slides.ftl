# Making briefings: English.

way-brief = Brief
key-way-brief = Make and give briefings
key-present = Present from the first slide
key-present-here = Present from this slide
key-capture = New slide from what the map shows

brief-none = There is no briefing yet. A slide is what the map shows: its part, its days, its layers, with a caption and notes.
brief-present = Present
brief-present-hint = From the first slide, full screen (F5; Shift F5 from this slide)
brief-capture = New slide
brief-capture-hint = What the map shows becomes a slide after this one (G)
brief-undo = Undo (Ctrl Z)
brief-redo = Redo (Ctrl Shift Z)
brief-keep = Keep the briefings in files (Ctrl S)
brief-is-kept = Everything is kept
brief-not-kept = Not kept in a file yet
brief-kept-in = The briefings are kept in { $place }.
brief-keep-failed = The briefings were not kept: { $reason } They are still here; keep them again when that is put right.
brief-not-beside = Changes cannot be secured beside the files: { $reason } Keep the briefings (Ctrl S) before you close the window.
brief-recovered = Changes that had not been kept when the program ended are here again: { $names }. Keep them with Ctrl S, or undo them with Ctrl Z.
notice-close = Close the notice

brief-up = Move the slide up (Alt ↑)
brief-down = Move the slide down (Alt ↓)
brief-copy = Copy the slide
brief-hide = Leave the slide out of the talk
brief-show = Show the slide in the talk
brief-delete = Delete the slide
brief-add-title = Opening
brief-add-sources = Sources, from the data
brief-add-closing = Closing, from the data
brief-all = Briefings
brief-new = New briefing
brief-new-title = New briefing
brief-remove = Remove this briefing

brief-slide-of = Slide { $n } of { $all }
brief-many-words = { FORM($n) ->
    [one] One word in title and caption; { $most } are enough
   *[other] { $n } words in title and caption; { $most } are enough
}
brief-many-arrows = { FORM($n) ->
    [one] One arrow; { $most } are enough
   *[other] { $n } arrows; { $most } are enough
}
brief-many-labels = { FORM($n) ->
    [one] One name of an event; { $most } are enough
   *[other] { $n } names of events; { $most } are enough
}
brief-title-of-all = The briefing's title
brief-about = What it is about
brief-text-title = Title
brief-text-caption = Caption
brief-text-notes = Speaker's notes
brief-text-none = Write here
brief-text-missing = Still without a text in: { $languages }
brief-days = Days
brief-since = Compared with { $date }
brief-plays = { FORM($n) ->
    [one] plays in one second
   *[other] plays in { $n } seconds
}
brief-shorter = One second less
brief-longer = One second more
brief-replay = Play the days
brief-change-view = Another view?
brief-change-view-hint = Move the map, change the day, the layers or what is chosen; then let the slide take the view.
brief-made-hint = What this slide leaves unsaid is made from the data.
brief-pen = Drawn on the slide
brief-pen-count = { FORM($n) ->
    [one] one stroke
   *[other] { $n } strokes
}
brief-pen-clear = Wipe it off
brief-left = You have left slide { $n }
brief-return = Return to slide { $n }
brief-return-hint = Backspace does the same
brief-recapture = The slide takes this view
brief-capture-new = New slide from this view
keys-briefing = Briefings
