/** More than these are let go of, the oldest first. */
const atMost = 2000;

/** Keeps a held element: one that is in no document could not be found again. */
export function keepHeld(held: Set<Element>, element: Element): void {
  held.add(element);
  for (const oldest of held) {
    if (held.size <= atMost) return;
    held.delete(oldest);
  }
}
