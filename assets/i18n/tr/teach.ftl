# Penceredeki dersler: Türkçe.

way-teach = Öğret
key-way-teach = Bir ders işle
keys-teach = Derste
teach-lessons = Dersler
teach-none = Senaryoda henüz ders yok.
teach-begin = Bir ders ya da verilerden yapılmış bir sınav seçin. Her adım yerini ve gününü haritada gösterir; sorulan burada ya da haritada yanıtlanır, kaynaklarıyla açıklanır.
teach-quiz = Sınav
teach-quiz-hint = { FORM($n) ->
    [one] Verilerden bir soru. Aynı sayı her yerde aynı sınavı verir.
   *[other] Verilerden { $n } soru. Aynı sayı her yerde aynı sınavı verir.
}
teach-quiz-start = { $n } numaralı sınavı başlat
teach-seed-less = Önceki sayı
teach-seed-more = Sonraki sayı
teach-minutes = { FORM($n) ->
    [one] bir dakika
   *[other] { $n } dakika
}
teach-short = Kısa metinler
teach-long = Uzun metinler
teach-teacher = Öğretmen için
teach-teacher-hint = Notlar, açık soruların anahtarları ve gizlenenlere bir bakış. Projektör için değil.
teach-for-teacher = Öğretmen için
teach-held-back = Gizli tutuluyor
teach-held-back-hint = Bu adım ölenlerden ya da yaralananlardan söz ediyor. Sınıfın görüp görmeyeceğine öğretmen karar verir.
teach-release = Sınıfa göster
teach-step-of = Adım { $n } / { $all }
teach-hint = { FORM($n) ->
    [one] Bir ipucu
   *[other] Bir ipucu ({ $n } kaldı)
}
teach-hint-key = İpucu ver
teach-quoted = “{ $text }”
teach-several = Birden çok yanıt doğru olabilir.
teach-point = Haritaya tıklayın.
teach-point-again = Noktanız haritada; bir tıklama onu taşır.
teach-reveal = Yanıtı göster
teach-reveal-hint = Enter de aynısını yapar
teach-again = Yeniden sor
teach-up = Yukarı
teach-down = Aşağı
teach-letter-1 = A
teach-letter-2 = B
teach-letter-3 = C
teach-letter-4 = D
teach-letter-5 = E
teach-letter-6 = F
teach-write = Ne düşündüğünüzü yazın
teach-key = İyi bir yanıtta bulunanlar
teach-back = Geri
teach-on = İleri
teach-timer-go = Süreölçeri başlat
teach-timer-stop = Süreölçeri durdur
teach-teams = Takımlar
teach-no-teams = yok
teach-team = Takım { $n }
teach-award-more = { $team }: yarım puan fazla
teach-award-less = { $team }: yarım puan eksik
teach-own-file = Yanıtlarınız
teach-own-file-hint = Bu makinede küçük bir dosyada saklanır. Ad boş bırakılabilir.
teach-name = Öğrencinin ya da grubun adı
teach-keep = Yanıtları sakla
teach-kept = Yanıtlar saklandı: { $place }
teach-keep-failed = Yanıtlar saklanamadı: { $reason }
teach-left = Adım { $n } bırakıldı
teach-return = Adım { $n }: geri dön

guess-hands = { FORM($n) ->
    [zero] el yok
    [one] bir el
   *[other] { $n } el
}
guess-more = Bir el daha: { $option }
guess-fewer = Bir el eksik: { $option }
guess-key-more = Seçilen yanıta bir el daha
guess-key-fewer = Seçilen yanıttan bir el eksik
guess-draw = Çizgiyi çiz
guess-arrow = Ok çiz
guess-draw-hint = El kaldırarak oylayın ya da çizginin nereden geçeceğini haritaya çizin. Çizim, olanın üzerinde kalır.
guess-drawing = Haritaya çizin.
guess-wipe = Sil

teach-optional = atlanabilir
teach-short-of-time = { FORM($n) ->
    [one] Zaman dar: bir dakika
   *[other] Zaman dar: { $n } dakika
}
teach-short-of-time-hint = İleri gidince atlanabilir adımlar geçilir; listeden tıklanınca yine açılır.
