"""Towns, crossings and air bases: a hand list of the story's places and a filter of GeoNames.

story_places.txt, one place a line: country; GeoNames name or "lon,lat"; rank; English; Arabic; Turkish; Russian; kind.
Kind is empty (a town) or airbase, oil-port, oil-field, crossing, area.
"""

import csv
import io
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

ISO_3 = dict(pair.split("=") for pair in (
    "AE=ARE AL=ALB AM=ARM AT=AUT AZ=AZE BA=BIH BG=BGR BH=BHR CH=CHE CY=CYP DE=DEU DZ=DZA EG=EGY FR=FRA GE=GEO GR=GRC HR=HRV HU=HUN "
    "IL=ISR IQ=IRQ IR=IRN IT=ITA JO=JOR KW=KWT KZ=KAZ LB=LBN LY=LBY MD=MDA ME=MNE MK=MKD MT=MLT NE=NER OM=OMN PS=PSX QA=QAT RO=ROU "
    "RS=SRB RU=RUS SA=SAU SD=SDN SI=SVN SK=SVK SY=SYR TD=TCD TM=TKM TN=TUN TR=TUR UA=UKR XK=KOS YE=YEM CN=CYN").split())
# Everything of 40,000 and more is taken here, elsewhere only cities of 300,000 and capitals.
FOCUS = set("SY IQ TR AZ AM GE LY LB JO IL PS CY EG GR IR TN".split())
THEATRES = [(35.6, 34.4, 42.4, 37.4), (42.0, 35.0, 46.5, 37.6), (11.0, 29.0, 21.0, 33.4)]  # towns of any size
NEAR = 0.16  # degrees: a city district is left out beside its city
CAPITALS = {
    ("AE", "Abu Dhabi"), ("AL", "Tirana"), ("BA", "Sarajevo"), ("BG", "Sofia"), ("BH", "Manama"), ("CH", "Bern"), ("EG", "Cairo"),
    ("HR", "Zagreb"), ("HU", "Budapest"), ("IR", "Tehran"), ("IT", "Rome"), ("JO", "Amman"), ("MD", "Chisinau"), ("ME", "Podgorica"),
    ("MK", "Skopje"), ("QA", "Doha"), ("RO", "Bucharest"), ("RS", "Belgrade"), ("SA", "Riyadh"), ("SI", "Ljubljana"), ("SK", "Bratislava"),
    ("TN", "Tunis"), ("TR", "Ankara"), ("XK", "Pristina"), ("AT", "Vienna"), ("KW", "Kuwait City"), ("MT", "Valletta"),
}

STORY = (Path(__file__).parent / "story_places.txt").read_text(encoding="utf-8")

# (ISO-2, GeoNames name): (English or None, Arabic) where the filter picks badly
NAME_FIXES = {
    ("IR", "Tehran"): (None, "طهران"), ("IR", "Tabriz"): (None, "تبريز"), ("IR", "Isfahan"): (None, "أصفهان"), ("IR", "Ahvaz"): (None, "الأهواز"),
    ("IR", "Karaj"): (None, "كرج"), ("IR", "Qom"): (None, "قم"), ("IR", "Orūmīyeh"): (None, ""), ("IR", "Arāk"): (None, "أراك"), ("IR", "Ardabīl"): ("Ardabil", "أردبيل"),
    ("IR", "Bandar Abbas"): (None, "بندر عباس"), ("IR", "Sanandaj"): (None, "سنندج"), ("IR", "Khorramshahr"): (None, "خرمشهر (المحمرة)"), ("IR", "Abadan"): (None, "عبادان"),
    ("IR", "Gorgān"): (None, "جرجان"), ("IR", "Marāgheh"): (None, "مراغة"), ("IR", "Sāveh"): (None, "ساوة"), ("IR", "Sari"): (None, "ساري"), ("IR", "Khūy"): ("Khoy", "خوي"),
    ("IR", "Būkān"): (None, "بوكان"), ("IR", "Marīvān"): (None, "مريوان"), ("IR", "Mahābād"): (None, "مهاباد"), ("IR", "Piranshahr"): (None, "بيرانشهر"), ("IR", "Īlām"): (None, "إيلام"),
    ("IR", "Saqqez"): (None, "سقز"), ("IR", "Bushehr"): (None, "بوشهر"), ("IR", "Shahrud"): (None, "شاهرود"), ("IR", "Bāneh"): (None, "بانه"), ("IR", "Ahar"): (None, "أهر"),
    ("IR", "Dezful"): (None, "دزفول"), ("IR", "Borūjerd"): (None, "بروجرد"), ("IR", "Qods"): (None, ""), ("IR", "Khomeynī Shahr"): (None, ""), ("IR", "Jahrom"): (None, "جهرم"),
    ("IR", "Shahreẕā"): (None, "شهرضا"), ("IR", "Pārsābād"): ("Parsabad", "بارس آباد"), ("IR", "Moḩammad Shahr"): (None, ""), ("IR", "Pākdasht"): (None, ""), ("IR", "Behbahān"): (None, "بهبهان"),
    ("IR", "Borāzjān"): (None, "برازجان"), ("IR", "Kashan"): (None, "كاشان"),
    ("TR", "İzmir"): ("Izmir", "إزمير"), ("TR", "Mersin"): (None, "مرسين"), ("TR", "Şanlıurfa"): (None, "شانلي أورفا"), ("TR", "Elazığ"): (None, "إيلازيغ"), ("TR", "Adana"): (None, "أضنة"),
    ("TR", "Kahramanmaraş"): (None, "كهرمان مرعش"), ("TR", "Antakya"): (None, "أنطاكيا"), ("TR", "Gaziantep"): (None, "غازي عنتاب"), ("TR", "Kayseri"): (None, "قيصري"),
    ("TR", "Eskişehir"): (None, "إسكي شهر"), ("TR", "Bursa"): (None, "بورصة"), ("TR", "Erzurum"): (None, "أرضروم"), ("TR", "Batman"): (None, "باتمان"), ("TR", "Adapazarı"): (None, "أدابازاري"),
    ("TR", "Samsun"): (None, "سامسون"), ("TR", "Uşak"): (None, "أوشاك"), ("TR", "Adıyaman"): (None, "أديامان"), ("TR", "Çorum"): (None, "تشوروم"), ("TR", "Trabzon"): (None, "طرابزون"),
    ("TR", "Afyonkarahisar"): (None, "أفيون قره حصار"), ("TR", "İskenderun"): (None, "إسكندرون"), ("TR", "Manisa"): (None, "مانيسا"), ("TR", "Balıkesir"): (None, "باليكسير"), ("TR", "Ordu"): (None, "أوردو"),
    ("TR", "Kırıkkale"): (None, "كيريكالي"), ("TR", "Karaman"): (None, "كارامان"), ("TR", "Kırşehir"): (None, "كيرشهير"), ("TR", "Çanakkale"): (None, "تشاناكالي"), ("TR", "Tokat"): (None, "توكات"),
    ("TR", "Siverek"): (None, "سيفيريك"), ("TR", "Kızıltepe"): (None, "قزل تبه"), ("TR", "Aksaray"): (None, "أقسراي"), ("TR", "Tekirdağ"): (None, "تيكيرداغ"),
    ("TR", "Rize"): (None, "ريزا"), ("TR", "Amasya"): (None, "أماسيا"), ("TR", "Siirt"): (None, "سيرت"), ("TR", "Zonguldak"): (None, "زونغولداك"), ("TR", "Iğdır"): (None, "إغدير"),
    ("TR", "Ağrı"): (None, "آغري"), ("TR", "Mardin"): (None, "ماردين"), ("TR", "İzmit"): (None, "إزميت"), ("TR", "Düzce"): (None, "دوزجة"), ("TR", "Silifke"): (None, "سيليفكي"),
    ("TR", "Tarsus"): (None, "طرسوس"), ("TR", "Samandağ"): (None, "السويدية (سمنداغ)"), ("TR", "Edirne"): (None, "أدرنة"), ("TR", "Diyarbakır"): (None, "ديار بكر"), ("TR", "Konya"): (None, "قونية"),
    ("TR", "Erzincan"): (None, "أرزينجان"), ("TR", "Isparta"): (None, "إسبرطة"), ("TR", "Giresun"): (None, "غيرسون"), ("TR", "Bandırma"): (None, "باندرما"),
    ("EG", "Cairo"): (None, "القاهرة"), ("EG", "Al Mansurah"): ("Mansoura", "المنصورة"), ("EG", "Port Said"): (None, "بورسعيد"), ("EG", "Luxor"): (None, "الأقصر"), ("EG", "Hurghada"): (None, "الغردقة"),
    ("EG", "Ismailia"): (None, "الإسماعيلية"), ("EG", "Qina"): ("Qena", "قنا"), ("EG", "Al Fayyum"): ("Faiyum", "الفيوم"), ("EG", "Al ‘Āshir min Ramaḑān"): ("10th of Ramadan City", "العاشر من رمضان"),
    ("EG", "Shubrā al Khaymah"): ("Shubra el-Kheima", "شبرا الخيمة"), ("EG", "Al Maḩallah al Kubrá"): ("Mahalla", "المحلة الكبرى"), ("EG", "Arīsh"): ("Arish", "العريش"), ("EG", "Al Qāhirah al Jadīdah"): (None, ""),
    ("EG", "Kom Ombo"): (None, "كوم أمبو"), ("EG", "6th of October City"): (None, "السادس من أكتوبر"), ("EG", "Būsh"): (None, ""), ("EG", "Sinnūris"): (None, "سنورس"), ("EG", "Alexandria"): (None, "الإسكندرية"),
    ("EG", "Suez"): (None, "السويس"), ("EG", "Assiut"): ("Asyut", "أسيوط"), ("EG", "Aswān"): ("Aswan", "أسوان"),
    ("IQ", "Nasiriyah"): (None, "الناصرية"), ("IQ", "Al ‘Amārah"): ("Amarah", "العمارة"), ("IQ", "Al Diwaniyah"): ("Diwaniyah", "الديوانية"), ("IQ", "Al-Kut"): ("Kut", "الكوت"), ("IQ", "Najaf"): (None, "النجف"),
    ("IQ", "Baqubah"): (None, "بعقوبة"), ("IQ", "Umm Qaşr"): ("Umm Qasr", "أم قصر"), ("IQ", "Sumayl"): ("Sumel", "سميل"), ("IQ", "Simele"): (None, ""), ("IQ", "Sāmarrā’"): ("Samarra", "سامراء"), ("IQ", "Kufa"): (None, "الكوفة"),
    ("IQ", "Khānaqīn"): ("Khanaqin", "خانقين"), ("IQ", "Bayjī"): ("Baiji", "بيجي"), ("IQ", "Al Başrah al Qadīmah"): (None, ""), ("IQ", "Al Mawşil al Jadīdah"): (None, ""), ("IQ", "Sīnah"): (None, ""),
    ("IQ", "Abū al-Kahṣīb"): ("Abu al-Khasib", "أبو الخصيب"), ("IQ", "Qal‘at Sukkar"): (None, "قلعة سكر"),
    ("LY", "Az Zāwīyah"): (None, ""), ("LY", "Al Jadīd"): (None, ""), ("LY", "Tājūrā’"): ("Tajura", "تاجوراء"), ("LY", "Janzūr"): ("Janzur", "جنزور"),
    ("SA", "Riyadh"): (None, "الرياض"), ("SA", "Makkah"): ("Mecca", "مكة المكرمة"), ("SA", "Madinah"): ("Medina", "المدينة المنورة"), ("SA", "Jeddah"): (None, "جدة"), ("SA", "Dammam"): (None, "الدمام"),
    ("SA", "Buraydah"): (None, "بريدة"), ("SA", "Ta’if"): ("Taif", "الطائف"), ("SA", "Najrān"): ("Najran", "نجران"), ("SA", "Sulţānah"): (None, ""), ("SA", "Al Hufūf"): ("Hofuf", "الهفوف"),
    ("AE", "Dubai"): (None, "دبي"), ("AE", "Abu Dhabi"): (None, "أبوظبي"), ("AE", "Sharjah"): (None, "الشارقة"), ("AE", "Al Ain City"): ("Al Ain", "العين"), ("AE", "Ajman"): (None, "عجمان"),
    ("AE", "Ras Al Khaimah"): (None, "رأس الخيمة"), ("AE", "Dayrah"): (None, ""), ("QA", "Doha"): (None, "الدوحة"), ("BH", "Manama"): (None, "المنامة"), ("KW", "Kuwait City"): (None, "الكويت"), ("MT", "Valletta"): (None, "فاليتا"),
    ("SD", "Port Sudan"): (None, "بورتسودان"), ("TN", "Sakiet ed Daier"): (None, ""), ("DZ", "Annaba"): (None, "عنابة"),
    ("AL", "Tirana"): (None, "تيرانا"), ("BA", "Sarajevo"): (None, "سراييفو"), ("BG", "Varna"): (None, "فارنا"), ("CH", "Bern"): (None, "برن"), ("CH", "Zürich"): ("Zurich", "زيورخ"), ("DE", "Munich"): (None, "ميونخ"),
    ("HR", "Zagreb"): (None, "زغرب"), ("HU", "Budapest"): (None, "بودابست"), ("HU", "Pest"): (None, ""), ("HU", "Buda"): (None, ""), ("IT", "Rome"): (None, "روما"), ("IT", "Milan"): (None, "ميلانو"), ("IT", "Palermo"): (None, "باليرمو"),
    ("IT", "Florence"): (None, "فلورنسا"), ("IT", "Genoa"): (None, "جنوى"), ("IT", "Bologna"): (None, "بولونيا"), ("MK", "Skopje"): (None, "سكوبيه"), ("MD", "Chisinau"): (None, "كيشيناو"), ("RO", "Bucharest"): (None, "بوخارست"),
    ("RO", "Constanţa"): ("Constanța", "كونستانتسا"), ("RO", "Iaşi"): ("Iași", "ياش"), ("RU", "Astrakhan"): (None, "أستراخان"), ("RU", "Stavropol"): (None, "ستافروبول"), ("SK", "Bratislava"): (None, "براتيسلافا"), ("XK", "Pristina"): (None, "بريشتينا"),
    ("UA", "Odesa"): (None, "أوديسا"), ("UA", "Zaporizhzhya"): ("Zaporizhzhia", "زابوريجيا"), ("UA", "Kryvyy Rih"): ("Kryvyi Rih", "كريفي ريه"), ("FR", "Nice"): (None, "نيس"), ("AT", "Vienna"): (None, "فيينا"),
    ("TR", "Burdur"): (None, "بوردور"), ("TR", "Bartın"): (None, "بارتين"), ("TR", "Bilecik"): (None, "بيلجيك"), ("TR", "Çankırı"): (None, "تشانكيري"), ("TR", "Kırklareli"): (None, "كيركلاريلي"),
    ("TR", "Muğla"): (None, "موغلا"), ("TR", "Nevşehir"): (None, "نوشهير"), ("TR", "Silvan"): (None, "سيلوان"), ("TR", "Adilcevaz"): (None, "عادل جواز"), ("JO", "Rukban"): (None, "الركبان"),
    ("IR", "Neka"): (None, "نكا"), ("IR", "Nekā"): (None, "نكا"), ("IR", "Garmsar"): (None, "كرمسار"), ("IR", "Behshahr"): (None, "بهشهر"), ("IR", "Bāqershahr"): (None, "باقر شهر"), ("IR", "Borūjen"): (None, "بروجن"),
    ("IR", "Khalkhāl"): (None, "خلخال"), ("IR", "Lordegān"): (None, "لردكان"), ("IR", "Māhdasht"): (None, ""), ("IR", "Abhar"): (None, "أبهر"), ("IR", "Azna"): (None, "أزنا"), ("IR", "Aznā"): (None, "أزنا"),
    ("GR", "Tríkala"): (None, "تريكالا"), ("GR", "Lamía"): (None, "لاميا"), ("GR", "Dráma"): (None, "دراما"), ("GR", "Kavála"): (None, "كافالا"), ("IL", "Kiryat Gat"): (None, "كريات جات"), ("IL", "Qiryat Gat"): (None, "كريات جات"),
    ("IQ", "Al-Hamdaniya"): (None, "الحمدانية"), ("LY", "Qaşr al Qarabūllī"): ("Garabulli", "القره بوللي"), ("TR", "Viranşehir"): (None, "ويران شهر"),
    ("AZ", "Şirvan"): ("Shirvan", "شيروان"), ("AZ", "Göyçay"): ("Goychay", "غويتشاي"), ("AZ", "Xaçmaz"): ("Khachmaz", "خاتشماز"), ("AZ", "Shamkhir"): ("Shamkir", "شمكير"),
    ("IR", "Eslamshahr"): (None, "إسلام شهر"), ("LY", "Qasr Abu Hadi"): (None, "قصر أبو هادي"),
    ("SY", "Al ‘Ashārah"): (None, "العشارة"), ("SY", "Al Ghandūrah"): (None, "الغندورة"), ("SY", "Qabbāsīn"): (None, "قباسين"), ("SY", "Kabbasin"): (None, ""),
    ("SY", "Kafr Buhum"): (None, "كفر بهم"), ("SY", "Al Jalā’"): (None, "الجلاء"), ("SY", "Şāfītā"): ("Safita", "صافيتا"), ("SY", "Rasm al Ḩarmal"): (None, "رسم الحرمل"),
    ("SY", "Al Ḩamrā’"): (None, "الحمراء"), ("SY", "Kafr Lāhā"): (None, "كفر لاها"), ("SY", "Kafr Mūsá Al-Hmidiya"): (None, ""), ("SY", "Afis"): (None, "آفس"), ("SY", "Kaff al-Jaa"): (None, "كاف الجاع"),
    ("SY", "Lislāmīn"): (None, ""), ("SY", "Kinnsibbā"): ("Kinsabba", "كنسبا"), ("SY", "As Suqaylibīyah"): ("Suqaylabiyah", "السقيلبية"), ("SY", "Al Ya‘rubīyah"): ("Yaarubiyah", "اليعربية"),
    ("SY", "As Sukhnah"): ("Sukhnah", "السخنة"), ("SY", "Ra’s al Khashūfah"): (None, "رأس الخشوفة"), ("SY", "Kafr Şaghīr"): (None, "كفر صغير"), ("SY", "As Sawdā"): (None, "السودا"),
    ("SY", "Abū az̧ Z̧uhūr"): ("Abu al-Duhur", "أبو الظهور"), ("SY", "Ra’s al ‘Ayn"): (None, ""),
    ("IQ", "Choman"): (None, "جومان"), ("IQ", "Dibis"): (None, "الدبس"), ("IQ", "Halshaw"): (None, ""), ("IQ", "Hetit"): (None, ""), ("IQ", "Hetite"): (None, ""), ("IQ", "Hilora"): (None, ""), ("IQ", "Hayraw"): (None, ""),
    ("IQ", "Kays Qalah"): (None, ""), ("IQ", "Baynjiwayn"): ("Penjwen", "بنجوين"), ("IQ", "Pirmam"): (None, "بيرمام"), ("IQ", "Xebat"): ("Khabat", "خبات"), ("IQ", "Derbendixan"): ("Darbandikhan", "دربندخان"),
    ("IQ", "Kani Masi"): (None, "كاني ماسي"), ("IQ", "Al Ḩaḑar"): ("Hatra (al-Hadr)", "الحضر"), ("IQ", "Derkar"): (None, "دركار"),
}
NOT_ARABIC = set("پچژگکیۆێەہھےںٹڈڑۇېڭڤٱۈۋەۀٺټړڪڵىٔۓ") - {"ى"}
TASHKEEL = re.compile("[\u064b-\u0652\u0670\u200c-\u200f\u202a-\u202e]")
PLAIN_ENGLISH = set("SY IQ LY LB JO PS EG SA IR TN KW AE OM QA BH YE DZ SD TD NE".split())


def arabic_name(alternates: list[str]) -> str:
    """The most Arabic of the untagged alternate names, or an empty text."""
    found = []
    for name in alternates:
        if not re.fullmatch(r"[\u0600-\u06ff \-\u200c-\u200f]+", name) or NOT_ARABIC & set(name) or "ئە" in name:
            continue
        name = TASHKEEL.sub("", name).strip()
        if not re.match("(مدينة|محافظة|ولاية|شعبية|ناحية|قرية|استان|مركز|إمارة|ضلع) ", name):
            # hamza, ta marbuta and the article speak for Arabic, a final ha against it
            found.append((-len(re.findall("[أإآؤئةى]", name)) - name.startswith("ال") + name.endswith("ه"), len(found), name))
    return min(found)[2] if found else ""


def english_name(country: str, name: str) -> str:
    """GeoNames' transliteration without dots, hooks and half rings."""
    if country in PLAIN_ENGLISH:
        name = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in name if not unicodedata.combining(c) and c not in "‘’ʿʾ")
    return name


def story(cities: list[dict], airports: dict[str, tuple]) -> list[dict]:
    """The hand list with its positions."""
    by_name = defaultdict(list)
    for city in cities:
        by_name[city["countrycode"], city["name"]].append(city)
    result = []
    for line in STORY.strip().splitlines():
        if line.startswith("#"):
            continue
        country, where, rank, en, ar, tr, ru, *kind = [part.strip() for part in line.split(";")]
        population, source = None, None
        if re.match(r"[\d.]+,[\d.]+$", where):
            lon, lat = map(float, where.split(","))
        elif where in airports:
            lon, lat = airports[where]
        else:
            source = max(by_name[country, where], key=lambda c: c["population"], default=None)
            if source is None:
                raise SystemExit(f"not in GeoNames: {country} {where}")
            lon, lat, population = source["longitude"], source["latitude"], source["population"] or None
        result.append({"lon": lon, "lat": lat, "country": country, "population": population, "rank": int(rank), "source": source and source["geonameid"],
                       "name": {"en": en, "ar": ar, "tr": tr, "ru": ru}, "kind": kind[0] if kind else None})
    return result


def filtered(cities: list[dict], taken: list[dict]) -> list[dict]:
    """Cities of GeoNames by size, country and theatre, largest first."""
    result, used = [], {p["source"] for p in taken}
    spots = [(p["lon"], p["lat"], p["population"] or 0) for p in taken if not p["kind"] or p["kind"] == "capital"]
    told = [(p["lon"], p["lat"], p["name"]["ar"]) for p in taken]
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        country, lon, lat, population = city["countrycode"], city["longitude"], city["latitude"], city["population"]
        key = (country, city["name"])
        in_theatre = country in ("SY", "IQ", "LY") and any(w < lon < e and s < lat < n for w, s, e, n in THEATRES)
        wanted = population >= (40_000 if country in FOCUS else 300_000) or key in CAPITALS or in_theatre or (country in ("SA", "RU", "UA") and population >= 100_000)
        if not wanted or city["geonameid"] in used or country not in ISO_3:
            continue
        en, ar = NAME_FIXES.get(key, (None, arabic_name(city["alternatenames"])))
        near = 0.03 if population < 20_000 else NEAR if population < 1_000_000 else 0.05
        crowded = any(abs(x - lon) < near and abs(y - lat) < near * 0.8 and p >= population for x, y, p in spots)
        again = any((d := abs(x - lon) + abs(y - lat)) < 0.05 or (d < 0.2 and n == ar) for x, y, n in told)
        if not ar or again or (crowded and key not in CAPITALS):
            continue
        rank = 1 if key in CAPITALS else next((r for r, size in ((2, 1_000_000), (3, 300_000), (4, 100_000), (5, 40_000)) if population >= size), 6)
        name = {"en": en or english_name(country, city["name"]), "ar": ar}
        if country == "TR":
            name["tr"] = city["name"]
        spots.append((lon, lat, population))
        result.append({"lon": lon, "lat": lat, "country": country, "population": population or None, "rank": rank, "name": name,
                       "kind": "capital" if key in CAPITALS else None})
    return result


def features(cities: dict, airports: str, window, slug) -> list[dict]:
    """All places as GeoJSON features."""
    west, south, east, north = window
    inside = [c for c in cities.values() if west < c["longitude"] < east and south < c["latitude"] < north]
    fields = {}
    for row in csv.DictReader(io.StringIO(airports)):
        fields[row["icao"]] = (round(float(row["lon"]), 4), round(float(row["lat"]), 4))
    places = story(inside, fields)
    places += filtered(inside, places)
    result, used = [], defaultdict(int)
    for place in places:
        key = f"{ISO_3[place['country']].lower()}-{slug(place['name']['en'])}"
        used[key] += 1
        if used[key] > 1:
            key += f"-{used[key]}"
        properties = {"name": place["name"], "country": ISO_3[place["country"]], "population": place["population"], "rank": place["rank"],
                      "capital": place["kind"] == "capital" or None, "kind": None if place["kind"] == "capital" else place["kind"]}
        result.append({
            "type": "Feature", "id": key, "properties": {k: v for k, v in properties.items() if v},
            "geometry": {"type": "Point", "coordinates": [round(place["lon"], 4), round(place["lat"], 4)]},
        })
    return result
