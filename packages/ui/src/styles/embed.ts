import { baseStyles } from "./base.ts";

/** Here the page's rules for the host stand: its size is the size of the embed that waits. */
export const embedStyles: string = `
:host {
  all: initial;
  display: block;
}
${baseStyles}
.k { height: 100%; container-type: size }
.embed {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: safe center;
  gap: 8px;
  height: 100%;
  padding: 16px;
  overflow: auto;
  background: color-mix(in srgb, var(--t) 4%, var(--b));
  border: 1px solid var(--l);
  border-radius: var(--r);
}
.acts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr)); max-width: 34em }
h2:empty { display: none }
@container (max-width: 15px) or (max-height: 15px) {
  .embed.embed { display: none }
}
@container (max-height: 279px) {
  .embed { gap: 4px; padding: 8px 16px }
}
@container (max-height: 209px) {
  .small { display: none }
}
@container (min-height: 340px) {
  .acts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr)) }
}
@container (max-height: 179px) {
  .embed p { display: none }
}
@container (max-height: 129px) {
  h2 { font-size: 1em }
  .acts { gap: 4px }
  .act.act { min-height: 32px; font-size: .875em }
}
@container (max-height: 109px) {
  .embed { padding: 4px 8px }
  h2 { display: none }
  .act.act { padding-block: 0; font-size: .8em }
}
`;
