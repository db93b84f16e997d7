export { type MountOptions, mountDialogs } from "./mount.tsx";
