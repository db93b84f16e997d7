/** https://api.2gis.ru/doc/maps/ */
import { json, pixel, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const twoGis: Vendor = {
  id: "2gis",
  routes: {
    "maps.api.2gis.ru/2.0/loader.js": script(
      "2gis",
      `let made;
      const ready = new Promise((resolve) => (made = resolve));
      globalThis.DG = {
        then: (run) => ready.then(run),
        map: (place) => {
          const tile = new Image();
          tile.src = "https://tile0.maps.2gis.com/tiles?x=1";
          document.getElementById(place).append(tile);
          return {};
        },
        marker: () => ({ addTo: () => ({ bindPopup: () => undefined }) }),
      };
      load("https://maps.api.2gis.ru/2.0/js/?load=full");
      if (document.readyState === "complete") made();
      else addEventListener("load", () => made());`,
    ),
    "maps.api.2gis.ru/2.0/js/": script("2gis-main", `send("https://catalog.api.2gis.com/3.0/items");`),
    "catalog.api.2gis.com/*": json({}, thirdPartyCookie("_2gis_webapi_user", "2gis.com")),
    "tile*.maps.2gis.com/*": pixel(),
  },
};
