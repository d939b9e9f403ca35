# الخطوط والأسماء ووجهات النظر: العربية.

map-boundaries-of = الحدود: { $viewpoint }، ولا تعني إقراراً بها
viewpoint-heading = الحدود والأسماء
viewpoint-choose = الحدود والأسماء: { $name }
viewpoint-note = لا يتغيّر بتغيّر وجهة النظر إلا الخطوط والأسماء. أما السيطرة على الأرض فتبقى كما تقول المصادر.
find-viewpoint = حدود وأسماء
find-viewpoint-name = الحدود والأسماء: { $name }

border-unit = خط بين محافظات
border-hidden = لا يُرسم
border-until = حتى { $date }
border-de-facto = على الأرض: { $kind }

line-agreement = ما يعود إليه الخط
line-views = كيف ترسمه كل جهة في هذا اليوم
line-between = بين
find-line = حدود أو خط
find-line-name = خط حدود { $name }
list-lines = الخطوط
