import { formatPath } from "../../path.ts";
import { type Problems, problem } from "../../problem.ts";
import type { InputCheck } from "../check.ts";
import { eachWording, type Wording } from "./texts.ts";

const longest = 1200;
const languageNames = { kk: "Kazakh", ru: "Russian", en: "English" } as const;

/** Texts are there, of a sane length, and plain: they are shown letter by letter. */
export const textForm: InputCheck = eachWording(function* (wording) {
  if (wording.value.trim() === "") {
    yield blank(wording);
    return;
  }
  yield* edges(wording);
  yield* markup(wording);
  yield* placeholders(wording);
});

function blank({ path, language }: Wording): ReturnType<typeof problem> {
  return problem(
    path,
    `The ${languageNames[language]} text is empty.`,
    "Write it. Kelisim never shows the other language in its place.",
  );
}

function* edges({ path, value }: Wording): Problems {
  if (value !== value.trim()) {
    yield problem(path, "The text starts or ends with a space.", "Remove the space.");
  }
  if (value.length > longest) {
    yield problem(
      path,
      `The text is ${value.length} characters long.`,
      `Keep it under ${longest} and link a document for the rest.`,
    );
  }
}

function* markup({ path, value }: Wording): Problems {
  const [tag] = /<\/?[a-z!][^<>]*>|&(?:[a-z]+|#\d+);/i.exec(value) ?? [];
  if (tag === undefined) return;
  yield problem(path, `The text has HTML in it: ${tag}.`, "Remove it. Texts are shown as they are, tags included.");
}

const placeholder = /\{[^{}]*\}|\[[^[\]]*\]|%[sd]\b|_{3,}|\?{3,}|\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum/gi;

function* placeholders({ path, value }: Wording): Problems {
  const takesDate = /^withdrawal\.text\./.test(formatPath(path));
  for (const [found] of value.matchAll(placeholder)) {
    if (takesDate && found === "{date}") continue;
    yield problem(
      path,
      `The text has a placeholder left in it: ${found}.`,
      "Write what belongs there. Only {date} in withdrawal.text is filled in by Kelisim.",
    );
  }
}
