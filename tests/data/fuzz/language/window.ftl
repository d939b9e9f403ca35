brief-kept-in = Q { $place }
changes-areas = { $n ->
    [one] x
   *[other] { $n } y
}
export-done-files = { export-done-files } { -nothing } { DATETIME($x) }
