// The first layer for a visitor who has not chosen yet: `kelisim-banner.js`.
export { openBanner } from "./banner/open-banner.ts";
