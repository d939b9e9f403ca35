# Data files of the person's beside the scenario.

key-data = Open a data file (Ctrl O)
data-files = Your data
data-files-hint = Files of yours that lie over this map: CSV, GeoJSON, KML, KMZ, GPX, TimeMap, ORBAT Mapper. Drag one onto the window, or open it by its path. Nothing is sent anywhere.
legend-data = Points of your data
legend-data-hint = What your own files say; the atlas has not checked it. Where many points lie together, a dot stands for all in its cell, in the colour of most of them.
data-open-hint = CSV (ACLED, UCDP GED or any other with places), GeoJSON, KML, KMZ, GPX, TimeMap, ORBAT Mapper. You can also drag files onto the window.
data-path = Path of the file
data-open = Open
data-drop = Let go to open the file beside this map
data-about = { $name }: what it holds
data-reading = Reading { $name }: { $n } rows so far
data-stopped = Reading { $name } was stopped. Nothing of it is shown.
data-failed = Not opened: { $reason }
data-asked = Where are things in { $name }?
data-asked-hint = No column says it. Choose which columns hold longitude and latitude, one with both, or a geometry; and which one the date.
data-leave = Do not open it
data-columns = Columns
data-columns-hint = What each column was taken for. Change what is wrong and read the file again.
data-properties = Properties
data-properties-hint = What each property was taken for. Change what is wrong and read the file again. Where things are, the file says itself.
data-read-again = Read with these
data-no-place = Still needed: longitude and latitude, one column with both, or a geometry.
data-rows-shown = { $n } of { $of } rows on these days
data-undated = { FORM($n) ->
    [one] One row has no day and is always shown.
   *[other] { $n } rows have no day and are always shown.
}
data-show-places = Whole on the map
data-show-days = All its days
data-close = Close
data-days-too-many = The file runs from { $first } to { $last }: the time bar takes five hundred years at most.
data-read = What was read
data-records = { $n } rows in the file, { $skipped } left out
data-more-problems = { FORM($n) ->
    [one] and one more remark
   *[other] and { $n } more remarks
}
data-colour-by = Colour by
data-colour-none = One colour
data-sift = Show only
data-sift-nothing = Show everything
data-empty-value = (nothing)
data-other-values = others
data-count = { FORM($n) ->
    [one] one point
   *[other] { $n } points in a cell
}
data-encoding-guessed = { $encoding } (guessed from the letters)
data-separator = separated by { $separator }
data-tab = tabs
data-order-day-month-found = day before month
data-order-day-month-assumed = day before month (nothing in the file tells)
data-order-month-day-found = month before day
data-order-month-day-assumed = month before day (nothing in the file tells)
data-row = Row { $n }
data-row-of = Row { $n } of { $name }
data-no-day = no day given
data-time-day = The day is known
data-time-days = Within a few days
data-time-week = Within a week
data-time-month = The month is known, not the day
data-time-year = The year is known, not the day
data-point-near = Near this place
data-point-district = Somewhere in this district
data-point-province = Somewhere in this province
data-point-country = Somewhere in this country
data-deaths-best = { $n } dead by the file’s estimate
data-deaths-low = at least { $n }
data-deaths-high = at most { $n }
data-says = What the file says
data-place = Longitude, latitude
data-from-file = From
data-role-id = Id
data-role-from = First day
data-role-last-day = Last day
data-role-to-exclusive = First day after
data-role-timestamp = Time as a number
data-role-date-precision = Precision of the day
data-role-lon = Longitude
data-role-lat = Latitude
data-role-lat-lon = Latitude and longitude
data-role-geometry = Geometry
data-role-place-precision = Precision of the place
data-role-kind = Kind
data-role-category = Finer kind
data-role-actor-a = Party
data-role-actor-b = Other party
data-role-deaths-low = Dead, lowest
data-role-deaths-best = Dead, best estimate
data-role-deaths-high = Dead, highest
data-role-title = Headline
data-role-place = Place
data-role-notes = Account
data-role-source = Source
data-role-property = Kept as it is
data-role-ignored = Left out
data-keep = Keep with the scenario
data-keep-look = Keep how it is shown now
data-take-out = Take out of the scenario
data-is-kept = Kept with the scenario: it opens with it.
data-keeping = It is being written down…
data-kept-in = Kept in { $place }.
data-taken-out = Taken out of { $place }. It stays open until you close it.
data-keep-failed = Not kept: { $reason }
data-other-window = { $name } is a scenario: it opens in a window of its own.
data-coming = The rest is still being read.
