export { createDialogs } from "./dialogs/create-dialogs.ts";
