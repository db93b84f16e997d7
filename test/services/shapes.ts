/**
 * The shapes of vendors' tags, each with the service whose published tag has it. Engines may treat a shape each in
 * their own way; services of one shape they do not tell apart.
 */
export const shapes: Readonly<Record<string, string>> = {
  "google-analytics": "a script in the HTML, and a queue that is filled before it is there",
  "yandex-metrica": "a script that a script makes, with a pixel in <noscript>",
  "meta-pixel": "a loader that puts its script first, and pixels that the script makes",
  gtm: "a tag manager that loads other services, with a frame in <noscript>",
  youtube: "a frame in the HTML",
  "vk-widgets": "an element that a script fills with a frame",
  liveinternet: "a pixel whose address a script writes",
  adriver: "document.write, with a frame and a pixel for where it does not run",
  "google-fonts": "a style sheet and connections ahead of need",
  intercom: "a chat that stores who it talks to",
  sendpulse: "push messages, with a database",
  criteo: "advertising that syncs its ids with another network",
};

/** Of the shapes, one for each kind of what a page loads: scripts, frames, pixels, style sheets, connections. */
export const kinds: readonly string[] = ["gtm", "youtube", "liveinternet", "google-fonts", "intercom"];
