import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const url = "policy.url.kk";

describe("links", () => {
  itAccepts([
    ["https with a port and a query", { [url]: "https://docs.mycar.kz:8443/a?b#c" }],
    ["a path", { [url]: "/policy?lang=kk" }],
    ["a Kazakh host", { [url]: "https://сайт.қаз/саясат" }],
    ["the root", { "contacts.form": "/" }],
    ["the folder of our files", { files: "/kelisim/" }],
  ]);
  itRefuses([
    ["javascript:", { [url]: "javascript:alert(1)" }, url, "is not a link to a page"],
    ["data:", { [url]: "data:text/html,x" }, url, "is not a link to a page"],
    ["another site that looks like a path", { [url]: "//evil.kz/a" }, url, "is not a link to a page"],
    ["the same with a backslash", { [url]: "/\\evil.kz" }, url, "is not a link to a page"],
    ["a host behind a user name", { [url]: "https://mycar.kz@evil.kz/" }, url, "is not a link to a page"],
    ["http", { [url]: "http://mycar.kz/policy" }, url, "Use the https address"],
    ["a bare word", { "policy.url.ru": "policy.html" }, "policy.url.ru", "starts with https://"],
    ["a tab before the scheme", { [url]: "\tjavascript:alert(1)" }, url, "is not a link to a page"],
    ["a script with an address behind it", { [url]: "javascript:alert(1)//https://mycar.kz/" }, url, "is not a link"],
    ["a space in a path", { [url]: "/a b" }, url, "is not a link to a page"],
    ["a backslash in a path", { [url]: "/a\\b" }, url, "is not a link to a page"],
    ["a backslash behind the host", { [url]: "https://mycar.kz/\\evil.kz" }, url, "is not a link to a page"],
    ["no host", { [url]: "https:///a" }, url, "is not a link to a page"],
    ["a port and no host", { [url]: "https://:443/a" }, url, "is not a link to a page"],
    ["a port of six digits", { [url]: "https://mycar.kz:123456/" }, url, "is not a link to a page"],
    ["a port in the middle", { [url]: "https://my:1car.kz/" }, url, "is not a link to a page"],
    ["http in the middle", { [url]: "ahttp://mycar.kz/policy" }, url, "is not a link to a page"],
    ["http with what is no address", { [url]: "http://my car.kz/" }, url, "is not a link to a page"],
    ["a space", { [url]: "https://mycar.kz/a b" }, url, "is not a link to a page"],
    [
      "a document",
      { "policy.documents[0].url.ru": "ftp://mycar.kz/a" },
      "policy.documents[0].url.ru",
      "is not a link to a page",
    ],
    ["our files at a stranger's scheme", { files: "javascript:alert(1)/" }, "files", "is not a link to a page"],
    ["our files that are no folder", { files: "/kelisim" }, "files", "is not a folder"],
    ["the form", { "contacts.form": "mailto:info@kao.kz" }, "contacts.form", "is not a link to a page"],
  ]);
});
