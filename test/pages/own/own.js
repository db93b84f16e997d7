// What a page does with its own content, and what comes of it.
globalThis.ownStory = async () => {
  const seen = {};
  const note = (key, value) => {
    seen[key] = value;
  };
  const attempt = async (key, run) => {
    try {
      note(key, await run());
    } catch (error) {
      note(key, `threw ${error.name}`);
    }
  };
  const loaded = (element) =>
    new Promise((resolve) => {
      element.onload = () => resolve("load");
      element.onerror = () => resolve("error");
    });
  await attempt("fetch", async () => (await fetch("frame.html")).status);
  await attempt("fetch request", async () => (await fetch(new Request("frame.html"))).url.endsWith("frame.html"));
  await attempt("fetch bad", () => fetch("http://["));
  await attempt("fetch nothing", () => fetch());
  await attempt("xhr", () => new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", "frame.html");
    request.onload = () => resolve([request.status, request.responseURL.endsWith("frame.html")]);
    request.send();
  }));
  await attempt("beacon", () => navigator.sendBeacon("frame.html", "1"));
  await attempt("socket bad", () => new WebSocket("nonsense://"));
  await attempt("image", () => {
    const image = new Image(3, 4);
    image.src = "pixel.svg?1";
    return loaded(image).then((end) => [end, image.src.endsWith("/pixel.svg?1"), image.getAttribute("src"), image.width]);
  });
  await attempt("image set", () => {
    const image = document.createElement("img");
    image.setAttribute("SRCSET", "pixel.svg?2 1x");
    return loaded(image).then((end) => [end, image.srcset]);
  });
  await attempt("script", () => {
    const script = document.createElement("script");
    script.src = "data:text/javascript,globalThis.ranOwn=1";
    document.head.append(script);
    return loaded(script).then((end) => [end, globalThis.ranOwn, script.async]);
  });
  await attempt("cookies", () => {
    document.cookie = "cart=1; path=/";
    document.cookie = "session=abc";
    document.cookie = "a;b";
    return document.cookie.split("; ").filter((pair) => !pair.startsWith("kelisim")).sort();
  });
  await attempt("storage", () => {
    localStorage.setItem("cart", 1);
    sessionStorage.setItem("tab", "x");
    return [localStorage.getItem("cart"), sessionStorage.length, localStorage.setItem("cart", "2")];
  });
  await attempt("database", () => new Promise((resolve, reject) => {
    const request = indexedDB.open("own", 1);
    request.onsuccess = () => {
      request.result.close();
      resolve([request.readyState, request.result.name]);
    };
    request.onerror = () => reject(request.error);
  }));
  await attempt("html", () => {
    const box = document.createElement("div");
    box.innerHTML = '<p title="a>b">x<br>y<!-- c --><img alt="" src="pixel.svg?3">';
    box.insertAdjacentHTML("beforeend", "<tr><td>1");
    box.firstChild.outerHTML = "<i>z</i>";
    return box.innerHTML;
  });
  await attempt("table", () => {
    const body = document.createElement("tbody");
    body.innerHTML = "<tr><td>1<td>2";
    return body.innerHTML;
  });
  await attempt("fragment", () => document.createRange().createContextualFragment("<b>1</b>").firstChild.localName);
  await attempt("parser", () => new DOMParser().parseFromString("<a b='1'/>", "text/xml").documentElement.getAttribute("b"));
  await attempt("template", () => document.importNode(document.querySelector("#template").content, true).firstChild.src.endsWith("pixel.svg"));
  await attempt("frame", () => {
    const frame = document.createElement("iframe");
    frame.srcdoc = "<!doctype html><p id=own>own</p>";
    document.body.append(frame);
    return loaded(frame).then(() => [frame.contentDocument.compatMode, frame.contentDocument.head.childNodes.length, frame.contentDocument.body.innerHTML, frame.srcdoc]);
  });
  await attempt("empty frame", () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    return [frame.contentWindow === frames[frames.length - 1], frame.contentDocument.URL, frame.contentWindow.fetch.name];
  });
  await attempt("audio", () => {
    const audio = new Audio("pixel.svg");
    return [audio.preload, audio.src.endsWith("pixel.svg"), new Audio().hasAttribute("src"), audio instanceof HTMLAudioElement];
  });
  await attempt("worker", () => new Promise((resolve) => {
    const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" })));
    worker.onmessage = ({ data }) => resolve(data);
  }));
  await attempt("attributes", () => {
    const link = document.querySelector("#link");
    link.setAttribute("href", "https://mc.yandex.ru/watch");
    link.setAttributeNS(null, "title", "t");
    const node = document.createAttribute("lang");
    node.value = "kk";
    return [link.getAttribute("href"), link.title, link.setAttributeNode(node), link.lang];
  });
  await attempt("wrong use", () => Element.prototype.setAttribute.call({}, "a", "b"));
  await attempt("wrong getter", () => HTMLImageElement.prototype.src);
  await attempt("static", () => {
    const at = (id) => document.getElementById(id);
    return [at("image").naturalWidth, at("picture").currentSrc.endsWith("pixel.svg"), at("frame").contentDocument.body.textContent.trim(), at("text").contentDocument.body.textContent, getComputedStyle(document.body).getPropertyValue("--own").trim(), document.body.background];
  });
  const shape = (owner, name) => {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    const of = (part) => typeof part === "function" ? [part.name, part.length, "prototype" in part] : typeof part;
    return found && [Object.keys(found).sort().join(), found.configurable, found.enumerable, found.writable, of(found.value), of(found.get), of(found.set)];
  };
  note("shapes", [
    shape(Document.prototype, "cookie"), shape(Element.prototype, "innerHTML"), shape(Element.prototype, "setAttribute"),
    shape(HTMLScriptElement.prototype, "src"), shape(HTMLImageElement.prototype, "srcset"), shape(globalThis, "fetch"),
    shape(globalThis, "WebSocket"), shape(XMLHttpRequest.prototype, "open"), shape(Navigator.prototype, "sendBeacon"),
    shape(Storage.prototype, "setItem"), shape(HTMLIFrameElement.prototype, "contentWindow"), shape(globalThis, "Audio"),
  ]);
  return seen;
};
