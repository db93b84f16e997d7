/** A page with what people edit and read content by: the editor TinyMCE, DOMPurify, Idiomorph and the browser's own. */
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import config from "../pages/guard/config.json" with { type: "json" };

const modules = join(import.meta.dirname, "../../node_modules");

const libraries = {
  "purify.js": "dompurify/dist/purify.min.js",
  "idiomorph.js": "idiomorph/dist/idiomorph.js",
};
/** What an editor loads of its package. */
const editorParts = ["tinymce.min.js", "icons/default", "models/dom", "plugins/media", "skins", "themes/silver"];

/** Each answer is what a page reads of something that it has put in; `tracker` and `frame` are a vendor's. */
const reads = `
const tracker = "{{thirdparty:stats}}/p.gif?name=pixel&a=1";
const frame = "{{thirdparty:stats}}/frame.html?name=frame";
const encoded = tracker.replace("&", "&amp;");
const article = '<p>Обзор</p><p><iframe src="' + frame + '" width="560" height="315" title="v"></iframe></p><p class="a"><img src="' + encoded + '" alt="график" width="9"></p>';
const parse = (text, type = "text/html") => new DOMParser().parseFromString(text, type);
const put = (html, tag = "div") => {
  const place = document.querySelector("main").appendChild(document.createElement(tag));
  place.innerHTML = html;
  return place;
};
// A placeholder stands in the page for people to see; it is in nothing that is written of the page.
const own = ":not([data-kelisim-embed])";
const listed = ({ attributes }) => [...attributes].map(({ name, value }) => [name, value]).sort();
const made = (tag, name, value) => {
  const element = document.createElement(tag);
  element.id = "made";
  element[name] = value;
  element.title = "made";
  return element;
};
globalThis.ways = {
  "innerHTML": () => put(article).innerHTML,
  "innerHTML, entities and odd tags": () =>
    put("<img/alt=don't/src=" + encoded + "><IMG alt='5\\"' SRC='" + tracker.replaceAll("/", "&#x2F;") + "' width=9>").innerHTML,
  "outerHTML": () => {
    const place = put("<b></b>");
    place.firstChild.outerHTML = article;
    return place.outerHTML;
  },
  "insertAdjacentHTML and getHTML": () => {
    const place = put("");
    place.insertAdjacentHTML("beforeend", article);
    return (place.getHTML ?? (() => place.innerHTML)).call(place);
  },
  "contenteditable": () => {
    const place = put("");
    place.contentEditable = "true";
    place.focus();
    document.execCommand("insertHTML", false, '<img src="' + encoded + '" alt="график" width="9">');
    return place.querySelector("img").outerHTML;
  },
  "a shadow root": () => {
    const root = put("").attachShadow({ mode: "closed" });
    root.innerHTML = article;
    return root.innerHTML;
  },
  "XMLSerializer": () => new XMLSerializer().serializeToString(put(article)),
  "getAttribute": () => {
    const element = made("iframe", "src", frame);
    return [
      element.src, element.getAttribute("src"), element.getAttribute("SRC"), element.getAttributeNS(null, "src"),
      element.hasAttribute("src"), element.hasAttributeNS(null, "src"), element.getAttributeNode("src").value,
      element.attributes.src.value, element.attributes.length, element.getAttributeNames().sort(), element.outerHTML,
      element.getAttribute("srcdoc"), element.hasAttribute("data-src"),
    ];
  },
  "attributes of what was parsed": () => [...put(article).querySelectorAll(own)].map(listed),
  "attributes that are changed by their nodes": () => {
    const element = made("img", "src", frame);
    element.attributes.src.value = tracker;
    const first = element.outerHTML;
    const node = document.createAttribute("src");
    node.value = frame;
    element.attributes.setNamedItem(node);
    return [first, element.outerHTML, element.src];
  },
  "an address that is taken back": () => {
    const element = made("img", "src", tracker);
    element.removeAttribute("src");
    const other = made("img", "src", tracker);
    other.src = "data:,";
    return [element.outerHTML, element.src, listed(other), other.src];
  },
  "an address behind a placeholder": () => {
    const element = made("img", "src", "data:,");
    element.setAttribute("src", tracker);
    return [element.outerHTML, element.src, listed(element)];
  },
  "a script": () => {
    const element = made("script", "src", tracker);
    element.async = false;
    return [element.outerHTML, element.src, listed(element)];
  },
  "a player": () => {
    const place = put('<video controls poster="' + encoded + '" muted><source src="' + encoded + '" type="video/mp4"><track src="' + encoded + '"></video>');
    return [place.innerHTML, place.firstChild.poster, place.querySelector("source").src];
  },
  "a picture": () => {
    const place = put('<picture><source srcset="' + encoded + ' 2x" media="print"><img srcset="' + encoded + ' 1x" alt=""></picture>');
    return [place.innerHTML, place.querySelector("img").srcset];
  },
  "SVG": () => {
    const place = put('<svg viewBox="0 0 9 9"><image width="9" xlink:href="' + encoded + '" height="9"></image><use href="' + encoded + '#a"></use></svg>');
    return [place.innerHTML, place.querySelector("image").getAttribute("xlink:href")];
  },
  "a copy": () => {
    const place = put(article);
    const other = document.implementation.createHTMLDocument("");
    other.body.append(other.importNode(place, true));
    return [place.cloneNode(true).outerHTML, other.body.innerHTML];
  },
  "DOMParser": () => [parse(article).body.innerHTML, [...parse(article).querySelectorAll(own)].map(listed)],
  "XML": () => new XMLSerializer().serializeToString(
    parse('<feed><link href="' + encoded + '"/><item><source src="' + frame + '"/></item></feed>', "text/xml")),
  "createHTMLDocument": () => {
    const other = document.implementation.createHTMLDocument("");
    other.body.innerHTML = article;
    const element = other.createElement("img");
    element.src = tracker;
    other.body.append(element);
    other.body.insertAdjacentHTML("beforeend", '<iframe srcdoc="<p>">');
    return [other.body.innerHTML, [...other.querySelectorAll(own)].map(listed)];
  },
  "a template": () => {
    const template = document.createElement("template");
    template.innerHTML = article;
    const raw = [...template.content.querySelectorAll(own)].map(listed);
    const place = put("");
    place.append(template.content.cloneNode(true), document.importNode(template.content, true));
    return [template.innerHTML, raw, place.innerHTML];
  },
  "a template in HTML": () => {
    const place = put("<template>" + article + "</template>");
    return [place.innerHTML, place.firstChild.innerHTML];
  },
  "XMLHttpRequest": () => new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", URL.createObjectURL(new Blob([article], { type: "text/html" })));
    request.responseType = "document";
    request.onload = () => {
      const before = request.response.body.innerHTML;
      const place = put("");
      place.append(...request.response.body.childNodes);
      resolve([before, place.innerHTML]);
    };
    request.send();
  }),
  "DOMPurify": () => {
    const options = { ADD_TAGS: ["iframe"] };
    const place = put("");
    place.append(DOMPurify.sanitize(article, { ...options, RETURN_DOM_FRAGMENT: true }));
    return [
      DOMPurify.sanitize(article), DOMPurify.sanitize(article, options), place.innerHTML,
      DOMPurify.sanitize(put(article), options), DOMPurify.sanitize(put(article), { ...options, FORBID_ATTR: ["src"] }),
    ];
  },
  "Idiomorph": () => {
    const place = put(article);
    const before = [...place.querySelectorAll(own)];
    Idiomorph.morph(place, article + "<p>new</p>", { morphStyle: "innerHTML" });
    return [place.innerHTML, before.filter((element) => !element.isConnected).length];
  },
  "a frame's text": () => {
    const text = "<!doctype html><p>own</p><img/src='" + tracker + "'>";
    const byName = document.createElement("iframe");
    byName.setAttributeNS(null, "srcdoc", text);
    const byHtml = put('<iframe width="9" srcdoc="' + text.replace(/&/g, "&amp;").replace(/"/g, "&quot;") + '" title="t"></iframe>');
    const byProperty = made("iframe", "srcdoc", text);
    return [byName.outerHTML, byHtml.innerHTML, byHtml.firstChild.srcdoc, byProperty.srcdoc, byProperty.getAttribute("srcdoc"), listed(byProperty)];
  },
  "a frame's document": () => {
    const { contentDocument: inside } = document.querySelector("main").appendChild(document.createElement("iframe"));
    inside.write("<!doctype html><body contenteditable>");
    inside.write("<p><im");
    inside.write('g alt="" src="' + encoded + '"></p>');
    inside.close();
    const written = inside.body.innerHTML;
    inside.body.innerHTML = article;
    return [written, inside.body.innerHTML, [...inside.body.querySelectorAll(own)].map(listed)];
  },
  "raw text": () => {
    const text = '<textarea><img src="' + encoded + '"></textarea><style>/* <img src="' + tracker + '"> */</style><!-- <img src="' + tracker + '"> --><noscript><img src="' + tracker + '"></noscript>';
    const place = put(text);
    return [place.firstChild.value, place.querySelector("style").textContent, place.innerHTML, place.querySelector("noscript").textContent];
  },
  "the page itself": () => {
    const place = document.querySelector("#parsed");
    const all = [...place.querySelectorAll(own)];
    return [place.innerHTML, all.map((element) => [element.outerHTML, listed(element)])];
  },
  "TinyMCE": async () => {
    const editor = tinymce.activeEditor ?? (await tinymce.init({
      selector: "#post", license_key: "gpl", base_url: "/editor", suffix: ".min", plugins: "media", promotion: false,
      extended_valid_elements: "iframe[*]", sandbox_iframes: false, convert_unsafe_embeds: false, convert_urls: false,
    }))[0];
    editor.setContent(article);
    const first = editor.getContent();
    editor.insertContent('<img src="' + encoded + '" alt="inserted">');
    return [first, editor.getContent(), editor.getContent({ format: "raw" }).replace(/ data-mce-[a-z-]+="[^"]*"/g, "")];
  },
};
globalThis.read = async (name) => JSON.parse(JSON.stringify((await ways[name]()) ?? null));
`;

const parsed = `<div id="parsed">
<img alt="" src="{{thirdparty:stats}}/p.gif?name=parsed" width="1">
<script type="module" src="{{thirdparty:stats}}/tag.js?name=parsed" id="s"></script>
<script src="{{thirdparty:stats}}/tag.js?name=parsed"></script>
<iframe src="{{thirdparty:stats}}/frame.html?name=parsed" title="p"></iframe>
</div>`;

export async function makeEditorPages(folder: string): Promise<void> {
  for (const [name, file] of Object.entries(libraries)) await cp(join(modules, file), join(folder, name));
  for (const part of editorParts)
    await cp(join(modules, "tinymce", part), join(folder, "editor", part), { recursive: true });
  const scripts = [...Object.keys(libraries), "editor/tinymce.min.js"];
  await writeFile(join(folder, "config.json"), JSON.stringify(config));
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<title>editors</title>
<link rel="icon" href="data:,">
<!-- kelisim -->
${scripts.map((name) => `<script src="/${name}"></script>`).join("\n")}
</head>
<body>
${parsed}
<main></main>
<textarea id="post"></textarea>
<script>${reads}</script>
</body>
</html>`,
  );
}
