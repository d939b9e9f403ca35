#!/usr/bin/env python3
"""Builds overlays.geojson: how far the Ottoman state, or its army, reached at six dates.

The outlines are our own and generalised. Coasts and modern boundaries come from the base geography
(countries_low, outer, units); the frontiers inland were drawn by hand from what treaties and handbooks
say of them, so they may be out by 30 to 50 km and more in deserts and steppes, where there was no line.

    python3 build_overlays.py [BASE] [OUT]      needs shapely 2
BASE is geodata/base, OUT the file to write; left out, they are found from where this script lies.
"""
import json, os, sys
from shapely.geometry import shape, Polygon, MultiPolygon, Point, box, mapping
from shapely.geometry.polygon import orient
from shapely.ops import unary_union
from shapely import make_valid, set_precision

HERE = os.path.dirname(os.path.abspath(__file__))
BASE = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "base")
OUT = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "overlays.geojson")
FRAME = box(5.0, 15.0, 58.0, 50.0)          # the map's window and a little beyond
MIN_ISLAND = 0.025                          # square degrees; smaller islands are left out


def load(name):
    d = json.load(open(f"{BASE}/{name}.geojson"))
    return [(f.get("id") or f["properties"]["id"], make_valid(shape(f["geometry"]))) for f in d["features"]]


def polygons(g):
    if g.geom_type == "Polygon":
        return [g]
    return [p for x in getattr(g, "geoms", []) for p in polygons(x)]


def close(g, d):
    """Fills slivers and straits narrower than 2d."""
    return g.buffer(d, join_style="mitre").buffer(-d, join_style="mitre")


LAND = close(unary_union([g for _, g in load("countries_low") + load("outer")]).intersection(FRAME), 0.03)
UNITS = dict(load("units"))


def units(*ids):
    return unary_union([UNITS[i].buffer(0.01) for i in ids])


def of(country, *without):
    return units(*[i for i in UNITS if i.startswith(country + "-") and i not in without])


def land_in(ring, drop=()):
    """Land within a hand-drawn ring, whose sea stretches are loose; polygons with a point of `drop` are left out."""
    g = LAND.intersection(make_valid(Polygon(ring)))
    keep = [p for p in polygons(g) if p.area >= MIN_ISLAND and not any(p.buffer(0.05).contains(Point(q)) for q in drop)]
    return unary_union(keep)


def smooth(g, d=0.1):
    """Rounds the corners of outlines put together from districts."""
    return g.buffer(d).buffer(-2 * d).buffer(d)


def tidy(g, most=420):
    """One outline of at most `most` vertices a polygon, rings closed, exterior counter-clockwise."""
    out = []
    for p in polygons(close(g, 0.04)):
        if p.area < MIN_ISLAND:
            continue
        p = Polygon(p.exterior, [h for h in p.interiors if Polygon(h).area > 0.4])
        for tol in (0.05, 0.06, 0.08, 0.1):
            q = make_valid(p.simplify(tol))
            q = max(polygons(q), key=lambda x: x.area)
            if len(q.exterior.coords) <= most:
                break
        q = set_precision(q, 0.01)
        out.append(q)
    out = [orient(x, 1.0) for x in polygons(set_precision(unary_union(out), 0.01)) if x.area >= MIN_ISLAND]
    return out[0] if len(out) == 1 else MultiPolygon(out)


# ---------------------------------------------------------------- frontiers drawn by hand, longitude first
# The frontier with Persia as settled in 1639, close to the modern one, from Ararat to the Gulf.
PERSIA = [(44.4, 39.7), (44.3, 39.4), (44.4, 38.9), (44.3, 38.3), (44.5, 37.9), (44.75, 37.2), (45.1, 36.4),
          (45.9, 35.8), (46.2, 35.2), (45.6, 34.5), (45.6, 33.9), (46.2, 33.0), (47.3, 32.4), (47.8, 31.7),
          (47.7, 31.0), (48.0, 30.5), (48.7, 30.0)]
# The frontier of 1878-1914 with Russia, from the coast west of Batumi to Ararat.
KARS_LINE = [(41.35, 41.7), (41.45, 41.4), (41.35, 41.1), (41.6, 40.8), (41.9, 40.45), (42.3, 40.2), (42.55, 39.95),
             (43.3, 39.85), (44.0, 39.75), (44.4, 39.7)]

Y1683 = [
    # Mediterranean from the west, south of Sardinia, Sicily and Malta, round the Peloponnese, up the Adriatic
    (5.0, 38.0), (9.0, 37.9), (11.4, 37.5), (11.7, 36.4), (13.5, 34.8), (18.0, 34.6), (20.2, 36.6), (20.2, 38.6),
    (19.2, 39.6), (18.9, 40.8), (18.9, 41.9), (18.3, 42.3), (17.0, 42.7), (17.2, 43.1),
    # Dalmatia behind the Venetian coast, Lika, Slavonia
    (16.5, 43.6), (15.9, 43.95), (15.5, 44.15), (14.9, 44.4), (14.95, 44.75), (15.6, 45.1), (16.3, 45.25), (16.9, 45.45),
    # Hungary: Kanizsa, Esztergom, Uyvar, Eger
    (17.2, 45.9), (16.75, 46.5), (17.4, 46.85), (18.0, 47.1), (18.1, 47.6), (17.9, 48.1), (18.5, 48.35), (19.5, 48.4),
    (20.4, 48.3), (21.2, 48.0),
    # Transylvania with the Partium, Moldavia with Bukovina, Podolia
    (22.2, 47.95), (23.2, 47.95), (24.6, 47.85), (24.9, 48.1), (25.5, 48.55), (26.2, 48.75), (26.2, 49.4), (27.0, 49.7),
    (28.0, 49.45), (29.0, 49.0), (29.6, 48.4), (30.8, 48.1), (32.5, 47.95), (34.3, 47.6),
    # the Crimean Khanate's steppe, Azov, Kuban, the Circassian coast
    (35.6, 47.5), (37.3, 47.4), (38.6, 47.5), (39.7, 47.3), (39.6, 46.6), (39.0, 45.7), (40.2, 44.9), (41.2, 44.1),
    (42.0, 43.3), (43.0, 42.9), (43.5, 42.4), (43.4, 42.0), (43.5, 41.6), (43.6, 41.2), (43.65, 40.6), (43.9, 40.1)] + PERSIA + [
    # Basra, the desert edge, the Hejaz
    (48.3, 29.3), (46.8, 29.4), (44.8, 30.2), (42.5, 30.7), (40.5, 30.6), (38.8, 29.6), (38.3, 28.3), (39.2, 26.8),
    (40.4, 25.3), (41.2, 23.4), (41.6, 21.6), (41.9, 20.0), (41.3, 19.0),
    # Red Sea: Suakin and Massawa, the coast only; Egypt and the Nile to Sai
    (39.7, 16.0), (39.3, 15.1), (38.9, 15.5), (37.9, 17.8), (36.9, 18.8), (36.5, 20.4), (35.4, 22.0), (33.6, 22.6),
    (32.2, 21.4), (30.8, 20.3), (29.9, 20.6), (30.3, 22.2), (29.2, 24.2), (27.4, 26.8), (25.3, 28.7),
    # Cyrenaica, Fezzan (tributary), Tripoli, Tunis, Algiers
    (22.5, 29.0), (19.5, 27.8), (17.0, 25.4), (14.2, 24.5), (12.0, 25.2), (10.4, 27.2), (9.7, 30.2), (8.6, 32.4), (5.0, 33.6)]

Y1878 = [
    (8.4, 37.7), (11.4, 37.5), (11.7, 36.4), (13.5, 34.8), (20.0, 34.2), (22.8, 34.8), (23.1, 35.5), (24.0, 35.85),
    (25.6, 35.9), (26.1, 36.4), (26.05, 37.0), (25.8, 37.5), (25.5, 38.2), (25.1, 38.9), (24.3, 39.5), (23.6, 39.55),
    # Greece as it was until 1881: Volos to Arta
    (23.45, 39.25), (23.25, 39.02), (22.95, 39.12), (22.75, 39.12), (22.3, 39.0), (21.8, 39.1), (21.3, 39.05),
    (20.95, 38.93), (20.3, 38.9), (19.3, 39.4), (19.0, 40.8), (18.9, 41.9),
    # Montenegro, Bosnia and Herzegovina (occupied by Austria-Hungary), Serbia
    (19.1, 42.05), (19.35, 42.15), (19.45, 42.45), (19.8, 42.6), (19.75, 42.9), (19.2, 43.15), (18.75, 43.2), (18.7, 42.85),
    (18.45, 42.55), (17.9, 42.85), (17.2, 43.4), (16.6, 43.75), (16.15, 44.15), (15.8, 44.75), (15.75, 45.15), (16.4, 45.1),
    (16.9, 45.25), (18.0, 45.1), (19.0, 44.9), (19.15, 44.4), (19.45, 44.0), (19.3, 43.6), (19.9, 43.5), (20.6, 43.2),
    (20.9, 43.15), (21.3, 42.9), (21.6, 42.6), (22.0, 42.35), (22.45, 42.4),
    # Bulgaria (tributary) and Eastern Rumelia (autonomous): the Danube to Silistra, then to the coast at Mangalia
    (22.55, 42.85), (22.95, 43.15), (22.5, 43.6), (22.65, 44.2), (23.0, 43.82), (24.4, 43.72), (25.5, 43.65), (26.4, 44.0),
    (27.25, 44.12), (27.9, 43.95), (28.8, 43.72), (31.0, 43.5), (38.0, 43.0)] + KARS_LINE + PERSIA + [
    # Kuwait (nominal), al-Hasa and Qatar since 1871, the desert edge
    (48.8, 29.0), (50.6, 27.0), (51.9, 26.3), (51.9, 25.2), (51.2, 24.5), (50.2, 24.3), (49.4, 24.9), (48.6, 26.4),
    (47.6, 27.9), (46.4, 29.2), (44.8, 30.2), (42.5, 30.7), (40.5, 30.6), (38.8, 29.6), (38.3, 28.3), (39.2, 26.8),
    # Hejaz, Asir and Yemen (since 1872); the Egyptian Sudan to the edge of the map
    (40.6, 25.3), (41.6, 23.4), (42.4, 21.4), (43.2, 19.6), (44.2, 18.0), (45.0, 15.0), (38.0, 15.0), (24.0, 15.0), (24.0, 19.5),
    (25.0, 22.0), (24.5, 24.5), (21.5, 25.5), (18.0, 24.3), (15.0, 23.7), (12.0, 24.2), (10.2, 25.6), (9.8, 27.5),
    (9.6, 30.2), (9.0, 32.1), (7.8, 33.2), (7.6, 34.0), (8.3, 34.8), (8.3, 36.0), (8.4, 36.8)]

Y1914 = [
    # Thrace with Edirne, the Straits, Imbros and Tenedos; the coast of Asia Minor without the islands
    (28.2, 41.98), (27.3, 42.08), (26.6, 41.95), (26.05, 41.75), (26.15, 41.3), (26.05, 40.85), (25.8, 40.55), (25.6, 40.1),
    (25.8, 39.7), (26.4, 39.45), (26.65, 39.2), (26.7, 38.9), (26.25, 38.75), (26.2, 38.5), (26.18, 38.2), (26.7, 37.95),
    (27.15, 37.75), (27.1, 37.3), (27.15, 36.95), (27.3, 36.6), (28.0, 36.5), (28.6, 36.5), (29.5, 35.95), (31.0, 36.0),
    (33.5, 35.85), (34.9, 35.6), (34.5, 33.0), (34.2, 31.35),
    # the Sinai border of 1906, Red Sea coast
    (34.85, 29.5), (34.6, 28.0), (36.5, 25.5), (38.5, 21.5), (40.8, 18.0), (42.3, 15.0),
    (45.0, 15.0), (44.3, 17.8), (43.2, 19.6), (42.4, 21.4), (41.6, 23.4), (40.6, 25.3), (39.2, 26.8), (38.3, 28.3),
    (38.8, 29.6), (40.5, 30.6), (42.5, 30.7), (44.8, 30.2), (46.6, 29.6), (47.6, 30.05), (48.2, 29.85)] + PERSIA[::-1] + KARS_LINE[::-1][1:] + [
    (38.0, 43.0), (31.0, 43.0)]

DERBENT = LAND.intersection(Polygon([(47.6, 41.2), (47.8, 41.6), (48.0, 42.1), (48.5, 42.15), (48.9, 41.7), (48.7, 41.2)]))

# 1590 and 1724: the Black Sea side was drawn in the outline of 1683 and is left out here but for Georgia.
A1590 = unary_union([
    of("geo", "geo-abkhazia"), of("arm"),
    of("aze", "aze-lankaran", "aze-lankaran-city", "aze-lerik", "aze-astara", "aze-masalli", "aze-yardimli"),
    DERBENT, units("irn-west-azerbaijan", "irn-east-azerbaijan")])

A1724 = unary_union([
    of("geo", "geo-abkhazia", "geo-guria", "geo-imereti", "geo-racha-lechkhumi", "geo-samegrelo-zemo-svaneti", "geo-adjara"),
    of("arm"),
    of("aze").intersection(Polygon([(44.5, 38.5), (44.5, 42.2), (46.9, 42.0), (47.6, 41.4), (48.6, 40.9), (48.9, 40.5), (48.4, 40.0),
                                    (48.2, 39.6), (47.5, 39.0), (46.2, 38.6)])),
    units("irn-west-azerbaijan", "irn-east-azerbaijan", "irn-kurdistan", "irn-kermanshah", "irn-hamadan")])

A1918 = unary_union([
    units("geo-adjara", "geo-samtskhe-javakheti", "arm-shirak"),
    LAND.intersection(Polygon(KARS_LINE + [(44.75, 39.65), (44.35, 39.95), (44.0, 40.15), (43.9, 40.5), (44.3, 40.75), (44.9, 40.75),
                                           (45.4, 41.0), (45.2, 41.3), (44.6, 41.05), (43.9, 41.05), (43.3, 41.25), (42.6, 41.5), (41.9, 41.6)])),
    units("aze-sadarak", "aze-sharur", "aze-kangarli", "aze-babek", "aze-nakhchivan", "aze-shahbuz", "aze-julfa", "aze-ordubad"),
    units("irn-west-azerbaijan", "irn-east-azerbaijan").intersection(
        Polygon([(43.5, 40.0), (43.9, 37.4), (45.0, 37.0), (46.2, 37.2), (46.8, 37.8), (46.7, 38.4), (46.2, 38.8), (46.0, 40.0)])),
    of("aze", "aze-lankaran", "aze-lankaran-city", "aze-lerik", "aze-astara", "aze-masalli", "aze-yardimli", "aze-jalilabad", "aze-sadarak",
       "aze-shusha", "aze-shusha-city", "aze-khankendi", "aze-khojaly", "aze-khojavend", "aze-lachin", "aze-kalbajar", "aze-zangilan",
       "aze-qubadli", "aze-jabrayil", "aze-sharur", "aze-kangarli", "aze-babek", "aze-nakhchivan", "aze-shahbuz", "aze-julfa", "aze-ordubad"),
    DERBENT])

VENICE = [(19.85, 39.6), (20.6, 38.2), (20.8, 37.8), (23.0, 36.25)]         # Corfu, Cephalonia, Zante, Kythira
GREECE = VENICE + [(20.65, 38.7)]                                           # and Lefkada


def T(en, ar): return {"en": en, "ar": ar}


OURS = T("Our own generalised drawing.", "رسم معمَّم من عملنا.")
SETS = [
    {"id": "ottoman-extents", "name": T("The Ottoman state in 1683, 1878 and 1914", "الدولة العثمانية في 1683 و1878 و1914"),
     "about": T("Three outlines, drawn by us and generalised: coasts and some borders from the base map, the other frontiers by hand. They may be out by tens of kilometres, and more in deserts and steppes, where there was no line. Ruled and dependent lands are drawn in one outline; each text says which were which. The map’s window cuts them.",
                "ثلاثة حدود من رسمنا، معمَّمة: السواحل وبعض الحدود من الخريطة الأساسية، وما عداها مرسوم باليد. وقد يبلغ الخطأ عشرات الكيلومترات، ويزيد في البوادي والسهوب حيث لم يكن هناك خط. والأراضي المحكومة والتابعة في حد واحد، وفي كل شرح ما يميز بينها. وتقطعها حافة الخريطة."),
     "sources": ["wikipedia-treaty-of-berlin-1878", "kiwix-ottoman-tripolitania", "liquisearch-ottoman-syria-history", "britannica-cyprus-ottoman-rule",
                 "pitcher-1972-an-historical-geography-of-the-ottoman"]},
    {"id": "ottoman-caucasus", "name": T("The Ottomans in the Caucasus: 1590, 1724 and 1918", "العثمانيون في القوقاز: 1590 و1724 و1918"),
     "about": T("Three outlines of how far Ottoman rule, or the Ottoman army, reached in the Caucasus and north-western Persia. Drawn by us from what treaties and handbooks say, along modern provinces and districts, which are not the boundaries of those days. The outlines of 1590 and 1724 begin at today’s Turkish border: the older Ottoman lands west of it are not drawn.",
                "ثلاثة حدود لما بلغه الحكم العثماني، أو الجيش العثماني، في القوقاز وشمال غرب بلاد فارس. رسمناها بحسب ما تقوله المعاهدات والمراجع، على حدود الأقاليم والأقضية الحديثة، وهي غير حدود تلك الأيام. ويبدأ حدّا 1590 و1724 عند حدود تركيا الحالية، فلا تُرسم الأراضي العثمانية الأقدم إلى الغرب منها."),
     "sources": ["wikimili-treaty-of-constantinople-1590", "wikipedia-treaty-of-constantinople-1724", "sykes-1915-a-history-of-persia",
                 "1914-1918-online-2020-08-25-army-of-islam", "1914-1918-online-batum-conference"]}]


def feature(id, set_, name, year, about, sources, geometry):
    g = tidy(geometry)
    assert g.is_valid, id
    print(f"{id:16} {g.geom_type:12} polygons {len(polygons(g)):3}  vertices {[len(p.exterior.coords) for p in polygons(g)]}")
    return {"type": "Feature", "id": id, "geometry": mapping(g),
            "properties": {"set": set_, "name": name, "year": year, "about": about, "sources": sources, "confidence": "documented"}}


FEATURES = [
    feature("ottoman-1683", "ottoman-extents", T("The Ottoman state at its widest, about 1683", "الدولة العثمانية في أقصى اتساعها، نحو 1683"), "1683",
            T("The eve of the second siege of Vienna. Ruled through governors: Anatolia, the Balkans to Buda, Uyvar and Podolia, Syria, Iraq to Basra, Egypt, the Hejaz and the Red Sea ports, Cyprus, and Crete since 1669. Dependent: the Crimean Khanate, Moldavia, Wallachia, Transylvania, Ragusa, the west Georgian principalities, the sharif of Mecca, Fezzan; Algiers, Tunis and Tripoli ruled themselves in most things. Yemen (1636) and al-Hasa (about 1670) had been lost. The eastern Caucasus was then Persian. " + OURS["en"],
              "عشية حصار فيينا الثاني. ما حكمه الولاة: الأناضول، والبلقان حتى بودا وأويفار وبودوليا، وسوريا، والعراق حتى البصرة، ومصر، والحجاز وموانئ البحر الأحمر، وقبرص، وكريت منذ 1669. والتابع: خانية القرم، والبغدان (مولدافيا)، والأفلاق، وترانسلفانيا، وراغوزا، وإمارات غرب جورجيا، وشرافة مكة، وفزّان؛ وكانت الجزائر وتونس وطرابلس الغرب تدير معظم شؤونها بنفسها. وكانت اليمن (1636) والأحساء (نحو 1670) قد خرجتا. وكان شرق القوقاز يومها فارسياً. " + OURS["ar"]),
            ["pitcher-1972-an-historical-geography-of-the-ottoman", "kiwix-ottoman-tripolitania", "liquisearch-ottoman-syria-history"], land_in(Y1683, VENICE)),
    feature("ottoman-1878", "ottoman-extents", T("The Ottoman state after the treaty of Berlin, 1878", "الدولة العثمانية بعد معاهدة برلين، 1878"), "1878",
            T("After the treaty of 13 July 1878. In the outline but not ruled from Istanbul: Bosnia and Herzegovina (occupied by Austria-Hungary), Bulgaria (a tributary principality) and Eastern Rumelia (autonomous), Cyprus (run by Britain since June), Egypt with the Sudan (the khedive, autonomous), Tunis (nominal, French from 1881), Kuwait and Qatar (loose). Thessaly went to Greece in 1881. Kars, Ardahan and Batumi were now Russian. " + OURS["en"],
              "بعد معاهدة 13 تموز 1878. يضم الحد ما لم يكن يُحكم من إسطنبول: البوسنة والهرسك (احتلتها النمسا – المجر)، وبلغاريا (إمارة تدفع الجزية) والروملي الشرقي (ذاتي الحكم)، وقبرص (إدارتها بريطانية منذ حزيران)، ومصر والسودان (الخديوي، بحكم ذاتي)، وتونس (اسمياً، وفرنسية منذ 1881)، والكويت وقطر (بصلة ضعيفة). وآلت تساليا إلى اليونان في 1881. وصارت قارص وأردهان وباتومي روسية. " + OURS["ar"]),
            ["wikipedia-treaty-of-berlin-1878", "treaty-of-berlin-1878-07-13-text", "britannica-cyprus-ottoman-rule"], land_in(Y1878, GREECE)),
    feature("ottoman-1914", "ottoman-extents", T("The Ottoman state in 1914", "الدولة العثمانية في 1914"), "1914",
            T("At the outbreak of the First World War. Libya and the Dodecanese had gone to Italy in 1912, nearly all of the Balkans, Crete and the larger Aegean islands in 1912–1913, al-Hasa to Ibn Saud in 1913. Not drawn, since the sultan’s right there was only a name: Egypt (British-held since 1882, a protectorate from 18 December 1914), Cyprus (annexed by Britain on 5 November 1914), Kuwait and Qatar. In inner Arabia, Asir and Yemen his hold was partial. " + OURS["en"],
              "عند اندلاع الحرب العالمية الأولى. كانت ليبيا والدوديكانيز قد صارتا لإيطاليا في 1912، ومعظم البلقان وكريت وكبرى جزر إيجه قد خرجت في 1912–1913، والأحساء لابن سعود في 1913. ولم يُرسم ما كان حق السلطان فيه اسماً لا غير: مصر (بيد بريطانيا منذ 1882، ومحمية منذ 18 كانون الأول 1914)، وقبرص (ضمتها بريطانيا في 5 تشرين الثاني 1914)، والكويت وقطر. وكان حكمه في داخل الجزيرة وعسير واليمن جزئياً. " + OURS["ar"]),
            ["pitcher-1972-an-historical-geography-of-the-ottoman", "kiwix-ottoman-tripolitania", "britannica-cyprus-ottoman-rule"], land_in(Y1914, [(33.2, 35.0), (26.3, 39.2), (26.05, 38.4), (26.8, 37.75)])),
    feature("ottoman-caucasus-1590", "ottoman-caucasus", T("Ottoman holdings after the treaty of 1590", "ما بيد العثمانيين بعد معاهدة 1590"), "1590",
            T("Treaty of Constantinople, 21 March 1590: Georgia (its west as tributary principalities), Yerevan, Ganja with Karabakh, Shirvan with Baku and Derbent, and Tabriz. Shah Abbas retook them in 1603–1607; the treaty of 1612 confirmed it. Nahavand and Luristan, farther south, are not drawn. " + OURS["en"],
              "معاهدة القسطنطينية، 21 آذار 1590: جورجيا (غربها إمارات تابعة)، ويريفان، وكنجة مع قره باغ، وشيروان مع باكو ودربند، وتبريز. واستردها الشاه عباس بين 1603 و1607، وثبّتت ذلك معاهدة 1612. ولم تُرسم نهاوند ولورستان إلى الجنوب. " + OURS["ar"]),
            ["wikimili-treaty-of-constantinople-1590", "wikipedia-treaty-of-nasuh-pasha", "otam-2016-ottoman-fortification-of-ganja", "jhr-isfahan-2023-provinces-of-ganja-and-karabakh"], smooth(A1590)),
    feature("ottoman-caucasus-1724", "ottoman-caucasus", T("Ottoman holdings, 1724–1735", "ما بيد العثمانيين، 1724–1735"), "1724–1735",
            T("By the treaty with Russia of 24 June 1724 and what was taken in 1723–1725: Tiflis, Yerevan, Ganja, Karabakh, Tabriz, Hamadan, Kermanshah; inland Shirvan under a vassal. The Caspian shore with Derbent and Baku went to Russia. Nader retook the lands by 1735. " + OURS["en"],
              "بحسب المعاهدة مع روسيا في 24 حزيران 1724 وما أُخذ بين 1723 و1725: تفليس ويريفان وكنجة وقره باغ وتبريز وهمدان وكرمانشاه؛ وداخل شيروان بيد تابع. وكان ساحل قزوين مع دربند وباكو لروسيا. واستردها نادر بحلول 1735. " + OURS["ar"]),
            ["wikipedia-treaty-of-constantinople-1724", "sykes-1915-a-history-of-persia", "jhr-isfahan-2023-provinces-of-ganja-and-karabakh"], smooth(A1724)),
    feature("ottoman-caucasus-1918", "ottoman-caucasus", T("The Ottoman advance of 1918", "التقدم العثماني في 1918"), "1918",
            T("Farthest reach, from spring to October 1918: Kars, Ardahan and Batumi (Brest-Litovsk, 3 March), what Armenia and Georgia gave up at Batumi on 4 June, Tabriz, and, with the Azerbaijani government as ally, the land to Baku (15 September) and Derbent. Armies passed here; most of it was never Ottoman by law. Left after the armistice of 30 October 1918. " + OURS["en"],
              "أبعد ما بُلغ بين ربيع 1918 وتشرين الأول منه: قارص وأردهان وباتومي (بريست ليتوفسك، 3 آذار)، وما تنازلت عنه أرمينيا وجورجيا في باتومي في 4 حزيران، وتبريز، ثم، بالتحالف مع الحكومة الأذربيجانية، الأرض حتى باكو (15 أيلول) ودربند. مرّت جيوش من هنا، ولم يصبح معظمها عثمانياً في القانون. وأُخليت بعد هدنة 30 تشرين الأول 1918. " + OURS["ar"]),
            ["1914-1918-online-2020-08-25-army-of-islam", "1914-1918-online-batum-conference", "wikimili-treaty-of-batum"], smooth(A1918)),
]

with open(OUT, "w", encoding="utf8") as f:
    json.dump({"type": "FeatureCollection", "sets": SETS, "features": FEATURES}, f, ensure_ascii=False, separators=(",", ":"))
    f.write("\n")
