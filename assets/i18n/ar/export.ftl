# خذها معك: العربية.

key-export = خذها معك (Ctrl E)
export-title = خذها معك
export-close = إغلاق
export-day = هذا اليوم كما يُرى: { $date }
export-days = الأيام معاً: { $days }
export-briefing = عرض: { $title }
export-format = الصيغة
export-kind-png = PNG
export-kind-svg = SVG
export-kind-pdf = PDF
export-kind-pptx = شرائح
export-kind-html = صفحة
export-kind-gif = GIF
export-kind-frames = لقطات
export-kind-kml = KML
export-kind-geojson = GeoJSON
export-kind-csv = CSV
export-about-png = صورة. أما صور العرض فتُحفظ في مجلد.
export-about-svg = صورة من أشكال ونصوص تبقى واضحة مهما كُبّرت. أما صور العرض فتُحفظ في مجلد.
export-about-pdf = صفحة لكل شريحة، ونصها قابل للبحث.
export-about-pptx = شرائح لبرنامجي PowerPoint وLibreOffice، ويمكن تعديل المناطق والأسهم والنصوص فيها.
export-about-html = الخريطة مع شريط الزمن في ملف واحد يفتحه أي متصفح بلا شبكة.
export-about-gif = صورة متحركة للأيام، وعليها تواريخها.
export-about-frames = صورة لكل يوم في مجلد، لصنع الأفلام.
export-about-kml = ما يظهر على الخريطة مع أيامه ومصادره، لبرامج الكرة الأرضية.
export-about-geojson = ما يظهر على الخريطة مع أيامه ومصادره، لبرنامج QGIS وأمثاله.
export-about-csv = ما يظهر على الخريطة مع أيامه ومصادره، لبرامج الجداول.
export-notes = مع ملاحظات المتحدث
export-notes-hint = أوراق للقراءة قبل العرض: كل شريحة ومعها ما يُقال عندها.
export-size = العرض والارتفاع بالبكسل
export-language = اللغة
export-folder = المجلد
export-name = الاسم (ينتهي بـ ‎.{ $ending })
export-name-folder = اسم المجلد الجديد
export-make = حفظ
export-stop = إيقاف
export-replace = استبدله
export-keep = اتركه كما هو
export-copy-path = نسخ المسار
export-slide = الشريحة { $n } من { $of }
export-frame = اللقطة { $n } من { $of }
export-making = قيد الإعداد
export-asks = هناك شيء بهذا الاسم: { $path }. هل تستبدله؟
export-done = حُفظ في: { $path }
export-done-files = { FORM($n) ->
    [zero] لم يُحفظ أي ملف في { $path }
    [one] حُفظ ملف واحد في { $path }
    [two] حُفظ ملفان في { $path }
    [few] حُفظت { $n } ملفات في { $path }
    [many] حُفظ { $n } ملفاً في { $path }
   *[other] حُفظ { $n } ملف في { $path }
}
export-stopped = أُوقف. وما كان في { $path } من قبل ما زال كما هو.
export-no-folder = لم يُحفظ: المجلد غير موجود للمسار { $path }. اختر مجلداً آخر أو أنشئ هذا المجلد.
export-not-allowed = لم يُحفظ: لا يُسمح لك بالكتابة في { $path }. اختر مجلداً آخر.
export-full = لم يُحفظ: لم يبقَ متسع لـ { $path }. أفسح مكاناً أو اختر مجلداً آخر. وما كان هناك من قبل ما زال سليماً.
export-too-large = لم يُعدّ: هذا الحجم أكبر مما يمكن لـ { $path }. اختر حجماً أصغر.
export-in-the-way = لم يُحفظ: هناك ملف ومجلد يحملان الاسم نفسه { $path }. اختر اسماً آخر.
export-failed = تعذّر إعداد { $path }: { $reason }. وما كان هناك من قبل ما زال سليماً؛ أعد المحاولة أو اختر صيغة أخرى.
export-scenario = السيناريو كلّه في ملف واحد
export-about-atlas = كل شيء في ملف واحد له بصمة تحقُّق: السيناريو وإحاطاته ودروسه، وملفات البيانات المفتوحة. يُفتح في «أطلس النزاعات»، وهو أرشيف zip يمكن لأي برنامج يفتح مثله أن ينظر فيه.
