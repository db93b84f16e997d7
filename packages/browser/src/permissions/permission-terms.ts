import type { PermissionId } from "@kelisim/core";

/** The purpose that each permission of the browser stands under. One that is left out is the browser's own business. */
export type PermissionTerms = Readonly<Partial<Record<PermissionId, string>>>;
