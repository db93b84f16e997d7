// A button in a shadow root in a shadow root, and what happened to the page.
const seen = { clicks: [], keys: [], restored: [] };
globalThis.seen = seen;
globalThis.setCookie = (line) => {
  document.cookie = line;
};

const outer = document.getElementById("host").attachShadow({ mode: "open" });
const inner = outer.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
const button = inner.appendChild(document.createElement("button"));
button.id = "deep";
button.textContent = "deep";
button.style.cssText = "position: absolute; top: 2000px";

button.addEventListener("click", (event) => seen.clicks.push(event.isTrusted));
addEventListener("keydown", (event) => seen.keys.push((event.shiftKey ? "Shift+" : "") + event.code));
addEventListener("pageshow", (event) => seen.restored.push(event.persisted));
