import type {
  ConsentTerm,
  Contacts,
  Controller,
  Objection,
  Policy,
  RecordCookie,
  ResponsiblePerson,
} from "@kelisim/core";
import type * as v from "valibot";
import { atLeastOne, field, list, matching, object, optional, wholeNumber, words } from "./shape.ts";
import { address, clauses, language, linkedDocument, mandatoryLanguage, text } from "./text.ts";

export const controller: v.GenericSchema<Controller> = object<Controller>({
  name: field(text, "Full name of the legal person or sole proprietor."),
  bin: optional(words, "Business number (БСН / БИН): 12 digits, the last one a check digit."),
  iin: optional(words, "Individual number (ЖСН / ИИН): 12 digits, the last one a check digit."),
});

const responsible = object<ResponsiblePerson>({
  name: field(text, "A name or a post."),
  email: optional(words, "E-mail of that person, at a domain of the operator."),
  phone: optional(words, "Phone number as it is to be shown."),
});

export const contacts: v.GenericSchema<Contacts> = object<Contacts>({
  email: optional(words, "E-mail for questions, at a domain of the operator."),
  phone: optional(words, "Phone number as it is to be shown."),
  address: optional(text, "Postal address."),
  form: optional(words, "Address of the feedback form: https, or a path from `/`."),
  responsible: optional(responsible, "Who is responsible for organising the processing of personal data."),
});

const revision = matching(
  /^[A-Za-z0-9._-]{1,24}$/,
  "This is not a revision.",
  "Use the policy's date, such as 2025-11-26, or a version: letters, digits, `-`, `_`, `.`; at most 24.",
);

const objection = object<Objection>({
  email: field(words, "E-mail for objections, at a domain of the operator."),
  text: field(text, "How to object, and what it entails by the policy."),
  acknowledgement: optional(text, "What it entails in the visitor's own words, for the letter."),
  clauses: optional(clauses, "Clauses of the policy, as printed there."),
});

export const policy: v.GenericSchema<Policy> = object<Policy>({
  url: optional(address, "Where the policy is. Give the same address twice if there is one page."),
  revision: optional(revision, "The policy's date or version: letters, digits, `-`, `_`, `.`; at most 24."),
  languages: field(
    atLeastOne(language, "List the languages the policy itself is written in."),
    "Languages the policy itself exists in.",
  ),
  prevails: optional(mandatoryLanguage, "The language that prevails, where the policy says so."),
  prevailsClause: optional(words, "The clause that says which language prevails."),
  documents: optional(list(linkedDocument), "Agreements and annexes a visitor may want beside the policy."),
  objection: optional(objection, "How a visitor objects to a changed policy, where it has a way for that."),
});

const months = wholeNumber(
  1,
  13,
  "This is not a whole number of months from 1 to 13. 13 is a cap: consent never lasts longer.",
  "Write 13, or fewer if the policy sets a shorter term.",
);

export const consent: v.GenericSchema<ConsentTerm> = object<ConsentTerm>({
  months: field(months, "Calendar months a choice is kept, from the act: 1 to 13. 13 is a cap."),
  clause: optional(words, "The clause that sets the term, only where the policy has one."),
});

export const recordCookie: v.GenericSchema<RecordCookie> = object<RecordCookie>({
  name: optional(words, "Name of the record cookie; `kelisim` if left out."),
  domain: optional(words, "Widest domain the record is for; the covering entry of `hosts` if left out."),
});
