# الأسئلة والأجوبة والنقاط: العربية.

## الأنواع
quiz-kind-find = جِده على الخريطة
quiz-kind-order = رتّب زمنياً
quiz-kind-holder = في يد من؟
quiz-kind-trace = تتبّع السهم
quiz-kind-match = القول ودليله
quiz-kind-true-on = أصحيح في ذلك اليوم؟
quiz-kind-changed = ما الذي تبدّلت اليد عليه؟
quiz-kind-account = رواية من؟
quiz-kind-predict = توقّع
quiz-kind-choice = اختر
quiz-kind-discuss = للنقاش

## الأسئلة
quiz-ask-find = أشر على الخريطة إلى: { $place }.
quiz-ask-find-event = أين حدث هذا؟ { $title }
quiz-ask-order = رتّب هذه الأحداث زمنياً، من الأقدم إلى الأحدث.
quiz-ask-holder = في { $date }، من كان يسيطر فعلياً على { $place }؟
quiz-ask-true-on = هل هذا صحيح؟ في { $date } كانت السيطرة على { $place } بيد: { $holder }.
quiz-ask-trace = من أين إلى أين يمتد هذا السهم؟ { $title }
quiz-ask-match = أيّ حدث هو دليل على أيّ قول؟
quiz-ask-changed = أيّ هذه الأماكن كان في { $to } بيد غير التي كان بيدها في { $from }؟
quiz-ask-account = { $title } ({ $date }): رواية من هذه؟
quiz-ask-predict = اليوم هو { $from }. من ستكون له السيطرة على { $place } في { $to }؟

## الأجوبة
quiz-yes = نعم
quiz-no = لا
quiz-event = { $title } ({ $date })
quiz-way = من { $from } إلى { $to }
quiz-list-comma = { "، " }

## لماذا
quiz-why-find = { $place }: { $region }.
quiz-why-find-event = { $title }: { $place } ({ $region }).
quiz-why-event = { $date }: { $title }.
quiz-why-held = { $place }: السيطرة بيد { $holder } منذ { $date }.
quiz-why-held-before = { $place }: السيطرة بيد { $holder } منذ ما قبل { $date }.
quiz-why-never = { $place }: السيطرة بيد { $holder } طوال المدة كلها.
quiz-why-held-next = وابتداءً من { $date } صارت السيطرة بيد { $holder }.
quiz-why-sure = درجة اليقين: { $confidence }.
quiz-why-turned = الطرفان صحيحان، لكن الاتجاه معكوس.
quiz-why-way = { $title }: { $stops }.
quiz-why-evidence = «{ $claim }»: { $title }.
quiz-why-same = { $place }: { $holder }، في اليومين كليهما.
quiz-why-changed = { $place }: { $before } أولاً، ثم { $after }.
quiz-why-account = { $who }: { $holds }

## النقاط
quiz-points = { FORM($most) ->
    [zero] لا نقاط
    [one] { $n } من نقطة واحدة
    [two] { $n } من نقطتين
    [few] { $n } من { $most } نقاط
    [many] { $n } من { $most } نقطة
   *[other] { $n } من { $most } نقطة
}
quiz-points-half = { FORM($most) ->
    [zero] لا نقاط
    [one] { $n }½ من نقطة واحدة
    [two] { $n }½ من نقطتين
    [few] { $n }½ من { $most } نقاط
    [many] { $n }½ من { $most } نقطة
   *[other] { $n }½ من { $most } نقطة
}
quiz-points-only-half = { FORM($most) ->
    [zero] لا نقاط
    [one] نصف نقطة من نقطة واحدة
    [two] نصف نقطة من نقطتين
    [few] نصف نقطة من { $most } نقاط
    [many] نصف نقطة من { $most } نقطة
   *[other] نصف نقطة من { $most } نقطة
}
quiz-grade-right = صحيح
quiz-grade-half = نصف صحيح
quiz-grade-wrong = خطأ
quiz-grade-unanswered = بلا جواب
quiz-grade-open = بلا نقاط
quiz-score-unanswered = لم يُعطَ جواب.
quiz-score-inside = تقع النقطة في { $place }.
quiz-score-beside = تقع النقطة في { $other }، إلى جوار { $place }: نصف نقطة.
quiz-score-elsewhere = تقع النقطة في { $other }، لا في { $place }.
quiz-score-nowhere = لا تقع النقطة في { $place }.
quiz-score-hits = الصحيح المختار: { $n } من { $all }.
quiz-score-mistaken = { FORM($n) ->
    [zero] لم يُختر شيء خطأ.
    [one] اختير جواب خطأ واحد، وهو يُسقط جواباً صحيحاً.
    [two] اختير جوابان خطأ، وكل منهما يُسقط جواباً صحيحاً.
    [few] اختيرت { $n } أجوبة خطأ، وكل منها يُسقط جواباً صحيحاً.
    [many] اختير { $n } جواباً خطأ، وكل منها يُسقط جواباً صحيحاً.
   *[other] اختير { $n } جواب خطأ، وكل منها يُسقط جواباً صحيحاً.
}
quiz-score-order = { FORM($all) ->
    [zero] لا أزواج للترتيب.
    [one] { $n } من زوج واحد في الترتيب الصحيح.
    [two] { $n } من زوجين في الترتيب الصحيح.
    [few] { $n } من { $all } أزواج في الترتيب الصحيح.
    [many] { $n } من { $all } زوجاً في الترتيب الصحيح.
   *[other] { $n } من { $all } زوج في الترتيب الصحيح.
}
quiz-score-pairs = { FORM($all) ->
    [zero] لا أزواج.
    [one] { $n } من زوج واحد صحيح.
    [two] { $n } من زوجين صحيح.
    [few] { $n } من { $all } أزواج صحيح.
    [many] { $n } من { $all } زوجاً صحيح.
   *[other] { $n } من { $all } زوج صحيح.
}
