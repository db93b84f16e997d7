import { openPermissions, type PermissionTerms } from "@kelisim/browser/permissions";

// `kelisim-permissions.js`, put into the head of a page behind its terms; see permissionsSnippet.
openPermissions(window, (window as unknown as { kelisimPermissions: PermissionTerms }).kelisimPermissions);
