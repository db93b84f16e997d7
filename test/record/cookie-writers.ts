/**
 * What servers, proxies and libraries make of a cookie's value when they set it again: each takes the value as it came in
 * the Cookie header, and gives what it puts into Set-Cookie. Written by their rules, which the comments name.
 */
export type CookieWriter = (value: string) => string;

const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];
const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/** Escapes each byte of UTF-8 but those of these ASCII characters. */
const escaping =
  (kept: RegExp, space = "%20") =>
  (text: string): string =>
    bytes(text)
      .map((byte) =>
        byte === 32 ? space : kept.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : hex(byte),
      )
      .join("");

/** Escapes that are none stay as they are, as in PHP and Ruby; what is no UTF-8 is replaced. */
const percentDecoded = (text: string): string => {
  const parts = text.split(/((?:%[\da-f]{2})+)/i);
  const decoder = new TextDecoder();
  return parts
    .map((part, index) =>
      index % 2 ? decoder.decode(Uint8Array.from(part.slice(1).split("%"), (code) => Number.parseInt(code, 16))) : part,
    )
    .join("");
};
const formDecoded = (text: string): string => percentDecoded(text.replace(/\+/g, " "));

// ext/standard/url.c: php_raw_url_encode keeps letters, digits and `-_.~`; php_url_encode not `~`, and a space is `+`.
const rawurlencode = escaping(/[\w.~-]/);
const urlencode = escaping(/[\w.-]/, "+");
// URI.encode_www_form_component: letters, digits and `*-._`; a space is `+`.
const formComponent = escaping(/[\w.*-]/, "+");

/** Quotes are taken off where there are two. */
const unquoted = (value: string): string => (/^".*"$/s.test(value) && value.length > 1 ? value.slice(1, -1) : value);

const decodedOrAsItIs = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** net/http, cookie.go: bytes that no cookie may have are left out; a value with a space or comma is quoted. */
function goValue(value: string, wasQuoted: boolean): string {
  const kept = bytes(value).filter(
    (byte) => byte >= 0x20 && byte < 0x7f && !`";\\`.includes(String.fromCharCode(byte)),
  );
  const text = String.fromCharCode(...kept);
  return text && (wasQuoted || /[ ,]/.test(text)) ? `"${text}"` : text;
}

export const cookieWriters: Readonly<Record<string, CookieWriter>> = {
  "a server that passes it on": (value) => value,
  // head.c: php_setcookie escapes by php_raw_url_encode; php_variables.c reads by php_raw_url_decode.
  PHP: (value) => rawurlencode(percentDecoded(value)),
  // Before 7.4.3 by php_url_encode and php_url_decode.
  "PHP before 7.4.3": (value) => urlencode(formDecoded(value)),
  // PHP code that takes the header itself: setcookie escapes what is escaped.
  "PHP of an undecoded value": rawurlencode,
  "PHP twice": (value) => rawurlencode(rawurlencode(percentDecoded(value))),
  // Rack::Utils: parse_cookies_header and set_cookie_header.
  Rack: (value) => formComponent(formDecoded(value)),
  "Rack of an undecoded value": formComponent,
  // cookie-parser and res.cookie by the package `cookie`: quotes off, decodeURIComponent, encodeURIComponent.
  Express: (value) => encodeURIComponent(decodedOrAsItIs(unquoted(value))),
  "Express of an undecoded value": encodeURIComponent,
  "Go before 1.23": (value) => goValue(unquoted(value), false),
  // Since 1.23 a Cookie remembers that it was quoted.
  Go: (value) => goValue(unquoted(value), value !== unquoted(value)),
  "Go with Quoted": (value) => goValue(unquoted(value), true),
  // js-cookie, converter.mjs and api.mjs.
  "js-cookie": (value) =>
    encodeURIComponent(
      (value[0] === '"' ? value.slice(1, -1) : value).replace(/(%[\da-f]{2})+/gi, decodedOrAsItIs),
    ).replace(/%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g, decodeURIComponent),
  "a proxy that quotes": (value) => (value.startsWith('"') ? value : `"${value}"`),
  // Server.URLEncode of classic ASP and whatever else leaves letters and digits alone.
  "an encoder of all but letters and digits": escaping(/[a-z\d]/i, "+"),
  // Safari keeps what stands before a control character.
  "a browser that cuts": (value) => value.slice(0, -7),
};
