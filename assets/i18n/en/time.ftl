## Time bar: turning points, gaps, snapping, quarters
time-quarter = quarter
time-snapped = drawn to the event (Alt: any day)
time-gap = little recorded
time-gap-about = Hatched: little was gathered about these times. An empty lane there does not mean that nothing happened.
key-previous-key-event = Previous turning point
key-next-key-event = Next turning point
