# مفتاح الخريطة: أقسامه ومعانيه. العربية.

legend-part-key = المفتاح
legend-part-switches = الخيارات
legend-symbols-hint = الرمز الكامل: في ذلك اليوم. الباهت: قبله بثلاثين يوماً على الأكثر. الحلقة المتقطعة: موقع تقريبي.
legend-maritime-hint = مطالبات ومناطق وخطوط متفق عليها في البحر. المطالبة هي ما تقوله دولة واحدة، وليست حدوداً.
legend-borders-hint = يُرسم كل خط كما ترسمه وجهة النظر المختارة في ذلك اليوم. ضع المؤشر على الخط لتقرأ الاتفاق الذي نشأ عنه.
legend-outline-only = { $actor } (حدود بلا لون)
legend-confidence = درجة التوثيق
legend-note-control = «السيطرة» وجود قوات على الأرض في ذلك اليوم، وليست حقاً فيها.
legend-note-boundaries = الحدود والأسماء: { $viewpoint }. ولا تعني إقراراً بها.

legend-width-0 = دون 20 أو مجهول
legend-width-0-hint = أعلى عدد تذكره المصادر من أفراد أو آليات أو مسيّرات أو سفن؛ وما لا يُعرف عدده يُرسم بأدقّ الأسهم.
legend-width-1 = من 20 إلى 499
legend-width-1-hint = أعلى عدد تذكره المصادر من أفراد أو آليات أو مسيّرات أو سفن.
legend-width-2 = من 500 إلى 2499
legend-width-2-hint = أعلى عدد تذكره المصادر من أفراد أو آليات أو مسيّرات أو سفن.
legend-width-3 = 2500 فأكثر
legend-width-3-hint = أعلى عدد تذكره المصادر من أفراد أو آليات أو مسيّرات أو سفن.
legend-arrows-unsure-hint = ورد في تقارير أو هو محلّ خلاف أو يقول به طرف واحد.

kind-area-presence-hint = قوات أجنبية على أرض يسيطر عليها طرف آخر.
kind-area-control-hint = قوات الطرف نفسه تتحكم بالحركة على الأرض في ذلك اليوم.
kind-area-maritime-claim-hint = ما تطالب به دولة واحدة في البحر.
kind-area-survey-area-hint = مياه أُعلنت لسفينة مسح مدةً محددة.
kind-area-licence-block-hint = قاع بحر عرضته دولة أو رخّصته للنفط والغاز.
kind-area-maritime-boundary-hint = خط في البحر اتفق عليه طرفان، وقد يرفضه غيرهما.
kind-area-ceasefire-line-hint = خط بين قوات بعد وقف لإطلاق النار.

border-international-hint = حدود بين دول، أو خط تعدّه وجهة النظر المختارة كذلك.
border-disputed-hint = خط تختلف عليه الدول المعنية.
border-line-of-control-hint = خط يفصل بين سلطات على الأرض من دون أن يُعترف به حدوداً.
border-armistice-hint = خط نشأ عن هدنة، وليس حدوداً بنصّ الهدنة نفسها.
border-ceasefire-hint = خط بين قوات بعد وقف لإطلاق النار أو فضّ للاشتباك.
border-indefinite-hint = حدود لم تتفق عليها الدولتان في كل أجزائها.
