# الدروس في النافذة: العربية.

way-teach = تعليم
key-way-teach = تعليم درس
keys-teach = أثناء الدرس
teach-lessons = الدروس
teach-none = لا دروس في هذا الملف بعد.
teach-begin = اختر درساً، أو أسئلة تُصنع من البيانات. كل خطوة تُظهر مكانها ويومها على الخريطة؛ والجواب هنا أو على الخريطة، ومعه شرحه ومصادره.
teach-quiz = أسئلة
teach-quiz-hint = { FORM($n) ->
    [zero] لا أسئلة. الرقم نفسه يعطي الأسئلة نفسها في كل مكان.
    [one] سؤال واحد يُصنع من البيانات. الرقم نفسه يعطي الأسئلة نفسها في كل مكان.
    [two] سؤالان يُصنعان من البيانات. الرقم نفسه يعطي الأسئلة نفسها في كل مكان.
    [few] { $n } أسئلة تُصنع من البيانات. الرقم نفسه يعطي الأسئلة نفسها في كل مكان.
    [many] { $n } سؤالاً تُصنع من البيانات. الرقم نفسه يعطي الأسئلة نفسها في كل مكان.
   *[other] { $n } سؤال تُصنع من البيانات. الرقم نفسه يعطي الأسئلة نفسها في كل مكان.
}
teach-quiz-start = ابدأ الأسئلة رقم { $n }
teach-seed-less = الرقم السابق
teach-seed-more = الرقم التالي
teach-minutes = { FORM($n) ->
    [zero] بلا وقت
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
teach-short = نصوص قصيرة
teach-long = نصوص أطول
teach-teacher = للمعلم
teach-teacher-hint = ملاحظات ومفاتيح الأسئلة المفتوحة ونظرة على ما حُجب. ليست للشاشة الكبيرة.
teach-for-teacher = للمعلم
teach-held-back = محجوب
teach-held-back-hint = في هذه الخطوة حديث عن قتلى أو جرحى. والمعلم يقرر هل يراها الصف.
teach-release = أظهرها للصف
teach-step-of = الخطوة { $n } من { $all }
teach-hint = { FORM($n) ->
    [zero] لا تلميح
    [one] تلميح واحد
    [two] تلميح (بقي اثنان)
    [few] تلميح (بقي { $n })
    [many] تلميح (بقي { $n })
   *[other] تلميح (بقي { $n })
}
teach-hint-key = أعط تلميحاً
teach-quoted = «{ $text }»
teach-several = قد يصح أكثر من جواب.
teach-point = انقر على الخريطة.
teach-point-again = نقطتك على الخريطة؛ والنقر ينقلها.
teach-reveal = أظهر الجواب
teach-reveal-hint = مفتاح Enter يفعل ذلك
teach-again = اسأل ثانية
teach-up = إلى أعلى
teach-down = إلى أسفل
teach-letter-1 = أ
teach-letter-2 = ب
teach-letter-3 = ج
teach-letter-4 = د
teach-letter-5 = هـ
teach-letter-6 = و
teach-write = اكتب رأيك
teach-key = ما في الجواب الجيد
teach-back = رجوع
teach-on = التالي
teach-timer-go = تشغيل المؤقت
teach-timer-stop = إيقاف المؤقت
teach-teams = الفرق
teach-no-teams = بلا
teach-team = الفريق { $n }
teach-award-more = { $team }: نصف نقطة زيادة
teach-award-less = { $team }: نصف نقطة أقل
teach-own-file = أجوبتك
teach-own-file-hint = تُحفظ في ملف صغير على هذا الجهاز. ويجوز ترك الاسم.
teach-name = اسم تلميذ أو مجموعة
teach-keep = احفظ الأجوبة
teach-kept = حُفظت الأجوبة: { $place }
teach-keep-failed = لم تُحفظ الأجوبة: { $reason }
teach-left = خرجت من الخطوة { $n }
teach-return = العودة إلى الخطوة { $n }

guess-hands = { FORM($n) ->
    [zero] لا أيدٍ
    [one] يد واحدة
    [two] يدان
    [few] { $n } أيدٍ
    [many] { $n } يداً
   *[other] { $n } يد
}
guess-more = يد أخرى: { $option }
guess-fewer = يد أقل: { $option }
guess-key-more = يد أخرى للجواب المختار
guess-key-fewer = يد أقل للجواب المختار
guess-draw = ارسم الخط
guess-arrow = ارسم سهماً
guess-draw-hint = صوّتوا برفع الأيدي، أو ارسموا على الخريطة أين سيكون الخط. ويبقى الرسم فوق ما حدث.
guess-drawing = ارسموا على الخريطة.
guess-wipe = امسح

teach-optional = يجوز تركها
teach-short-of-time = { FORM($n) ->
    [zero] الوقت ضيق
    [one] الوقت ضيق: دقيقة واحدة
    [two] الوقت ضيق: دقيقتان
    [few] الوقت ضيق: { $n } دقائق
    [many] الوقت ضيق: { $n } دقيقة
   *[other] الوقت ضيق: { $n } دقيقة
}
teach-short-of-time-hint = «التالي» يتخطى الخطوات التي يجوز تركها، والنقر في القائمة يفتحها مع ذلك.
