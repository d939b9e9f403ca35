# قراءة نص على الخريطة: الأقوال والأحكام والأدلة والجداول، والروابط والناشرون والمسرد

## طرق العمل
way-explore = استكشاف
way-read = قراءة
key-way-explore = استكشاف الخريطة
key-way-read = قراءة النص قولاً قولاً

## قائمة الأقوال
read-play = عرض الحجة
read-stop = إيقاف العرض
read-playing = تُعرض الآن
read-previous = القول السابق
read-next = القول التالي
read-judge-first = احكم أولاً
read-judge-first-hint = قل في كل قول كلمتك قبل أن ترى الحكم، ثم قارن.
read-not-judged = احكم أنت أولاً لترى الحكم
read-you-said = قلتَ: { $verdict }
read-judged = { FORM($n) ->
    [zero] لم تحكم على أي قول بعد.
    [one] حكمتَ على قول واحد؛ ووافق حكمك ما هنا: { $same }.
    [two] حكمتَ على قولين؛ ووافق حكمك ما هنا: { $same }.
    [few] حكمتَ على { $n } أقوال؛ ووافق حكمك ما هنا: { $same }.
    [many] حكمتَ على { $n } قولاً؛ ووافق حكمك ما هنا: { $same }.
   *[other] حكمتَ على { $n } قول؛ ووافق حكمك ما هنا: { $same }.
}

## صفحة القول
read-claim-of = القول { $i } من { $n }
read-says = { $what }:
read-verdict = الحكم
read-your-verdict = ما حكمك أنت؟
read-you-agree = حكمك هو نفسه: { $verdict }.
read-you-differ = كان حكمك: { $verdict }.
read-judge-again = احكم من جديد
read-unknown-then = لم يكن للنص أن يعرف هذا
read-later = ما حدث لاحقاً
read-later-from = كُتب النص قبل { $date }، فلم يكن له أن يعرف هذا.
verdict-borne-out = صحيح
verdict-borne-out-hint = ما هو معروف يؤيد القول.
verdict-partly = صحيح جزئياً
verdict-partly-hint = بعض القول يؤيده ما هو معروف، وبعضه لا.
verdict-disputed = موضع خلاف
verdict-disputed-hint = الأطراف مختلفة على جوهره، ولا شيء مما هو معروف يحسمه.
verdict-opinion = رأي
verdict-opinion-hint = حكم أو قراءة للنيات لا تحسمها الوقائع وحدها.
verdict-wrong = غير صحيح
verdict-wrong-hint = ما هو معروف يناقض القول.
bearing-for = ما يؤيده
bearing-against = ما يعارضه
bearing-context = لفهمه
table-sources = المصادر: { $sources }
table-percent = { $n }٪

## الروابط
key-link = إلى الأمام على الرابط
key-link-back = إلى الوراء على الرابط
link-from = ما سبقه
link-on = ما تلاه
link-from-led-to = جاء نتيجةً لـ
link-from-enabled = مهّد له
link-from-answered = جاء رداً على
link-from-said-to-have-caused = يقال إن سببه
link-on-led-to = أدّى إلى
link-on-enabled = مهّد لـ
link-on-answered = وجاء الرد عليه في
link-on-said-to-have-caused = يقال إنه تسبب في

## المسرد
term-kind = مصطلح
term-occurs = يرد في
find-claim = قول

## الناشرون
publisher-agency = وكالة أنباء
publisher-press = صحافة
publisher-state-media = إعلام حكومي
publisher-official = جهة رسمية
publisher-partisan-media = إعلام منحاز
publisher-research = بحث
publisher-monitor = جهة رصد
publisher-rights-group = منظمة حقوقية أو إغاثية
publisher-united-nations = الأمم المتحدة
publisher-trade-press = صحافة متخصصة
publisher-reference = مرجع
publisher-other = غير ذلك
publisher-side = في صف: { $side }
grade-a = موثوق (A)
grade-b = موثوق عادةً (B)
grade-c = موثوق إلى حد معقول (C)
grade-d = غير موثوق عادةً (D)
grade-e = غير موثوق (E)
grade-f = يتعذر الحكم عليه (F)
grade-hint = مدى موثوقية الناشر عادةً، من A إلى F. وهو لا يقول شيئاً عن هذه المعلومة بعينها، فلها درجة توثيقها.
source-against-interest = يقول ما ليس في مصلحة طرفه

## Figures
insp-counted-by = مَن أحصى: { $who }

## Regions
insp-profile = المكان في القصة
