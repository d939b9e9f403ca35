# حول الخريطة: العربية.

layer-locator = خريطة الموقع العام
layer-north = سهم الشمال
layer-graticule = خطوط الطول والعرض
layer-links = روابط الحدث المختار
map-locator = خريطة الموقع العام: النقر ينقلك إلى المكان، و«إدخال» يعرض الكل
map-north-letter = ش
map-north = { $n }° شمالاً
map-south = { $n }° جنوباً
map-east = { $n }° شرقاً
map-west = { $n }° غرباً
