/** For a server that sends letters. Brings an HTML parser, so it is an entry of its own and no page ever loads it. */
export { findTrackingPixels, type TrackingPixel } from "./mailer/find-tracking-pixels.ts";
export { hostsOf } from "./mailer/hosts-of.ts";
export { stripTrackingPixels } from "./mailer/strip-tracking-pixels.ts";
