# Conflict Atlas, interface texts: English.

language-short = EN
app-title = Conflict Atlas

## Theme and panels
theme-to-dark = Dark colours
theme-to-light = Light colours
panel-legend = Legend and layers
panel-inspector = Inspector

## Legend
legend-holders = Who holds the ground
legend-holders-hint = Held: the party’s own forces decide who moves there on that day. Ground without a record is shown with the recognised state. At most eight parties’ ground is filled at once; others in view have an outline.
legend-contested-hint = Contested: two parties held parts of it, or fought for it, on that day.
legend-contested = Contested
legend-arrows = Arrows
legend-arrows-hint = Colour: who. Width: how much. Dashes: not confirmed.
legend-arrows-unsure = Not confirmed
legend-symbols = Events
legend-theatres = Theatres
legend-views = Go to
legend-layers = Layers
legend-borders = Borders
legend-more = +{ $n } more

## Layers
layer-areas = Who holds the ground
layer-arrows = Arrows
layer-events = Events
layer-presence = Foreign presence
layer-maritime = Claims and blocks at sea
layer-relief = Relief
layer-provinces = Provinces
layer-disputed = Disputed lines
layer-waters = Rivers and lakes
layer-towns = Towns

## Kinds of events
kind-event-offensive = Offensive
kind-event-clash = Clash
kind-event-airstrike = Air or drone strike
kind-event-attack = Shelling or attack
kind-event-territory-change = Ground changes hands
kind-event-deployment = Deployment
kind-event-base = Base or post
kind-event-exercise = Exercise
kind-event-arms-transfer = Arms transfer
kind-event-mercenary-transfer = Fighters recruited
kind-event-naval-incident = Incident at sea
kind-event-drilling = Survey or drilling
kind-event-ceasefire = Ceasefire
kind-event-agreement = Agreement
kind-event-talks = Talks
kind-event-statement = Statement
kind-event-vote = Vote
kind-event-sanction = Sanction or embargo

## Kinds of arrows
kind-flow-troops = Troops
kind-flow-mercenaries = Fighters
kind-flow-arms = Arms
kind-flow-drones = Drones
kind-flow-naval = Warships
kind-flow-energy = Oil and gas
kind-flow-gas-exploration = Survey and drilling ships
kind-flow-mediation = Mediation and aid
kind-flow-strikes = Air raids, shelling
kind-flow-pressure = Pressure, threats

## Kinds of areas
kind-area-control = Ground held
kind-area-presence = Foreign presence
kind-area-maritime-claim = Claim at sea
kind-area-survey-area = Survey area
kind-area-licence-block = Licence block
kind-area-maritime-boundary = Sea boundary
kind-area-ceasefire-line = Ceasefire line

## Borders
border-international = International border
border-disputed = Disputed border
border-line-of-control = Line of control
border-armistice = Armistice line
border-ceasefire = Ceasefire line
border-indefinite = Border not settled in detail

## Confidence
confidence-documented = documented
confidence-documented-hint = Undisputed, from several independent sources.
confidence-reported = reported
confidence-reported-hint = Credible reporting, not confirmed by all sides.
confidence-disputed = disputed
confidence-disputed-hint = The parties disagree on the core of it.
confidence-claimed = claimed
confidence-claimed-hint = Only one side says so.

## Kinds of parties
actor-kind-state = State
actor-kind-de-facto = De facto authority
actor-kind-armed-group = Armed group
actor-kind-coalition = Coalition
actor-kind-organisation = Organisation
actor-ties = Ties
actor-backs = is backed by it
actor-backed-by = backs it
actor-allied-with = allied
actor-holds = { FORM($n) ->
    [one] Holds one area
   *[other] Holds { $n } areas
}

## Inspector
insp-nothing-hint = Click a region, an event, an arrow or a party to see its summary on this day.
insp-tab-summary = Summary
insp-tab-events = Events
insp-tab-flows = Arrows
insp-tab-sources = Sources
insp-now = Now
insp-what-happened = What happened here
insp-in-and-out = In and out
insp-who-says-what = Who says what
insp-figures = Figures
insp-as-of = as of { $date }
insp-actors = Who
insp-route = Route
insp-how-much = How much
insp-amount-unknown = Amount unknown
insp-inwards = in
insp-outwards = out
insp-contests = contests it
insp-no-events = No events in the last 30 days.
insp-no-flows = No arrows on this day.
insp-no-sources = No sources given.
insp-no-region = Nowhere on the map
insp-at-sea = Open water: nobody holds it.
insp-held-by = Held by { $holder }
insp-since = since { $date }
insp-since-before = since before { $year }
insp-before = before that: { $holder }
insp-contested = contested by { $actor }
insp-recognised-part = internationally recognised as part of { $country }
insp-recognised-state = the recognised state; the data name no other holder here
insp-no-holder = the data of the scenario name no holder here
insp-span = { $from } – { $to }
insp-place-approximate = place approximate
insp-source-seen = text seen
insp-source-memory = from memory, text not seen
insp-copy-address = Copy the address

## Time bar
time-day = day
time-week = week
time-month = month
time-year = year
time-play = Play
time-pause = Pause
time-step-back = Step back
time-step-forward = Step forward
time-previous-event = Previous event
time-next-event = Next event
time-speed = Speed: { FORM($n) ->
    [one] one day a second
   *[other] { $n } days a second
}
time-speed-short = { $n } d/s
time-events = { FORM($n) ->
    [one] one event
   *[other] { $n } events
}
time-events-lately = { FORM($n) ->
    [zero] No events in the last 30 days
    [one] One event in the last 30 days
   *[other] { $n } events in the last 30 days
}
time-operation-day = { $name }, day { $day }
time-axis = Time axis, { $date }
time-lane = { $theatre }: show alone or with the others

## Map
map-name = Map
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-boundaries-note = Boundaries and names are those of the sources cited for the date shown. They imply no endorsement or acceptance.
map-km = { $n } km

## Summaries
summary-held = On { $date }, { $region } was held by { $holder }, since { $since }.
summary-held-before-span = On { $date }, { $region } was held by { $holder }, since before { $start }.
summary-contested = On { $date }, { $region } was held by { $holder } and contested by { $other }.
summary-recognised = On { $date }, { $region } was held by { $holder }, the recognised state; the data name no other holder.
summary-no-holder = On { $date }, { $region }: the scenario names no holder.
summary-sea = On { $date }, { $region }: open water, held by nobody.
summary-before = Before that it was held by { $holder }.
summary-presence = Foreign forces stood there too: { $holder }, since { $since }.
summary-presence-before-span = Foreign forces stood there too: { $holder }, since before { $since }.
summary-events = { FORM($n) ->
    [one] One event here is current or recent: { $title } ({ $date }).
   *[other] { $n } events here are current or recent; the latest: { $title } ({ $date }).
}
summary-flows = { FORM($n) ->
    [one] One arrow leads in or out.
   *[other] { $n } arrows lead in or out.
}

## Months
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# Other names, understood when a day is typed.
month-other-1 = Jan
month-other-2 = Feb
month-other-3 = Mar
month-other-4 = Apr
month-other-5 = May
month-other-6 = Jun
month-other-7 = Jul
month-other-8 = Aug
month-other-9 = Sept
month-other-10 = Oct
month-other-11 = Nov
month-other-12 = Dec
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Keys
key-play = Play or pause
key-step-back = One step back
key-step-forward = One step forward
key-step-far-back = One longer step back
key-step-far-forward = One longer step forward
key-start = First day
key-end = Last day
key-previous-event = Previous event
key-next-event = Next event
key-zoom-in = Zoom in
key-zoom-out = Zoom out
key-nothing = Choose nothing

## What changed
since-title = { $from } to { $to }
since-ground = { FORM($n) ->
    [zero] no area changed hands
    [one] one area changed hands
   *[other] { $n } areas changed hands
}
since-begun = { FORM($n) ->
    [one] one arrow began
   *[other] { $n } arrows began
}
since-ended = { FORM($n) ->
    [one] one arrow ended
   *[other] { $n } arrows ended
}
since-nothing = Nothing changed.
since-row = { $from } → { $to } · { $km2 } km²
since-heading-ground = Ground
since-heading-events = Events
since-heading-begun = Arrows that began
since-heading-ended = Arrows that ended
since-close = Stop comparing
key-since = Compare with this day (M)

## Search
find-hint = Find a place, an event, a party, a day (27.9.20, Oct 2019, +2w)
find-nothing = Nothing found.
find-day = go to this day
find-command = command
find-region = region
find-town = town
find-actor = party
find-area = area
find-view = view
key-search = Find (Ctrl K)

## History and days
key-back = Back (Alt ←)
key-forward = Forward (Alt →)
insp-not-on = Not on { $date }.
insp-go-to = Go to { $date }
time-type-day = { $date }: type another day

crash-ended = The program ended unexpectedly last time. What went wrong is written in { $place }, with nothing of your own in it; send it to whoever looks after the program, if you like.
crash-recovered = The program ended unexpectedly last time. Changes that had not been kept are here again: { $names }. Keep them with Ctrl S, or undo them with Ctrl Z. What went wrong is written in { $place }, with nothing of your own in it.
