# Themes and access
key-motion = Motion on, off
