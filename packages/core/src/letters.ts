export { earliestDate } from "./letters/dates.ts";
export { type LetterId, lettersOf } from "./letters/grounds.ts";
export { type Letter, letter } from "./letters/letter.ts";
export { letterText } from "./letters/letter-text.ts";
export { mailto, maxMailtoLength } from "./letters/mailto.ts";
export { type LetterRoute, routeOf } from "./letters/route.ts";
