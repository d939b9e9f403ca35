# Harita: kalabalıklar, yer bulamayan oklar, karşılaştırma.
map-more-arrows = { FORM($n) ->
    [one] Bu sahada bir ok daha var: göstermek için tıklayın
   *[other] Bu sahada { $n } ok daha var: göstermek için tıklayın
}

legend-fresh = Yeni el değiştirmiş
legend-fresh-hint = En çok yedi gündür başkasının elinde olan arazi
legend-approximate = Kenarı yaklaşık
legend-approximate-hint = Elle çizilmiş veya kabaca bildirilmiş; sınırlarda ve kıyılarda kenar çizgidir
legend-claimed = Yalnızca iddia
legend-claimed-hint = Taraflardan biri araziyi elinde tuttuğunu söylüyor; başka doğrulayan yok

comparing-outline = Çerçeve
comparing-side-by-side = Yan yana
comparing-swipe = Perde
comparing-edge = { $from } ile { $to } arasındaki ayırıcı: sürükleyin veya , ve . tuşlarını kullanın
key-comparing = Karşılaştırma: çerçeve, yan yana, perde
key-swipe-left = Karşılaştırma: ayırıcıyı sola al
key-swipe-right = Karşılaştırma: ayırıcıyı sağa al
legend-drawn = Elle çizilmiş
legend-drawn-hint = Bir konuşmacı ya da sınıf çizdi; verilerden değil
legend-gained = Kazanılan
legend-gained-hint = Elinde tutanın veya seçilen tarafın iki tarih arasında kazandığı arazi
legend-lost = Yitirilen
legend-lost-hint = Elinde tutanın veya seçilen tarafın iki tarih arasında yitirdiği arazi
changed-km2 = { $km2 } km²
