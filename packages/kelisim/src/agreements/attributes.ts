/** On a button or form: takes consent there. Its value names the purpose of the agreement; empty for the first one. */
export const consentAttribute = "data-kelisim-consent";

/** On the same: name of a hidden field that gets the receipt. */
export const fieldAttribute = "data-kelisim-field";

/** On an empty element: the agreement is drawn there. */
export const placeAttribute = "data-kelisim-consent-text";
