# Yanınıza alın: Türkçe.

key-export = Yanınıza alın (Ctrl E)
export-title = Yanınıza alın
export-close = Kapat
export-day = Bu gün, görüldüğü gibi: { $date }
export-days = Günler bir arada: { $days }
export-briefing = Sunum: { $title }
export-format = Biçim
export-kind-png = PNG
export-kind-svg = SVG
export-kind-pdf = PDF
export-kind-pptx = Slaytlar
export-kind-html = Web sayfası
export-kind-gif = GIF
export-kind-frames = Kareler
export-kind-kml = KML
export-kind-geojson = GeoJSON
export-kind-csv = CSV
export-about-png = Bir resim. Sunumun resimleri bir klasöre konur.
export-about-svg = Şekil ve metinden oluşan, her boyutta keskin kalan bir resim. Sunumun resimleri bir klasöre konur.
export-about-pdf = Her slayt için bir sayfa; metni aranabilir.
export-about-pptx = PowerPoint ya da LibreOffice için slaytlar; alanlar, oklar ve metinler orada değiştirilebilir.
export-about-html = Zaman çubuğuyla birlikte harita; her tarayıcının ağ olmadan açtığı tek bir dosyada.
export-about-gif = Günlerin, tarihleriyle birlikte hareketli resmi.
export-about-frames = Her gün için bir resim, bir klasörde: filmler için.
export-about-kml = Görünenler, günleri ve kaynaklarıyla; yerküre programları için.
export-about-geojson = Görünenler, günleri ve kaynaklarıyla; QGIS ve benzerleri için.
export-about-csv = Görünenler, günleri ve kaynaklarıyla; hesap tabloları için.
export-notes = Konuşmacı notlarıyla
export-notes-hint = Önceden okumak için sayfalar: her slayt, söyleneceklerle birlikte.
export-size = Piksel olarak en ve boy
export-language = Dil
export-folder = Klasör
export-name = Ad (.{ $ending } ile biter)
export-name-folder = Yeni klasörün adı
export-make = Kaydet
export-stop = Durdur
export-replace = Yerine koy
export-keep = Olduğu gibi bırak
export-copy-path = Yolu kopyala
export-slide = Slayt { $n } / { $of }
export-frame = Kare { $n } / { $of }
export-making = Hazırlanıyor
export-asks = { $path } zaten var. Yerine konsun mu?
export-done = Kaydedildi: { $path }
export-done-files = { FORM($n) ->
    [one] { $path } içine bir dosya kaydedildi
   *[other] { $path } içine { $n } dosya kaydedildi
}
export-stopped = Durduruldu. { $path } önceden nasılsa öyle duruyor.
export-no-folder = Kaydedilmedi: { $path } yolundaki klasör yok. Başka bir klasör verin ya da o klasörü oluşturun.
export-not-allowed = Kaydedilmedi: { $path } yoluna yazma izniniz yok. Başka bir klasör verin.
export-full = Kaydedilmedi: { $path } için yer kalmadı. Yer açın ya da başka bir klasör verin. Önceki dosya bozulmadan duruyor.
export-too-large = Hazırlanmadı: bu boyut { $path } için çok büyük. Daha küçük bir boyut seçin.
export-in-the-way = Kaydedilmedi: { $path } adını hem bir dosya hem bir klasör taşıyacak. Başka bir ad verin.
export-failed = { $path } hazırlanamadı: { $reason }. Önceki dosya bozulmadan duruyor; yeniden deneyin ya da başka bir biçim seçin.
