import { expect, it } from "vitest";
import { fakeBrowser } from "../page/page.fixture.ts";
import { fakeReporter } from "../page/report.fixture.ts";
import { hintLazy } from "./hint-lazy.ts";

it("names the attribute that a lazy loader takes for its own, and no other tag", () => {
  const reporter = fakeReporter();
  const { document } = fakeBrowser().open(
    `<img class="wide lazyload" data-kelisim="ads" data-src="//a.kz"><img data-kelisim="ads" data-src="//a.kz">`,
  );
  const images = [...document.querySelectorAll("img")];
  for (const image of images) hintLazy({ reporter }, image);
  expect(reporter.hint.mock.calls).toEqual([
    [
      'a lazy loader copies data-src of <img data-kelisim> to src before consent; write data-kelisim-src, or take its class "wide lazyload" away',
      images[0],
    ],
  ]);
});
