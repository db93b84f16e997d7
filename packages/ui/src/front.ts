export { createFront, type Front, type Pane, type PaneOptions, type Watched } from "./front/create-front.ts";
