# إعداد العروض: العربية.

way-brief = عرض
key-way-brief = إعداد العروض وتقديمها
key-present = التقديم من الشريحة الأولى
key-present-here = التقديم من هذه الشريحة
key-capture = شريحة جديدة مما تُظهره الخريطة

brief-none = لا عروض بعد. الشريحة هي ما تُظهره الخريطة: جزؤها وأيامها وطبقاتها، مع شرح وملاحظات.
brief-present = تقديم
brief-present-hint = من الشريحة الأولى، على كامل الشاشة (F5، ومن هذه الشريحة Shift F5)
brief-capture = شريحة جديدة
brief-capture-hint = ما تُظهره الخريطة يصير شريحة بعد هذه (G)
brief-undo = تراجع (Ctrl Z)
brief-redo = إعادة (Ctrl Shift Z)
brief-keep = حفظ العروض في ملفات (Ctrl S)
brief-is-kept = كل شيء محفوظ
brief-not-kept = لم يُحفظ في ملف بعد
brief-kept-in = حُفظت العروض في { $place }.
brief-keep-failed = لم تُحفظ العروض: { $reason } ما زالت هنا؛ احفظها ثانية بعد إصلاح ذلك.
brief-not-beside = لا يمكن تأمين التغييرات إلى جانب الملفات: { $reason } احفظ العروض (Ctrl S) قبل إغلاق النافذة.
brief-recovered = عادت التغييرات التي لم تكن قد حُفظت حين توقف البرنامج: { $names }. احفظها بـ Ctrl S، أو تراجع عنها بـ Ctrl Z.
notice-close = إغلاق الإشعار

brief-up = تقديم الشريحة (Alt ↑)
brief-down = تأخير الشريحة (Alt ↓)
brief-copy = نسخ الشريحة
brief-hide = إخفاء الشريحة عند التقديم
brief-show = إظهار الشريحة عند التقديم
brief-delete = حذف الشريحة
brief-add-title = شريحة افتتاح
brief-add-sources = شريحة مصادر من البيانات
brief-add-closing = شريحة ختام من البيانات
brief-all = العروض
brief-new = عرض جديد
brief-new-title = عرض جديد
brief-remove = إزالة هذا العرض

brief-slide-of = الشريحة { $n } من { $all }
brief-many-words = { FORM($n) ->
    [zero] لا كلمات في العنوان والشرح، والكافي { $most }
    [one] كلمة واحدة في العنوان والشرح، والكافي { $most }
    [two] كلمتان في العنوان والشرح، والكافي { $most }
    [few] { $n } كلمات في العنوان والشرح، والكافي { $most }
    [many] { $n } كلمة في العنوان والشرح، والكافي { $most }
   *[other] { $n } كلمة في العنوان والشرح، والكافي { $most }
}
brief-many-arrows = { FORM($n) ->
    [zero] لا أسهم، والكافي { $most }
    [one] سهم واحد، والكافي { $most }
    [two] سهمان، والكافي { $most }
    [few] { $n } أسهم، والكافي { $most }
    [many] { $n } سهماً، والكافي { $most }
   *[other] { $n } سهم، والكافي { $most }
}
brief-many-labels = { FORM($n) ->
    [zero] لا أسماء أحداث، والكافي { $most }
    [one] اسم حدث واحد، والكافي { $most }
    [two] اسما حدثين، والكافي { $most }
    [few] { $n } أسماء أحداث، والكافي { $most }
    [many] { $n } اسم حدث، والكافي { $most }
   *[other] { $n } اسم حدث، والكافي { $most }
}
brief-title-of-all = عنوان العرض
brief-about = موضوعه
brief-text-title = العنوان
brief-text-caption = الشرح
brief-text-notes = ملاحظات المتحدث
brief-text-none = اكتب هنا
brief-text-missing = ما زال ينقصه نص بـ: { $languages }
brief-days = الأيام
brief-since = مقارنة بيوم { $date }
brief-plays = { FORM($n) ->
    [zero] تُعرض دفعة واحدة
    [one] تُعرض في ثانية واحدة
    [two] تُعرض في ثانيتين
    [few] تُعرض في { $n } ثوانٍ
    [many] تُعرض في { $n } ثانية
   *[other] تُعرض في { $n } ثانية
}
brief-shorter = أقل بثانية
brief-longer = أكثر بثانية
brief-replay = عرض الأيام
brief-change-view = مشهد آخر؟
brief-change-view-hint = حرّك الخريطة، أو غيّر اليوم أو الطبقات أو ما هو مختار، ثم اجعل الشريحة تأخذ المشهد.
brief-made-hint = ما لا تقوله هذه الشريحة يُستخرج من البيانات.
brief-pen = ما رُسم على الشريحة
brief-pen-count = { FORM($n) ->
    [zero] لا خطوط
    [one] خط واحد
    [two] خطان
    [few] { $n } خطوط
    [many] { $n } خطاً
   *[other] { $n } خط
}
brief-pen-clear = محو ما رُسم
brief-left = خرجت من الشريحة { $n }
brief-return = العودة إلى الشريحة { $n }
brief-return-hint = مفتاح Backspace يفعل ذلك
brief-recapture = الشريحة تأخذ هذا المشهد
brief-capture-new = شريحة جديدة من هذا المشهد
keys-briefing = العروض
