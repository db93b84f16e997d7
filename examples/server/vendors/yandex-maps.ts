/** https://yandex.com/dev/jsapi-v2-1/doc/en/ */
import { script, type Vendor } from "./vendor.ts";

export const yandexMaps: Vendor = {
  id: "yandex-maps",
  routes: {
    "api-maps.yandex.ru/2.1/": script(
      "yandex-maps",
      `globalThis.ymaps = {
        ready: (then) => Promise.resolve().then(then),
        Map: class {
          constructor(place) {
            local("ymaps-storage-test");
            const tile = new Image();
            tile.src = "https://core-renderer-tiles.maps.yandex.net/tiles?x=1";
            document.getElementById(place).append(tile);
          }
        },
      };`,
    ),
  },
};
