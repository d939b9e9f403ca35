"""Areas and lines whose status is disputed: names, status, who runs them, from when to when."""

# ---------------------------------------------------------------- disputed areas
# id: (name, status en, status ar, recognised, de facto en, de facto ar, from, to)
DISPUTED = {
    "nkao": (
        ("Nagorno-Karabakh Autonomous Oblast (1923–1991)", "إقليم ناغورنو قره باغ ذاتي الحكم (1923–1991)", "Dağlık Karabağ Özerk Oblastı (1923–1991)", "Нагорно-Карабахская автономная область (1923–1991)"),
        "Autonomous oblast of Soviet Azerbaijan, abolished by Azerbaijan in November 1991; Armenian authorities declared a republic there in September 1991.",
        "إقليم ذاتي الحكم في أذربيجان السوفيتية ألغته أذربيجان في تشرين الثاني 1991، وأعلنت فيه سلطات أرمنية جمهورية في أيلول 1991.",
        "AZE",
        "Mostly held by the Armenian authorities in Stepanakert from 1994; parts including Shusha and Hadrut held by Azerbaijan from late 2020 and the rest from September 2023.",
        "في يد السلطات الأرمنية في ستيباناكرت في معظمه منذ 1994، ثم في يد أذربيجان في أجزاء منها شوشا وهادروت منذ أواخر 2020 وفي الباقي منذ أيلول 2023.",
        "1923-07-07", "1991-11-26"),
    "karabakh-1994-2020": (
        ("Territory west of the 1994 ceasefire line", "الأراضي الواقعة غربي خط وقف إطلاق النار لعام 1994", "1994 ateşkes hattının batısındaki topraklar", "Территория к западу от линии прекращения огня 1994 года"),
        "Internationally recognised as part of Azerbaijan; governed from 1994 by the unrecognised Nagorno-Karabakh Republic (Artsakh), backed by Armenia.",
        "معترف بها دولياً جزءاً من أذربيجان، وأدارتها منذ 1994 جمهورية ناغورنو قره باغ (آرتساخ) غير المعترف بها بدعم من أرمينيا.",
        "AZE", "Held by Armenian forces from the 1994 ceasefire until the war and the statement of November 2020.",
        "في يد القوات الأرمنية من وقف إطلاق النار عام 1994 حتى حرب 2020 وبيان تشرين الثاني من العام نفسه.",
        "1994-05-12", "2020-11-10"),
    "golan": (
        ("Golan Heights", "الجولان", "Golan Tepeleri", "Голанские высоты"),
        "Internationally recognised as Syrian territory occupied by Israel since 1967; Israel applied its law there in 1981, and the United States recognised this in 2019.",
        "معترف به دولياً أرضاً سورية تحتلها إسرائيل منذ 1967، وطبقت إسرائيل قوانينها فيه عام 1981 واعترفت الولايات المتحدة بذلك عام 2019.",
        "SYR", "Held by Israel.", "في يد إسرائيل.", "1967-06-10", None),
    "undof": (
        ("UNDOF area of separation", "منطقة الفصل (أندوف)", "UNDOF ayırma bölgesi", "Зона разъединения СООННР"),
        "Area of separation under the disengagement agreement of 31 May 1974, patrolled by the United Nations force UNDOF.",
        "منطقة فصل بموجب اتفاق فض الاشتباك في 31 أيار 1974 تراقبها قوة الأمم المتحدة أندوف.",
        "SYR", "Under Syrian civil administration with UN observers; control changed during the war from 2012 on.",
        "تحت إدارة مدنية سورية بوجود مراقبين أمميين، وتبدلت السيطرة خلال الحرب منذ 2012.", "1974-05-31", None),
    "south-ossetia": (
        ("South Ossetia", "أوسيتيا الجنوبية", "Güney Osetya", "Южная Осетия"),
        "Internationally recognised as part of Georgia; recognised as independent by Russia and a few other states since 2008.",
        "معترف بها دولياً جزءاً من جورجيا، وتعترف بها روسيا وعدد قليل من الدول مستقلة منذ 2008.",
        "GEO", "Own authorities backed by Russia, Russian troops present.", "سلطات محلية تدعمها روسيا بوجود قوات روسية.", None, None),
    "abkhazia": (
        ("Abkhazia", "أبخازيا", "Abhazya", "Абхазия"),
        "Internationally recognised as part of Georgia; recognised as independent by Russia and a few other states since 2008.",
        "معترف بها دولياً جزءاً من جورجيا، وتعترف بها روسيا وعدد قليل من الدول مستقلة منذ 2008.",
        "GEO", "Own authorities backed by Russia, Russian troops present.", "سلطات محلية تدعمها روسيا بوجود قوات روسية.", None, None),
    "crimea": (
        ("Crimea", "القرم", "Kırım", "Крым"),
        "Internationally recognised as part of Ukraine; annexed by Russia in March 2014, which most states do not recognise.",
        "معترف بها دولياً جزءاً من أوكرانيا، وضمتها روسيا في آذار 2014 ولا تعترف معظم الدول بالضم.",
        "UKR", "Held by Russia.", "في يد روسيا.", "2014-03-18", None),
    "west-bank": (
        ("West Bank", "الضفة الغربية", "Batı Şeria", "Западный берег реки Иордан"),
        "Occupied by Israel since 1967 in the usage of the United Nations; claimed by the State of Palestine, a non-member observer state there since 2012.",
        "أرض تحتلها إسرائيل منذ 1967 بحسب الأمم المتحدة، وتطالب بها دولة فلسطين، وهي دولة مراقبة غير عضو فيها منذ 2012.",
        "PSX", "Under Israeli military control; the Palestinian Authority administers parts of it.",
        "تحت السيطرة العسكرية الإسرائيلية، وتدير السلطة الفلسطينية أجزاء منها.", "1967-06-10", None),
    "gaza-strip": (
        ("Gaza Strip", "قطاع غزة", "Gazze Şeridi", "Сектор Газа"),
        "Part of the occupied Palestinian territory in the usage of the United Nations; Israeli forces left it in 2005.",
        "جزء من الأرض الفلسطينية المحتلة بحسب الأمم المتحدة، انسحبت منه القوات الإسرائيلية عام 2005.",
        "PSX", "Run by Hamas since June 2007.", "تديره حركة حماس منذ حزيران 2007.", "2007-06-14", None),
    "northern-cyprus": (
        ("Northern Cyprus", "شمال قبرص", "Kuzey Kıbrıs", "Северный Кипр"),
        "Internationally recognised as part of the Republic of Cyprus; the Turkish Republic of Northern Cyprus, declared in 1983, is recognised by Turkey only.",
        "معترف به دولياً جزءاً من جمهورية قبرص، ولا تعترف بجمهورية شمال قبرص التركية المعلنة عام 1983 إلا تركيا.",
        "CYP", "Own Turkish Cypriot authorities, Turkish troops present since 1974.", "سلطات قبرصية تركية بوجود قوات تركية منذ 1974.", "1974-08-16", None),
    "cyprus-buffer-zone": (
        ("UN buffer zone in Cyprus", "المنطقة العازلة للأمم المتحدة في قبرص", "Kıbrıs'taki BM tampon bölgesi", "Буферная зона ООН на Кипре"),
        "Zone between the ceasefire lines of August 1974, patrolled by the United Nations force UNFICYP.",
        "منطقة بين خطي وقف إطلاق النار لعام 1974 تراقبها قوة الأمم المتحدة في قبرص.",
        "CYP", "Patrolled by UNFICYP.", "تراقبها قوة الأمم المتحدة في قبرص (يونفيسيب).", "1974-08-16", None),
    "line-of-contact-karabakh-1994": (
        ("Line of contact (1994 ceasefire)", "خط التماس (وقف إطلاق النار 1994)", "Temas hattı (1994 ateşkesi)", "Линия соприкосновения (перемирие 1994 года)"),
        "Line between the Armenian and the Azerbaijani forces after the ceasefire of 12 May 1994; a generalised line with a point every 2 to 3 km.",
        "الخط الفاصل بين القوات الأرمنية والأذربيجانية بعد وقف إطلاق النار في 12 أيار 1994، وهو خط معمم بنقطة كل كيلومترين إلى ثلاثة.",
        "AZE", "Front line from 1994 to the war of autumn 2020.", "خط الجبهة من 1994 حتى حرب خريف 2020.", "1994-05-12", "2020-11-10"),
}
