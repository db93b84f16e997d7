import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { type Position, positionAt } from "./position.ts";

export interface JsonFault extends Position {
  readonly problem: string;
  readonly fix: string;
}

export type JsonRead = { readonly value: unknown } | { readonly fault: JsonFault };

/**
 * Reads JSON, and tells of the first thing that is not JSON.
 * @param isCommented whether comments and trailing commas may stand in it, as in a `.jsonc` file
 */
export function readJson(text: string, isCommented: boolean): JsonRead {
  const errors: ParseError[] = [];
  const bare = text.replace(/^\uFEFF/, " ");
  const value: unknown = parse(bare, errors, {
    disallowComments: !isCommented,
    allowTrailingComma: isCommented,
    allowEmptyContent: false,
  });
  const [first] = errors;
  if (!first) return { value };
  return { fault: { ...positionAt(bare, placeOf(bare, first)), ...wordsFor(first, isCommented) } };
}

/** What is missing belongs behind what stands before it, not at the next thing that the parser found. */
function placeOf(text: string, { error, offset }: ParseError): number {
  return missing.has(printParseErrorCode(error)) ? text.slice(0, offset).trimEnd().length : offset;
}

const missing: ReadonlySet<string> = new Set([
  "CommaExpected",
  "ColonExpected",
  "CloseBraceExpected",
  "CloseBracketExpected",
]);

type Words = Pick<JsonFault, "problem" | "fix">;

const words: Readonly<Partial<Record<string, Words>>> = {
  InvalidSymbol: { problem: "This is not JSON.", fix: "Put texts and names into double quotes." },
  InvalidNumberFormat: { problem: "This is not a number.", fix: "Write it like 13 or 0.5." },
  PropertyNameExpected: {
    problem: "A name in double quotes is expected here.",
    fix: 'Write it like "id": …; a comma before a closing brace is one too many.',
  },
  ValueExpected: {
    problem: "A value is missing here.",
    fix: "Write a value; a comma before a closing bracket is one too many.",
  },
  ColonExpected: { problem: "A colon is missing here.", fix: "Put a colon behind the name." },
  CommaExpected: { problem: "A comma is missing here.", fix: "Put a comma between two values." },
  CloseBraceExpected: { problem: "A } is missing here.", fix: "Close what was opened with {." },
  CloseBracketExpected: { problem: "A ] is missing here.", fix: "Close what was opened with [." },
  EndOfFileExpected: { problem: "The config is over before this.", fix: "Take away what follows." },
  InvalidCommentToken: {
    problem: "A .json file holds no comments.",
    fix: "Take the comment out, or name the file .jsonc.",
  },
  UnexpectedEndOfString: {
    problem: "This text has no end.",
    fix: "Close it with a double quote on the same line.",
  },
  InvalidEscapeCharacter: {
    problem: "What stands behind this backslash is no escape.",
    fix: "Write \\\\ for a backslash.",
  },
  InvalidCharacter: {
    problem: "A text holds a character that cannot stand there.",
    fix: "Write \\n for a new line and \\t for a tab.",
  },
};

function wordsFor({ error }: ParseError, isCommented: boolean): Words {
  const name = printParseErrorCode(error);
  if (name === "UnexpectedEndOfComment" && isCommented)
    return { problem: "This comment has no end.", fix: "Close it with */." };
  return words[name] ?? { problem: `This is not JSON: ${name}.`, fix: "Write it as JSON." };
}
