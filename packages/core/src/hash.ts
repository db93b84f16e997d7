/**
 * A 64-bit hash in base 36: two multiplicative hashes side by side. Any one changed character changes it. It finds
 * damage and tells texts apart; it is no signature.
 */
export function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Odd multipliers, so that each step can be undone and no two texts of one character's difference meet.
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
    b ^= a >>> 15;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** Four characters of the hash: enough to know a service again, small enough for a cookie. */
export function fingerprint(text: string): string {
  return `000${hash(text)}`.slice(-4);
}
