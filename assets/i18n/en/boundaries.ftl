# Lines, names and viewpoints: English.

map-boundaries-of = Boundaries: { $viewpoint }, no endorsement
viewpoint-heading = Boundaries and names
viewpoint-choose = Boundaries and names: { $name }
viewpoint-note = A viewpoint changes lines and names only. Who holds the ground stays as the sources say.
find-viewpoint = boundaries and names
find-viewpoint-name = Boundaries and names: { $name }

border-unit = Line between provinces
border-hidden = not drawn
border-until = until { $date }
border-de-facto = de facto: { $kind }

line-agreement = What it goes back to
line-views = How each view draws it on this day
line-between = Between
find-line = border, line
find-line-name = { $name } border line
list-lines = Lines
