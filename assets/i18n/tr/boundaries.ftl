# Çizgiler, adlar ve bakış açıları: Türkçe.

map-boundaries-of = Sınırlar: { $viewpoint }; onay anlamına gelmez
viewpoint-heading = Sınırlar ve adlar
viewpoint-choose = Sınırlar ve adlar: { $name }
viewpoint-note = Bakış açısı yalnızca çizgileri ve adları değiştirir. Arazinin kimin elinde olduğu kaynaklardaki gibi kalır.
find-viewpoint = sınırlar ve adlar
find-viewpoint-name = Sınırlar ve adlar: { $name }

border-unit = İller arası sınır
border-hidden = çizilmez
border-until = { $date } tarihine kadar
border-de-facto = fiilen: { $kind }

line-agreement = Neye dayanıyor
line-views = O gün kim nasıl çiziyor
line-between = Arasında
find-line = sınır, hat
find-line-name = { $name } sınır hattı
list-lines = Hatlar
