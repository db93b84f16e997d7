import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const both = (kk: string, ru: string) => ({ kk, ru });
const accept = both("Келісемін", "Согласен");

describe("looks", () => {
  itRefuses([
    ["a mark of another host", { ui: { mark: "https://cdn.kz/mark.svg" } }, "ui.mark", "is not a path of the site"],
    [
      "a mark that only looks like a path",
      { ui: { mark: "//cdn.kz/mark.svg" } },
      "ui.mark",
      "is not a path of the site",
    ],
    [
      "a banner without a way to refuse",
      { ui: { order: ["accept-all", "choose"] } },
      "ui.order",
      "three buttons, each once",
    ],
    [
      "a button twice",
      { ui: { order: ["accept-all", "accept-all", "choose"] } },
      "ui.order",
      "three buttons, each once",
    ],
    [
      "a label that makes one button larger",
      { ui: { labels: { "reject-all": both("Жоқ", "Нет, я не согласен ни с чем из этого") } } },
      "ui.labels.reject-all.ru",
      "characters",
    ],
    [
      "two buttons with the same words",
      { ui: { labels: { "accept-all": accept, "reject-all": both("Келіспеймін", "согласен ") } } },
      "ui.labels.reject-all.ru",
      "accept-all has the same words",
    ],
  ]);
  itAccepts([
    ["any order of the three", { ui: { order: ["reject-all", "choose", "accept-all"] } }],
    ["own words, a mark and a place", { ui: { labels: { "accept-all": accept }, mark: "/mark.svg", position: "bar" } }],
  ]);
});
