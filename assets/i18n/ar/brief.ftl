# العروض: العربية.

brief-sources = المصادر
brief-closing = ما لا تُظهره هذه الخريطة
brief-sources-count = { FORM($n) ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدراً
   *[other] { $n } مصدر
}
brief-more = { FORM($n) ->
    [zero] لا غيرها
    [one] وواحد غيرها
    [two] واثنان غيرها
    [few] و{ $n } غيرها
    [many] و{ $n } غيرها
   *[other] و{ $n } غيرها
}
