import type {
  Agreement,
  Declaration,
  MessagesWithdrawal,
  Operation,
  Recipient,
  Recipients,
  Right,
  RightId,
  Statement,
  StatementId,
  Withdrawal,
  WithdrawalException,
} from "@kelisim/core";
import * as v from "valibot";
import { field, flag, list, object, oneOf, optional, wholeNumber, words } from "./shape.ts";
import { clauses, note, text } from "./text.ts";

const ownStatement = object<Statement>({
  id: field(words, "Id of the statement."),
  text: optional(text, "The wording; needed for any id that Kelisim brings no wording for."),
  clauses: optional(clauses, "Clauses of the policy, as printed there."),
});

/** The statements Kelisim brings a wording for. */
export const wordedStatements: Readonly<Record<StatementId, true>> = {
  "cross-border": true,
  automation: true,
  "legal-effects": true,
  "own-will": true,
};

export const statement: v.GenericSchema<StatementId | Statement> = v.union([oneOf(wordedStatements), ownStatement]);

const recipient = object<Recipient>({
  name: field(text, "Who gets the data."),
  country: field(text, "The country that the data go to."),
});

export const recipients: v.GenericSchema<Recipients> = object<Recipients>({
  text: field(text, "The sentence, in the operator's own terms."),
  clauses: optional(clauses, "Clauses of the policy it rests on, as printed there."),
  named: optional(list(recipient), "Each recipient by name, with its country."),
});

const rightId = oneOf<RightId>({
  know: true,
  copy: true,
  correct: true,
  delete: true,
  block: true,
  "stop-messages": true,
  complain: true,
  "object-decision": true,
  protect: true,
  permissions: true,
});

export const right: v.GenericSchema<Right> = object<Right>({
  id: field(rightId, "Which right it is."),
  text: field(text, "The right, in the operator's own terms."),
  clauses: optional(clauses, "Clauses of the policy, as printed there."),
  fee: optional(text, "That a fee may be charged, where the policy says so."),
  asks: optional(text, "What else the policy grants with it, in the visitor's own words, for the letter."),
  identified: optional(flag, "The operator first identifies who writes; the letter then has a line for that."),
});

export const declaration: v.GenericSchema<Declaration> = object<Declaration>({
  age: field(v.picklist([18, "adult"]), '18, or "adult" where the policy gives no number.'),
  text: field(text, "The whole declaration, for the button or form."),
  clauses: optional(clauses, "Clauses of the policy, as printed there."),
  ageClauses: optional(clauses, "Those on age, where the declaration has others too."),
  underage: optional(text, "Shown when a visitor says they are under age."),
});

const documentIndex = wholeNumber(0, 99, "This is not a position in policy.documents.", "Write 0 for the first one.");

export const agreement: v.GenericSchema<Agreement> = object<Agreement>({
  purpose: field(words, "A purpose of kind data; data-kelisim-consent on the button or form names it too."),
  text: field(text, "The line at the button or form."),
  clauses: optional(clauses, "Clauses of the policy, as printed there."),
  button: optional(text, "The button's label, where the policy names one."),
  documents: optional(list(documentIndex), "Which of policy.documents are signed with it, by position."),
  aim: optional(note, "What the data are for, whole. List it in pending where the policy has no purpose for them."),
  data: optional(text, "Which data it is for: the whole list."),
  term: optional(note, "For how long consent is given, not how long data are kept. Pending where the policy has none."),
  declaration: optional(flag, "Ask for the declaration first; true where there is one, if left out."),
  choices: optional(list(words), "Purposes offered here apart, each with an unticked box."),
});

const days = (what: string): v.GenericSchema<number> =>
  wholeNumber(0, 3_660, `This is not a whole number of ${what} days.`, "Write 0 or more, without a fraction.");

const deadline = object<{ readonly workingDays: number }>({
  workingDays: field(days("working"), "Working days the operator has, by its policy."),
});

const route = oneOf<Withdrawal["route"]>({ email: true, post: true, form: true, written: true });
const exception = oneOf<WithdrawalException>({ obligations: true, law: true });

const operation = oneOf<Operation>({
  collection: true,
  storage: true,
  processing: true,
  use: true,
  destruction: true,
});

const messages = object<MessagesWithdrawal>({
  text: field(text, "How to withdraw consent to advertising messages alone."),
  partners: optional(flag, "It is for the messages of partners too."),
  operatorDeadline: optional(deadline, "How soon the operator must stop them, by its policy."),
  clauses: optional(clauses, "Clauses of the policy it rests on, as printed there."),
});

export const withdrawal: v.GenericSchema<Withdrawal> = object<Withdrawal>({
  route: field(route, "How withdrawal reaches the operator: email, post, form or written."),
  address: optional(words, "E-mail address or form address of the route."),
  postalAddress: optional(text, "Postal address of the routes post and written."),
  noticeDays: optional(days("calendar"), "Calendar days between the notice and the withdrawal."),
  operatorDeadline: optional(deadline, "How soon the operator must act, by its policy."),
  covers: optional(list(operation), "To what consent was given; collection and processing if left out."),
  stops: optional(list(operation), "What the operator then stops, by its policy; the same as covers if left out."),
  identified: optional(flag, "The operator first identifies who writes; the letter then has a line for that."),
  text: field(text, "How to withdraw. `{date}` stands for the earliest date where there is a notice period."),
  effect: optional(text, "What withdrawal does to the visitor: loss of access, deletion of the account."),
  acknowledgement: optional(text, "The same effect in the visitor's own words, for the letter. Never about cookies."),
  exceptions: optional(list(exception), "obligations: unperformed ones. law: cases the law sets."),
  messages: optional(messages, "Withdrawal of advertising messages alone."),
  clauses: optional(clauses, "Clauses of the policy, as printed there."),
});
