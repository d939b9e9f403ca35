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
