import { init } from "kelisim";
import { config } from "./config.js";

const consent = init(config);
consent.when("yandex-metrica", () => {
  document.body.dataset.counter = "started";
});
