# ملفات بيانات القارئ إلى جانب السيناريو.

key-data = افتح ملف بيانات (Ctrl O)
data-files = بياناتك
data-files-hint = ملفاتك الموضوعة فوق هذه الخريطة: CSV وGeoJSON وKML وKMZ وGPX وTimeMap وORBAT Mapper. اسحب ملفاً إلى النافذة، أو افتحه بمساره. لا يُرسَل شيء إلى أي مكان.
legend-data = نقاط بياناتك
legend-data-hint = ما تقوله ملفاتك أنت، ولم يتحقق منه الأطلس. حيث تتزاحم النقاط تقوم نقطة واحدة مقام كل ما في خليتها، بلون أكثرها.
data-open-hint = ملفات CSV (من ACLED أو UCDP GED أو أي جدول فيه أماكن) وGeoJSON وKML وKMZ وGPX وTimeMap وORBAT Mapper. ويمكنك أيضاً سحب الملفات إلى النافذة.
data-path = مسار الملف
data-open = افتح
data-drop = أفلِت الملف ليُفتح إلى جانب هذه الخريطة
data-about = { $name }: ما فيه
data-reading = جارٍ قراءة { $name }: { $n } من الصفوف حتى الآن
data-stopped = أُوقفت قراءة { $name }، ولا يظهر منه شيء.
data-failed = لم يُفتح: { $reason }
data-asked = أين الأماكن في { $name }؟
data-asked-hint = لا يقول ذلك أي عمود. اختر عمودَي خط الطول وخط العرض، أو عموداً يجمعهما، أو عمود شكل هندسي، ثم عمود التاريخ.
data-leave = لا تفتحه
data-columns = الأعمدة
data-columns-hint = ما فُهم من كل عمود. صحّح ما ليس صحيحاً ثم أعد قراءة الملف.
data-properties = الخصائص
data-properties-hint = ما فُهم من كل خاصية. صحّح ما ليس صحيحاً ثم أعد قراءة الملف. أما الأماكن فيحددها الملف نفسه.
data-read-again = اقرأه بهذه المعاني
data-no-place = ما زال ناقصاً: خط الطول وخط العرض، أو عمود يجمعهما، أو شكل هندسي.
data-rows-shown = { $n } من أصل { $of } من الصفوف في هذه الأيام
data-undated = { FORM($n) ->
    [zero] لا صفوف بلا يوم.
    [one] صف واحد بلا يوم، ويظهر دائماً.
    [two] صفّان بلا يوم، ويظهران دائماً.
    [few] { $n } صفوف بلا يوم، وتظهر دائماً.
    [many] { $n } صفاً بلا يوم، وتظهر دائماً.
   *[other] { $n } صف بلا يوم، وتظهر دائماً.
}
data-show-places = كله على الخريطة
data-show-days = كل أيامه
data-close = أغلقه
data-days-too-many = يمتد الملف من { $first } إلى { $last }، وشريط الزمن لا يسع أكثر من خمسمئة سنة.
data-read = ما قُرئ
data-records = في الملف { $n } من الصفوف، تُرك منها { $skipped }
data-more-problems = { FORM($n) ->
    [zero] ولا ملاحظات أخرى
    [one] وملاحظة واحدة أخرى
    [two] وملاحظتان أخريان
    [few] و{ $n } ملاحظات أخرى
    [many] و{ $n } ملاحظة أخرى
   *[other] و{ $n } ملاحظة أخرى
}
data-colour-by = لوّن بحسب
data-colour-none = لون واحد
data-sift = أظهر فقط
data-sift-nothing = أظهر الكل
data-empty-value = (لا شيء)
data-other-values = غيرها
data-count = { FORM($n) ->
    [zero] لا نقاط في الخلية
    [one] نقطة واحدة
    [two] نقطتان في الخلية
    [few] { $n } نقاط في الخلية
    [many] { $n } نقطة في الخلية
   *[other] { $n } نقطة في الخلية
}
data-encoding-guessed = { $encoding } (استُنتج من الحروف)
data-separator = يفصل بينها { $separator }
data-tab = علامة الجدولة
data-order-day-month-found = اليوم قبل الشهر
data-order-day-month-assumed = اليوم قبل الشهر (ليس في الملف ما يحسم)
data-order-month-day-found = الشهر قبل اليوم
data-order-month-day-assumed = الشهر قبل اليوم (ليس في الملف ما يحسم)
data-row = الصف { $n }
data-row-of = الصف { $n } من { $name }
data-no-day = بلا يوم
data-time-day = اليوم معروف
data-time-days = في حدود بضعة أيام
data-time-week = في حدود أسبوع
data-time-month = الشهر معروف دون اليوم
data-time-year = السنة معروفة دون اليوم
data-point-near = قرب هذا المكان
data-point-district = في مكان ما من هذا القضاء
data-point-province = في مكان ما من هذه المحافظة
data-point-country = في مكان ما من هذا البلد
data-deaths-best = القتلى بتقدير الملف: { $n }
data-deaths-low = لا أقل من { $n }
data-deaths-high = لا أكثر من { $n }
data-says = ما يقوله الملف
data-place = خط الطول، خط العرض
data-from-file = المصدر في ملفاتك
data-role-id = المعرّف
data-role-from = اليوم الأول
data-role-last-day = اليوم الأخير
data-role-to-exclusive = أول يوم بعده
data-role-timestamp = الوقت رقماً
data-role-date-precision = دقة اليوم
data-role-lon = خط الطول
data-role-lat = خط العرض
data-role-lat-lon = خط العرض وخط الطول
data-role-geometry = شكل هندسي
data-role-place-precision = دقة المكان
data-role-kind = النوع
data-role-category = النوع بالتفصيل
data-role-actor-a = الطرف
data-role-actor-b = الطرف الآخر
data-role-deaths-low = القتلى، أدنى عدد
data-role-deaths-best = القتلى، أفضل تقدير
data-role-deaths-high = القتلى، أعلى عدد
data-role-title = العنوان
data-role-place = المكان
data-role-notes = الرواية
data-role-source = المصدر
data-role-property = يُحفظ كما هو
data-role-ignored = يُترك
data-keep = احفظه مع السيناريو
data-keep-look = احفظ طريقة عرضه الآن
data-take-out = أخرجه من السيناريو
data-is-kept = محفوظ مع السيناريو، ويُفتح معه.
data-keeping = يُكتب الآن…
data-kept-in = حُفظ في { $place }.
data-taken-out = أُخرج من { $place }، ويبقى مفتوحاً حتى تغلقه.
data-keep-failed = لم يُحفظ: { $reason }
data-other-window = { $name } سيناريو، ويُفتح في نافذة خاصة به.
data-coming = ما زالت البقية تُقرأ.
