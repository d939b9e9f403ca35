# Sunum hazırlama: Türkçe.

way-brief = Sun
key-way-brief = Sunum hazırla ve sun
key-present = İlk slayttan başlayarak sun
key-present-here = Bu slayttan başlayarak sun
key-capture = Haritanın gösterdiğinden yeni slayt

brief-none = Henüz sunum yok. Slayt, haritanın gösterdiğidir: bölümü, günleri, katmanları, bir açıklama ve notlarla.
brief-present = Sun
brief-present-hint = İlk slayttan, tam ekran (F5; bu slayttan Shift F5)
brief-capture = Yeni slayt
brief-capture-hint = Haritanın gösterdiği, bundan sonraki slayt olur (G)
brief-undo = Geri al (Ctrl Z)
brief-redo = Yinele (Ctrl Shift Z)
brief-keep = Sunumları dosyalara kaydet (Ctrl S)
brief-is-kept = Her şey kayıtlı
brief-not-kept = Henüz dosyaya kaydedilmedi
brief-kept-in = Sunumlar şuraya kaydedildi: { $place }.
brief-keep-failed = Sunumlar kaydedilemedi: { $reason } Hâlâ buradalar; sorun giderilince yeniden kaydedin.
brief-not-beside = Değişiklikler dosyaların yanında güvenceye alınamıyor: { $reason } Pencereyi kapatmadan önce sunumları kaydedin (Ctrl S).
brief-recovered = Program kapandığında kaydedilmemiş olan değişiklikler geri geldi: { $names }. Ctrl S ile kaydedin ya da Ctrl Z ile geri alın.
notice-close = Bildirimi kapat

brief-up = Slaytı yukarı taşı (Alt ↑)
brief-down = Slaytı aşağı taşı (Alt ↓)
brief-copy = Slaytı kopyala
brief-hide = Slaytı sunumda gösterme
brief-show = Slaytı sunumda göster
brief-delete = Slaytı sil
brief-add-title = Açılış
brief-add-sources = Kaynaklar, verilerden
brief-add-closing = Kapanış, verilerden
brief-all = Sunumlar
brief-new = Yeni sunum
brief-new-title = Yeni sunum
brief-remove = Bu sunumu kaldır

brief-slide-of = Slayt { $n } / { $all }
brief-many-words = { FORM($n) ->
    [one] Başlık ve açıklamada bir sözcük; { $most } yeter
   *[other] Başlık ve açıklamada { $n } sözcük; { $most } yeter
}
brief-many-arrows = { FORM($n) ->
    [one] Bir ok; { $most } yeter
   *[other] { $n } ok; { $most } yeter
}
brief-many-labels = { FORM($n) ->
    [one] Bir olay adı; { $most } yeter
   *[other] { $n } olay adı; { $most } yeter
}
brief-title-of-all = Sunumun başlığı
brief-about = Konusu
brief-text-title = Başlık
brief-text-caption = Açıklama
brief-text-notes = Konuşmacı notları
brief-text-none = Buraya yazın
brief-text-missing = Metni eksik diller: { $languages }
brief-days = Günler
brief-since = { $date } ile karşılaştırılıyor
brief-plays = { FORM($n) ->
    [one] bir saniyede oynar
   *[other] { $n } saniyede oynar
}
brief-shorter = Bir saniye kısa
brief-longer = Bir saniye uzun
brief-replay = Günleri oynat
brief-change-view = Başka bir görünüm mü?
brief-change-view-hint = Haritayı kaydırın; günü, katmanları ya da seçileni değiştirin; sonra slayt bu görünümü alsın.
brief-made-hint = Bu slaytın söylemediği, verilerden oluşturulur.
brief-pen = Slayta çizilenler
brief-pen-count = { FORM($n) ->
    [one] bir çizgi
   *[other] { $n } çizgi
}
brief-pen-clear = Sil
brief-left = Slayt { $n } bırakıldı
brief-return = Slayt { $n }: geri dön
brief-return-hint = Backspace de aynısını yapar
brief-recapture = Slayt bu görünümü alsın
brief-capture-new = Bu görünümden yeni slayt
keys-briefing = Sunumlar
