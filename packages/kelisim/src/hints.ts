export { hintLazy, hintUnknown } from "@kelisim/browser/hints";
