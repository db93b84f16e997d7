export { type Acts, createActs } from "./acts/create-acts.ts";
