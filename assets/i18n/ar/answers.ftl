# أجوبة الصف: العربية.

answers-title = أجوبة الصف
answers-hint = يفتح مجلداً فيه ملفات التلاميذ لهذا الدرس. والأسماء لا تغادر هذا الجهاز.
answers-open = افتح الأجوبة
answers-close = أغلق الأجوبة
answers-folder = مجلد ملفات التلاميذ
answers-read = اقرأ المجلد
answers-not-read = لم يُقرأ المجلد: { $reason }. اكتب مسار مجلد فيه ملفات التلاميذ.
answers-counted = { FORM($n) ->
    [zero] لا ملف لهذا الدرس هنا.
    [one] حُسب ملف واحد.
    [two] حُسب ملفان.
    [few] حُسبت { $n } ملفات.
    [many] حُسب { $n } ملفاً.
   *[other] حُسب { $n } ملف.
}
answers-left-out = { FORM($n) ->
    [zero] لم يُترك ملف
    [one] تُرك ملف واحد
    [two] تُرك ملفان
    [few] تُركت { $n } ملفات
    [many] تُرك { $n } ملفاً
   *[other] تُرك { $n } ملف
}
answers-names = أظهر الأسماء
answers-hidden = الأسماء محجوبة، ولا يظهر إلا عدد التلاميذ.
answers-lost = أكثر ما ضاع من النقاط
answers-lost-row = { $task }: { $lost }
answers-lost-none = لا شيء: أجاب الجميع عن كل شيء صواباً.
answers-tasks = سؤالاً سؤالاً
answers-by-loss = الأكثر خسارة أولاً
answers-points = { $share } · { $won } من { $most } نقطة
answers-not-scored = للنقاش، بلا نقاط
answers-differ = حيث تختلف الأجوبة
answers-differ-none = لا اختلاف: أجوبة الجميع واحدة.
answers-pupils = { FORM($n) ->
    [zero] لا أحد
    [one] تلميذ واحد
    [two] تلميذان
    [few] { $n } تلاميذ
    [many] { $n } تلميذاً
   *[other] { $n } تلميذ
}
answers-pairs = { $n } من { $all } أزواج صحيحة
answers-each = تلميذاً تلميذاً
