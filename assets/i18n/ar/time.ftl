## شريط الزمن: المحطات والثغرات والانجذاب وربع السنة
time-quarter = ربع سنة
time-snapped = انجذب إلى الحدث (Alt: أي يوم)
time-gap = قليل التوثيق
time-gap-about = التظليل: قلّما جُمعت معلومات عن هذه الفترات، وخلوّ المسار هناك لا يعني أن شيئاً لم يحدث.
key-previous-key-event = المحطة السابقة
key-next-key-event = المحطة التالية

## شريط الزمن: طرق النظر إلى الزمن والسرعات والتكرار
days-range = من { $from } إلى { $to }
time-as-of = بتاريخ
time-during = خلال
time-since = منذ
time-days = { FORM($n) ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
}
time-first-day = اليوم الأول، { $date }
time-last-day = اليوم الأخير، { $date }
time-speed-change = السرعة: بحسب الأحداث، المدة كلها في { FORM($n) ->
    [zero] لا ثوانٍ
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
time-speed-change-short = بالأحداث، { $n } ث
time-beats = التشغيل بحسب الأحداث: لكل ثانية علامة، وحيث تتقارب العلامات يمضي الزمن ببطء.
time-loop-marks = التكرار: { $days }. اسحب على الشريط لاختيار أيام أخرى (I وO).
time-loop-how = اسحب على الشريط لتحديد أيام التكرار (I وO).
time-more = الخطوات وطرق النظر إلى الزمن والسرعة والتكرار
time-theatres-all = كل الساحات
time-theatres-some = { FORM($n) ->
    [zero] لا ساحات
    [one] ساحة واحدة
    [two] ساحتان
    [few] { $n } ساحات
    [many] { $n } ساحة
   *[other] { $n } ساحة
}
time-theatres = { $theatres }: اختيار ما يُعرض منها
find-days = عرض هذه الأيام معاً
key-as-of = في يوم بعينه (A)
key-during = خلال أيام عدة (S)
key-loop = تكرار (U)
key-loop-off = تشغيل حتى النهاية (U)
key-loop-from = تكرار ابتداءً من هذا اليوم (I)
key-loop-to = تكرار حتى هذا اليوم (O)
key-loop-none = إزالة علامتَي التكرار
key-slower = السرعة السابقة (<)
key-faster = السرعة التالية (>)

number-thousands = { "," }
number-decimal = { "." }
