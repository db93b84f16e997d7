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
  align-content: safe center;
  gap: 8px;
  height: 100%;
  padding: 16px;
  overflow: auto;
  background: color-mix(in srgb, var(--t) 4%, var(--b));
  border: 1px solid var(--l);
  border-radius: var(--r);
}
.acts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr)) }
h2:empty { display: none }
@container (max-width: 15px) or (max-height: 15px) {
  .embed.embed { display: none }
}
@container (max-height: 209px) {
  .embed { gap: 4px; padding: 8px 16px }
  .small { display: none }
}
`;
