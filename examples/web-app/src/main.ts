import { consent, thirdParty } from "./consent.ts";
import { home } from "./home.ts";
import { map } from "./map.ts";
import { profile } from "./profile.ts";
import { startRouter } from "./router.ts";

/** Started once the visitor allows statistics, now or later, and not before. */
function startStatistics(): void {
  const script = document.createElement("script");
  script.src = `${thirdParty("stats")}/tag.js?name=app-stats&cookies=app_uid:1y`;
  document.head.append(script);
}

consent.when("demo-stats", startStatistics);

const view = document.getElementById("view");
if (view) {
  startRouter(
    view,
    new Map([
      ["/", home],
      ["/map", map],
      ["/profile", profile],
    ]),
  );
}
