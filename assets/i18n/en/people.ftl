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
command-step = Step: { $name }
