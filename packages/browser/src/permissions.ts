export { openPermissions } from "./permissions/open-permissions.ts";
export type { PermissionTerms } from "./permissions/permission-terms.ts";
export { standBeforePermissions } from "./permissions/stand-before.ts";
