/** https://developers.google.com/maps/documentation/javascript/load-maps-js-api */
import { frame, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const googleMaps: Vendor = {
  id: "google-maps",
  routes: {
    "maps.googleapis.com/maps/api/js": ({ searchParams }) =>
      script(
        "google-maps",
        `globalThis.google = {
          maps: {
            importLibrary: async () => google.maps,
            Map: class {
              constructor(place) {
                const tile = new Image();
                tile.src = "https://khms0.googleapis.com/kh?v=1";
                place.append(tile);
                load("https://maps.gstatic.com/maps-api-v3/api/js/1/map.js");
              }
            },
          },
        };
        globalThis[${JSON.stringify(searchParams.get("callback"))}]?.();`,
      ),
    "www.google.com/maps/embed": frame("google-maps", "", [thirdPartyCookie("NID", "google.com")]),
  },
};
