## Time bar: turning points, gaps, snapping, quarters
time-quarter = quarter
time-snapped = drawn to the event (Alt: any day)
time-gap = little recorded
time-gap-about = Hatched: little was gathered about these times. An empty lane there does not mean that nothing happened.
key-previous-key-event = Previous turning point
key-next-key-event = Next turning point

## Time bar: ways of looking at time, speeds, the loop
days-range = { $from } – { $to }
time-as-of = as of
time-during = during
time-since = since
time-days = { FORM($n) ->
    [one] one day
   *[other] { $n } days
}
time-first-day = First day, { $date }
time-last-day = Last day, { $date }
time-speed-change = Speed: by change, the whole in { FORM($n) ->
    [one] one second
   *[other] { $n } seconds
}
time-speed-change-short = by change, { $n } s
time-beats = Play by change: a stroke for each second. Where they stand close, time passes slowly.
time-loop-marks = Loop: { $days }. Drag along the strip for other days (keys I and O).
time-loop-how = Drag along the strip to mark the days of a loop (keys I and O).
time-more = Steps, ways of looking at time, speed, loop
time-theatres-all = All theatres
time-theatres-some = { FORM($n) ->
    [one] one theatre
   *[other] { $n } theatres
}
time-theatres = { $theatres }: choose which are shown
find-days = look at these days together
key-as-of = As of the day (A)
key-during = During several days (S)
key-loop = Loop (U)
key-loop-off = Play to the end (U)
key-loop-from = Loop from this day on (I)
key-loop-to = Loop up to this day (O)
key-loop-none = Take the marks of the loop away
key-slower = Speed before (<)
key-faster = Next speed (>)

number-thousands = { "," }
number-decimal = { "." }
