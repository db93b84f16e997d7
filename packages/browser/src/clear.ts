export { type Clearing, type ClearOptions, clear } from "./clear/clear.ts";
