const space = /[\t\n\f\r ]/;

/** The addresses of a `srcset`, read as browsers do: an address may have commas in it. */
export function srcsetAddresses(srcset: string): string[] {
  const addresses: string[] = [];
  let at = 0;
  while (at < srcset.length) {
    while (at < srcset.length && (srcset[at] === "," || space.test(srcset.charAt(at)))) at++;
    const start = at;
    while (at < srcset.length && !space.test(srcset.charAt(at))) at++;
    let end = at;
    while (end > start && srcset[end - 1] === ",") end--;
    if (end > start) addresses.push(srcset.slice(start, end));
    // A comma right behind an address ends it; otherwise its size or density follows.
    if (end === at) at = endOfDescriptors(srcset, at);
  }
  return addresses;
}

function endOfDescriptors(srcset: string, from: number): number {
  let at = from;
  let inParentheses = false;
  for (; at < srcset.length; at++) {
    const character = srcset[at];
    if (character === "(") inParentheses = true;
    else if (character === ")") inParentheses = false;
    else if (character === "," && !inParentheses) break;
  }
  return at;
}
