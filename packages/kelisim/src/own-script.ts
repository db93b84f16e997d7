/**
 * The script that runs now; `null` after the first wait, and in a module. An image or form named `currentScript` stands
 * in for the document's property (HTML, 3.1.6), and code would be loaded from its address; the getter itself knows better.
 */
export function ownScript({ document, Document }: Window & typeof globalThis): HTMLScriptElement | null {
  return Object.getOwnPropertyDescriptor(Document.prototype, "currentScript")?.get?.call(document) ?? null;
}
