# Sınıfın yanıtları: Türkçe.

answers-title = Sınıfın yanıtları
answers-hint = Bu dersin öğrenci dosyalarının bulunduğu bir klasörü açar. Adlar bu bilgisayardan çıkmaz.
answers-open = Yanıtları aç
answers-close = Yanıtları kapat
answers-folder = Öğrenci dosyalarının klasörü
answers-read = Klasörü oku
answers-not-read = Klasör okunamadı: { $reason }. Öğrenci dosyaları bulunan bir klasörün yolunu yazın.
answers-counted = { FORM($n) ->
    [zero] Bu dersin hiçbir dosyası bulunamadı.
    [one] Bir dosya sayıldı.
   *[other] { $n } dosya sayıldı.
}
answers-left-out = { FORM($n) ->
    [one] Bir dosya dışarıda bırakıldı
   *[other] { $n } dosya dışarıda bırakıldı
}
answers-names = Adları göster
answers-hidden = Adlar gizli; yalnızca öğrenci sayıları gösteriliyor.
answers-lost = En çok puan kaybedilen
answers-lost-row = { $task }: { $lost }
answers-lost-none = Hiçbiri: herkes her şeyi doğru yanıtladı.
answers-tasks = Soru soru
answers-by-loss = Önce en çok puan kaybedilenler
answers-points = { $share } · { $most } puandan { $won }
answers-not-scored = Konuşulur, puanlanmaz
answers-differ = Yanıtların ayrıldığı yerler
answers-differ-none = Hiçbir yerde: yanıt verenlerin hepsi aynı yanıtı verdi.
answers-pupils = { FORM($n) ->
    [zero] kimse
    [one] bir öğrenci
   *[other] { $n } öğrenci
}
answers-pairs = { $all } çiftten { $n } doğru
answers-each = Öğrenci öğrenci
