export type { BannerNode } from "./drawn/banner-node.ts";
export { type DrawnBanner, type DrawnBannerOptions, mountDrawnBanner } from "./drawn/mount-drawn-banner.ts";
