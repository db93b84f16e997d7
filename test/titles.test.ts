import { describe, expect, it } from "vitest";
import { titlesIn } from "./titles.ts";

const file = `
// it("in a comment", () => {});
const text = 'it("in a string", run)';
it("plain", run);
it.each(rows)(
  "one for each row",
  run,
);
it.each\`a\${1}\`("from a table", run);
it.skip("skipped", run);
it.todo("to do");
describe("group", () => {
  it.concurrent("inside", run);
});
describe.skip("group that is left out", () => {
  it("inside of what is left out", run);
});
describeOperators("group of ours", () => {});
expect("no title");
`;

describe("titles of a file", () => {
  it("are those of the tests and groups that run", () => {
    expect(titlesIn("file.ts", file)).toEqual({
      tests: ["plain", "one for each row", "from a table", "inside"],
      groups: ["group", "group of ours"],
    });
  });
});
