/**
 * Ground, text, accent, words on the accent, and ground and words of buttons, each with its default. The dark accent is
 * mixed from the light one unless set. `kelisim check` reads these too, for the contrast of an operator's own colours.
 */
export const lightColours: string = `
--b: var(--kelisim-bg, #fff);
--t: var(--kelisim-text, #15191e);
--a: var(--kelisim-accent, #0b5d52);
--o: var(--kelisim-on-accent, #fff);
--f: var(--kelisim-button, color-mix(in srgb, var(--a) 7%, var(--b)));
--w: var(--kelisim-on-button, var(--a));
`;

export const darkColours: string = `
--b: var(--kelisim-dark-bg, #15181c);
--t: var(--kelisim-dark-text, #eceff2);
--a: var(--kelisim-dark-accent, color-mix(in srgb, var(--kelisim-accent, #00a08a) 50%, #fff));
--o: var(--kelisim-dark-on-accent, #10151a);
--f: var(--kelisim-dark-button, color-mix(in srgb, var(--a) 7%, var(--b)));
--w: var(--kelisim-dark-on-button, var(--a));
`;
