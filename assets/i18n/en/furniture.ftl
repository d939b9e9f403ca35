# Round the map: English.

layer-locator = Overview map
layer-north = North arrow
layer-graticule = Degrees
layer-links = Links of the chosen event
map-locator = Overview map: a click goes there, Enter shows the whole
map-north-letter = N
map-north = { $n }° N
map-south = { $n }° S
map-east = { $n }° E
map-west = { $n }° W
