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
command-step = الخطوة: { $name }
