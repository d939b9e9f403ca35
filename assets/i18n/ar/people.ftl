# الإعدادات والأوامر وصفحات المناطق والأطراف

## الإعدادات
key-settings = الإعدادات
settings-digits = الأرقام
settings-digits-european = { "1 2 3" }
settings-digits-own = { "١ ٢ ٣" }
settings-months = أسماء الأشهر
settings-months-regional = تشرين الأول
settings-months-common = أكتوبر
settings-months-both = كلاهما
settings-motion = الحركة
settings-on = مفعّلة
settings-off = متوقّفة

## أوامر يجدها البحث
command-layer-show = إظهار طبقة: { $name }
command-layer-hide = إخفاء طبقة: { $name }
command-theatre-show = إظهار ساحة: { $name }
command-theatre-hide = إخفاء ساحة: { $name }
command-theatre-solo = الساحة وحدها أو مع سواها: { $name }
command-view = اعرض على الخريطة: { $name }
command-language = اللغة: العربية
command-digits-european = الأرقام: أوروبية
command-digits-own = الأرقام: عربية مشرقية
command-step = الخطوة: { $name }

## الملخّصات
summary-next = الحدث التالي هنا: { $title } ({ $date }).
summary-sure = درجة التوثيق لمن يسيطر: { $confidence }.

## الصفحات
insp-hands = انتقال السيطرة
insp-hand = { $from } ← { $to }
insp-next = الحدث التالي هنا
insp-how-sure = درجة التوثيق
insp-sure-holder = مَن يسيطر: { $how }
insp-sure-events = أحداث الثلاثين يوماً الأخيرة: { $how }.
insp-how-it-came = كيف آلت السيطرة
insp-linked = أحداث متصلة
insp-neighbours = ما يجاورها
insp-where = المكان
insp-latest = آخر الأحداث
insp-all = { FORM($n) ->
    [zero] اعرض الكل
    [one] اعرض العنصر الوحيد
    [two] اعرض العنصرين
    [few] اعرض العناصر الـ{ $n } كلها
    [many] اعرض العناصر الـ{ $n } كلها
   *[other] اعرض العناصر الـ{ $n } كلها
}
insp-open-address = افتح { $address }
insp-open-address-hint = يُفتح في متصفّحك
actor-flow-own = من فعله
actor-flow-other = يعنيه
actor-flows-own = { FORM($n) ->
    [zero] لا أسهم من فعله
    [one] سهم واحد من فعله
    [two] سهمان من فعله
    [few] { $n } أسهم من فعله
    [many] { $n } سهماً من فعله
   *[other] { $n } سهم من فعله
}
actor-flows-other = { FORM($n) ->
    [zero] لا أسهم من غيره تعنيه
    [one] سهم واحد من غيره يعنيه
    [two] سهمان من غيره يعنيانه
    [few] { $n } أسهم من غيره تعنيه
    [many] { $n } سهماً من غيره تعنيه
   *[other] { $n } سهم من غيره تعنيه
}
actor-km2 = نحو { $km2 } كم²
actor-km2-more = أكثر بـ{ $km2 } كم² مما كان في { $date }
actor-km2-less = أقل بـ{ $km2 } كم² مما كان في { $date }
actor-pulse = أحداثه عبر الزمن
