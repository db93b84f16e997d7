import { beforeEach, describe, expect, it, vi } from "vitest";
import { createPatches, type Look, type Patches, read, type Say, text } from "./patches.ts";

const say = vi.fn<Say>();
let isOff = false;
let patches: Patches;
/** What the native functions were called with. */
let called: unknown[][];
beforeEach(() => {
  say.mockReset();
  isOff = false;
  patches = createPatches(() => isOff, say);
  called = [];
});

/** A class as browsers have them: a constructor, a method, a property. */
function natives() {
  class Owner {
    #value: unknown = "at first";
    send(one: unknown, two?: unknown): string {
      called.push(["send", one, two]);
      // As a browser's own function converts what it is given.
      return `sent ${one}`;
    }
    get value(): unknown {
      called.push(["get"]);
      return this.#value;
    }
    set value(value: unknown) {
      called.push(["set", value]);
      this.#value = `${value}`;
    }
  }
  const realm = {
    Make: class Make {
      readonly address: string;
      constructor(address: unknown) {
        called.push(["make", address]);
        this.address = `${address}`;
      }
    },
  };
  return { Owner, realm };
}
/** An argument of the page that cannot be made a text. */
const cause = new Error("the page's own");
const unreadable = {
  toString() {
    throw cause;
  },
};
/** Blocks what names the tracker. */
const block: Look = ([address]) => (text(address).includes("tracker") ? ["blocked"] : undefined);

describe("a function that is looked at", () => {
  it("is called as before, is answered for, or is called with other arguments", () => {
    const { Owner } = natives();
    patches.patch(Owner.prototype, "send", (args) => {
      if (args[0] === "other") args[0] = "changed";
      return args[0] === "mine" ? ["answer"] : undefined;
    });
    const owner = new Owner();
    expect([owner.send("a", "b"), owner.send("mine"), owner.send("other")]).toEqual([
      "sent a",
      "answer",
      "sent changed",
    ]);
    expect(called).toEqual([
      ["send", "a", "b"],
      ["send", "changed", undefined],
    ]);
  });

  it("may have its answer made of what it returned", () => {
    const { Owner } = natives();
    patches.patch(Owner.prototype, "send", () => (made) => `${made}, seen`);
    expect(new Owner().send("a")).toBe("sent a, seen");
  });

  it("keeps its name and length, and is no constructor", () => {
    const { Owner } = natives();
    const { send } = Owner.prototype;
    patches.patch(Owner.prototype, "send", () => undefined);
    const patched = Owner.prototype.send;
    expect(patched).not.toBe(send);
    expect([patched.name, patched.length, "prototype" in patched]).toEqual([send.name, send.length, false]);
  });

  it("may be a setter, a getter or a constructor", () => {
    const { Owner, realm } = natives();
    patches.patch(Owner.prototype, "value", block, "set");
    patches.patch(Owner.prototype, "value", () => (value) => `<${value}>`, "get");
    const { prototype } = realm.Make;
    patches.patch(realm, "Make", (args) => {
      args[0] = `${args[0]}!`;
      return undefined;
    });
    const owner = new Owner();
    owner.value = "tracker";
    expect(owner.value).toBe("<at first>");
    owner.value = "own";
    expect(owner.value).toBe("<own>");
    const made = new realm.Make("a");
    expect([made.address, made instanceof realm.Make, realm.Make.prototype]).toEqual(["a!", true, prototype]);
  });

  it("is left out where the browser does not have it", () => {
    const owner = {};
    patches.patch(owner, "none at all", block);
    patches.patch(undefined, "fetch", block);
    expect([owner, say.mock.calls]).toEqual([{}, []]);
  });

  it("is not looked at while the guard is off", () => {
    const { Owner } = natives();
    patches.patch(Owner.prototype, "send", block);
    isOff = true;
    expect(new Owner().send("tracker")).toBe("sent tracker");
  });

  it("is the browser's own again once it is taken away; where another stands in front, all goes through", () => {
    const { Owner } = natives();
    const { send } = Owner.prototype;
    patches.patch(Owner.prototype, "send", block);
    patches.patch(Owner.prototype, "value", block, "set");
    const setter = Object.getOwnPropertyDescriptor(Owner.prototype, "value")?.set;
    Object.defineProperty(Owner.prototype, "value", { set: (value: unknown) => setter?.call(owner, value) });
    const owner = new Owner();
    patches.remove();
    expect(Owner.prototype.send).toBe(send);
    owner.value = "tracker";
    expect(called).toEqual([["set", "tracker"]]);
  });
});

describe("what the page gives and cannot be read", () => {
  it("goes on to the browser's own function, which throws the page's own error", () => {
    const { Owner, realm } = natives();
    patches.patch(Owner.prototype, "send", block);
    patches.patch(Owner.prototype, "value", block, "set");
    patches.patch(realm, "Make", block);
    const owner = new Owner();
    expect(() => owner.send(unreadable)).toThrow(cause);
    expect(() => {
      owner.value = unreadable;
    }).toThrow(cause);
    expect(() => new realm.Make(unreadable)).toThrow(cause);
    expect(called.map(([name, given]) => [name, given === unreadable])).toEqual([
      ["send", true],
      ["set", true],
      ["make", true],
    ]);
    expect(say).not.toHaveBeenCalled();
  });

  it("may be a property of it", () => {
    const { Owner } = natives();
    patches.patch(Owner.prototype, "send", ([given]) => {
      read(() => (given as { url: string }).url);
      return ["blocked"];
    });
    const given = {
      get url(): string {
        throw cause;
      },
    };
    expect(new Owner().send(given)).toBe("sent [object Object]");
    expect(new Owner().send({})).toBe("blocked");
  });
});

describe("a look that fails", () => {
  const fault = new Error("ours");
  const failing: Look = () => {
    throw fault;
  };

  it("counts as closed, and is said once by name", () => {
    const { Owner, realm } = natives();
    patches.patch(Owner.prototype, "send", failing);
    patches.patch(Owner.prototype, "value", failing, "set");
    patches.patch(realm, "Make", failing);
    const owner = new Owner();
    expect(owner.send("https://tracker.example")).toBeUndefined();
    owner.value = "https://tracker.example";
    expect(() => new realm.Make("https://tracker.example")).toThrow(TypeError);
    expect(called).toEqual([]);
    expect(say.mock.calls).toEqual([
      ["send", fault],
      ["value", fault],
      ["Make", fault],
    ]);
  });

  it("counts as closed too where it fails after an argument was read", () => {
    const { Owner } = natives();
    patches.patch(Owner.prototype, "send", ([address]) => {
      text(address);
      throw fault;
    });
    expect(new Owner().send("https://tracker.example")).toBeUndefined();
    expect(called).toEqual([]);
  });

  it("leaves what the browser has made, where it fails after that", () => {
    const { Owner } = natives();
    patches.patch(Owner.prototype, "send", () => () => {
      throw fault;
    });
    expect(new Owner().send("a")).toBe("sent a");
    expect(say.mock.calls).toEqual([["send", fault]]);
  });
});

describe("what the browser's own function throws", () => {
  it("is thrown as it is, once, also where the answer is made of what it returns", () => {
    const { Owner } = natives();
    const { send } = Owner.prototype;
    Owner.prototype.send = function (one) {
      send.call(this, one);
      throw cause;
    };
    patches.patch(Owner.prototype, "send", () => (made) => made);
    expect(() => new Owner().send("a")).toThrow(cause);
    expect([called.length, say.mock.calls]).toEqual([1, []]);
  });
});

describe("an owner that cannot be changed", () => {
  it("is said by name, and the others are put in place", () => {
    const owner = { send: () => "sent", fetch: () => "fetched" };
    Object.defineProperty(owner, "send", { writable: false, configurable: false });
    patches.patch(owner, "send fetch", block);
    expect([owner.send(), (owner.fetch as (address: string) => string)("tracker")]).toEqual(["sent", "blocked"]);
    expect(say.mock.calls).toEqual([["send", expect.any(TypeError)]]);
  });
});
