/**
 * What addresses in a document are relative to. An image or form named `baseURI` stands in for the document's own
 * property (HTML, 3.1.6); nothing can have a name in a text.
 */
export function baseAddress({ document }: Window): () => string {
  const text = document.createTextNode("");
  return () => text.baseURI;
}
