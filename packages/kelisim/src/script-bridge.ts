// What the script tag loads where the app around a web view keeps the record: `kelisim-bridge.js`.
export { openAppStorage } from "@kelisim/browser/bridge";
