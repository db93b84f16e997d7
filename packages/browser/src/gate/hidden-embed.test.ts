import { Window } from "happy-dom";
import { expect, it } from "vitest";
import { hideEmbed, showEmbed } from "./hidden-embed.ts";

function frame(display: string): HTMLElement {
  const embed = new Window().document.createElement("iframe") as unknown as HTMLElement;
  embed.style.cssText = display;
  return embed;
}

it.each(["", "display: block;", "display: grid !important;", "display: none !important;"])(
  "an embed that is hidden is shown as it was, and so is a copy of it: %s",
  (display) => {
    const embed = frame(display);
    hideEmbed(embed);
    expect(embed.style.cssText).toBe("display: none !important;");
    const copy = embed.cloneNode() as HTMLElement;
    for (const one of [embed, copy]) showEmbed(one);
    expect([embed.outerHTML, embed.style.cssText]).toEqual([copy.outerHTML, display]);
  },
);

it("what the page has made of it since stays", () => {
  const embed = frame("display: block");
  hideEmbed(embed);
  embed.style.cssText = "display: flex;";
  showEmbed(embed);
  showEmbed(embed);
  expect(embed.style.cssText).toBe("display: flex;");
});
