export { createDialogs, type Dialogs, type DialogsOptions } from "./dialogs/create-dialogs.ts";
