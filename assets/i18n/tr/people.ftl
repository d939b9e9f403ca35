# Ayarlar, komutlar, bölge ve taraf sayfaları

## Ayarlar
key-settings = Ayarlar
settings-digits = Rakamlar
settings-digits-european = 1 2 3
settings-digits-own = dilin kendi rakamları
settings-months = Ay adları
settings-months-regional = yöresel
settings-months-common = yaygın
settings-months-both = ikisi de
settings-motion = Hareket
settings-on = açık
settings-off = kapalı

## Aramanın bulduğu komutlar
command-layer-show = Katmanı göster: { $name }
command-layer-hide = Katmanı gizle: { $name }
command-theatre-show = Sahayı göster: { $name }
command-theatre-hide = Sahayı gizle: { $name }
command-theatre-solo = Sahayı tek başına veya ötekilerle göster: { $name }
command-view = Haritada göster: { $name }
command-language = Dil: Türkçe
command-digits-european = Rakamlar: Avrupa
command-digits-own = Rakamlar: dilin kendi rakamları
command-step = Adım: { $name }

## Özetler
summary-next = Burada sırada: { $title } ({ $date }).
summary-sure = Kimin elinde olduğuna ilişkin bilginin derecesi: { $confidence }.

## Sayfalar
insp-hands = El değiştirmeler
insp-hand = { $from } → { $to }
insp-next = Burada sırada
insp-how-sure = Ne kadar kesin
insp-sure-holder = Kimin elinde olduğu: { $how }
insp-sure-events = Son 30 günün olayları: { $how }.
insp-how-it-came = Nasıl ele geçti
insp-linked = Bağlantılı olaylar
insp-neighbours = Komşuları
insp-where = Nerede
insp-latest = Son olaylar
insp-all = { FORM($n) ->
    [zero] Tümünü göster
    [one] Bir tanesini göster
   *[other] { $n } tanesini de göster
}
insp-open-address = Aç: { $address }
insp-open-address-hint = Tarayıcınızda açılır
actor-flow-own = kendisinin
actor-flow-other = onu ilgilendiriyor
actor-flows-own = { FORM($n) ->
    [one] kendisine ait bir ok
   *[other] kendisine ait { $n } ok
}
actor-flows-other = { FORM($n) ->
    [one] başkalarının onu ilgilendiren bir oku
   *[other] başkalarının onu ilgilendiren { $n } oku
}
actor-km2 = yaklaşık { $km2 } km²
actor-km2-more = { $date } tarihine göre { $km2 } km² fazla
actor-km2-less = { $date } tarihine göre { $km2 } km² az
actor-pulse = Olaylarının zamana dağılımı
