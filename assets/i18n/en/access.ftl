# Themes and access
theme-to-contrast = High contrast
key-theme = Next colours: light, dark, high contrast
key-projector = Projector: larger everything
key-larger = Everything larger
key-smaller = Everything smaller
key-desk = Everything at its first size
key-motion = Motion on, off
