# Alanların altında ne olduğu

base-map = Altlık harita
base-map-own = Atlasınki
base-map-file = Dosya…
base-map-online = Çevrimiçi…
base-map-hint = Resimler, slaytlar, dersler ve sayfalar atlasın kendi zeminini korur.
base-map-file-title = Haritanın altına bir karo dosyası
base-map-file-hint = İçinde resimler olan PMTiles (PNG, JPEG, WebP). Pencereye de sürükleyebilirsiniz. Hiçbir yere bir şey gönderilmez.
base-map-asks = Karolar { $name } sunucusundan indirilsin mi?
base-map-asks-hint = Bu program kendiliğinden ağa hiçbir şey sormaz. Kabul ederseniz, başka bir altlık harita seçene veya programı kapatana kadar, haritanın baktığınız bölümünü { $host } sunucusundan ister. O sunucu ağ adresinizi ve haritanın hangi bölümü olduğunu görür; başka bir şey gönderilmez. İndirilenler bu makinede saklanır.
base-map-fetch = Karoları indir
base-map-cancel = Vazgeç
base-map-uncredited = Karolar: dosya kimsenin adını anmıyor
base-map-unreadable = Altlık harita gösterilmiyor: { $reason }. { $path }
base-map-no-pmtiles = Altlık harita gösterilmiyor: bu bir PMTiles dosyası değil. { $path }
base-map-old = Altlık harita gösterilmiyor: dosya, PMTiles’ın 3. sürümünden değil. “pmtiles convert” ondan yeni bir dosya yapar. { $path }
base-map-vector = Altlık harita gösterilmiyor: karoları renksiz şekillerdir (vektör karolar). Karoları resim olan bir dosya alın: PNG, JPEG veya WebP. { $path }
base-map-kind = Altlık harita gösterilmiyor: karoları bu programın bilmediği bir biçimde sıkıştırılmış ya da bilmediği türden resimler. PNG, JPEG ve WebP bilinir; düz veya gzip ile. { $path }
base-map-damaged = Altlık harita gösterilmiyor: dosya bozuk veya yarım. Yeniden kopyalayın ya da indirin. { $path }
base-map-broken-tiles = Altlık haritanın bazı karoları bozuk; yerleri boş kalır. { $path }
base-map-no-client = { $name } sunucusundan bir şey indirilmiyor: bu sistemde bir sunucuya güvenmeyi sağlayacak bir şey yok ({ $reason }).
base-map-unreachable = { $name } sunucusundan hiç karo gelmedi: ağ yok ya da sunucu yanıt vermiyor. Atlasın kendi zemini gösteriliyor; yeniden denemek için altlık haritayı yine seçin.
base-map-missing = { $name } sunucusundan bazı karolar gelmedi; yerleri kaba veya boş. Yeniden denemek için altlık haritayı yine seçin.

## Aramanın bulduğu komutlar
command-base-map-own = Altlık harita: atlasınki
command-base-map-file = Altlık harita: bir karo dosyası
command-base-map-online = Altlık harita: çevrimiçi, { $name }
