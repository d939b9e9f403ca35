# Lejant: bölümler, anlamlar. Türkçe.

legend-part-key = Lejant
legend-part-switches = Açma kapama
legend-symbols-hint = Dolu işaret: o gün. Soluk işaret: en çok otuz gün öncesi. Kesik halka: yer yaklaşık olarak biliniyor.
legend-maritime-hint = Denizdeki iddialar, ruhsat sahaları ve üzerinde anlaşılmış hatlar. İddia, bir devletin söylediğidir; sınır değildir.
legend-borders-hint = Her çizgi, seçilen bakış açısının o tarihteki çizimine göredir. Dayandığı anlaşmayı okumak için çizginin üzerine gelin.
legend-confidence = Ne kadar kesin
legend-note-control = “Elinde” sözü o gün arazide bulunan kuvvetleri anlatır; hak anlamına gelmez.
legend-note-boundaries = Sınırlar ve adlar: { $viewpoint }. Onay anlamına gelmez.

legend-width-0 = 20’nin altında, bilinmiyor
legend-width-0-hint = Kaynakların kişi, araç, insansız hava aracı veya gemi için verdiği en yüksek sayı; bilinmeyen sayılar en ince çizgiyle gösterilir.
legend-width-1 = 20 – 499
legend-width-1-hint = Kaynakların kişi, araç, insansız hava aracı veya gemi için verdiği en yüksek sayı.
legend-width-2 = 500 – 2.499
legend-width-2-hint = Kaynakların kişi, araç, insansız hava aracı veya gemi için verdiği en yüksek sayı.
legend-width-3 = 2.500 ve üzeri
legend-width-3-hint = Kaynakların kişi, araç, insansız hava aracı veya gemi için verdiği en yüksek sayı.
legend-arrows-unsure-hint = Haberlere dayanıyor, ihtilaflı veya yalnızca bir tarafın iddiası.

kind-area-presence-hint = Başkasının elindeki arazide yabancı kuvvetler.
kind-area-control-hint = O gün arazide kimin hareket edeceğine tarafın kendi kuvvetleri karar veriyor.
kind-area-maritime-claim-hint = Bir devletin denizde hak iddia ettiği alan.
kind-area-survey-area-hint = Bir araştırma gemisi için bir süreliğine ilan edilen deniz alanı.
kind-area-licence-block-hint = Bir devletin petrol ve doğal gaz için ihaleye açtığı veya ruhsat verdiği deniz tabanı.
kind-area-maritime-boundary-hint = İki tarafın üzerinde anlaştığı deniz hattı; başkaları kabul etmeyebilir.
kind-area-ceasefire-line-hint = Ateşkesten sonra kuvvetler arasındaki hat.

border-international-hint = Devletler arasındaki sınır veya seçilen bakış açısının böyle saydığı çizgi.
border-disputed-hint = İlgili devletlerin üzerinde anlaşamadığı çizgi.
border-line-of-control-hint = Sınır olarak tanınmadan, arazideki yönetimleri birbirinden ayıran çizgi.
border-armistice-hint = Bir mütarekeden kalan hat; kendi metnine göre sınır değildir.
border-ceasefire-hint = Ateşkes veya kuvvetlerin ayrılmasından sonra kuvvetler arasındaki hat.
border-indefinite-hint = İki devletin her bölümünü kesinleştirmediği sınır.
legend-outline-only = { $actor } (yalnız çizgi)
