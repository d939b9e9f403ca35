# Settings, commands, pages of regions and parties

## Settings
key-settings = Settings
settings-digits = Digits
settings-digits-european = 1 2 3
settings-digits-own = its own
settings-months = Names of months
settings-months-regional = regional
settings-months-common = common
settings-months-both = both
settings-motion = Motion
settings-on = on
settings-off = off

## Commands found by the search
command-layer-show = Show layer: { $name }
command-layer-hide = Hide layer: { $name }
command-theatre-show = Show theatre: { $name }
command-theatre-hide = Hide theatre: { $name }
command-theatre-solo = Theatre alone or with the others: { $name }
command-view = Show on the map: { $name }
command-language = Language: English
command-digits-european = Digits: European
command-digits-own = Digits: those of the language
command-step = Step: { $name }

## Summaries
summary-next = Next here: { $title } ({ $date }).
summary-sure = Who holds it is { $confidence }.

## Pages
insp-hands = Changes of hands
insp-hand = { $from } → { $to }
insp-next = Next here
insp-how-sure = How sure
insp-sure-holder = Who holds it: { $how }
insp-sure-events = Events of the last 30 days: { $how }.
insp-how-it-came = How it came to be held
insp-linked = Linked events
insp-neighbours = Next to it
insp-where = Where
insp-latest = Latest events
insp-all = { FORM($n) ->
    [zero] Show all
    [one] Show the one
   *[other] Show all { $n }
}
insp-open-address = Open { $address }
insp-open-address-hint = Opens in your browser
actor-flow-own = its own
actor-flow-other = concerns it
actor-flows-own = { FORM($n) ->
    [one] one arrow of its own
   *[other] { $n } arrows of its own
}
actor-flows-other = { FORM($n) ->
    [one] one of others concerns it
   *[other] { $n } of others concern it
}
actor-km2 = about { $km2 } km²
actor-km2-more = { $km2 } km² more than on { $date }
actor-km2-less = { $km2 } km² less than on { $date }
actor-pulse = Its events over time
