import type { Page } from "../engines/engine.ts";

/**
 * Walks a single-page site: each route takes away what the last one had and puts in tags that wait, elements of held vendors
 * made by code or parsed from text, and now and then an embed or a frame of its own. Runs in the page.
 */
async function walk(from: number, count: number, vendor: string): Promise<void> {
  const main = document.querySelector("main") as HTMLElement;
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  for (let i = from; i < from + count; i++) {
    // WebKit takes no more than 100 of these in ten seconds.
    if (i % 100 === 0) history.replaceState({}, "", `?route=${i}`);
    main.innerHTML = `<h1>Route ${i}</h1><p>text</p>
      <img alt="" data-kelisim="stats" data-src="${vendor}/p.gif?name=early">
      <script type="text/plain" data-kelisim="stats">__ran.push("early")</script>
      <img alt="" src="${vendor}/p.gif?name=early">`;
    new DOMParser().parseFromString(`<img alt="" src="${vendor}/p.gif?name=early">`, "text/html");
    // Frames are what takes a browser long, with and without us.
    const embed = '<iframe data-kelisim="banners" width="200" height="100"></iframe>';
    if (i % 10 === 0) main.insertAdjacentHTML("beforeend", embed);
    const script = document.createElement("script");
    script.src = `${vendor}/tag.js?name=early`;
    const image = document.createElement("img");
    image.src = `${vendor}/p.gif?name=early`;
    main.append(script, image);
    if (i % 20 === 0) main.append(document.createElement("iframe"));
    await turn();
  }
  main.textContent = "";
  await turn();
}

/** In parts, so that no call takes long. */
export async function walkRoutes(page: Page, from: number, count: number, vendor: string): Promise<void> {
  const part = 500;
  for (let done = 0; done < count; done += part)
    await page.evaluate(walk, from + done, Math.min(part, count - done), vendor);
}
