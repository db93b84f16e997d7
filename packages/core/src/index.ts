export * from "./config.ts";
export * from "./consent.ts";
export * from "./dialog.ts";
export * from "./language.ts";
export * from "./record.ts";
