export * from "./kit.ts";
export { type MountOptions, mountDialogs } from "./mount.tsx";
