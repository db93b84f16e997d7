/** The names of the buttons, for tests and tools. */
export type Action =
  | "accept-all"
  | "reject-all"
  | "choose"
  | "save"
  | "allow-asked"
  | "refuse-asked"
  | "close"
  | "withdraw"
  | "reload"
  | "read"
  | "accept"
  | "object"
  | "later"
  | "open-settings"
  | "letters"
  | "declare-underage"
  | "allow-once"
  | "allow-always";

export type SectionName =
  | "asked"
  | "choices"
  | "permissions"
  | "messages"
  | "more"
  | "statements"
  | "data"
  | "operator"
  | "rights"
  | "withdrawal"
  | "age";

export type CardName = "settings" | "notice" | "result" | "underage" | "saved" | "failed";
