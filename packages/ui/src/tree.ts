// The first layer as plain data: for builds, never in a page.
export { bannerTree } from "./banner-tree.tsx";
export type { DrawnBannerOptions } from "./drawn/mount-drawn-banner.ts";
export type { CardModel } from "./ui.ts";
