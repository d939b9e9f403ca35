# العروض: العربية.

brief-sources = المصادر
brief-gap = { $theatre }، { $days }: { $note }
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

## صفحة مستقلة
language-name = العربية
web-pause = توقف
web-hint = اختر منطقة أو سهماً أو حدثاً لتقرأ عنه. مفتاحا «جدولة» و«إدخال» للاختيار، والأسهم و+ و− لتحريك الخريطة، و«صفحة لأسفل» للتنقل بين الشرائح.
web-slides = الشرائح
web-close = إغلاق
web-whole = الخريطة كلها
web-day = اليوم
web-map = الخريطة
web-before = السابقة
web-after = التالية
web-leave = الخروج من الشرائح
web-begin = الشرائح
web-legend = دليل الرموز
