"""Towns, crossings and air bases: a hand list of the story's places and a filter of GeoNames.

STORY, one place a line: country; GeoNames name or "lon,lat"; rank; English; Arabic; Turkish; Russian; kind.
Kind is empty (a town) or airbase, oil-port, oil-field, crossing, area.
"""

import csv
import io
import re
import unicodedata
from collections import defaultdict

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

STORY = """
# Azerbaijan and Karabakh
AZ; Baku; 1; Baku; باكو; Bakü; Баку; capital
AZ; Khankendi; 3; Stepanakert / Khankendi; ستيباناكرت / خانكندي; Hankendi / Stepanakert; Степанакерт / Ханкенди
AZ; Shusha; 3; Shusha / Shushi; شوشا / شوشي; Şuşa; Шуша / Шуши
AZ; 47.031,39.518; 4; Hadrut; هدروت; Hadrut; Гадрут
AZ; Jabrayil; 4; Jabrayil; جبرائيل; Cebrail; Джебраил
AZ; 47.145,39.601; 4; Fuzuli; فضولي; Fuzuli; Физули
AZ; Zangilan; 4; Zangilan; زنغيلان; Zengilan; Зангелан
AZ; Qubadlı; 4; Qubadli; قوبادلي; Kubadlı; Губадлы
AZ; Laçın; 4; Lachin; لاتشين; Laçın; Лачин
AZ; 46.037,40.107; 4; Kalbajar; كلبجار; Kelbecer; Кельбаджар
AZ; Aghdam; 4; Aghdam; أغدام; Ağdam; Агдам
AZ; Tartar; 4; Tartar; ترتر; Terter; Тертер
AZ; Ganja; 3; Ganja; كنجة; Gence; Гянджа
AZ; Barda; 4; Barda; بردعة; Berde; Барда
AZ; Tovuz; 4; Tovuz; توفوز; Tovuz; Товуз
AZ; Sumgayit; 3; Sumgait; سومغاييت; Sumgayıt; Сумгаит
AZ; Yevlakh; 4; Yevlakh; يفلاخ; Yevlah; Евлах
AZ; Mingachevir; 4; Mingachevir; مينغاتشيفير; Mingeçevir; Мингечевир
AZ; Naxçıvan; 3; Nakhchivan; نخجوان; Nahçıvan; Нахичевань
AZ; Horadiz; 5; Horadiz; هوراديز; Horadiz; Горадиз
AZ; Khojavend; 5; Martuni / Khojavend; مارتوني / خوجاوند; Hocavend; Мартуни / Ходжавенд
AZ; Khojaly; 5; Khojaly; خوجالي; Hocalı; Ходжалы
AZ; Askyaran; 5; Askeran; عسكران; Askeran; Аскеран
AZ; 46.816,40.213; 5; Martakert / Aghdara; مارتاكرت / آغدارا; Ağdere / Martakert; Мартакерт / Агдере
AZ; 46.755,40.395; 6; Talish; تاليش; Talış; Талыш
AZ; 46.767,40.323; 6; Madagiz / Sugovushan; ماداغيز / سوغوفوشان; Suqovuşan; Мадагиз / Суговушан
AZ; Mincivan; 6; Minjivan; مينجيفان; Mincivan; Минджевань
AZ; Beylagan; 5; Beylagan; بيلقان; Beylegan; Бейлаган
AZ; Imishli; 5; Imishli; إيميشلي; İmişli; Имишли
AZ; Lankaran; 5; Lankaran; لنكران; Lenkeran; Ленкорань
AZ; Quba; 5; Quba; قوبا; Kuba; Губа
AZ; Sheki; 5; Shaki; شكي; Şeki; Шеки
AZ; Qabala; 5; Qabala; قبالا; Kabala; Габала
AZ; Gazakh; 5; Qazakh; قازاخ; Kazah; Газах
AZ; Gadabay; 6; Gadabay; غادابي; Gedebey; Кедабек
AZ; Goranboy; 6; Goranboy; غورانبوي; Goranboy; Геранбой
AZ; Naftalan; 6; Naftalan; نفتالان; Naftalan; Нафталан
AZ; Aghjabadi; 5; Aghjabadi; أغجابدي; Ağcabedi; Агджабеди
AZ; Dashkasan; 6; Dashkasan; داشكسن; Daşkesen; Дашкесан
AZ; Julfa; 6; Julfa; جلفا; Culfa; Джульфа
AZ; Ordubad; 6; Ordubad; أوردوباد; Ordubad; Ордубад
AZ; Hacıqabul; 6; Hajigabul; حاجي قبول; Hacıkabul; Аджикабул
# Armenia and Georgia
AM; Yerevan; 1; Yerevan; يريفان; Erivan; Ереван; capital
AM; Gyumri; 4; Gyumri; غيومري; Gümrü; Гюмри
AM; 44.489,40.813; 4; Vanadzor; فانادزور; Vanadzor; Ванадзор
AM; 46.340,39.511; 5; Goris; غوريس; Goris; Горис
AM; 46.406,39.207; 5; Kapan; كابان; Kapan; Капан
AM; 46.245,38.903; 6; Meghri; ميغري; Megri; Мегри
AM; 46.030,39.520; 6; Sisian; سيسيان; Sisian; Сисиан
AM; 45.672,39.841; 6; Jermuk; جيرموك; Cermuk; Джермук
AM; 45.731,40.184; 6; Vardenis; فاردينيس; Vardenis; Варденис
AM; 45.149,40.876; 6; Ijevan; إيجيفان; İcevan; Иджеван
AM; 45.388,40.881; 6; Berd; بيرد; Berd; Берд
AM; 44.292,40.168; 5; Etchmiadzin; إتشميادزين; Eçmiadzin; Эчмиадзин
GE; Tbilisi; 1; Tbilisi; تبليسي; Tiflis; Тбилиси; capital
GE; Batumi; 4; Batumi; باتومي; Batum; Батуми
GE; Kutaisi; 4; Kutaisi; كوتايسي; Kutaisi; Кутаиси
GE; Rustavi; 4; Rustavi; روستافي; Rustavi; Рустави
GE; 41.015,43.003; 4; Sukhumi; سوخومي; Sohum; Сухум
GE; 43.964,42.225; 4; Tskhinvali; تسخينفالي; Tshinvali; Цхинвал
GE; 44.112,41.984; 5; Gori; غوري; Gori; Гори
GE; 41.672,42.146; 5; Poti; بوتي; Poti; Поти
GE; 44.806,41.476; 6; Marneuli; مارنيولي; Marneuli; Марнеули
# Syria
SY; Damascus; 1; Damascus; دمشق; Şam; Дамаск; capital
SY; Aleppo; 2; Aleppo; حلب; Halep; Алеппо
SY; Homs; 3; Homs; حمص; Humus; Хомс
SY; Ḩamāh; 3; Hama; حماة; Hama; Хама
SY; Latakia; 3; Latakia; اللاذقية; Lazkiye; Латакия
SY; Ţarţūs; 3; Tartus; طرطوس; Tartus; Тартус
SY; Idlib; 3; Idlib; إدلب; İdlip; Идлиб
SY; Ar Raqqah; 3; Raqqa; الرقة; Rakka; Ракка
SY; Deir ez-Zor; 3; Deir ez-Zor; دير الزور; Deyrizor; Дейр-эз-Зор
SY; Al Ḩasakah; 3; Hasakah; الحسكة; Haseke; Хасака
SY; Al Qāmishlī; 3; Qamishli; القامشلي; Kamışlı; Камышлы
SY; ‘Afrīn; 3; Afrin; عفرين; Afrin; Африн
SY; Manbij; 3; Manbij; منبج; Münbiç; Манбидж
SY; Al Bāb; 3; al-Bab; الباب; El Bab; Эль-Баб
SY; ‘Ayn al ‘Arab; 3; Kobani / Ayn al-Arab; كوباني / عين العرب; Kobani / Ayn el Arap; Кобани / Айн-эль-Араб
SY; I‘zāz; 4; Azaz; أعزاز; Azez; Азаз
SY; Jarābulus; 4; Jarabulus; جرابلس; Cerablus; Джараблус
SY; Tall Abyaḑ; 4; Tell Abyad; تل أبيض; Tel Abyad; Телль-Абьяд
SY; 40.0708,36.8503; 4; Ras al-Ayn; رأس العين; Resulayn; Рас-эль-Айн
SY; Saraqib; 4; Saraqib; سراقب; Serakib; Саракиб
SY; Ma‘arrat an Nu‘mān; 4; Maarat al-Numan; معرة النعمان; Maaret el Numan; Мааррат-эн-Нуман
SY; Khān Shaykhūn; 4; Khan Shaykhun; خان شيخون; Han Şeyhun; Хан-Шейхун
SY; Arīḩā; 5; Ariha; أريحا; Eriha; Ариха
SY; Jisr ash Shughūr; 4; Jisr al-Shughur; جسر الشغور; Cisr eş-Şuğur; Джиср-эш-Шугур
SY; Tall Rif‘at; 4; Tell Rifaat; تل رفعت; Tel Rıfat; Телль-Рифъат
SY; Māri‘; 5; Marea; مارع; Mare; Мареа
SY; 37.267,36.537; 5; Dabiq; دابق; Dabık; Дабик
SY; Ar Rā‘ī; 5; al-Rai; الراعي; Çobanbey (El Rai); Эр-Раи
SY; ‘Ayn ‘Īsá; 4; Ayn Issa; عين عيسى; Ayn İsa; Айн-Исса
SY; Tall Tamr; 4; Tell Tamer; تل تمر; Tel Temir; Телль-Тамр
SY; Tadmur; 4; Palmyra / Tadmur; تدمر; Palmira / Tedmür; Пальмира / Тадмор
SY; Al-Tabqa; 4; Tabqa; الطبقة; Tabka; Эт-Табка
SY; Ālbū Kamāl; 4; Albu Kamal; البوكمال; Elbu Kemal; Абу-Кемаль
SY; Al Mayādīn; 5; Mayadin; الميادين; Meyadin; Эль-Маядин
SY; Dar‘ā; 4; Daraa; درعا; Dera; Даръа
SY; As-Suwayda; 4; Suwayda; السويداء; Süveyda; Эс-Сувейда
SY; Al Qunayţirah; 5; Quneitra; القنيطرة; Kuneytire; Эль-Кунейтра
SY; Dūmā; 5; Douma; دوما; Duma; Дума
SY; Bāniyās; 5; Baniyas; بانياس; Banyas; Банияс
SY; Jablah; 5; Jableh; جبلة; Cebele; Джебла
SY; Al Mālikīyah; 5; Malikiyah / Derik; المالكية / ديريك; Malikiye / Derik; Эль-Маликия
SY; ‘Āmūdā; 5; Amuda; عامودا; Amude; Амуда
SY; Ad Darbāsīyah; 5; Darbasiyah; الدرباسية; Derbesiye; Дарбасия
SY; Sulūk; 6; Suluk; سلوك; Suluk; Сулук
SY; Al Atārib; 5; al-Atarib; الأتارب; Etarib; Эль-Атариб
SY; Dārat ‘Izzah; 6; Darat Izza; دارة عزة; Darat İzze; Дарет-Изза
SY; Ad Dānā; 6; al-Dana; الدانا; Dana; Эд-Дана
SY; 36.722,36.184; 6; Sarmada; سرمدا; Sermada; Сармада
SY; Ḩārim; 6; Harim; حارم; Harim; Харим
SY; Salqīn; 6; Salqin; سلقين; Selkin; Салкин
SY; Binnish; 6; Binnish; بنش; Binniş; Бинниш
SY; Sarmīn; 6; Sarmin; سرمين; Sermin; Сармин
SY; Taftanāz; 6; Taftanaz; تفتناز; Teftenaz; Тафтаназ
SY; Kafranbel; 6; Kafr Nabl; كفرنبل; Kefernebil; Кафр-Набль
SY; 36.530,35.717; 6; Balyun; بليون; Belyun; Бальюн
SY; Mūrak; 6; Morek; مورك; Morek; Морек
SY; Kafr Zaytā; 6; Kafr Zita; كفر زيتا; Keferzita; Кафр-Зита
SY; Ḩalfāyā; 6; Halfaya; حلفايا; Halfaya; Хальфая
SY; Maharda; 6; Mahardah; محردة; Muharde; Махарда
SY; Jindayris; 5; Jindires; جنديرس; Cinderes; Джендерес
SY; Rājū; 6; Rajo; راجو; Raco; Раджу
SY; Bulbul; 6; Bulbul; بلبل; Bülbül; Бюльбюль
SY; Nubl; 5; Nubl; نبل; Nubbul; Нубболь
SY; Akhtarīn; 6; Akhtarin; أخترين; Ahterin; Ахтарин
SY; Tādif; 6; Tadif; تادف; Tadif; Тадеф
SY; As Safīrah; 5; al-Safira; السفيرة; Sefire; Эс-Сафира
SY; Al ‘Arīmah; 6; Arima; العريمة; Arima; Эль-Арима
SY; Al Ḩawl; 6; al-Hol; الهول; El Hol; Эль-Холь
SY; Ash Shaddādah; 6; Shaddadi; الشدادي; Şeddadi; Эш-Шаддади
SY; Hajīn; 6; Hajin; هجين; Hecin; Хаджин
SY; 40.957,34.449; 6; Baghuz; الباغوز; Baguz; Багуз
SY; 38.618,33.505; 5; al-Tanf; التنف; Tanf; Эт-Танф; airbase
SY; OSLK; 4; Hmeimim; حميميم; Hmeymim; Хмеймим; airbase
SY; OS65; 5; Shayrat air base; مطار الشعيرات; Şayrat Hava Üssü; Шайрат; airbase
SY; OS66; 5; Kuweires air base; مطار كويرس; Kuveyris Hava Üssü; Квейрис; airbase
SY; 37.627,34.523; 5; T4 (Tiyas) air base; مطار التيفور (تي 4); T4 Hava Üssü; Т-4 (Тияс); airbase
SY; 37.104,35.732; 5; Abu al-Duhur air base; مطار أبو الظهور; Ebu Zuhur Hava Üssü; Абу-эд-Духур; airbase
SY; 37.041,36.521; 6; Menagh air base; مطار منغ; Minnig Hava Üssü; Миннаг; airbase
SY; 36.687,36.239; 6; Bab al-Hawa crossing; معبر باب الهوى; Cilvegözü (Bab el Heva); Баб-эль-Хава; crossing
# Iraq
IQ; Baghdad; 1; Baghdad; بغداد; Bağdat; Багдад; capital
IQ; Mosul; 2; Mosul; الموصل; Musul; Мосул
IQ; Erbil; 2; Erbil; أربيل; Erbil; Эрбиль
IQ; Basrah; 2; Basra; البصرة; Basra; Басра
IQ; Kirkuk; 2; Kirkuk; كركوك; Kerkük; Киркук
IQ; Sulaymaniyah; 3; Sulaymaniyah; السليمانية; Süleymaniye; Сулеймания
IQ; Dihok; 3; Duhok; دهوك; Duhok; Дахук
IQ; 42.688,37.144; 4; Zakho; زاخو; Zaho; Захо
IQ; 41.876,36.321; 4; Sinjar; سنجار; Sincar; Синджар
IQ; 43.349,36.453; 4; Bashiqa; بعشيقة; Başika; Башика
IQ; 44.671,36.797; 5; Sidakan; سيدكان; Sidekan; Сидакан
IQ; 45.000,36.550; 4; Qandil Mountains; جبال قنديل; Kandil Dağları; Кандиль; area
IQ; 43.620,37.120; 5; Zap area; منطقة الزاب; Zap; Зап; area
IQ; 44.450,37.070; 5; Hakurk area; منطقة خواكورك; Hakurk; Хакурк; area
IQ; 42.980,37.270; 6; Haftanin area; منطقة حفتانين; Haftanin; Хафтанин; area
IQ; 43.700,36.980; 6; Gara Mountains; جبال غارا; Gara; Гара; area
IQ; 43.488,37.092; 5; Amedi; العمادية; İmadiye; Амадия
IQ; 43.267,37.099; 6; Bamerni; بامرني; Bamerni; Бамарни; airbase
IQ; 43.580,35.775; 5; Makhmur; مخمور; Mahmur; Махмур
IQ; 42.449,36.380; 4; Tal Afar; تلعفر; Telafer; Талль-Афар
IQ; 44.524,36.612; 6; Rawanduz; راوندوز; Revanduz; Равандуз
IQ; 44.541,36.654; 5; Soran; سوران; Soran; Соран
IQ; 43.294,35.799; 6; Qayyarah; القيارة; Kayyara; Эль-Кайяра
IQ; 43.769,35.326; 5; Hawija; الحويجة; Havice; Эль-Хавиджа
IQ; 43.678,34.607; 4; Tikrit; تكريت; Tikrit; Тикрит
IQ; 45.986,35.178; 5; Halabja; حلبجة; Halepçe; Халабджа
IQ; 41.095,34.369; 5; al-Qaim; القائم; Kaim; Эль-Каим
IQ; 40.285,33.036; 5; Rutba; الرطبة; Rutba; Эр-Рутба
IQ; 42.441,33.786; 5; Ain al-Asad air base; قاعدة عين الأسد; Ayn el Esed Üssü; Айн-эль-Асад; airbase
IQ; Al Fallūjah; 4; Fallujah; الفلوجة; Felluce; Фаллуджа
IQ; Ramadi; 4; Ramadi; الرمادي; Ramadi; Рамади
IQ; Karbala; 2; Karbala; كربلاء; Kerbela; Кербела
IQ; Al Hillah; 3; Hilla; الحلة; Hille; Хилла
IQ; Kelar; 4; Kalar; كلار; Kelar; Калар
IQ; Ţūz Khūrmātū; 4; Tuz Khurmatu; طوز خورماتو; Tuzhurmatu; Туз-Хурмату
IQ; Qeładizê; 4; Qaladiza; قلعة دزة; Kaladize; Каладиза
IQ; Rānyah; 4; Ranya; رانية; Ranya; Рания
IQ; 'Ākra; 5; Akre; عقرة; Akra; Акра
IQ; As Samawah; 4; Samawah; السماوة; Semave; Эс-Самава
# Libya
LY; Tripoli; 1; Tripoli; طرابلس; Trablus; Триполи; capital
LY; Benghazi; 2; Benghazi; بنغازي; Bingazi; Бенгази
LY; Misratah; 3; Misrata; مصراتة; Misrata; Мисурата
LY; Sirte; 3; Sirte; سرت; Sirte; Сирт
LY; Tobruk; 3; Tobruk; طبرق; Tobruk; Тобрук
LY; Darnah; 4; Derna; درنة; Derne; Дерна
LY; Al Bayḑā’; 4; Bayda; البيضاء; Beyda; Эль-Бейда
LY; Ajdabiya; 4; Ajdabiya; أجدابيا; Ecdebiye; Адждабия
LY; Tarhuna; 3; Tarhuna; ترهونة; Terhune; Тархуна
LY; Gharyan; 3; Gharyan; غريان; Giryan; Гарьян
LY; Sabha; 4; Sebha; سبها; Sebha; Себха
LY; Bani Walid; 4; Bani Walid; بني وليد; Beni Velid; Бени-Валид
LY; Zawiya; 4; Zawiya; الزاوية; Zaviye; Эз-Завия
LY; Zliten; 4; Zliten; زليتن; Zliten; Злитен
LY; Al Khums; 4; Khoms; الخمس; Hums; Эль-Хумс
LY; Şabrātah; 4; Sabratha; صبراتة; Sabrata; Сабрата
LY; Şurmān; 5; Surman; صرمان; Sürman; Сурман
LY; Zuwarah; 4; Zuwara; زوارة; Zuvara; Зувара
LY; Al Ajaylat; 5; al-Ajaylat; العجيلات; Aceylat; Эль-Аджайлат
LY; Al Jumayl; 5; al-Jumayl; الجميل; Cümeyl; Эль-Джумайль
LY; Zintan; 5; Zintan; الزنتان; Zintan; Зинтан
LY; Al Aşābi‘ah; 6; al-Asabiah; الأصابعة; Asabia; Эль-Асабия
LY; Qaşr Bin Ghashīr; 6; Qasr bin Ghashir; قصر بن غشير; Kasr bin Gaşir; Каср-бен-Гашир
LY; Al Marj; 5; Marj; المرج; Merc; Эль-Мардж
LY; Hūn; 4; Hun (Jufra); هون (الجفرة); Hun (Cufra); Хун (Джуфра)
LY; Ghadames; 5; Ghadames; غدامس; Gadames; Гадамес
LY; Ghat; 5; Ghat; غات; Gat; Гат
LY; Murzuk; 5; Murzuq; مرزق; Murzuk; Марзук
LY; Ubari; 5; Ubari; أوباري; Ubari; Убари
LY; Al Jawf; 5; Kufra (al-Jawf); الكفرة (الجوف); Kufra; Куфра
LY; Jālū; 6; Jalu; جالو; Calu; Джалу
LY; 18.526,30.500; 4; Ras Lanuf; رأس لانوف; Ras Lanuf; Рас-Лануф; oil-port
LY; 18.350,30.635; 4; Es Sider; السدرة; Es Sider; Эс-Сидр; oil-port
LY; Al Burayqah; 4; Brega; البريقة; Brega; Марса-эль-Брега; oil-port
LY; Az Zuwaytīnah; 5; Zueitina; الزويتينة; Züveytine; Зувайтина; oil-port
LY; Bin Jawwād; 5; Bin Jawad; بن جواد; Bin Cevad; Бен-Джавад
LY; 15.237,31.442; 5; Abu Grein; أبو قرين; Ebu Kureyn; Абу-Грейн
LY; 14.250,29.983; 6; al-Shuwayrif; الشويرف; Şuveyrif; Эш-Шувайриф
LY; 12.200,26.570; 5; Sharara oil field; حقل الشرارة النفطي; Şerara petrol sahası; Шарара; oil-field
LY; 11.900,32.473; 4; al-Watiya air base; قاعدة الوطية الجوية; Vatiyye Hava Üssü; Эль-Ватия; airbase
LY; HL69; 4; Jufra air base; قاعدة الجفرة الجوية; Cufra Hava Üssü; Эль-Джуфра (авиабаза); airbase
LY; HL59; 5; al-Khadim air base; قاعدة الخادم الجوية; Hadim Hava Üssü; Эль-Хадим; airbase
LY; HLLM; 5; Mitiga airport; مطار معيتيقة; Mitiga Havalimanı; Митига; airbase
LY; 14.660,27.240; 6; Tamanhint air base; قاعدة تمنهنت الجوية; Temenhint Hava Üssü; Таманхинт; airbase
# Lebanon, Israel, Palestinian territories, Jordan
LB; Beirut; 1; Beirut; بيروت; Beyrut; Бейрут; capital
LB; Tripoli; 3; Tripoli (Lebanon); طرابلس (لبنان); Trablusşam; Триполи (Ливан)
LB; 35.376,33.563; 4; Sidon; صيدا; Sayda; Сайда
LB; 35.197,33.271; 4; Tyre; صور; Sur; Тир
LB; 36.211,34.006; 4; Baalbek; بعلبك; Baalbek; Баальбек
LB; 35.902,33.846; 4; Zahle; زحلة; Zahle; Захле
LB; 35.484,33.379; 5; Nabatieh; النبطية; Nebatiye; Набатия
LB; 35.140,33.118; 4; Naqoura; الناقورة; Nakura; Накура
LB; 35.433,33.119; 6; Bint Jbeil; بنت جبيل; Bint Cubeyl; Бинт-Джубайль
LB; 36.421,34.179; 6; Arsal; عرسال; Arsal; Арсаль
LB; 35.648,33.981; 5; Jounieh; جونية; Cuniye; Джуния
IL; Jerusalem; 2; Jerusalem; القدس; Kudüs; Иерусалим
IL; Tel Aviv; 2; Tel Aviv; تل أبيب; Tel Aviv; Тель-Авив
IL; Haifa; 3; Haifa; حيفا; Hayfa; Хайфа
IL; Beersheba; 4; Beersheba; بئر السبع; Birüssebi; Беэр-Шева
IL; Ashdod; 4; Ashdod; أسدود; Aşdod; Ашдод
IL; Ashkelon; 5; Ashkelon; عسقلان; Aşkelon; Ашкелон
IL; 34.948,29.558; 5; Eilat; إيلات; Eylat; Эйлат
PS; Gaza; 3; Gaza; غزة; Gazze; Газа
PS; 35.204,31.903; 3; Ramallah; رام الله; Ramallah; Рамалла
PS; Hebron; 4; Hebron; الخليل; El Halil; Хеврон
PS; Nablus; 4; Nablus; نابلس; Nablus; Наблус
JO; Amman; 1; Amman; عمّان; Amman; Амман; capital
# Cyprus
CY; Nicosia; 1; Nicosia; نيقوسيا; Lefkoşa; Никосия; capital
CY; Limassol; 3; Limassol; ليماسول; Limasol; Лимасол
CY; Larnaca; 4; Larnaca; لارنكا; Larnaka; Ларнака
CY; Paphos; 4; Paphos; بافوس; Baf; Пафос
CN; 33.950,35.120; 3; Famagusta; فاماغوستا; Gazimağusa; Фамагуста
CN; 33.319,35.337; 4; Kyrenia; كيرينيا; Girne; Кирения
CN; 33.959,35.108; 4; Varosha; فاروشا; Kapalı Maraş; Вароша
CN; 32.994,35.199; 5; Morphou; مورفو; Güzelyurt; Морфу
CN; 33.724,35.236; 4; Geçitkale air base; قاعدة غجيتكالي الجوية; Geçitkale Havaalanı; Гечиткале; airbase
CN; 33.497,35.155; 6; Ercan airport; مطار إرجان; Ercan Havalimanı; Эрджан; airbase
CY; LCRA; 5; Akrotiri air base; قاعدة أكروتيري الجوية; Ağrotur Hava Üssü; Акротири; airbase
# Turkey
TR; Ankara; 1; Ankara; أنقرة; Ankara; Анкара; capital
TR; Istanbul; 2; Istanbul; إسطنبول; İstanbul; Стамбул
TR; 38.948,36.715; 5; Akçakale; أقجة قلعة; Akçakale; Акчакале
TR; 40.050,36.862; 5; Ceylanpınar; جيلان بينار; Ceylanpınar; Джейланпынар
TR; 36.567,36.269; 5; Reyhanlı; الريحانية; Reyhanlı; Рейханлы
TR; 41.217,37.075; 5; Nusaybin; نصيبين; Nusaybin; Нусайбин
TR; 38.000,36.840; 6; Karkamış; كركميش; Karkamış; Каркамыш
TR; 44.280,37.570; 5; Yüksekova; يوكسكوفا; Yüksekova; Юксекова
TR; 43.740,37.577; 4; Hakkari; هكاري; Hakkâri; Хаккяри
TR; 42.455,37.519; 5; Şırnak; شرناق; Şırnak; Ширнак
TR; 43.612,37.248; 6; Çukurca; تشوكورجا; Çukurca; Чукурджа
TR; 44.574,37.305; 6; Şemdinli; شمدينلي; Şemdinli; Шемдинли
TR; LTAG; 4; Incirlik air base; قاعدة إنجرليك الجوية; İncirlik Hava Üssü; Инджирлик; airbase
TR; 35.815,37.029; 5; Ceyhan; جيهان; Ceyhan; Джейхан
TR; 33.881,36.320; 6; Taşucu; تاشوجو; Taşucu; Ташуджу
TR; 29.638,36.202; 6; Kaş; كاش; Kaş; Каш
TR; 28.270,36.855; 5; Marmaris; مرمريس; Marmaris; Мармарис
TR; 27.430,37.034; 5; Bodrum; بودروم; Bodrum; Бодрум
TR; 43.097,40.608; 4; Kars; قارص; Kars; Карс
TR; 42.702,41.111; 5; Ardahan; أرداهان; Ardahan; Ардахан
TR; 35.153,42.027; 5; Sinop; سينوب; Sinop; Синоп
TR; Kilis; 4; Kilis; كلس; Kilis; Килис
TR; Cizre; 4; Cizre; جزرة; Cizre; Джизре
TR; Silopi; 4; Silopi; سيلوبي; Silopi; Силопи
TR; Suruç; 4; Suruç; سروج; Suruç; Суруч
# Greece
GR; Athens; 1; Athens; أثينا; Atina; Афины; capital
GR; Thessaloníki; 3; Thessaloniki; سالونيك; Selanik; Салоники
GR; Pátra; 4; Patras; باتراس; Patras; Патры
GR; Lárisa; 4; Larissa; لاريسا; Larisa; Лариса
GR; Irákleion; 4; Heraklion; هيراكليون; Kandiye; Ираклион
GR; 29.590,36.148; 4; Kastellorizo; كاستيلوريزو; Meis; Кастелоризо
GR; 28.222,36.437; 4; Rhodes; رودس; Rodos; Родос
GR; 24.019,35.513; 5; Chania; خانيا; Hanya; Ханья
GR; 24.073,35.488; 5; Souda Bay; خليج سودا; Suda; Суда; airbase
GR; 25.875,40.847; 5; Alexandroupoli; ألكسندروبولي; Dedeağaç; Александруполис
GR; 26.556,39.106; 5; Mytilene; ميتيليني; Midilli; Митилини
GR; 27.289,36.893; 5; Kos; كوس; İstanköy; Кос
# Egypt
EG; 25.146,31.555; 5; Sallum; السلوم; Sellum; Эс-Саллум
EG; 25.927,31.610; 5; Sidi Barrani; سيدي براني; Sidi Barrani; Сиди-Баррани
EG; Marsá Maţrūḩ; 4; Marsa Matruh; مرسى مطروح; Mersa Matruh; Мерса-Матрух
EG; 34.292,27.915; 4; Sharm el-Sheikh; شرم الشيخ; Şarm el-Şeyh; Шарм-эш-Шейх
# Russia, Ukraine
RU; Rostov-on-Don; 2; Rostov-on-Don; روستوف; Rostov; Ростов-на-Дону
RU; Volgograd; 2; Volgograd; فولغوغراد; Volgograd; Волгоград
RU; Makhachkala; 3; Makhachkala; محج قلعة; Mahaçkale; Махачкала
RU; Sochi; 3; Sochi; سوتشي; Soçi; Сочи
RU; Grozny; 3; Grozny; غروزني; Grozni; Грозный
RU; Vladikavkaz; 3; Vladikavkaz; فلاديقوقاز; Vladikafkas; Владикавказ
RU; 44.650,43.740; 5; Mozdok; موزدوك; Mozdok; Моздок
RU; Novorossiysk; 4; Novorossiysk; نوفوروسيسك; Novorossiysk; Новороссийск
RU; Derbent; 4; Derbent; دربند; Derbent; Дербент
UA; Sevastopol; 3; Sevastopol; سيفاستوبول; Sivastopol; Севастополь
UA; Simferopol; 3; Simferopol; سيمفيروبول; Akmescit; Симферополь
UA; Mykolayiv; 3; Mykolaiv; ميكولايف; Mıkolayiv; Николаев
UA; Kerch; 4; Kerch; كيرتش; Kerç; Керчь
UA; Mariupol; 4; Mariupol; ماريوبول; Mariupol; Мариуполь
UA; 32.617,46.655; 4; Kherson; خيرسون; Herson; Херсон
# Iran, border with the story
IR; 45.630,38.940; 6; Jolfa; جلفا; Culfa; Джульфа
IR; 45.058,37.553; 3; Urmia; أورمية; Urmiye; Урмия
"""

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
