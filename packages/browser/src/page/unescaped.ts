/**
 * A text without the escapes of an address that stand for what could stand there itself. Nothing is thrown at what is no
 * escape, and what stands for letters beyond ASCII stays as it is.
 */
export const unescaped = (text: string): string => text.replace(/%[2-7][\da-f]/gi, decodeURIComponent);
