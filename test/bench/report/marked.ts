const marks = /(<!-- bench -->\n)[\s\S]*?(\n<!-- \/bench -->)/;

export function withBlock(page: string, block: string): string {
  if (!marks.test(page)) throw new Error("the page has no <!-- bench --> markers");
  return page.replace(marks, (_all, start: string, end: string) => start + block + end);
}
