/** What tools that make pages faster do to scripts; here they do it to those of the lock too, whatever marks these have. */
const script = /<script(?![^>]*\btype=)([^>]*)>([\s\S]*?)<\/script>/g;
const lockScript = /<script data-kelisim-lock[^>]*>([\s\S]*?)<\/script>/;

/** Makes each script anew once the page is parsed; what they write comes in their place. */
const runAgain = `<script type="text/javascript">
addEventListener("DOMContentLoaded", async () => {
  for (const old of document.querySelectorAll('script[type="later"]')) {
    const made = document.createElement("script");
    for (const { name, value } of old.attributes) if (name !== "type") made.setAttribute(name, value);
    made.text = old.text;
    made.async = false;
    document.write = (html) => made.insertAdjacentHTML("afterend", html);
    const done = new Promise((resolve) => { made.onload = made.onerror = resolve; });
    old.replaceWith(made);
    if (made.src) await done;
  }
});
</script></body>`;

const retyped = (html: string): string => html.replace(script, '<script type="later"$1>$2</script>');

export const optimisers: Readonly<Record<string, (html: string) => string>> = {
  "runs each script again, once the page is parsed": (html) => retyped(html).replace("</body>", runAgain),
  "runs the lock's script at the page's end": (html) => {
    const [tag = ""] = lockScript.exec(html) ?? [];
    return html.replace(tag, "").replace("</body>", () => `${tag}</body>`);
  },
  "never runs the lock's script": (html) => html.replace("<script data-kelisim-lock", '$& type="later"'),
  "puts the lock's script into another one, behind its policy": (html) => {
    const [tag = "", code = ""] = lockScript.exec(html) ?? [];
    return html.replace(tag, "").replace("<title>", () => `<script>${code}</script><title>`);
  },
  "puts the lock's script into another one, in its place": (html) =>
    html.replace(lockScript, (_, code) => `<script>${code}</script>`),
  "has the policy before all scripts": (html) => {
    const [policy = ""] = /<meta data-kelisim-lock[^>]*>/.exec(html) ?? [];
    return html.replace(policy, "").replace("<meta charset", () => `${policy}<meta charset`);
  },
};
