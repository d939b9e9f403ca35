# Taking it with you: English.

key-export = Take it with you (Ctrl E)
export-title = Take it with you
export-close = Close
export-day = This day as it is seen: { $date }
export-days = The days together: { $days }
export-briefing = Briefing: { $title }
export-format = As what
export-kind-png = PNG
export-kind-svg = SVG
export-kind-pdf = PDF
export-kind-pptx = Slides
export-kind-html = Web page
export-kind-gif = GIF
export-kind-frames = Frames
export-kind-kml = KML
export-kind-geojson = GeoJSON
export-kind-csv = CSV
export-about-png = A picture. Those of a briefing go into a folder.
export-about-svg = A picture of shapes and text that stays sharp at any size. Those of a briefing go into a folder.
export-about-pdf = A page for each slide, with text that can be searched.
export-about-pptx = Slides for PowerPoint or LibreOffice; areas, arrows and texts can be changed there.
export-about-html = The map with its time slider in one file that any browser opens, without a network.
export-about-gif = A moving picture of the days, with their dates.
export-about-frames = A picture for each day, in a folder: for films.
export-about-kml = What is in view, with its days and sources, for globes.
export-about-geojson = What is in view, with its days and sources, for QGIS and the like.
export-about-csv = What is in view, with its days and sources, for spreadsheets.
export-notes = With the speaker’s notes
export-notes-hint = Sheets for reading ahead: each slide with what would be said.
export-size = Width and height in pixels
export-language = Language
export-folder = Folder
export-name = Name (ends in .{ $ending })
export-name-folder = Name of the new folder
export-make = Save
export-stop = Stop
export-replace = Replace it
export-keep = Leave it as it is
export-copy-path = Copy the path
export-slide = Slide { $n } of { $of }
export-frame = Frame { $n } of { $of }
export-making = Being made
export-asks = There is already something at { $path }. Replace it?
export-done = Saved: { $path }
export-done-files = { FORM($n) ->
    [one] One file saved in { $path }
   *[other] { $n } files saved in { $path }
}
export-stopped = Stopped. What was at { $path } before is still there.
export-no-folder = Not saved: { $path } lies in a folder that is not there. Give another folder, or make that one.
export-not-allowed = Not saved: you may not write at { $path }. Give another folder.
export-full = Not saved: there is no room left for { $path }. Make room, or give another folder. What was there before is still whole.
export-too-large = Not made: a picture of this size is too large for { $path }. Choose a smaller size.
export-in-the-way = Not saved: a file and a folder would both be called { $path }. Give another name.
export-failed = { $path } could not be made: { $reason }. What was there before is still whole; try again, or choose another format.
