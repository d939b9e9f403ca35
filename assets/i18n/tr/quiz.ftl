# Sorular, yanıtlar ve puanlar: Türkçe.

## Türler
quiz-kind-find = Haritada bul
quiz-kind-order = Zaman sırasına koy
quiz-kind-holder = Kimin elindeydi
quiz-kind-trace = Oku izle
quiz-kind-match = Sav ve kanıt
quiz-kind-true-on = O gün doğru muydu?
quiz-kind-changed = Ne el değiştirdi
quiz-kind-account = Kimin anlatımı
quiz-kind-predict = Tahmin et
quiz-kind-choice = Seç
quiz-kind-discuss = Tartış

## Sorular
quiz-ask-find = Haritada şu yeri göster: { $place }.
quiz-ask-find-event = Bu nerede oldu? { $title }
quiz-ask-order = Bu olayları en eskisinden başlayarak zaman sırasına koy.
quiz-ask-holder = { $date } tarihinde { $place } fiilen kimin elindeydi?
quiz-ask-true-on = Bu doğru mu? { $date } tarihinde { $place } şu tarafın elindeydi: { $holder }.
quiz-ask-trace = Bu ok nereden nereye gidiyor? { $title }
quiz-ask-match = Hangi olay hangi savın kanıtı?
quiz-ask-changed = Bu yerlerden hangileri { $to } tarihinde, { $from } tarihindekinden başka ellerdeydi?
quiz-ask-account = { $title } ({ $date }): Bu kimin anlatımı?
quiz-ask-predict = Bugün { $from }. { $to } tarihinde { $place } kimin elinde olacak?

## Yanıtlar
quiz-yes = Evet
quiz-no = Hayır
quiz-event = { $title } ({ $date })
quiz-way = başlangıç: { $from }, bitiş: { $to }
quiz-list-comma = { ", " }

## Neden
quiz-why-find = { $place }: { $region }.
quiz-why-find-event = { $title }: { $place } ({ $region }).
quiz-why-event = { $date }: { $title }.
quiz-why-held = { $place }, { $date } tarihinden beri şu tarafın elindeydi: { $holder }.
quiz-why-held-before = { $place }, { $date } öncesinden beri şu tarafın elindeydi: { $holder }.
quiz-why-never = { $place } bütün bu süre boyunca şu tarafın elindeydi: { $holder }.
quiz-why-held-next = { $date } tarihinden sonra şu tarafın elindeydi: { $holder }.
quiz-why-sure = Ne kadar kesin: { $confidence }.
quiz-why-turned = İki uç doğru, ama yön ters.
quiz-why-way = { $title }: { $stops }.
quiz-why-evidence = “{ $claim }”: { $title }.
quiz-why-same = { $place }: iki gün de { $holder }.
quiz-why-changed = { $place }: önce { $before }, sonra { $after }.
quiz-why-account = { $who }: { $holds }

## Puanlar
quiz-points = { $most } puandan { $n }
quiz-points-half = { $most } puandan { $n }½
quiz-points-only-half = { $most } puandan ½
quiz-grade-right = doğru
quiz-grade-half = yarı doğru
quiz-grade-wrong = yanlış
quiz-grade-unanswered = yanıt yok
quiz-grade-open = puanlanmaz
quiz-score-unanswered = Yanıt yok.
quiz-score-inside = Nokta { $place } içinde.
quiz-score-beside = Nokta { $place } yanındaki { $other } içinde: yarım puan.
quiz-score-elsewhere = Nokta { $place } içinde değil, { $other } içinde.
quiz-score-nowhere = Nokta { $place } içinde değil.
quiz-score-hits = { $all } doğrudan { $n } tanesi bulundu.
quiz-score-mistaken = { $n } yanlış seçildi; her biri bulunan bir doğruyu götürür.
quiz-score-order = { $all } çiftten { $n } tanesi doğru sırada.
quiz-score-pairs = { $all } çiftten { $n } tanesi doğru.
