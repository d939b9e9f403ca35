# Çatışma Atlası, arayüz metinleri: Türkçe.

language-short = TR
app-title = Çatışma Atlası

## Renkler ve paneller
theme-to-dark = Koyu renkler
theme-to-light = Açık renkler
panel-legend = Lejant ve katmanlar
panel-inspector = Ayrıntılar

## Lejant
legend-holders = Arazi kimin elinde
legend-holders-hint = Elinde: o gün arazide kimin hareket edeceğine tarafın kendi kuvvetleri karar veriyor. Kaydı olmayan arazi tanınan devletin elinde gösterilir.
legend-contested-hint = Çekişmeli: o gün iki taraf arazinin birer bölümünü elinde tutuyor veya arazi için çarpışıyordu.
legend-contested = Çekişmeli
legend-arrows = Oklar
legend-arrows-hint = Renk: kim. Kalınlık: ne kadar. Kesik çizgi: doğrulanmamış.
legend-arrows-unsure = Doğrulanmamış
legend-symbols = Olaylar
legend-theatres = Sahalar
legend-views = Git
legend-layers = Katmanlar
legend-borders = Sınırlar
legend-more = +{ $n } tane daha

## Katmanlar
layer-areas = Arazi kimin elinde
layer-arrows = Oklar
layer-events = Olaylar
layer-presence = Yabancı varlığı
layer-maritime = Denizdeki iddialar ve ruhsat sahaları
layer-relief = Yeryüzü şekilleri
layer-provinces = İller
layer-disputed = İhtilaflı çizgiler
layer-waters = Akarsular ve göller
layer-towns = Kentler

## Olay türleri
kind-event-offensive = Taarruz
kind-event-clash = Çatışma
kind-event-airstrike = Hava veya İHA saldırısı
kind-event-attack = Topçu ateşi veya saldırı
kind-event-territory-change = Arazinin el değiştirmesi
kind-event-deployment = Konuşlanma
kind-event-base = Üs veya karakol
kind-event-exercise = Tatbikat
kind-event-arms-transfer = Silah sevkiyatı
kind-event-mercenary-transfer = Savaşçı toplama
kind-event-naval-incident = Denizde olay
kind-event-drilling = Araştırma veya sondaj
kind-event-ceasefire = Ateşkes
kind-event-agreement = Anlaşma
kind-event-talks = Görüşme
kind-event-statement = Açıklama
kind-event-vote = Oylama
kind-event-sanction = Yaptırım veya ambargo

## Ok türleri
kind-flow-troops = Birlikler
kind-flow-mercenaries = Savaşçılar
kind-flow-arms = Silahlar
kind-flow-drones = İnsansız hava araçları
kind-flow-naval = Savaş gemileri
kind-flow-energy = Petrol ve doğal gaz
kind-flow-gas-exploration = Araştırma ve sondaj gemileri
kind-flow-mediation = Arabuluculuk ve yardım
kind-flow-strikes = Hava ve top saldırıları
kind-flow-pressure = Baskı ve saldırılar

## Alan türleri
kind-area-control = Elde tutulan arazi
kind-area-presence = Yabancı varlığı
kind-area-maritime-claim = Denizde hak iddiası
kind-area-survey-area = Araştırma alanı
kind-area-licence-block = Ruhsat sahası
kind-area-maritime-boundary = Deniz sınırı
kind-area-ceasefire-line = Ateşkes hattı

## Sınırlar
border-international = Uluslararası sınır
border-disputed = İhtilaflı sınır
border-line-of-control = Kontrol hattı
border-armistice = Mütareke hattı
border-ceasefire = Ateşkes hattı
border-indefinite = Ayrıntıda kesinleşmemiş sınır

## Kesinlik
confidence-documented = belgeli
confidence-documented-hint = Tartışmasız; birbirinden bağımsız birkaç kaynağa dayanıyor.
confidence-reported = haberlere göre
confidence-reported-hint = İnandırıcı haberlere dayanıyor, bütün taraflarca doğrulanmadı.
confidence-disputed = ihtilaflı
confidence-disputed-hint = Taraflar işin özünde anlaşamıyor.
confidence-claimed = tek taraflı iddia
confidence-claimed-hint = Yalnızca bir taraf söylüyor.

## Taraf türleri
actor-kind-state = Devlet
actor-kind-de-facto = Fiilî yönetim
actor-kind-armed-group = Silahlı grup
actor-kind-coalition = Koalisyon
actor-kind-organisation = Örgüt
actor-ties = Bağlar
actor-backs = onun desteklediği
actor-backed-by = onu destekleyen
actor-allied-with = müttefik
actor-holds = { FORM($n) ->
    [zero] Elinde alan yok
    [one] Elinde bir alan var
   *[other] Elinde { $n } alan var
}

## Ayrıntılar
insp-nothing-hint = Bu tarihteki özetini görmek için bir bölgeye, olaya, oka veya tarafa tıklayın.
insp-tab-summary = Özet
insp-tab-events = Olaylar
insp-tab-flows = Oklar
insp-tab-sources = Kaynaklar
insp-now = Şimdi
insp-what-happened = Burada ne oldu
insp-in-and-out = Giren ve çıkan
insp-who-says-what = Kim ne diyor
insp-figures = Rakamlar
insp-as-of = { $date } itibarıyla
insp-actors = Kim
insp-route = Güzergâh
insp-how-much = Ne kadar
insp-amount-unknown = Miktar bilinmiyor
insp-inwards = giren
insp-outwards = çıkan
insp-contests = çekişen taraf
insp-no-events = Son 30 günde olay yok.
insp-no-flows = Bu tarihte ok yok.
insp-no-sources = Kaynak belirtilmemiş.
insp-no-region = Haritanın dışında
insp-at-sea = Açık deniz: kimsenin elinde değil.
insp-held-by = Elinde tutan: { $holder }
insp-since = { $date } tarihinden beri
insp-since-before = { $year } yılından önceden beri
insp-before = daha önce: { $holder }
insp-contested = çekiştiği taraf: { $actor }
insp-recognised-part = uluslararası alanda tanınan durum: { $country } toprağı
insp-recognised-state = tanınan devlet; veriler burada başka bir taraf belirtmiyor
insp-no-holder = senaryonun verileri burada araziyi elinde tutan bir taraf belirtmiyor
insp-span = { $from } – { $to }
insp-place-approximate = yer yaklaşık
insp-source-seen = metin görüldü
insp-source-memory = bellekten, metin görülmedi
insp-copy-address = Adresi kopyala

## Zaman çubuğu
time-day = gün
time-week = hafta
time-month = ay
time-year = yıl
time-play = Oynat
time-pause = Duraklat
time-step-back = Bir adım geri
time-step-forward = Bir adım ileri
time-previous-event = Önceki olay
time-next-event = Sonraki olay
time-speed = Hız: saniyede { FORM($n) ->
    [one] bir gün
   *[other] { $n } gün
}
time-speed-short = { $n } gün/sn
time-events = { FORM($n) ->
    [zero] olay yok
    [one] bir olay
   *[other] { $n } olay
}
time-events-lately = { FORM($n) ->
    [zero] Son 30 günde olay yok
    [one] Son 30 günde bir olay
   *[other] Son 30 günde { $n } olay
}
time-operation-day = { $name }, { $day }. gün
time-axis = Zaman ekseni, { $date }
time-lane = { $theatre }: tek başına veya ötekilerle göster

## Harita
map-name = Harita
map-zoom-in = Yakınlaştır
map-zoom-out = Uzaklaştır
map-boundaries-note = Sınırlar ve adlar, gösterilen tarih için anılan kaynaklardaki gibidir. Onay veya kabul anlamına gelmez.
map-km = { $n } km

## Özetler
summary-held = { $date }: { $region }, { $since } tarihinden beri { $holder } denetiminde.
summary-held-before-span = { $date }: { $region }, { $start } öncesinden beri { $holder } denetiminde.
summary-contested = { $date }: { $region }, { $holder } denetiminde; çekiştiği taraf: { $other }.
summary-recognised = { $date }: { $region }, tanınan devlet olan { $holder } denetiminde; veriler başka bir taraf belirtmiyor.
summary-no-holder = { $date }: { $region }; senaryo araziyi elinde tutan bir taraf belirtmiyor.
summary-sea = { $date }: { $region }; açık deniz, kimsenin elinde değil.
summary-before = Daha önce { $holder } denetimindeydi.
summary-presence = Orada yabancı kuvvetler de vardı: { $holder }, { $since } tarihinden beri.
summary-presence-before-span = Orada yabancı kuvvetler de vardı: { $holder }, { $since } öncesinden beri.
summary-events = { FORM($n) ->
    [zero] Burada süren veya yeni bir olay yok.
    [one] Burada süren veya yeni bir olay var: { $title } ({ $date }).
   *[other] Burada süren veya yeni { $n } olay var; sonuncusu: { $title } ({ $date }).
}
summary-flows = { FORM($n) ->
    [zero] Buraya giren veya buradan çıkan ok yok.
    [one] Buraya giren veya buradan çıkan bir ok var.
   *[other] Buraya giren veya buradan çıkan { $n } ok var.
}

## Aylar
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
# Bir gün yazılırken anlaşılan başka adlar.
month-other-1 = Oca
month-other-2 = Şub
month-other-3 = Mar
month-other-4 = Nis
month-other-5 = May
month-other-6 = Haz
month-other-7 = Tem
month-other-8 = Ağu
month-other-9 = Eyl
month-other-10 = Eki
month-other-11 = Kas
month-other-12 = Ara
month-short-1 = Oca
month-short-2 = Şub
month-short-3 = Mar
month-short-4 = Nis
month-short-5 = May
month-short-6 = Haz
month-short-7 = Tem
month-short-8 = Ağu
month-short-9 = Eyl
month-short-10 = Eki
month-short-11 = Kas
month-short-12 = Ara

## Tuşlar
key-play = Oynat veya duraklat
key-step-back = Bir adım geri
key-step-forward = Bir adım ileri
key-step-far-back = Daha uzun bir adım geri
key-step-far-forward = Daha uzun bir adım ileri
key-start = İlk gün
key-end = Son gün
key-previous-event = Önceki olay
key-next-event = Sonraki olay
key-zoom-in = Yakınlaştır
key-zoom-out = Uzaklaştır
key-nothing = Seçimi kaldır

## Neler değişti
since-title = { $from } → { $to }
since-ground = { FORM($n) ->
    [zero] hiçbir alan el değiştirmedi
    [one] bir alan el değiştirdi
   *[other] { $n } alan el değiştirdi
}
since-begun = { FORM($n) ->
    [zero] başlayan ok yok
    [one] bir ok başladı
   *[other] { $n } ok başladı
}
since-ended = { FORM($n) ->
    [zero] biten ok yok
    [one] bir ok bitti
   *[other] { $n } ok bitti
}
since-nothing = Değişen bir şey yok.
since-row = { $from } → { $to } · { $km2 } km²
since-heading-ground = Arazi
since-heading-events = Olaylar
since-heading-begun = Başlayan oklar
since-heading-ended = Biten oklar
since-close = Karşılaştırmayı bitir
key-since = Bu günle karşılaştır (M)

## Arama
find-hint = Yer, olay, taraf veya gün arayın (27.9.20, Ekim 2019, +2w)
find-nothing = Sonuç bulunamadı.
find-day = bu güne git
find-command = komut
find-region = bölge
find-town = kent
find-actor = taraf
find-area = alan
find-view = görünüm
key-search = Ara (Ctrl K)

## Geçmiş ve günler
key-back = Geri (Alt ←)
key-forward = İleri (Alt →)
insp-not-on = { $date } tarihinde yok.
insp-go-to = { $date } tarihine git
time-type-day = { $date }: başka bir gün yazın

crash-ended = Program geçen sefer beklenmedik biçimde sonlandı. Neyin ters gittiği { $place } dosyasında yazılıdır; içinde size ait bir şey yoktur. İsterseniz programla ilgilenen kişiye gönderin.
crash-recovered = Program geçen sefer beklenmedik biçimde sonlandı. Kaydedilmemiş olan değişiklikler geri geldi: { $names }. Ctrl S ile kaydedin ya da Ctrl Z ile geri alın. Neyin ters gittiği { $place } dosyasında yazılıdır; içinde size ait bir şey yoktur.
