# Bir metni haritada okumak: iddialar, hükümler, kanıtlar, tablolar; bağlantılar; yayıncılar; sözlükçe

## Çalışma biçimleri
way-explore = Keşfet
way-read = Oku
key-way-explore = Haritayı keşfet
key-way-read = Metni ve iddialarını oku

## İddia listesi
read-play = Savı oynat
read-stop = Savı durdur
read-playing = Oynatılıyor
read-previous = Önceki iddia
read-next = Sonraki iddia
read-judge-first = Önce siz karar verin
read-judge-first-hint = Hükmü görmeden önce her iddia için kendi kararınızı söyleyin; sonra karşılaştırın.
read-not-judged = Hükmü görmek için önce karar verin
read-you-said = Sizin kararınız: { $verdict }
read-judged = { FORM($n) ->
    [one] Bir iddia için karar verdiniz; buradakiyle aynı olan: { $same }.
   *[other] { $n } iddia için karar verdiniz; buradakiyle aynı olan: { $same }.
}

## Bir iddianın sayfası
read-claim-of = İddia { $i } / { $n }
read-says = { $what }:
read-verdict = Hüküm
read-your-verdict = Siz ne dersiniz?
read-you-agree = Siz de aynısını söylediniz: { $verdict }.
read-you-differ = Sizin kararınız: { $verdict }.
read-judge-again = Yeniden karar ver
read-unknown-then = Metin bunu bilemezdi
read-later = Sonrasında olanlar
read-later-from = Metin { $date } tarihinden önce yazıldı, bunu bilemezdi.
verdict-borne-out = Doğrulanıyor
verdict-borne-out-hint = Bilinenler iddiayı doğruluyor.
verdict-partly = Kısmen
verdict-partly-hint = İddianın bir bölümü doğrulanıyor, bir bölümü doğrulanmıyor.
verdict-disputed = İhtilaflı
verdict-disputed-hint = Taraflar işin özünde anlaşamıyor, bilinenler de meseleyi çözmüyor.
verdict-opinion = Görüş
verdict-opinion-hint = Yalnızca olgularla karara bağlanamayacak bir yargı veya niyet okuması.
verdict-wrong = Yanlış
verdict-wrong-hint = Bilinenler iddiayla çelişiyor.
bearing-for = Destekleyenler
bearing-against = Karşı çıkanlar
bearing-context = Anlamak için
table-sources = Kaynaklar: { $sources }
table-percent = %{ $n }

## Bağlantılar
key-link = Bağlantı boyunca ileri
key-link-back = Bağlantı boyunca geri
link-from = Öncesi
link-on = Sonrası
link-from-led-to = Buna yol açan
link-from-enabled = Bunu mümkün kılan
link-from-answered = Bunun yanıt olduğu olay
link-from-said-to-have-caused = Buna yol açtığı söylenen
link-on-led-to = Bunun yol açtığı
link-on-enabled = Bunun mümkün kıldığı
link-on-answered = Buna verilen yanıt
link-on-said-to-have-caused = Bunun yol açtığı söylenen

## Sözlükçe
term-kind = Terim
term-occurs = Geçtiği yerler
find-claim = iddia

## Yayıncılar
publisher-agency = haber ajansı
publisher-press = basın
publisher-state-media = devlet medyası
publisher-official = resmî kurum
publisher-partisan-media = taraflı medya
publisher-research = araştırma kuruluşu
publisher-monitor = izleme kuruluşu
publisher-rights-group = hak veya yardım örgütü
publisher-united-nations = Birleşmiş Milletler
publisher-trade-press = sektör basını
publisher-reference = başvuru kaynağı
publisher-other = diğer
publisher-side = tarafı: { $side }
grade-a = güvenilir (A)
grade-b = genellikle güvenilir (B)
grade-c = oldukça güvenilir (C)
grade-d = genellikle güvenilir değil (D)
grade-e = güvenilmez (E)
grade-f = değerlendirilemiyor (F)
grade-hint = Yayıncının genel olarak ne kadar güvenilir olduğu, A’dan F’ye. Bu tek bilgi hakkında bir şey söylemez: onun kendi kesinlik derecesi vardır.
source-against-interest = Kendi tarafının çıkarına aykırı konuşuyor

## Figures
insp-counted-by = sayan: { $who }

## Regions
insp-profile = Bu yerin öyküdeki yeri
