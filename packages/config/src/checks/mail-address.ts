const pattern = /[^\s@<>()[\]«»"“”„,;:]+@[^\s@<>()[\]«»"“”„,;:]+/gu;

/** Whether the whole string is one e-mail address. */
export function isMailAddress(text: string): boolean {
  if (!/^[\p{L}\p{M}\p{Nd}!#$%&'*+\-/=?^_`{|}~.]+@/u.test(text)) return false;
  const [only, another] = mailAddresses(text);
  return another === undefined && only?.address === text;
}

/** E-mail addresses a text mentions. A full stop after one belongs to the sentence. */
export function mailAddresses(text: string): { readonly address: string; readonly domain: string }[] {
  return [...text.matchAll(pattern)].flatMap(([found]) => {
    // A Kazakh ending may follow a hyphen: `info@kao.kz-ке`.
    const address = found.replace(/[.!?…]+$/u, "").replace(/-\p{Script=Cyrillic}+$/u, "");
    const domain = address.slice(address.indexOf("@") + 1);
    return /^[^.]+(?:\.[^.]+)+$/.test(domain) ? [{ address, domain: domain.toLowerCase() }] : [];
  });
}
