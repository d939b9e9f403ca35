# أطلس النزاعات، نصوص الواجهة: العربية.

language-short = ع
app-title = أطلس النزاعات

## المظهر والألواح
theme-to-dark = ألوان داكنة
theme-to-light = ألوان فاتحة
panel-legend = مفتاح الخريطة والطبقات
panel-inspector = لوح التفاصيل

## مفتاح الخريطة
legend-holders = من يسيطر على الأرض
legend-holders-hint = السيطرة: قوات الطرف نفسه تتحكم بالحركة على الأرض في ذلك اليوم. وما لا سجلّ له يظهر بيد الدولة المعترف بها. تُلوَّن أراضي ثمانية أطراف على الأكثر معاً، ولما عداها حدود بلا لون.
legend-contested-hint = متنازع عليها: سيطر طرفان على أجزاء منها أو تقاتلا عليها في ذلك اليوم.
legend-contested = متنازع عليها
legend-arrows = الأسهم
legend-arrows-hint = اللون: مَن. العرض: كم. التقطيع: غير مؤكّد.
legend-arrows-unsure = غير مؤكَّد
legend-symbols = الأحداث
legend-theatres = الساحات
legend-views = انتقل إلى
legend-layers = الطبقات
legend-borders = الحدود
legend-more = +{ $n }

## الطبقات
layer-areas = السيطرة على الأرض
layer-arrows = الأسهم
layer-events = الأحداث
layer-presence = الوجود الأجنبي
layer-maritime = المطالبات والمناطق البحرية
layer-relief = التضاريس
layer-provinces = المحافظات
layer-disputed = الخطوط المتنازع عليها
layer-waters = الأنهار والبحيرات
layer-towns = المدن والبلدات

## أنواع الأحداث
kind-event-offensive = هجوم بري
kind-event-clash = اشتباك
kind-event-airstrike = غارة جوية أو بمسيّرة
kind-event-attack = قصف أو هجوم
kind-event-territory-change = تبدّل السيطرة
kind-event-deployment = انتشار قوات
kind-event-base = قاعدة أو نقطة عسكرية
kind-event-exercise = مناورات
kind-event-arms-transfer = نقل أسلحة
kind-event-mercenary-transfer = تجنيد مقاتلين
kind-event-naval-incident = حادث بحري
kind-event-drilling = مسح أو تنقيب
kind-event-ceasefire = وقف إطلاق نار
kind-event-agreement = اتفاق
kind-event-talks = محادثات
kind-event-statement = موقف أو تصريح
kind-event-vote = تصويت
kind-event-sanction = عقوبات أو حظر

## أنواع الأسهم
kind-flow-troops = قوات
kind-flow-mercenaries = مقاتلون
kind-flow-arms = أسلحة
kind-flow-drones = مسيّرات
kind-flow-naval = سفن حربية
kind-flow-energy = نفط وغاز
kind-flow-gas-exploration = سفن مسح وتنقيب
kind-flow-mediation = وساطة ومساعدات
kind-flow-strikes = غارات وقصف
kind-flow-pressure = ضغوط وتهديدات

## أنواع المناطق
kind-area-control = سيطرة على الأرض
kind-area-presence = وجود أجنبي
kind-area-maritime-claim = مطالبة بحرية
kind-area-survey-area = منطقة مسح
kind-area-licence-block = منطقة امتياز
kind-area-maritime-boundary = حدود بحرية
kind-area-ceasefire-line = خط وقف إطلاق نار

## الحدود
border-international = حدود دولية
border-disputed = حدود متنازع عليها
border-line-of-control = خط سيطرة
border-armistice = خط هدنة
border-ceasefire = خط وقف إطلاق نار
border-indefinite = حدود غير مرسّمة بالكامل

## درجة التوثيق
confidence-documented = موثّق
confidence-documented-hint = لا خلاف عليه، وتؤكده مصادر مستقلة عدة.
confidence-reported = بحسب تقارير
confidence-reported-hint = تقارير ذات صدقية لم تؤكدها الأطراف كلها.
confidence-disputed = محلّ خلاف
confidence-disputed-hint = تختلف الأطراف على جوهره.
confidence-claimed = رواية طرف واحد
confidence-claimed-hint = لا يقول به إلا طرف واحد.

## أنواع الأطراف
actor-kind-state = دولة
actor-kind-de-facto = سلطة أمر واقع
actor-kind-armed-group = جماعة مسلحة
actor-kind-coalition = تحالف
actor-kind-organisation = منظمة
actor-ties = العلاقات
actor-backs = يحظى بدعمه
actor-backed-by = يدعمه
actor-allied-with = حليف
actor-holds = { FORM($n) ->
    [zero] لا يسيطر على أي منطقة
    [one] يسيطر على منطقة واحدة
    [two] يسيطر على منطقتين
    [few] يسيطر على { $n } مناطق
    [many] يسيطر على { $n } منطقة
   *[other] يسيطر على { $n } منطقة
}

## لوح التفاصيل
insp-nothing-hint = انقر منطقةً أو حدثاً أو سهماً أو طرفاً لتقرأ ملخّصه في هذا اليوم.
insp-tab-summary = ملخّص
insp-tab-events = الأحداث
insp-tab-flows = الأسهم
insp-tab-sources = المصادر
insp-now = الآن
insp-what-happened = ماذا جرى هنا
insp-in-and-out = الداخل والخارج
insp-who-says-what = مَن يقول ماذا
insp-figures = أرقام
insp-as-of = حتى { $date }
insp-actors = الأطراف
insp-route = المسار
insp-how-much = الحجم
insp-amount-unknown = الحجم غير معروف
insp-inwards = داخل
insp-outwards = خارج
insp-contests = ينازع عليها
insp-no-events = لا أحداث في الثلاثين يوماً الأخيرة.
insp-no-flows = لا أسهم في هذا اليوم.
insp-no-sources = لا مصادر مذكورة.
insp-no-region = خارج الخريطة
insp-at-sea = مياه مفتوحة لا يسيطر عليها أحد.
insp-held-by = بيد { $holder }
insp-since = منذ { $date }
insp-since-before = منذ ما قبل { $year }
insp-before = وقبل ذلك: { $holder }
insp-contested = ينازع عليها: { $actor }
insp-recognised-part = معترف بها دولياً جزءاً من { $country }
insp-recognised-state = الدولة المعترف بها؛ ولا تذكر البيانات طرفاً آخر هنا
insp-no-holder = لا تسمّي بيانات هذا المشهد طرفاً مسيطراً هنا
insp-span = { $from } – { $to }
insp-place-approximate = موقع تقريبي
insp-source-seen = اطُّلع على النص
insp-source-memory = من الذاكرة، لم يُطَّلع على النص
insp-copy-address = انسخ العنوان

## شريط الزمن
time-day = يوم
time-week = أسبوع
time-month = شهر
time-year = سنة
time-play = تشغيل
time-pause = إيقاف
time-step-back = خطوة إلى الوراء
time-step-forward = خطوة إلى الأمام
time-previous-event = الحدث السابق
time-next-event = الحدث التالي
time-speed = السرعة: { FORM($n) ->
    [zero] أقل من يوم في الثانية
    [one] يوم في الثانية
    [two] يومان في الثانية
    [few] { $n } أيام في الثانية
    [many] { $n } يوماً في الثانية
   *[other] { $n } يوم في الثانية
}
time-speed-short = { $n } ي/ث
time-events = { FORM($n) ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $n } أحداث
    [many] { $n } حدثاً
   *[other] { $n } حدث
}
time-events-lately = { FORM($n) ->
    [zero] لا أحداث في الثلاثين يوماً الأخيرة
    [one] حدث واحد في الثلاثين يوماً الأخيرة
    [two] حدثان في الثلاثين يوماً الأخيرة
    [few] { $n } أحداث في الثلاثين يوماً الأخيرة
    [many] { $n } حدثاً في الثلاثين يوماً الأخيرة
   *[other] { $n } حدث في الثلاثين يوماً الأخيرة
}
time-operation-day = { $name }، اليوم { $day }
time-axis = محور الزمن، { $date }
time-lane = { $theatre }: اعرضها وحدها أو مع سواها

## الخريطة
map-name = الخريطة
map-zoom-in = تكبير
map-zoom-out = تصغير
map-boundaries-note = الحدود والأسماء كما وردت في المصادر المذكورة للتاريخ المعروض، ولا تعني تأييداً لها أو قبولاً بها.
map-km = { $n } كم

## الملخّصات
summary-held = في { $date }: { $region } بيد { $holder } منذ { $since }.
summary-held-before-span = في { $date }: { $region } بيد { $holder } منذ ما قبل { $start }.
summary-contested = في { $date }: { $region } بيد { $holder }، وينازع عليها: { $other }.
summary-recognised = في { $date }: { $region } بيد { $holder }، وهي الدولة المعترف بها، ولا تذكر البيانات طرفاً آخر.
summary-no-holder = في { $date }: { $region }، ولا تسمّي البيانات طرفاً مسيطراً عليها.
summary-sea = في { $date }: { $region }، مياه مفتوحة لا يسيطر عليها أحد.
summary-before = وكانت قبل ذلك بيد { $holder }.
summary-presence = وفيها أيضاً قوات أجنبية: { $holder }، منذ { $since }.
summary-presence-before-span = وفيها أيضاً قوات أجنبية: { $holder }، منذ ما قبل { $since }.
summary-events = { FORM($n) ->
    [zero] لا أحداث جارية أو حديثة هنا.
    [one] هنا حدث واحد جارٍ أو حديث: { $title } ({ $date }).
    [two] هنا حدثان جاريان أو حديثان، آخرهما: { $title } ({ $date }).
    [few] هنا { $n } أحداث جارية أو حديثة، آخرها: { $title } ({ $date }).
    [many] هنا { $n } حدثاً جارياً أو حديثاً، آخرها: { $title } ({ $date }).
   *[other] هنا { $n } حدث جارٍ أو حديث، آخرها: { $title } ({ $date }).
}
summary-flows = { FORM($n) ->
    [zero] لا أسهم داخلة أو خارجة.
    [one] سهم واحد يدخل إليها أو يخرج منها.
    [two] سهمان يدخلان إليها أو يخرجان منها.
    [few] { $n } أسهم تدخل إليها أو تخرج منها.
    [many] { $n } سهماً تدخل إليها أو تخرج منها.
   *[other] { $n } سهم تدخل إليها أو تخرج منها.
}

## الأشهر
month-1 = كانون الثاني
month-2 = شباط
month-3 = آذار
month-4 = نيسان
month-5 = أيار
month-6 = حزيران
month-7 = تموز
month-8 = آب
month-9 = أيلول
month-10 = تشرين الأول
month-11 = تشرين الثاني
month-12 = كانون الأول
# The names common everywhere, for readers who want them; always understood when a day is typed.
month-common-1 = يناير
month-common-2 = فبراير
month-common-3 = مارس
month-common-4 = أبريل
month-common-5 = مايو
month-common-6 = يونيو
month-common-7 = يوليو
month-common-8 = أغسطس
month-common-9 = سبتمبر
month-common-10 = أكتوبر
month-common-11 = نوفمبر
month-common-12 = ديسمبر
month-short-1 = ك2
month-short-2 = شباط
month-short-3 = آذار
month-short-4 = نيسان
month-short-5 = أيار
month-short-6 = حزيران
month-short-7 = تموز
month-short-8 = آب
month-short-9 = أيلول
month-short-10 = ت1
month-short-11 = ت2
month-short-12 = ك1

## المفاتيح
key-play = تشغيل أو إيقاف
key-step-back = خطوة إلى الوراء
key-step-forward = خطوة إلى الأمام
key-step-far-back = خطوة أطول إلى الوراء
key-step-far-forward = خطوة أطول إلى الأمام
key-start = اليوم الأول
key-end = اليوم الأخير
key-previous-event = الحدث السابق
key-next-event = الحدث التالي
key-zoom-in = تكبير
key-zoom-out = تصغير
key-nothing = إلغاء الاختيار

## What changed
since-title = من { $from } إلى { $to }
since-ground = { FORM($n) ->
    [zero] لم تتبدّل السيطرة على أي منطقة
    [one] تبدّلت السيطرة على منطقة واحدة
    [two] تبدّلت السيطرة على منطقتين
    [few] تبدّلت السيطرة على { $n } مناطق
    [many] تبدّلت السيطرة على { $n } منطقة
   *[other] تبدّلت السيطرة على { $n } منطقة
}
since-begun = { FORM($n) ->
    [zero] لم يبدأ أي سهم
    [one] بدأ سهم واحد
    [two] بدأ سهمان
    [few] بدأت { $n } أسهم
    [many] بدأ { $n } سهماً
   *[other] بدأ { $n } سهم
}
since-ended = { FORM($n) ->
    [zero] لم ينتهِ أي سهم
    [one] انتهى سهم واحد
    [two] انتهى سهمان
    [few] انتهت { $n } أسهم
    [many] انتهى { $n } سهماً
   *[other] انتهى { $n } سهم
}
since-nothing = لم يتبدّل شيء.
since-row = { $from } ← { $to } · { $km2 } كم²
since-heading-ground = الأرض
since-heading-events = الأحداث
since-heading-begun = أسهم بدأت
since-heading-ended = أسهم انتهت
since-close = إنهاء المقارنة
key-since = قارن بهذا اليوم (M)

## Search
find-hint = ابحث عن مكان أو حدث أو طرف أو يوم (27.9.20، أكتوبر 2019، ‎+2w)
find-nothing = لا نتيجة.
find-day = انتقل إلى هذا اليوم
find-command = أمر
find-region = منطقة
find-town = مدينة أو بلدة
find-actor = طرف
find-area = نطاق سيطرة
find-view = مشهد
key-search = بحث (Ctrl K)

## History and days
key-back = رجوع (Alt ←)
key-forward = تقدّم (Alt →)
insp-not-on = ليس في { $date }.
insp-go-to = انتقل إلى { $date }
time-type-day = { $date }: اكتب يوماً آخر

crash-ended = توقف البرنامج في المرة السابقة على غير المتوقع. سُجّل ما حدث في { $place }، وليس فيه شيء من بياناتك؛ أرسله إن شئت إلى من يتولى صيانة البرنامج.
crash-recovered = توقف البرنامج في المرة السابقة على غير المتوقع. عادت التغييرات التي لم تكن قد حُفظت: { $names }. احفظها بـ Ctrl S، أو تراجع عنها بـ Ctrl Z. سُجّل ما حدث في { $place }، وليس فيه شيء من بياناتك.
