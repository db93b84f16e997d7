import { expect, it } from "vitest";
import { hostsOf } from "./hosts-of.ts";

it("gives the hosts of all services under a purpose, each once", () => {
  const services = [
    { id: "a", purpose: "letters", hosts: ["a.example", "b.example/px/"] },
    { id: "b", purpose: "letters", hosts: ["a.example"] },
    { id: "c", purpose: "letters" },
    { id: "d", purpose: "analytics", hosts: ["d.example"] },
  ];
  expect(hostsOf({ services }, "letters")).toEqual(["a.example", "b.example/px/"]);
  expect(hostsOf({ services }, "nothing")).toEqual([]);
});
