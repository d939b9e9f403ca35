# Themes and access
theme-to-contrast = High contrast
key-theme = Next colours: light, dark, high contrast
key-projector = Projector: larger everything
key-larger = Everything larger
key-smaller = Everything smaller
key-desk = Everything at its first size
key-motion = Motion on, off

## Keys
key-north = Next region or event to the north
key-east = Next region or event to the east
key-south = Next region or event to the south
key-west = Next region or event to the west
key-pan = Move the map
key-region = Choose the region here
key-event = Choose the nearest event, or the next one here
key-fly = Bring what is chosen to the middle
key-list = List of what is on the map
key-map = To the map
key-keys = All keys
key-name-space = Space
keys-title = Keys
keys-hint = Tab goes from one part to the next, Enter presses it. What has no key is found by the search.
keys-close = Close the list of keys
keys-time = Time
keys-map = Map
keys-reading = Text and claims
keys-window = Window

## The list of what is on the map
list-title = On the map
list-close = Close the list
list-events = Events
list-flows = Arrows
list-empty = Nothing is on this part of the map on this day.

## What a step in time has changed, in one sentence
news-since = { $date }. Since { $other }: { $what }.
news-until = { $date }. Until { $other } there follow: { $what }.
news-nothing = nothing changed
news-passed = { $name } passed to { $holder }
news-more-ground = { $n ->
    [one] one more area changed hands
   *[other] { $n } more areas changed hands
}
news-and = {"; "}

## Settings
settings-theme = Colours
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-scale = Size of everything
settings-scale-desk = Desk
settings-scale-class = Class
settings-scale-hall = Hall

## What can be done at a place of the map
key-menu = What can be done here
menu-summary = Summary of { $name }
menu-fly = Bring this place to the middle
menu-since = Compare with { $date }
menu-copy = Copy { $coordinates }
degrees-north = { $degrees }° N
degrees-south = { $degrees }° S
degrees-east = { $degrees }° E
degrees-west = { $degrees }° W
degrees-and = {", "}
