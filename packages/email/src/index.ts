/** For a server that sends an operator's e-mails. It brings an HTML parser, and no page ever loads it. */
export { findTrackingPixels, type TrackingPixel } from "./find-tracking-pixels.ts";
export { hostsOf, type ServiceHosts } from "./hosts-of.ts";
export { stripTrackingPixels } from "./strip-tracking-pixels.ts";
