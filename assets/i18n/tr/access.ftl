# Renkler ve erişilebilirlik
theme-to-contrast = Yüksek karşıtlık
key-theme = Sonraki renkler: açık, koyu, yüksek karşıtlık
key-projector = Projeksiyon: her şeyi büyüt
key-larger = Her şeyi büyüt
key-smaller = Her şeyi küçült
key-desk = Her şey ilk boyutunda
key-motion = Hareketi aç, kapat

## Tuşlar
key-north = Kuzeydeki sonraki bölge veya olay
key-east = Doğudaki sonraki bölge veya olay
key-south = Güneydeki sonraki bölge veya olay
key-west = Batıdaki sonraki bölge veya olay
key-pan = Haritayı kaydır
key-region = Buradaki bölgeyi seç
key-event = En yakın olayı veya buradaki sonraki olayı seç
key-fly = Seçileni ortaya getir
key-list = Haritadakilerin listesi
key-map = Haritaya geç
key-keys = Bütün tuşlar
key-name-space = Boşluk
keys-title = Tuşlar
keys-hint = Tab bir bölümden sonrakine geçer, Enter basar. Tuşu olmayan her şeyi arama bulur.
keys-close = Tuş listesini kapat
keys-time = Zaman
keys-map = Harita
keys-reading = Metin ve iddialar
keys-window = Pencere

## Haritadakilerin listesi
list-title = Haritada
list-close = Listeyi kapat
list-events = Olaylar
list-flows = Oklar
list-empty = Bu tarihte haritanın bu bölümünde bir şey yok.

## Zamanda bir adımın neyi değiştirdiği, tek cümlede
news-since = { $date }. { $other } tarihinden bu yana: { $what }.
news-until = { $date }. { $other } tarihine kadar olacaklar: { $what }.
news-nothing = değişen bir şey yok
news-passed = { $name }, { $holder } denetimine geçti
news-more-ground = { $n ->
    [one] bir alan daha el değiştirdi
   *[other] { $n } alan daha el değiştirdi
}
news-and = {"; "}

## Ayarlar
settings-theme = Renkler
settings-theme-light = Açık
settings-theme-dark = Koyu
settings-theme-contrast = Yüksek karşıtlık
settings-scale = Her şeyin boyutu
settings-scale-desk = Masa
settings-scale-class = Sınıf
settings-scale-hall = Salon

## Haritanın bir yerinde yapılabilecekler
key-menu = Burada yapılabilecekler
menu-summary = Özet: { $name }
menu-fly = Burayı ortaya getir
menu-since = { $date } ile karşılaştır
menu-copy = Kopyala: { $coordinates }
degrees-north = { $degrees }° K
degrees-south = { $degrees }° G
degrees-east = { $degrees }° D
degrees-west = { $degrees }° B
degrees-and = {", "}
