import { describe, expect, it } from "vitest";
import { linkAddress } from "./link-address.ts";

describe("a link", () => {
  it.each(["https://shop.kz/a", "HTTP://shop.kz", "/policy", "mailto:info@shop.kz", "tel:+77000000000"])(
    "leads to %s",
    (url) => expect(linkAddress(url)).toBe(url),
  );

  it.each([
    "javascript:run()",
    "JavaScript:run()",
    " javascript:run()",
    "java\tscript:run()",
    "\u0001javascript:run()",
    "data:text/html,<script>run()</script>",
    "vbscript:run()",
    "blob:https://shop.kz/1",
    "",
    undefined,
  ])("does not lead to %j", (url) => expect(linkAddress(url)).toBeUndefined());
});
