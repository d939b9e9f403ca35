# Sunumlar: Türkçe.

brief-sources = Kaynaklar
brief-closing = Bu haritanın göstermedikleri
brief-sources-count = { FORM($n) ->
    [one] bir kaynak
   *[other] { $n } kaynak
}
brief-more = { FORM($n) ->
    [one] bir tane daha
   *[other] { $n } tane daha
}
