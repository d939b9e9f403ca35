# What lies under the areas

base-map = Base map
base-map-own = Its own
base-map-file = A file…
base-map-online = Online…
base-map-hint = Pictures, slides, lessons and pages keep the atlas’s own ground.
base-map-file-title = A file of tiles under the map
base-map-file-hint = PMTiles with pictures in it (PNG, JPEG, WebP). You can also drag it onto the window. Nothing is sent anywhere.
base-map-asks = Fetch tiles from { $name }?
base-map-asks-hint = This program never asks the network of itself. If you agree, it asks { $host } for the part of the map that you look at, until you choose another base map or close the program. That server then sees your network address and which part of the map it is; nothing else is sent. What was fetched is kept on this machine.
base-map-fetch = Fetch tiles
base-map-cancel = Cancel
base-map-uncredited = Tiles: the file names nobody to credit
base-map-unreadable = The base map is not shown: { $reason }. { $path }
base-map-no-pmtiles = The base map is not shown: this is no PMTiles file. { $path }
base-map-old = The base map is not shown: the file is of another version of PMTiles than 3. “pmtiles convert” makes a new one of it. { $path }
base-map-vector = The base map is not shown: its tiles are shapes without colours (vector tiles). Take a file whose tiles are pictures: PNG, JPEG or WebP. { $path }
base-map-kind = The base map is not shown: its tiles are packed in a way or are pictures of a kind that this program does not know. PNG, JPEG and WebP are known, plain or with gzip. { $path }
base-map-damaged = The base map is not shown: the file is damaged or cut short. Copy or download it again. { $path }
base-map-broken-tiles = Some tiles of the base map are damaged; their places stay empty. { $path }
base-map-no-client = Nothing is fetched from { $name }: this system has nothing by which a server could be trusted ({ $reason }).
base-map-unreachable = No tile came from { $name }: there is no network, or the server does not answer. The atlas’s own ground is shown; choose the base map again to try again.
base-map-missing = Some tiles from { $name } did not come; their places are coarse or empty. Choose the base map again to try again.

## Commands found by the search
command-base-map-own = Base map: the atlas’s own
command-base-map-file = Base map: a file of tiles
command-base-map-online = Base map: online, { $name }
