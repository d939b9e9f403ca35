"""Lines and names by viewpoint: agreements, who draws a line how, who uses which name.

    python build_viewpoints.py     apply the tables to the files beside this script

The last step of build.py; it changes properties only, cuts two borders in pieces, and takes the
lines of disputed ground out of the polygons' rings. Applied twice, it changes nothing. Standard
library only.

A viewpoint changes lines and names, never who holds the ground. `de-facto` is the default. A line
says nothing for a viewpoint whose state has taken no public position on it: it is then drawn as in
`de-facto`.
"""

import json
from math import cos, hypot, radians
from pathlib import Path

HERE = Path(__file__).resolve().parent

# ---------------------------------------------------------------- viewpoints
# id: (name en, ar; what it is en, ar)
VIEWPOINTS = {
    "de-facto": ("De facto", "بحسب الأمر الواقع",
        "Lines as they run on the ground; those that are not settled are broken. Where a name is disputed, both names stand.",
        "الخطوط كما هي على الأرض، وما لم يُحسم منها متقطّع. وحيث يُختلف على الاسم يُذكر الاسمان."),
    "un": ("United Nations practice", "عُرف الأمم المتحدة",
        "As United Nations maps and resolutions of the years shown treat them.",
        "كما تعاملها خرائط الأمم المتحدة وقراراتها في الأعوام المعروضة."),
    "armenia": ("Armenia", "أرمينيا", "Names used by Armenia. Armenia had not recognised Nagorno-Karabakh as a state.",
        "الأسماء المستعملة في أرمينيا التي لم تعترف بناغورنو قره باغ دولةً."),
    "azerbaijan": ("Azerbaijan", "أذربيجان", "Azerbaijan draws no line inside its recognised borders and uses its own names there.",
        "لا ترسم أذربيجان خطاً داخل حدودها المعترف بها، وتستعمل فيها أسماءها."),
    "turkey": ("Turkey", "تركيا", "Turkey has recognised the Turkish Republic of Northern Cyprus since 15 November 1983, and does not recognise the Republic of Cyprus as its government.",
        "تعترف تركيا بجمهورية شمال قبرص التركية منذ 15 تشرين الثاني 1983، ولا تعترف بجمهورية قبرص حكومةً للجزيرة."),
    "greece": ("Greece", "اليونان", "Greece recognises the Republic of Cyprus on the whole island and no state in its north.",
        "تعترف اليونان بجمهورية قبرص على الجزيرة كلها، ولا تعترف بدولة في شمالها."),
    "cyprus": ("Republic of Cyprus", "جمهورية قبرص", "The Republic of Cyprus regards the north as its territory outside its effective control.",
        "تعدّ جمهورية قبرص الشمال جزءاً من أراضيها خارج سيطرتها الفعلية."),
    "russia": ("Russia", "روسيا", "Russia regards Crimea as its own since 18 March 2014 and has recognised Abkhazia and South Ossetia since 26 August 2008.",
        "تعدّ روسيا القرم جزءاً منها منذ 18 آذار 2014، وتعترف بأبخازيا وأوسيتيا الجنوبية منذ 26 آب 2008."),
    "ukraine": ("Ukraine", "أوكرانيا", "Ukraine regards Crimea as its own, and Abkhazia and South Ossetia as parts of Georgia.",
        "تعدّ أوكرانيا القرم جزءاً منها، وأبخازيا وأوسيتيا الجنوبية جزءاً من جورجيا."),
    "georgia": ("Georgia", "جورجيا", "Georgia regards Abkhazia and the Tskhinvali region as its own, occupied by Russia.",
        "تعدّ جورجيا أبخازيا ومنطقة تسخينفالي جزءاً منها تحتله روسيا."),
    "syria": ("Syria", "سوريا", "Syria regards the Golan as its own, showed the Liwa of Iskenderun (Hatay) as Syrian on its official maps, and recognised Abkhazia and South Ossetia on 29 May 2018.",
        "تعدّ سوريا الجولان أرضها، وأظهرت لواء إسكندرون (هاتاي) سورياً في خرائطها الرسمية، واعترفت بأبخازيا وأوسيتيا الجنوبية في 29 أيار 2018."),
    "israel": ("Israel", "إسرائيل", "Israel applied its law to the Golan on 14 December 1981 and does not draw the armistice line of the West Bank as a border.",
        "طبّقت إسرائيل قوانينها على الجولان في 14 كانون الأول 1981، ولا ترسم خط هدنة الضفة الغربية حدوداً."),
    "palestine": ("State of Palestine", "دولة فلسطين", "The State of Palestine claims the West Bank and Gaza on the lines of 4 June 1967.",
        "تطالب دولة فلسطين بالضفة الغربية وقطاع غزة على خطوط 4 حزيران 1967."),
    "egypt": ("Egypt", "مصر", "Egypt draws its border with Sudan on the 22nd parallel, by the agreement of 1899.",
        "ترسم مصر حدودها مع السودان على خط العرض 22 استناداً إلى اتفاقية 1899."),
    "united-states": ("United States", "الولايات المتحدة", "The United States recognised the Golan as part of Israel on 25 March 2019.",
        "اعترفت الولايات المتحدة بالجولان جزءاً من إسرائيل في 25 آذار 2019."),
}

# ---------------------------------------------------------------- lines
# id: (agreement en, ar, date)
AGREEMENTS = {
    "line-of-contact-karabakh-1994": ("ceasefire of 12 May 1994, after the Bishkek protocol", "وقف إطلاق النار في 12 أيار 1994 بعد بروتوكول بيشكيك", "1994-05-12"),
    "cnm-cyn": ("ceasefire of 16 August 1974", "وقف إطلاق النار في 16 آب 1974", "1974-08-16"),
    "cnm-cyp": ("ceasefire of 16 August 1974", "وقف إطلاق النار في 16 آب 1974", "1974-08-16"),
    "isr-lbn": ("withdrawal line confirmed by the United Nations on 16 June 2000", "خط الانسحاب الذي أكدته الأمم المتحدة في 16 حزيران 2000", "2000-06-16"),
    "isr-psx": ("armistice between Israel and Jordan of 3 April 1949", "هدنة إسرائيل والأردن في 3 نيسان 1949", "1949-04-03"),
    "isr-psx-gaza": ("armistice between Israel and Egypt of 24 February 1949", "هدنة إسرائيل ومصر في 24 شباط 1949", "1949-02-24"),
    "isr-syr": ("disengagement agreement of 31 May 1974", "اتفاق فض الاشتباك في 31 أيار 1974", "1974-05-31"),
    "undof-line": ("disengagement agreement of 31 May 1974", "اتفاق فض الاشتباك في 31 أيار 1974", "1974-05-31"),
    "abkhazia-line": ("ceasefire of 12 August 2008", "وقف إطلاق النار في 12 آب 2008", "2008-08-12"),
    "south-ossetia-line": ("ceasefire of 12 August 2008", "وقف إطلاق النار في 12 آب 2008", "2008-08-12"),
    "egy-sdn-disputed": ("agreement of 19 January 1899", "اتفاقية 19 كانون الثاني 1899", "1899-01-19"),
    "kos-srb": ("Security Council resolution 1244 of 10 June 1999", "قرار مجلس الأمن 1244 في 10 حزيران 1999", "1999-06-10"),
    "hatay-line": ("cession of 23 July 1939", "التنازل عن اللواء في 23 تموز 1939", "1939-07-23"),
}

# id: (name en, ar) where the source has none or another
LINE_NAMES = {
    "line-of-contact-karabakh-1994": ("Line of contact in Karabakh", "خط التماس في قره باغ"),
    "cnm-esb": ("Edge of the UN buffer zone", "حدّ المنطقة العازلة الأممية"),
    "isr-psx-gaza": ("Armistice line round Gaza", "خط الهدنة حول غزة"),
    "undof-line": ("Eastern line of the UNDOF area of separation", "الخط الشرقي لمنطقة الفصل (أندوف)"),
    "abkhazia-line": ("Administrative boundary line of Abkhazia", "خط الحدود الإدارية لأبخازيا"),
    "south-ossetia-line": ("Administrative boundary line of South Ossetia", "خط الحدود الإدارية لأوسيتيا الجنوبية"),
    "golan-line": ("Western edge of the Golan", "الحدّ الغربي للجولان"),
    "nkao-line": ("Former Nagorno-Karabakh Autonomous Oblast", "إقليم ناغورنو قره باغ السابق ذو الحكم الذاتي"),
    "hatay-line": ("Edge of Hatay (Liwa of Iskenderun)", "حدود هاتاي (لواء إسكندرون)"),
}

# id: (from, to)
SPANS = {
    "line-of-contact-karabakh-1994": ("1994-05-12", "2020-11-10"),
    "cnm-cyn": ("1974-08-16", None), "cnm-cyp": ("1974-08-16", None),
    "isr-syr": ("1974-05-31", None), "undof-line": ("1974-05-31", None), "isr-lbn": ("2000-06-16", None),
    "rus-ukr-disputed": ("2014-03-18", None), "golan-line": ("1967-06-10", None),
    "abkhazia-line": ("2008-08-12", None), "south-ossetia-line": ("2008-08-12", None), "nkao-line": ("1923-07-07", "1991-11-26"),
}

# id: status, where it is not that of the source
STATUSES = {
    "cnm-cyn": "ceasefire", "cnm-cyp": "ceasefire", "undof-line": "ceasefire", "line-of-contact-karabakh-1994": "ceasefire",
    "abkhazia-line": "line-of-control", "south-ossetia-line": "line-of-control", "golan-line": "disputed", "nkao-line": "disputed", "hatay-line": "hidden",
}

INTEGRITY_OF_GEORGIA = {v: ("unit", None) for v in ("un", "georgia", "ukraine", "azerbaijan", "turkey", "united-states")}
# id: {viewpoint: (how it is drawn, from when)}; how: a status, `unit` or `hidden`
VIEWS = {
    "line-of-contact-karabakh-1994": {v: ("hidden", None) for v in ("un", "azerbaijan", "turkey")},
    "cnm-cyn": {"turkey": ("international", "1983-11-15")},
    "cyn-esb": {"turkey": ("international", "1983-11-15")},
    "isr-syr": {"syria": ("hidden", None), "israel": ("international", "1981-12-14"), "united-states": ("international", "2019-03-25")},
    "golan-line": {"syria": ("international", None), "israel": ("hidden", "1981-12-14"), "united-states": ("hidden", "2019-03-25")},
    "isr-psx": {"israel": ("hidden", None), "palestine": ("international", "1988-11-15")},
    "isr-psx-gaza": {"palestine": ("international", "1988-11-15")},
    "rus-ukr-disputed": {"russia": ("international", "2014-03-18"), **{v: ("unit", None) for v in ("un", "ukraine", "georgia", "turkey", "united-states")}},
    "abkhazia-line": {**INTEGRITY_OF_GEORGIA, "russia": ("international", "2008-08-26"), "syria": ("international", "2018-05-29")},
    "south-ossetia-line": {**INTEGRITY_OF_GEORGIA, "russia": ("international", "2008-08-26"), "syria": ("international", "2018-05-29")},
    "egy-sdn-disputed": {"egypt": ("international", None)},
    "kos-srb": {"turkey": ("international", "2008-02-18"), "united-states": ("international", "2008-02-18"), **{v: ("unit", None) for v in ("russia", "greece", "cyprus")}},
    "hatay-line": {"syria": ("international", None)},
    "syr-tur-hatay": {"syria": ("hidden", None)},
}

# Lines taken from the ring of a polygon: what is neither coast nor border of another line.
# id of the line: (file, id of the polygon)
RINGS = {
    "abkhazia-line": ("disputed", "abkhazia"), "south-ossetia-line": ("disputed", "south-ossetia"), "golan-line": ("disputed", "golan"),
    "undof-line": ("disputed", "undof"), "nkao-line": ("disputed", "nkao"), "hatay-line": ("units", "tur-hatay"),
}
# Borders cut in two: new id: (the border's id, the unit that the new piece runs along)
CUTS = {"syr-tur-hatay": ("syr-tur", "tur-hatay"), "isr-psx-gaza": ("isr-psx", "psx-gaza")}

# ---------------------------------------------------------------- names
# Where a name is itself disputed: the viewpoints that use the main name, and the other names with
# the viewpoints that use them. An other name with `True` stands beside the main one on the map for
# those who use neither alone.
# (file, id): (main (en, ar, tr, ru), [viewpoints], [((en, ar, tr, ru), beside, [viewpoints])])
STEPANAKERT = (("Stepanakert", "ستيباناكرت", "Stepanakert", "Степанакерт"), ["armenia"],
    [(("Khankendi", "خانكندي", "Hankendi", "Ханкенди"), True, ["azerbaijan", "turkey"])])
NAMES = {
    ("places", "aze-stepanakert"): STEPANAKERT,
    ("units", "aze-khankendi"): STEPANAKERT,
    ("places", "aze-shusha"): (("Shusha", "شوشا", "Şuşa", "Шуша"), ["azerbaijan", "turkey"], [(("Shushi", "شوشي", "Şuşi", "Шуши"), True, ["armenia"])]),
    ("units", "aze-shusha"): (("Shusha", "شوشا", "Şuşa", "Шуша"), ["azerbaijan", "turkey"], [(("Shushi", "شوشي", "Şuşi", "Шуши"), True, ["armenia"])]),
    ("units", "aze-shusha-city"): (("Shusha (town)", "شوشا (المدينة)", "Şuşa (şehir)", "Шуша (город)"), ["azerbaijan", "turkey"],
        [(("Shushi (town)", "شوشي (المدينة)", "Şuşi (şehir)", "Шуши (город)"), True, ["armenia"])]),
    ("places", "aze-martakert"): (("Martakert", "مارتاكرت", "Martakert", "Мартакерт"), ["armenia"],
        [(("Aghdara", "آغدارا", "Ağdere", "Агдере"), True, ["azerbaijan", "turkey"])]),
    ("places", "aze-martuni"): (("Martuni", "مارتوني", "Martuni", "Мартуни"), ["armenia"],
        [(("Khojavend", "خوجاوند", "Hocavend", "Ходжавенд"), True, ["azerbaijan", "turkey"])]),
    ("places", "aze-madagiz"): (("Madagiz", "ماداغيز", "Madagiz", "Мадагиз"), [],
        [(("Sugovushan", "سوغوفوشان", "Suqovuşan", "Суговушан"), True, ["azerbaijan", "turkey"]), (("Mataghis", "ماتاغيس", "Mataghis", "Матагис"), False, ["armenia"])]),
    ("places", "aze-kalbajar"): (("Kalbajar", "كلبجار", "Kelbecer", "Кельбаджар"), ["azerbaijan", "turkey"], [(("Karvachar", "كارفاتشار", "Karvaçar", "Карвачар"), False, ["armenia"])]),
    ("places", "aze-lachin"): (("Lachin", "لاتشين", "Laçın", "Лачин"), ["azerbaijan", "turkey"], [(("Berdzor", "بيردزور", "Berdzor", "Бердзор"), False, ["armenia"])]),
    ("places", "aze-aghdam"): (("Aghdam", "آغدام", "Ağdam", "Агдам"), ["azerbaijan", "turkey"], [(("Akna", "آكنا", "Akna", "Акна"), False, ["armenia"])]),
    ("places", "aze-fuzuli"): (("Fuzuli", "فضولي", "Fuzuli", "Физули"), ["azerbaijan", "turkey"], [(("Varanda", "فاراندا", "Varanda", "Варанда"), False, ["armenia"])]),
    ("places", "aze-jabrayil"): (("Jabrayil", "جبرائيل", "Cebrail", "Джебраил"), ["azerbaijan", "turkey"], [(("Jrakan", "جراكان", "Crakan", "Джракан"), False, ["armenia"])]),
    ("places", "aze-zangilan"): (("Zangilan", "زنغيلان", "Zengilan", "Зангелан"), ["azerbaijan", "turkey"], [(("Kovsakan", "كوفساكان", "Kovsakan", "Ковсакан"), False, ["armenia"])]),
    ("places", "syr-kobani"): (("Kobani", "كوباني", "Kobani", "Кобани"), [],
        [(("Ayn al-Arab", "عين العرب", "Ayn el Arap", "Айн-эль-Араб"), True, ["syria", "turkey", "un"])]),
    ("places", "syr-malikiyah"): (("Malikiyah", "المالكية", "Malikiye", "Эль-Маликия"), ["syria"], [(("Derik", "ديريك", "Derik", "Дерик"), True, [])]),
    ("places", "syr-ras-al-ayn"): (("Ras al-Ayn", "رأس العين", "Resulayn", "Рас-эль-Айн"), [], [(("Serê Kaniyê", "سري كانيه", "Serekaniye", "Серекание"), False, [])]),
    ("places", "syr-tell-abyad"): (("Tell Abyad", "تل أبيض", "Tel Abyad", "Телль-Абьяд"), [], [(("Girê Spî", "كري سبي", "Gire Spi", "Гире-Спи"), False, [])]),
    ("places", "syr-al-rai"): (("al-Rai", "الراعي", "El Rai", "Эр-Раи"), [], [(("Çobanbey", "جوبان بيه", "Çobanbey", "Чобанбей"), False, ["turkey"])]),
    ("places", "syr-palmyra"): (("Palmyra", "تدمر", "Palmira", "Пальмира"), [], [(("Tadmur", "تدمر", "Tedmür", "Тадмор"), False, ["syria"])]),
    ("places", "tur-iskenderun"): (("İskenderun", "إسكندرون", "İskenderun", None), [], [(("Alexandretta", "الإسكندرونة", "Aleksandretta", None), False, [])]),
    ("units", "tur-hatay"): (("Hatay", "هاتاي", "Hatay", "Хатай"), ["turkey"],
        [(("Liwa of Iskenderun", "لواء إسكندرون", "İskenderun Livası", "Александреттский санджак"), False, ["syria"])]),
    ("places", "cyp-nicosia"): (("Nicosia", "نيقوسيا", "Nikosia", "Никосия"), ["cyprus", "greece"], [(("Lefkoşa", "لفكوشا", "Lefkoşa", "Лефкоша"), False, ["turkey"])]),
    ("places", "cyn-kyrenia"): (("Kyrenia", "كيرينيا", "Kyrenia", "Кирения"), ["cyprus", "greece"], [(("Girne", "غيرنه", "Girne", "Гирне"), False, ["turkey"])]),
    ("places", "cyn-famagusta"): (("Famagusta", "فاماغوستا", "Famagusta", "Фамагуста"), ["cyprus", "greece"], [(("Gazimağusa", "غازي ماغوسا", "Gazimağusa", "Газимагуса"), False, ["turkey"])]),
    ("places", "cyn-morphou"): (("Morphou", "مورفو", "Morfu", "Морфу"), ["cyprus", "greece"], [(("Güzelyurt", "غوزليورت", "Güzelyurt", "Гюзельюрт"), False, ["turkey"])]),
    ("places", "cyn-varosha"): (("Varosha", "فاروشا", "Varosha", "Вароша"), ["cyprus", "greece"], [(("Maraş", "مرعش", "Kapalı Maraş", "Мараш"), False, ["turkey"])]),
    ("places", "geo-sukhumi"): (("Sukhumi", "سوخومي", "Sohumi", "Сухуми"), ["georgia"], [(("Sukhum", "سوخوم", "Sohum", "Сухум"), False, ["russia"])]),
    ("places", "geo-tskhinvali"): (("Tskhinvali", "تسخينفالي", "Tshinvali", "Цхинвали"), ["georgia"], [(("Tskhinval", "تسخينفال", "Tshinval", "Цхинвал"), False, ["russia"])]),
    ("countries", "CYN"): (("Northern Cyprus", "شمال قبرص", "Kuzey Kıbrıs", "Северный Кипр"), [],
        [(("Turkish Republic of Northern Cyprus", "جمهورية شمال قبرص التركية", "Kuzey Kıbrıs Türk Cumhuriyeti", "Турецкая Республика Северного Кипра"), False, ["turkey"])]),
    ("countries", "CYP"): (("Cyprus", "قبرص", "Kıbrıs", "Кипр"), [],
        [(("Greek Cypriot Administration", "الإدارة القبرصية اليونانية", "Güney Kıbrıs Rum Yönetimi", "Администрация греков-киприотов"), False, ["turkey"])]),
    ("countries", "PSX"): (("Palestinian territories", "الأراضي الفلسطينية", "Filistin toprakları", "Палестинские территории"), [],
        [(("Palestine", "فلسطين", "Filistin", "Палестина"), False, ["un", "palestine", "turkey", "russia", "syria", "egypt"])]),
    ("units", "psx-west-bank"): (("West Bank", "الضفة الغربية", "Batı Şeria", "Западный берег реки Иордан"), [],
        [(("Judea and Samaria", "يهودا والسامرة", "Yehuda ve Samarya", "Иудея и Самария"), False, ["israel"])]),
    ("disputed", "karabakh-1994-2020"): (("Nagorno-Karabakh and adjacent districts", "ناغورنو قره باغ والأقضية المحيطة به", "Dağlık Karabağ ve çevresindeki rayonlar", "Нагорный Карабах и прилегающие районы"), [],
        [(("Artsakh", "آرتساخ", "Artsah", "Арцах"), False, ["armenia"])]),
    ("disputed", "south-ossetia"): (("South Ossetia", "أوسيتيا الجنوبية", "Güney Osetya", "Южная Осетия"), ["russia"],
        [(("Tskhinvali region", "منطقة تسخينفالي", "Tshinvali bölgesi", "Цхинвальский регион"), False, ["georgia"])]),
}
# Viewpoints that leave the name of a country away: (file, id): [viewpoints]
UNNAMED = {("countries", "CYN"): ["un", "cyprus", "greece"], ("countries", "PSX"): ["israel"]}

LANGUAGES = ("en", "ar", "tr", "ru")


# ---------------------------------------------------------------- the step
def texts(names) -> dict:
    """Names by language."""
    return {lang: name for lang, name in zip(LANGUAGES, names) if name}


def load(name: str) -> list[dict]:
    """Features of a file; none where it is missing."""
    path = HERE / f"{name}.geojson"
    return json.loads(path.read_text(encoding="utf-8"))["features"] if path.exists() else []


def write(name: str, features: list[dict]) -> None:
    """Write a file as build.py does."""
    dump = lambda f: json.dumps(f, ensure_ascii=False, separators=(",", ":"))
    lines = ",\n".join(dump(f) for f in sorted(features, key=lambda f: f["id"]))
    (HERE / f"{name}.geojson").write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n", encoding="utf-8")


def parts(geometry: dict) -> list[list]:
    """Lines of a line or of the rings of polygons."""
    c = geometry["coordinates"]
    match geometry["type"]:
        case "LineString":
            return [c]
        case "MultiLineString" | "Polygon":
            return c
        case _:
            return [ring for polygon in c for ring in polygon]


def as_lines(lines: list[list]) -> dict:
    """A geometry of lines."""
    return {"type": "LineString", "coordinates": lines[0]} if len(lines) == 1 else {"type": "MultiLineString", "coordinates": lines}


class Near:
    """Segments in a grid, to ask whether a point lies on one of them."""

    def __init__(self, lines: list[list], reach: float):
        self.reach, self.cells = reach, {}
        for line in lines:
            for a, b in zip(line, line[1:]):
                for x in range(int((min(a[0], b[0]) - reach) // 0.1), int((max(a[0], b[0]) + reach) // 0.1) + 1):
                    for y in range(int((min(a[1], b[1]) - reach) // 0.1), int((max(a[1], b[1]) + reach) // 0.1) + 1):
                        self.cells.setdefault((x, y), []).append((a, b))

    def has(self, p) -> bool:
        """Whether the point lies within reach of a segment."""
        k = cos(radians(p[1]))
        for a, b in self.cells.get((int(p[0] // 0.1), int(p[1] // 0.1)), ()):
            dx, dy = (b[0] - a[0]) * k, b[1] - a[1]
            px, py = (p[0] - a[0]) * k, p[1] - a[1]
            t = max(0.0, min(1.0, (px * dx + py * dy) / (dx * dx + dy * dy or 1.0)))
            if hypot(px - t * dx, py - t * dy) <= self.reach:
                return True
        return False


def runs(line: list, keep) -> list[list]:
    """Pieces of a line whose edges are kept, edges judged by their middles."""
    out, piece = [], []
    for a, b in zip(line, line[1:]):
        if keep([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]):
            piece = piece or [a]
            piece.append(b)
        elif piece:
            out.append(piece)
            piece = []
    if piece:
        out.append(piece)
    if len(out) > 1 and line[0] == line[-1] and out[0][0] == out[-1][-1]:
        out[0] = out.pop() + out[0][1:]
    return out


def length(line: list) -> float:
    """Length of a line in degrees."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(line, line[1:]))


def cut(features: list[dict], new: str, old: str, along: Near) -> None:
    """Cut the piece along a unit out of a border."""
    ids = {f["id"]: f for f in features}
    if new in ids or old not in ids:
        return
    border = ids[old]
    inside = [p for line in parts(border["geometry"]) for p in runs(line, along.has)]
    outside = [p for line in parts(border["geometry"]) for p in runs(line, lambda p: not along.has(p))]
    if inside and outside:
        border["geometry"] = as_lines(outside)
        features.append({"type": "Feature", "id": new, "properties": dict(border["properties"]), "geometry": as_lines(inside)})


def describe(feature: dict) -> None:
    """Give a line its properties from the tables."""
    key, p = feature["id"], feature["properties"]
    if key in STATUSES:
        p["status"] = STATUSES[key]
    if key in LINE_NAMES:
        p["name"] = dict(zip(("en", "ar"), LINE_NAMES[key]))
    if key in AGREEMENTS:
        en, ar, date = AGREEMENTS[key]
        p["agreement"] = {"name": {"en": en, "ar": ar}, "date": date}
    if key in SPANS:
        p.update({k: v for k, v in zip(("from", "to"), SPANS[key]) if v})
    if key in VIEWS:
        p["views"] = {v: {"as": how, "from": since} if since else {"as": how} for v, (how, since) in VIEWS[key].items()}


def apply() -> None:
    """Apply the tables."""
    files = {name: load(name) for name in ("borders", "borders_low", "coast", "units", "disputed", "disputed_lines", "places", "countries", "countries_low")}
    by_id = {name: {f["id"]: f for f in features} for name, features in files.items()}
    for name, reach in (("borders", 0.004), ("borders_low", 0.06)):
        for new, (old, unit) in CUTS.items():
            cut(files[name], new, old, Near(parts(by_id["units"][unit]["geometry"]), reach))
        for feature in files[name]:
            describe(feature)
    drawn = Near([l for name in ("borders", "coast") for f in files[name] for l in parts(f["geometry"])], 0.008)
    lines = {f["id"]: f for f in files["disputed_lines"] if f["id"] not in RINGS}
    lines.update({f["id"]: f for f in files["disputed"] if f["geometry"]["type"].endswith("LineString")})
    for key, (file, polygon) in RINGS.items():
        own = [p for ring in parts(by_id[file][polygon]["geometry"]) for p in runs(ring, lambda p: not drawn.has(p)) if length(p) > 0.05]
        lines[key] = {"type": "Feature", "id": key, "properties": {}, "geometry": as_lines(own)}
    for feature in lines.values():
        for word in ("de_facto", "recognised"):
            feature["properties"].pop(word, None)
        if isinstance(feature["properties"].get("status"), dict):
            del feature["properties"]["status"]
        describe(feature)
    files["disputed_lines"] = list(lines.values())
    files["disputed"] = [f for f in files["disputed"] if not f["geometry"]["type"].endswith("LineString")]
    for (file, key), (main, users, others) in NAMES.items():
        for name in (file, f"{file}_low"):
            if key not in by_id.get(name, {}):
                continue
            p = by_id[name][key]["properties"]
            p["name"] = texts(main)
            if users:
                p["name_used_by"] = users
            p["other_names"] = [{"name": texts(n), **({"beside": True} if beside else {}), "used_by": by} for n, beside, by in others]
    for (file, key), viewpoints in UNNAMED.items():
        by_id[file][key]["properties"]["unnamed_by"] = viewpoints
    for name, features in files.items():
        if name != "coast":
            write(name, features)
    rows = [{"id": key, "name": {"en": en, "ar": ar}, "about": {"en": about_en, "ar": about_ar}}
            for key, (en, ar, about_en, about_ar) in VIEWPOINTS.items()]
    body = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (HERE / "viewpoints.json").write_text("[\n" + body + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    apply()
