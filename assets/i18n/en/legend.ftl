# The legend: parts, meanings. English.

legend-part-key = Legend
legend-part-switches = Switches
legend-symbols-hint = A full sign: on that day. A faded one: up to thirty days before. A broken ring: the place is only roughly known.
legend-maritime-hint = Claims, blocks and agreed lines at sea. A claim is what one state says; it is not a border.
legend-borders-hint = Each line drawn as the viewpoint chosen draws it on that day. Point at a line to read its agreement.
legend-outline-only = { $actor } (outline)
legend-confidence = How sure
legend-note-control = “Held” means forces on the ground on that day, not a right to it.
legend-note-boundaries = Boundaries and names: { $viewpoint }. They imply no endorsement.

legend-width-0 = Below 20, unknown
legend-width-0-hint = The highest number that the sources give for people, vehicles, drones or ships; unknown numbers are drawn as the thinnest.
legend-width-1 = 20 to 499
legend-width-1-hint = The highest number that the sources give for people, vehicles, drones or ships.
legend-width-2 = 500 to 2,499
legend-width-2-hint = The highest number that the sources give for people, vehicles, drones or ships.
legend-width-3 = 2,500 and more
legend-width-3-hint = The highest number that the sources give for people, vehicles, drones or ships.
legend-arrows-unsure-hint = Reported, disputed or claimed by one side only.

kind-area-presence-hint = Foreign forces on ground that another holds.
kind-area-control-hint = The party’s own forces decide who moves there on that day.
kind-area-maritime-claim-hint = What one state claims at sea.
kind-area-survey-area-hint = Water announced for a survey ship for a time.
kind-area-licence-block-hint = Sea bed that a state has offered or licensed for oil and gas.
kind-area-maritime-boundary-hint = A line at sea agreed between two sides; others may reject it.
kind-area-ceasefire-line-hint = A line between forces after a ceasefire.

border-international-hint = A border between states, or a line that the viewpoint chosen treats as one.
border-disputed-hint = A line about which the states concerned disagree.
border-line-of-control-hint = A line that runs between authorities on the ground without being recognised as a border.
border-armistice-hint = A line from an armistice; by its own text no border.
border-ceasefire-hint = A line between forces after a ceasefire or a disengagement.
border-indefinite-hint = A border that the two states have not settled in all its parts.
