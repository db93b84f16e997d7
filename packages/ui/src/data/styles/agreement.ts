import { baseStyles } from "../../index.ts";

/** Stands in the page's own flow and takes the page's colours for its ground. */
export const agreementStyles: string = `
:host {
  all: initial;
  display: block;
  margin-block: 12px;
}
${baseStyles}
.agreement {
  display: grid;
  gap: 8px;
  padding: 12px 16px;
  background: var(--b);
  border: 1px solid var(--l);
  border-radius: var(--r);
}
ul { list-style: none }
li { padding: 2px 0 }
.alone a { display: inline-flex; align-items: center; min-height: 44px }
fieldset { min-width: 0 }
legend { padding-top: 4px }
dt { margin-top: 12px; font-size: .875em; font-weight: 600 }
summary { display: flex; align-items: center; gap: 8px; list-style: none }
summary::-webkit-details-marker { display: none }
summary::after {
  content: "";
  width: 7px;
  height: 7px;
  margin-bottom: 4px;
  border: solid;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(45deg);
}
[open] > summary::after { transform: rotate(225deg); margin: 4px 0 0 }
.box {
  display: grid;
  grid-template-columns: 24px 1fr;
  gap: 12px;
  align-items: start;
  padding: 10px 0;
}
.box input {
  width: 24px;
  height: 24px;
  accent-color: var(--a);
}
[aria-invalid] { outline: 2px solid #d9480f; outline-offset: 2px }
small { display: block; font-size: .875em; color: var(--m) }
.reminder { font-weight: 600; padding-left: 36px }
.plain {
  min-height: 44px;
  padding-left: 36px;
  color: var(--a);
  text-align: start;
  text-decoration: underline;
  text-underline-offset: 3px;
}
`;
