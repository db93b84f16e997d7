// A worker of the site's own, such as bundlers and libraries put beside a page; it asks for what its address names.
const asked = new URLSearchParams(location.search);
if (asked.has("import")) importScripts(asked.get("import"));
if (asked.has("fetch")) void fetch(asked.get("fetch"), { mode: "no-cors" }).catch(() => {});
