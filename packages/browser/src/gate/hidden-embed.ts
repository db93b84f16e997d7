/**
 * On an embed that its placeholder hides: what its `display` was, and its priority. A copy that the page takes of the embed
 * has it too.
 */
export const hiddenMark = "data-kelisim-hidden";

export function hideEmbed(embed: HTMLElement): void {
  const { style } = embed;
  embed.setAttribute(hiddenMark, `${style.getPropertyValue("display")}!${style.getPropertyPriority("display")}`);
  style.setProperty("display", "none", "important");
}

/** Of one that is hidden, or a copy of it; what the page has shown or hidden since stays as it is. */
export function showEmbed(embed: HTMLElement): void {
  const { style } = embed;
  const [display, priority] = embed.getAttribute(hiddenMark)?.split("!") ?? [];
  embed.removeAttribute(hiddenMark);
  const isHidden = style.getPropertyValue("display") + style.getPropertyPriority("display") === "noneimportant";
  if (display !== undefined && isHidden) style.setProperty("display", display, priority);
}
