import { expect, it } from "vitest";
import { sampleConfig } from "../sample.fixture.ts";
import { hostsOf } from "./hosts-of.ts";

const title = { kk: "Хат", ru: "Письмо" };

it("gives the hosts of all services under a purpose, each once", () => {
  const services = [
    ...sampleConfig.services,
    { id: "a", purpose: "letters", title, hosts: ["a.example", "b.example/px/"] },
    { id: "b", purpose: "letters", title, hosts: ["a.example"] },
    { id: "c", purpose: "letters", title },
  ];
  expect(hostsOf({ services }, "letters")).toEqual(["a.example", "b.example/px/"]);
  expect(hostsOf({ services }, "nothing")).toEqual([]);
});
