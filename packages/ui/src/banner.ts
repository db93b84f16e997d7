export { type BannerOptions, mountBanner } from "./mount-banner.tsx";
