import { expect, it } from "vitest";
import { fakeBrowser } from "../page/page.fixture.ts";
import { fakeReporter } from "../page/report.fixture.ts";
import { hintUnknown } from "./hint-unknown.ts";

const named = (...ids: string[]): Map<string, never> => new Map(ids.map((id) => [id, undefined as never]));
const catalogue = {
  purposes: named("analytics", "ads"),
  services: named("yandex-metrica"),
  fingerprints: new Map<string, string>(),
};
function hinted(id: string, html = ""): unknown[] {
  const reporter = fakeReporter();
  hintUnknown({ window: fakeBrowser().open(html), catalogue, reporter }, id);
  return reporter.hint.mock.calls[0] ?? [];
}

it("names what was meant, and the element that stays shut", () => {
  const [said, element] = hinted("analitics", "<img data-kelisim=ads><img id=this data-kelisim='ads analitics'>");
  expect(said).toBe(
    '"analitics" is neither a purpose nor a service of this config, so <img data-kelisim="ads analitics"> stays shut; write "analytics" if that is what you mean',
  );
  expect(element).toMatchObject({ id: "this" });
});

it("names all that there are where none is near, and no element where code has asked", () => {
  expect(hinted("chat-bot")).toEqual([
    '"chat-bot" is neither a purpose nor a service of this config; there are analytics, ads, yandex-metrica',
    undefined,
  ]);
});
