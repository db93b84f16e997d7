import { citeClauses } from "@kelisim/core";
import type { JSX } from "preact";
import { linkAddress } from "./link-address.ts";
import type { CardUiProps, Told } from "./ui.ts";

/** A link opens beside the page, so that reading takes no answer away. */
export function Line({ ui, told }: CardUiProps & { readonly told: Told }): JSX.Element {
  const { lead, text, link, clauses } = told;
  const url = linkAddress(told.url);
  const cited = citeClauses(ui.texts, clauses);
  const part = link === ui.texts.policy ? "policy" : undefined;
  return (
    <>
      {lead && <b>{lead} </b>}
      {text}{" "}
      {url ? (
        <a data-part={part} href={url} target="_blank" rel="noopener">
          {link}
        </a>
      ) : (
        <span class="cite">{link}</span>
      )}
      {cited && <span class="cite"> ({cited})</span>}
    </>
  );
}
