/** What an operator has to decide, by the place in the config that it stands over. */
export const notes: Readonly<Record<string, string>> = {
  "": "Kelisim reads this with its own commands, so comments may stay. In a page the SDK reads plain JSON: there, use what `kelisim build` makes.\nDocumentation of every field: docs/config.md",
  name: "The name that visitors know the site by.",
  controllers: "The legal persons that answer for personal data, as your policy names them. `bin` or `iin`.",
  hosts: "Every host of the site. `*.my-shop.kz` stands for all subdomains.",
  policy:
    "`url`: one address for each language. `revision`: the date or version that the policy carries; a new one tells\nvisitors of the change. `languages`: those that the policy itself exists in.",
  consent: "How many calendar months a choice is kept: 13 at most. Add `clause` where your policy sets a term.",
  cookie: "The widest domain that the choice is for.",
  intro:
    "The question of the banner. The purposes are named right below it, by their `short`; what holds until the answer is said\nby itself.",
  purposes:
    'What a visitor says yes or no to. Bring the texts in line with your policy, and add the clauses they rest on:\n"clauses": ["3.1"]. Leave a purpose out if your site has no use for it.',
  services: "By their ids in the catalogue; a service of your own is an object. See docs/config.md.",
  gate: '`guard` holds vendors\' tags as they are. `lock` has the browser refuse what every host but these and what was accepted\nwould load: scripts, images, frames, styles, fonts, sound and video. Add hosts that your pages need, such as\n"https://cdn.my-shop.kz": `kelisim check --site <folder>` finds them. `"connections": "guard"` leaves what scripts send to\nthe guard, so that forms, search and payment reach their servers; take it out to have the browser refuse these too.',
  pending:
    "What only you can supply. Fill it in above, then take its entry out. `kelisim check --strict` wants none left.",
};
