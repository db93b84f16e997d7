export { hintUnknown } from "@kelisim/browser/hints";
