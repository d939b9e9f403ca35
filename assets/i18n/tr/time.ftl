## Zaman çubuğu: dönüm noktaları, boşluklar, yakalama, çeyrekler
time-quarter = çeyrek yıl
time-snapped = olaya oturtuldu (Alt: herhangi bir gün)
time-gap = az kayıt var
time-gap-about = Taralı: bu dönemler hakkında az bilgi toplandı. Buradaki boş şerit, hiçbir şey olmadığı anlamına gelmez.
key-previous-key-event = Önceki dönüm noktası
key-next-key-event = Sonraki dönüm noktası

## Zaman çubuğu: zamana bakış biçimleri, hızlar, döngü
days-range = { $from } – { $to }
time-as-of = o gün
time-during = aralık
time-since = beri
time-days = { FORM($n) ->
    [one] bir gün
   *[other] { $n } gün
}
time-first-day = İlk gün, { $date }
time-last-day = Son gün, { $date }
time-speed-change = Hız: değişime göre, tümü { FORM($n) ->
    [one] bir saniyede
   *[other] { $n } saniyede
}
time-speed-change-short = değişime göre, { $n } sn
time-beats = Değişime göre oynat: her saniye için bir çizgi. Çizgilerin sıklaştığı yerde zaman yavaş geçer.
time-loop-marks = Döngü: { $days }. Başka günler için şerit boyunca sürükleyin (I ve O tuşları).
time-loop-how = Döngünün günlerini işaretlemek için şerit boyunca sürükleyin (I ve O tuşları).
time-more = Adımlar, zamana bakış biçimleri, hız, döngü
time-theatres-all = Tüm sahalar
time-theatres-some = { FORM($n) ->
    [one] bir saha
   *[other] { $n } saha
}
time-theatres = { $theatres }: gösterilenleri seç
find-days = bu günlere birlikte bak
key-as-of = Tek bir gün (A)
key-during = Birkaç gün boyunca (S)
key-loop = Döngü (U)
key-loop-off = Sonuna kadar oynat (U)
key-loop-from = Bu günden başlayarak döngü (I)
key-loop-to = Bu güne kadar döngü (O)
key-loop-none = Döngü işaretlerini kaldır
key-slower = Önceki hız (<)
key-faster = Sonraki hız (>)

number-thousands = { "." }
number-decimal = { "," }
