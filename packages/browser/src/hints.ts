export { hintLazy } from "./hints/hint-lazy.ts";
export { hintUnknown } from "./hints/hint-unknown.ts";
