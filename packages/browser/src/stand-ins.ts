export { openStandIns } from "./stand-ins/open-stand-ins.ts";
export { type StandInTerms, standInTerms } from "./stand-ins/terms.ts";
