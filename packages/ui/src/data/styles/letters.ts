import { dialogStyles } from "../../index.ts";
import { sheetStyles } from "./print.ts";

export const lettersStyles: string = `
${dialogStyles}
.body > ul { margin-top: 12px }
.letters li { padding: 0 }
.letters button {
  width: 100%;
  padding: 12px 0;
  color: var(--a);
  text-align: start;
}
.sheet {
  margin-top: 16px;
  padding: 16px;
  border: 1px solid var(--l);
  border-radius: var(--r);
}
${sheetStyles}
`;
