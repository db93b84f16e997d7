import { expect, it } from "vitest";
import { inlineJson } from "./inline-json.ts";

it("JSON in a script says the same, and cannot end the script", () => {
  const value = { text: "</script><!--\u2028\u2029қ", list: ["<"] };
  expect(JSON.parse(inlineJson(value))).toEqual(value);
  expect(inlineJson(value)).not.toMatch(/[<\u2028\u2029]/);
});
