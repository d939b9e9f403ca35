# Sunumlar: Türkçe.

brief-sources = Kaynaklar
brief-gap = { $theatre }, { $days }: { $note }
brief-closing = Bu haritanın göstermedikleri
brief-sources-count = { FORM($n) ->
    [one] bir kaynak
   *[other] { $n } kaynak
}
brief-more = { FORM($n) ->
    [one] bir tane daha
   *[other] { $n } tane daha
}

## Kendi başına bir sayfa
language-name = Türkçe
web-pause = Duraklat
web-hint = Okumak için bir bölge, ok ya da olay seçin. Sekme ve Enter seçer; ok tuşları ile + ve − haritayı oynatır; Page Down slaytlarda ilerler.
web-slides = Slaytlar
web-close = Kapat
web-whole = Haritanın tamamı
web-day = Gün
web-map = Harita
web-before = Geri
web-after = İleri
web-leave = Slaytlardan çık
web-begin = Slaytlar
web-legend = Gösterge
