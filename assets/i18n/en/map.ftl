# The map: crowds, arrows without room, comparison.
map-more-arrows = { FORM($n) ->
    [one] One more arrow in this theatre: click to show it
   *[other] { $n } more arrows in this theatre: click to show them
}

legend-fresh = Newly changed hands
legend-fresh-hint = Ground that another holds since at most seven days
legend-approximate = Edge roughly known
legend-approximate-hint = Drawn by hand or reported roughly; along borders and coasts the edge is a line
legend-claimed = Claimed only
legend-claimed-hint = One side says that it holds this ground; nobody else confirms it

comparing-outline = Outline
comparing-side-by-side = Side by side
comparing-swipe = Swipe
comparing-edge = Edge between { $from } and { $to }: drag, or , and .
key-comparing = Compare: outline, side by side, swipe
key-swipe-left = Compare: edge to the left
key-swipe-right = Compare: edge to the right
legend-drawn = Drawn by hand
legend-drawn-hint = Drawn by a speaker or a class; not from the data
legend-gained = Gained
legend-gained-hint = Ground that its holder, or the chosen party, won between the two days
legend-lost = Lost
legend-lost-hint = Ground that its holder, or the chosen party, lost between the two days
changed-km2 = { $km2 } km²
