/** Text as it can stand between the double quotes of an attribute. */
export const attributeText = (text: string): string => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
