export { openAppStorage } from "./record/app/app-storage.ts";
