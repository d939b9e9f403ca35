# Haritanın çevresi: Türkçe.

layer-locator = Genel harita
layer-north = Kuzey oku
layer-graticule = Dereceler
layer-links = Seçilen olayın bağları
map-locator = Genel harita: tıklanan yere gider, Enter tümünü gösterir
map-north-letter = K
map-north = { $n }° K
map-south = { $n }° G
map-east = { $n }° D
map-west = { $n }° B
