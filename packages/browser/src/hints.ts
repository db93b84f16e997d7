export { hintUnknown } from "./hints/hint-unknown.ts";
