# الألوان وسهولة الاستخدام
theme-to-contrast = تباين عالٍ
key-theme = الألوان التالية: فاتحة، داكنة، عالية التباين
key-projector = للعرض على الشاشة الكبيرة: تكبير كل شيء
key-larger = تكبير كل شيء
key-smaller = تصغير كل شيء
key-desk = الحجم الأصلي لكل شيء
key-motion = تشغيل الحركة أو إيقافها

## المفاتيح
key-north = المنطقة أو الحدث التالي شمالاً
key-east = المنطقة أو الحدث التالي شرقاً
key-south = المنطقة أو الحدث التالي جنوباً
key-west = المنطقة أو الحدث التالي غرباً
key-pan = تحريك الخريطة
key-region = اختيار المنطقة هنا
key-event = اختيار أقرب حدث، أو الحدث التالي في المكان نفسه
key-fly = توسيط ما هو مختار
key-list = قائمة بما على الخريطة
key-map = الانتقال إلى الخريطة
key-keys = جميع المفاتيح
key-name-space = مسافة
keys-title = المفاتيح
keys-hint = ينقلك Tab من جزء إلى التالي، ويضغط Enter عليه. وما ليس له مفتاح تجده بالبحث.
keys-close = إغلاق قائمة المفاتيح
keys-time = الزمن
keys-map = الخريطة
keys-reading = النص ودعاواه
keys-window = النافذة

## قائمة بما على الخريطة
list-title = على الخريطة
list-close = إغلاق القائمة
list-events = الأحداث
list-flows = الأسهم
list-empty = لا شيء على هذا الجزء من الخريطة في هذا اليوم.

## ما تغيّر بين يومين، في جملة واحدة
news-since = { $date }. منذ { $other }: { $what }.
news-until = { $date }. ويلي ذلك حتى { $other }: { $what }.
news-nothing = لا تغيير
news-passed = انتقلت السيطرة على { $name } إلى { $holder }
news-more-ground = { $n ->
    [zero] لا مناطق أخرى
    [one] وتبدّلت السيطرة على منطقة أخرى
    [two] وتبدّلت السيطرة على منطقتين أخريين
    [few] وتبدّلت السيطرة على { $n } مناطق أخرى
    [many] وتبدّلت السيطرة على { $n } منطقة أخرى
   *[other] وتبدّلت السيطرة على { $n } منطقة أخرى
}
news-and = {"؛ "}

## الإعدادات
settings-theme = الألوان
settings-theme-light = فاتحة
settings-theme-dark = داكنة
settings-theme-contrast = تباين عالٍ
settings-scale = حجم كل شيء
settings-scale-desk = مكتب
settings-scale-class = صف
settings-scale-hall = قاعة

## ما يمكن فعله في مكان على الخريطة
key-menu = ما يمكن فعله هنا
menu-summary = ملخّص { $name }
menu-fly = توسيط هذا المكان
menu-since = مقارنة مع { $date }
menu-copy = نسخ { $coordinates }
degrees-north = { $degrees }° شمالاً
degrees-south = { $degrees }° جنوباً
degrees-east = { $degrees }° شرقاً
degrees-west = { $degrees }° غرباً
degrees-and = {"، "}
