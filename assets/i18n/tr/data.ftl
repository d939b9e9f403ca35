# Okurun kendi veri dosyaları.

key-data = Veri dosyası aç (Ctrl O)
data-files = Verileriniz
data-files-hint = Bu haritanın üzerine konan dosyalarınız: CSV, GeoJSON, KML, KMZ, GPX, TimeMap, ORBAT Mapper. Bir dosyayı pencereye sürükleyin ya da yolunu yazarak açın. Hiçbir yere bir şey gönderilmez.
legend-data = Verilerinizin noktaları
legend-data-hint = Kendi dosyalarınızın söyledikleri; atlas bunları denetlememiştir. Çok noktanın bir arada olduğu yerde bir nokta, hücresindekilerin hepsini çoğunluğun rengiyle gösterir.
data-open-hint = CSV (ACLED, UCDP GED ya da yer bilgisi olan başka bir tablo), GeoJSON, KML, KMZ, GPX, TimeMap, ORBAT Mapper. Dosyaları pencereye de sürükleyebilirsiniz.
data-path = Dosyanın yolu
data-open = Aç
data-drop = Dosyayı bu haritanın yanında açmak için bırakın
data-about = { $name }: içeriği
data-reading = { $name } okunuyor: şimdiye dek { $n } satır
data-stopped = { $name } dosyasının okunması durduruldu. Hiçbir bölümü gösterilmiyor.
data-failed = Açılamadı: { $reason }
data-asked = { $name } içinde yerler nerede?
data-asked-hint = Hiçbir sütun bunu söylemiyor. Boylam ve enlem sütunlarını, ikisini birden içeren bir sütunu ya da bir geometriyi; ayrıca tarih sütununu seçin.
data-leave = Açma
data-columns = Sütunlar
data-columns-hint = Her sütunun ne sayıldığı. Yanlış olanı değiştirip dosyayı yeniden okuyun.
data-properties = Özellikler
data-properties-hint = Her özelliğin ne sayıldığı. Yanlış olanı değiştirip dosyayı yeniden okuyun. Yerleri dosyanın kendisi söyler.
data-read-again = Böyle oku
data-no-place = Eksik olan: boylam ve enlem, ikisini içeren bir sütun ya da bir geometri.
data-rows-shown = Bu günlerde { $of } satırdan { $n } tanesi
data-undated = { FORM($n) ->
    [one] Bir satırın günü yok, hep gösterilir.
   *[other] { $n } satırın günü yok, hep gösterilir.
}
data-show-places = Tümü haritada
data-show-days = Bütün günleri
data-close = Kapat
data-days-too-many = Dosya { $first } ile { $last } arasında; zaman çubuğu en çok beş yüz yıl alır.
data-read = Okunanlar
data-records = Dosyada { $n } satır, { $skipped } tanesi dışarıda kaldı
data-more-problems = { FORM($n) ->
    [one] ve bir not daha
   *[other] ve { $n } not daha
}
data-colour-by = Renk neye göre
data-colour-none = Tek renk
data-sift = Yalnızca göster
data-sift-nothing = Hepsini göster
data-empty-value = (boş)
data-other-values = ötekiler
data-count = { FORM($n) ->
    [one] bir nokta
   *[other] bir hücrede { $n } nokta
}
data-encoding-guessed = { $encoding } (harflerden tahmin edildi)
data-separator = ayırıcı: { $separator }
data-tab = sekme
data-order-day-month-found = gün aydan önce
data-order-day-month-assumed = gün aydan önce (dosyada bunu söyleyen yok)
data-order-month-day-found = ay günden önce
data-order-month-day-assumed = ay günden önce (dosyada bunu söyleyen yok)
data-row = Satır { $n }
data-row-of = { $name }, satır { $n }
data-no-day = gün verilmemiş
data-time-day = Gün biliniyor
data-time-days = Birkaç gün içinde
data-time-week = Bir hafta içinde
data-time-month = Ay biliniyor, gün değil
data-time-year = Yıl biliniyor, gün değil
data-point-near = Bu yerin yakınında
data-point-district = Bu ilçede bir yerde
data-point-province = Bu ilde bir yerde
data-point-country = Bu ülkede bir yerde
data-deaths-best = Dosyanın tahminine göre { $n } ölü
data-deaths-low = en az { $n }
data-deaths-high = en çok { $n }
data-says = Dosyanın söyledikleri
data-place = Boylam, enlem
data-from-file = Kaynak dosya
data-role-id = Kimlik
data-role-from = İlk gün
data-role-last-day = Son gün
data-role-to-exclusive = Sonraki ilk gün
data-role-timestamp = Sayı olarak zaman
data-role-date-precision = Günün kesinliği
data-role-lon = Boylam
data-role-lat = Enlem
data-role-lat-lon = Enlem ve boylam
data-role-geometry = Geometri
data-role-place-precision = Yerin kesinliği
data-role-kind = Tür
data-role-category = Ayrıntılı tür
data-role-actor-a = Taraf
data-role-actor-b = Öteki taraf
data-role-deaths-low = Ölü, en az
data-role-deaths-best = Ölü, en iyi tahmin
data-role-deaths-high = Ölü, en çok
data-role-title = Başlık
data-role-place = Yer
data-role-notes = Anlatı
data-role-source = Kaynak
data-role-property = Olduğu gibi kalır
data-role-ignored = Dışarıda kalır
data-keep = Senaryoyla birlikte sakla
data-keep-look = Şimdiki görünüşünü sakla
data-take-out = Senaryodan çıkar
data-is-kept = Senaryoyla birlikte saklı: onunla açılır.
data-keeping = Yazılıyor…
data-kept-in = { $place } içine saklandı.
data-taken-out = { $place } içinden çıkarıldı. Siz kapatana dek açık kalır.
data-keep-failed = Saklanmadı: { $reason }
data-other-window = { $name } bir senaryo: kendi penceresinde açılıyor.
data-coming = Kalanı hâlâ okunuyor.
