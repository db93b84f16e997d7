// What the script tag loads once a visitor may act: `kelisim-acts.js`.
export { createActs } from "@kelisim/browser/acts";
export { createDialogs } from "./dialogs/create-dialogs.ts";
