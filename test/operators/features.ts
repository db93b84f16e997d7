/** Every feature the five policies call for, and what shows it for each operator: the data behind docs/operators.md. */

/** A test: its file, from the root of the repository, and its title as written there. */
export interface Shown {
  readonly file: string;
  readonly title: string;
}

/**
 * `tests` show the feature; in a cell with `none`, which says why the operator does not have it, they show that it is
 * not there.
 */
export interface Cell {
  readonly tests: readonly Shown[];
  readonly none?: string;
}

/** A clause demands it, it is better practice, or it must not be shown. */
export type Need = "●" | "○" | "–";

export interface Feature {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly Need[];
  readonly cells: readonly Cell[];
}

export interface Group {
  readonly title: string;
  readonly features: readonly Feature[];
}

export const operators = [
  ["kashalot", "Кашалот Шеринг"],
  ["autocheck", "Autocheck.kz"],
  ["kreditomat", "Kreditomat"],
  ["mycar", "MyCar"],
  ["callprikol", "Callprikol"],
] as const;

const known = new Map<string, Shown>();
/** One object for each test, so that it is known again. */
const by =
  (file: string) =>
  (title: string): Shown => {
    const name = JSON.stringify([file, title]);
    const test = known.get(name) ?? { file, title };
    known.set(name, test);
    return test;
  };
const site = by("test/operators/operators.spec.ts");
const content = by("test/operators/content.spec.ts");
const forms = by("test/operators/agreements.spec.ts");
const revision = by("test/operators/revision.spec.ts");
const vendors = by("test/operators/vendors.spec.ts");
const browser = by("test/operators/features.spec.ts");
const told = by("test/operators/told.test.ts");
const config = by("test/operators/config.test.ts");
const facts = by("test/operators/facts.test.ts");
const letters = by("test/letters/letters.spec.ts");
const notice = by("test/operators/policy-notice.spec.ts");

const nothing = site("lets nothing in before a choice and after a refusal");
const taken = site("lets in what is accepted, keeps it for 13 months, and takes it back");
const onePurpose = site("lets in one purpose alone, chosen across a change of language");
const askedAgain = site("asks again once the record is gone or its term is over");
const both = content("says in both languages what its policy says, and no more");
const age = content("has an age section exactly where there is a declaration, and heeds it");
const press = forms("say what a press means and make one receipt of it: $purpose, $language");
const minor = forms("record nothing of one who is under age: $purpose");
const held = vendors("holds the vendors' tags until they are accepted");
const vendorPurpose = vendors("holds them after a refusal, and lets in those of one purpose alone");
const signal = by("test/operators/gpc.spec.ts")("takes the privacy signal for a refusal of advertising, and says so");
const changed = revision("tells of a changed policy without asking for anything");
const cabinet = notice("says in the operator's own words that the policy changed, and offers what the policy does");
const silence = notice("takes silence for nothing");
const added = revision("starts a new purpose and a new service off");
const equal = by("test/dialogs/keyboard.spec.ts")(
  "of %s offers three equal choices and leaves half of a phone's screen to the page",
);
const app = by("test/bridge/bridge.spec.ts")(
  "%s: the first run asks, and the choice is kept across loads without a cookie",
);
const otherApp = browser("asks first in an app, which keeps the record where there are no cookies");
const permission = browser("asks for each permission in the operator's own words first, and takes a no to each");
const embed = browser("holds another site's embed behind a placeholder that says so");
const hosts = browser("keeps one record for all of the operator's hosts, and none for another's");
const ownHosts = config("shares one record among the operator's own hosts, and no others");
const shut = browser("lets nothing in where its config is broken or cookies are blocked, and the page works");
const narrow = browser("banner and settings of %s are no wider than the screen");
const purposes = config("has the purposes that its policy gives ground for, and no others");
const declared = config("declares what the policy asks for, and asks for no birth date");
const strict = config("passes no strict check without the route of withdrawal and the documents signed with it");
const domain = config("takes no e-mail address at a domain that is not the operator's");
const term = config("takes a term of up to 13 months, and none that is longer");
const record = config("makes a record of who decided what, when and how, and of nothing else");
const messagesAlone = config("lets messages be refused without the rest, and the rest without messages");
const pixel = config("goes without its tracking pixel to one who has not agreed to it");
const spelling = config("takes no word of mixed alphabets, and no slip of the policies");
const clause = told("give the 13 months a clause of the policy at Autocheck and MyCar alone");
const effect = told("tell what a refusal leads to in the policy's own words, and nothing where it says nothing");
const messages = told("offer messages apart, by the channels that the policy names");
const route = told("tell of the withdrawal of data consent what the policy says: %s");
const sources = told("tell of other sources at Autocheck and MyCar alone");
const rights = told("tell the rights that the policy grants, with fee, identification and documents where it has them");
const numbers = told("say where a clause has another number, or none, in the policy");
const ownWill = told("say that consent is of one's own will where the policy says so");
const oneTerm = told("call personal data by one term, and by Autocheck's own once");
/** The policy's own words, in both languages, and that each part of the config is missed when it is gone or another. */
const said = facts("are told in both languages, each with its clause, and nothing else is");
const missed = facts("are noticed to be lost, changed or said in other words, whatever part of the config it is");
const named = config("has of buttons, annexes, gateways and data asked apart what the policy names, and no more");
const lock = by("test/operators/lock.spec.ts")(
  "asks nobody for what waits for a choice, not even where it stands in the HTML",
);
const report = told("are followed by a report that says what could not be cleared, why, and what was switched off");
const unticked = told("have no switch that is on before a choice");
const languagesTold = told(
  "say which text prevails at Autocheck alone, and first that the policy is in Russian only where it is",
);
const looks = by("test/everyone/views.spec.ts")("weighs accepting and refusing the same, %s");
const panel = letters("are those its policy allows, told of and written in both languages, and sent by nobody");

const shown = (...tests: readonly Shown[]): Cell => ({ tests });
/** Not in the policy, with the tests that show it is not in the dialogs either. */
const none = (why: string, ...tests: readonly Shown[]): Cell => ({ tests, none: why });
const all = (...tests: readonly Shown[]): readonly Cell[] => operators.map(() => shown(...tests));

/** `needs` and cells go by Кашалот, Autocheck, Kreditomat, MyCar, Callprikol. */
function feature(number: number, title: string, needs: string, cells: readonly Cell[]): Feature {
  return { id: `F${number}`, title, needs: [...needs] as Need[], cells };
}

const silent = "The policy says nothing of it.";
const noAds = "The policy has no advertising purpose.";
const noButton = "The policy names no button.";
const noMail = "The policy says nothing of pixels in e-mail.";

export const groups: readonly Group[] = [
  {
    title: "A. Taking consent",
    features: [
      feature(1, "A clear act alone is consent; that the policy takes use for consent is said beside", "●●●●●", [
        ...all(nothing, told("say that the policy takes use for consent, and leave the choice to the visitor"), said),
      ]),
      feature(
        2,
        "Accept, refuse and choose are equal; all is off until chosen; a refusal leaves the site working",
        "●●●●●",
        [...all(looks, onePurpose, nothing)],
      ),
      feature(3, "Consent to personal data by the button that the policy names", "–●–––", [
        none(noButton, named),
        shown(press, named),
        none(noButton, named),
        none(noButton, named),
        none(noButton, named),
      ]),
      feature(4, "The annex beside the button, and no strict build without its address", "–●–––", [
        none("The policy has no annex.", named),
        shown(press, strict),
        none("The policy has no annex.", named),
        none("The policy has no annex.", named),
        none("The policy has no annex.", named),
      ]),
      feature(
        5,
        "Consent to personal data at registration or a form, apart from the banner",
        "●○●●●",
        all(press, named),
      ),
      feature(6, "In an app the first run asks, before any tracker", "○–●●●", [
        shown(otherApp),
        none("The policy is of a site and names no app.", named),
        shown(app),
        shown(otherApp),
        shown(otherApp),
      ]),
      feature(
        7,
        "Age and capacity as the policy words them, without a birth date; citizenship where it is asked",
        "●●●●–",
        [
          shown(declared, press),
          shown(declared, press),
          shown(declared, press),
          shown(declared, press),
          none("1.2: capacity is not checked; no clause on age.", declared, age),
        ],
      ),
      feature(8, "One who is under age: nothing is recorded, what was set is erased", "●●●●–", [
        shown(age, minor),
        shown(age, minor),
        shown(age, minor),
        shown(age, minor),
        none("No clause on age.", declared, age),
      ]),
      feature(9, "A line that one may give another person's data", "–●–––", [
        none(silent, declared),
        shown(declared, press),
        none("2.4 speaks of picked contacts only, which the permission explains.", declared),
        none(silent, declared),
        none(silent, declared),
      ]),
      feature(
        10,
        "Statements on cross-border transfer, automation, decisions with legal effect and free will, each only by a clause",
        "●●●●–",
        [
          shown(said, missed, told("speak of decisions with legal effect at Kashalot alone"), ownWill),
          ...["", "", ""].map(() => shown(said, missed, ownWill)),
          none("The policy has none of these clauses.", said, both),
        ],
      ),
      feature(11, "No switch without effect: what cannot be refused apart is a statement", "●●●●○", [
        ...all(told("show what cannot be refused apart as a statement, without a switch"), said, missed),
      ]),
      feature(12, "Advertising messages are a choice of their own, by channel", "●●–●○", [
        shown(messages, said, missed, press),
        shown(messages, said, missed, press),
        none(noAds, messages),
        shown(messages, said, missed, press),
        none(
          "2.8 measures mailings; no clause says that advertising is sent. It waits for the operator's word.",
          messages,
        ),
      ]),
      feature(13, "Partners' messages apart from the operator's own", "–●–●–", [
        none(silent, messages),
        shown(messages, said, missed, press),
        none(noAds, messages),
        shown(messages, said, missed, press),
        none(silent, messages),
      ]),
      feature(14, "Surveys as a choice of their own", "●––●–", [
        shown(messages, said, missed, press),
        none(silent, messages),
        none(silent, messages),
        shown(messages, said, missed, press),
        none(silent, messages),
      ]),
      feature(
        15,
        "Consent to photo, biometrics, health data or a transfer is asked where the data are asked",
        "●●●●–",
        [...["", "", "", ""].map(() => shown(press, named)), none("The policy names no such data.", named)],
      ),
      feature(16, "Required and optional fields are told apart", "–●–●●", [
        none(silent),
        shown(forms("marks the fields that are required, and no other")),
        none(silent),
        shown(forms("marks the fields that are required, and no other")),
        shown(forms("marks the fields that are required, and no other")),
      ]),
      feature(17, "Every controller is named; affiliates are told of, not silently included", "●○–●●", [
        shown(told("name every controller, with the numbers that the policy gives"), said, missed),
        shown(told("name every controller, with the numbers that the policy gives"), said, missed),
        none("One company, and no affiliates in the text.", told("tell who receives the data")),
        shown(
          told("name every controller, with the numbers that the policy gives"),
          told("tell who receives the data"),
          said,
          missed,
        ),
        shown(
          told("name every controller, with the numbers that the policy gives"),
          told("tell who receives the data"),
          said,
          missed,
        ),
      ]),
      feature(18, "Links to the policy and to the documents that belong to it", "●●●●○", [
        ...all(told("link the policy, and name the documents that belong to it"), press),
      ]),
    ],
  },
  {
    title: "B. Gating until accepted",
    features: [
      feature(
        19,
        "Scripts, frames and style sheets are held and let in by purpose, without a reload",
        "●●●●●",
        all(nothing, taken),
      ),
      feature(20, "Pixels and beacons on pages are held, by tag and by code", "●○●○●", all(nothing, held, lock)),
      feature(21, "Pixels in e-mail are a purpose of their own, which the mailer keeps to", "●–––●", [
        shown(pixel, press),
        none(noMail, messages),
        none(noMail, messages),
        none(noMail, messages),
        shown(pixel, press),
      ]),
      feature(22, "A register of cookies by purpose, session or persistent, with their term", "●○○○○", [
        ...all(told("tell of every cookie how long it stays, session or not"), taken),
      ]),
      feature(23, "Other storage stands under the same gate", "●●●●○", all(nothing, taken)),
      feature(24, "The place is not asked for before consent", "●●●●–", [
        shown(permission, said, missed),
        shown(permission, said, missed),
        shown(permission, said, missed),
        shown(permission, said, missed),
        none("The policy says nothing of location.", purposes),
      ]),
      feature(25, "Device identifiers stand under the gate", "●●●●●", all(nothing, taken)),
      feature(26, "Camera and contacts: own words first, each refusable and changeable", "––●––", [
        none("The policy asks for no such permission.", purposes),
        none("The policy asks for no such permission.", purposes),
        shown(permission, said),
        none("The policy asks for no such permission.", purposes),
        none("The policy asks for no permission.", purposes),
      ]),
      feature(27, "Devices are linked only after consent", "–●–●–", [
        none(silent, purposes),
        shown(nothing, taken),
        none(silent, purposes),
        shown(nothing, taken),
        none(silent, purposes),
      ]),
      feature(28, "Targeted advertising apart from its measurement", "–●–●●", [
        none(noAds, purposes),
        shown(signal, vendorPurpose, said, missed),
        none(noAds, purposes),
        shown(signal, vendorPurpose, said, missed),
        shown(signal, vendorPurpose, said, missed),
      ]),
      feature(29, "What a refusal leads to, in the policy's own words", "●–●–●", [
        shown(effect, said, missed),
        none("The policy does not say what follows.", effect),
        shown(effect, said, missed),
        none("The policy does not say what follows.", effect),
        shown(effect, said, missed),
      ]),
      feature(30, "A placeholder where another site's embed waits", "●●●●●", all(embed)),
      feature(31, "Form entries and preferences are kept on the device only by their own purpose", "●–––●", [
        shown(nothing, taken),
        none(silent, purposes),
        none(silent, purposes),
        none(silent, purposes),
        shown(nothing, taken),
      ]),
      feature(32, "Data called anonymous are held too, and nothing is promised to be anonymous", "●●●●●", [
        ...all(nothing, told("promise no anonymity")),
      ]),
      feature(33, "Payment gateways are necessary on the payment page alone", "●––––", [
        shown(config("Kashalot's payment gateways are open on the payment page alone"), named),
        none("The policy names no gateway.", named),
        none("The policy names no gateway.", named),
        none("The policy names no gateway.", named),
        none("The policy names no gateway.", named),
      ]),
    ],
  },
  {
    title: "C. Record and expiry",
    features: [
      feature(
        34,
        "13 calendar months from the act, never slid; said to be the policy's only where it is",
        "○●○●○",
        all(taken, clause),
      ),
      feature(35, "The term can be shorter, never longer", "○●○●○", all(term)),
      feature(36, "When the term is over all is shut, and the visitor is asked again", "○●○●○", all(askedAgain)),
      feature(37, "No cookie is no consent: clearing cookies is a withdrawal", "●●○●●", all(askedAgain)),
      feature(
        38,
        "The record says who decided what, when, how and in which language, and nothing of the person",
        "●●●●○",
        [...all(record, onePurpose)],
      ),
      feature(39, "Consent to personal data goes to the operator's server, without the 13 months", "●●●●○", all(press)),
      feature(40, "A refusal is remembered too", "○○○○○", all(nothing)),
      feature(41, "One record for the operator's own hosts, and for no others", "○○○●●", [
        shown(ownHosts),
        shown(ownHosts),
        shown(ownHosts, hosts),
        shown(ownHosts, hosts),
        shown(ownHosts, hosts),
      ]),
      feature(42, "In a web view without cookies the app keeps the record", "○–●●●", [
        shown(otherApp),
        none("The policy is of a site and names no app.", named),
        shown(app),
        shown(otherApp),
        shown(otherApp),
      ]),
      feature(43, "A server can set the record's cookie anew, where the browser shortens a script's", "○●○●○", [
        ...all(browser("takes the record that a server sets anew for one that a script wrote")),
      ]),
    ],
  },
  {
    title: "D. Withdrawal",
    features: [
      feature(44, "Withdrawal stops, clears and says what it could not clear", "●●●●●", all(taken, report)),
      feature(45, "Settings can be reached at any time, and taking back is as easy as giving", "○●●●○", all(taken)),
      feature(46, "Withdrawal of data consent is told apart: route, term, effect, exceptions", "●●●●●", [
        ...all(told("keep the withdrawal of cookies apart from that of data consent"), said, panel),
      ]),
      feature(47, "60 calendar days: the earliest date is counted, and cookies do not wait", "●––––", [
        shown(both, route, said, missed, panel),
        none("The policy has no period of notice.", route),
        none("The policy has no period of notice.", route),
        none("The policy has no period of notice.", route),
        none("The policy has no period of notice.", route),
      ]),
      feature(48, "By e-mail, with a letter made ready", "–●–––", [
        none("4.2 wants a written notice.", route),
        shown(route, said, missed, panel),
        none("6.1.5 wants a written document.", route),
        none("After 7.10: by post or courier.", route),
        none("4.1 names the feedback form.", route),
      ]),
      feature(49, "By registered letter or courier, to print", "–––●–", [
        none("4.2 names no post; the written notice prints all the same.", route),
        none("8.1 wants an e-mail.", route),
        none("6.1.5 names no post; the written document prints all the same.", route),
        shown(route, said, missed, panel),
        none("4.1 names the feedback form.", route),
      ]),
      feature(50, "By a written document or the form; that no term is set is said", "●–●–●", [
        shown(route, said, missed, panel),
        none("8.1 wants an e-mail and sets a term.", route),
        shown(route, said, missed, panel),
        none("After 7.10: by post or courier, with a term.", route),
        shown(route, said, missed, panel),
      ]),
      feature(51, "The loss of access or account is told before a letter is written", "●––●–", [
        shown(route, said, missed, panel),
        none("8.1 ends the processing only.", route),
        none("6.1.5 names no such effect.", route),
        shown(route, said, missed, panel),
        none("4.2 names no such effect.", route),
      ]),
      feature(52, "Exceptions: open obligations, cases of the law", "–●●●●", [
        none("4.2 names no exception.", route),
        shown(route, said, missed, panel),
        shown(route, said, missed, panel),
        shown(route, said, missed, panel),
        shown(route, said, missed, panel),
      ]),
      feature(53, "Messages are refused apart from data consent and from cookies", "○●–●○", [
        shown(messagesAlone),
        shown(messagesAlone, said, missed, panel),
        none("There are no messages to refuse.", messagesAlone),
        shown(messagesAlone, said, missed, panel),
        shown(messagesAlone),
      ]),
      feature(54, "How long data are kept is told beside the withdrawal", "●●●●○", all(panel, said, missed)),
    ],
  },
  {
    title: "E. Policy changes",
    features: [
      feature(55, "A changed policy is told of, and nothing is blocked", "○○●○●", all(changed)),
      feature(56, "The same notice in a personal cabinet", "○○●○○", [...all(cabinet, silence)]),
      feature(57, "Read, accept, object or later", "––●––", [
        none("The policy grants no objection to a change.", cabinet),
        none("The policy grants no objection to a change.", cabinet),
        shown(
          cabinet,
          notice("is accepted, and stays away"),
          notice("is objected to by a letter to info@kreditomat.kz"),
        ),
        none("The policy grants no objection to a change.", cabinet),
        none("The policy grants no objection to a change.", cabinet),
      ]),
      feature(
        58,
        "Silence is stored as notified, never as accepted; old choices stay, new purposes start off",
        "●○●○●",
        [...all(changed, added, said, missed)],
      ),
      feature(59, "The policy's date is shown, or the operator's own version", "●○○○○", [
        ...all(told("show the policy's version: its date, or the operator's own word")),
      ]),
    ],
  },
  {
    title: "F. Information and rights",
    features: [
      feature(60, "Who receives the data", "●●●●●", all(told("tell who receives the data"), said, missed)),
      feature(61, "Where else data come from", "–●–●–", [
        none(silent, sources),
        shown(sources, said, missed),
        none("3.2.1 names linked resources only.", sources),
        shown(sources, said, missed),
        none(silent, sources),
      ]),
      feature(62, "How long data are kept, or that the policy does not say", "●●●●○", [
        ...all(told("tell how long data are kept, or that the policy does not say"), said, missed),
      ]),
      feature(
        63,
        "The rights that the policy grants, with letters to use them",
        "●●●●●",
        all(rights, said, missed, panel),
      ),
      feature(64, "Fee for a copy, identification, supporting documents", "●●–●●", [
        shown(rights, said, missed),
        shown(rights, said, missed),
        none("The policy names none of them.", rights),
        shown(rights, said, missed),
        shown(rights, said, missed),
      ]),
      feature(
        65,
        "No strict build without the address of withdrawal, or with mail at another's domain",
        "●○●●●",
        all(strict, domain),
      ),
    ],
  },
  {
    title: "G. Languages",
    features: [
      feature(
        66,
        "Kazakh and Russian throughout, changed within the dialog, and in the record",
        "●●●●●",
        all(both, said, missed, onePurpose),
      ),
      feature(67, "That the Russian text prevails", "–●–––", [
        none("The policy is in one language.", both, languagesTold),
        shown(both, languagesTold),
        none("The policy does not say which text prevails.", both, languagesTold),
        none("The policy does not say which text prevails.", both, languagesTold),
        none("The policy is in one language.", both, languagesTold),
      ]),
      feature(68, "That the policy is in Russian only", "●–––●", [
        shown(both, languagesTold),
        none("The policy is in both languages.", both, languagesTold),
        none("The policy is in both languages.", both, languagesTold),
        none("The policy is in both languages.", both, languagesTold),
        shown(both, languagesTold),
      ]),
      feature(69, "Right letters: no mixed alphabets, no slips of the policies", "○●●●○", all(spelling)),
      feature(70, "One term for personal data; the policy's own term once", "–●–––", [
        none("The policy has no other term.", oneTerm),
        shown(oneTerm),
        none("The policy has no other term.", oneTerm),
        none("The policy has no other term.", oneTerm),
        none("The policy has no other term.", oneTerm),
      ]),
      feature(71, "A clause can be found where its number slips", "–●●●–", [
        none("No cited number slips.", numbers),
        shown(said),
        shown(numbers),
        shown(numbers),
        none("No cited number slips.", numbers),
      ]),
    ],
  },
  {
    title: "H. The SDK's own conduct",
    features: [
      feature(72, "No calls of its own to anyone, one cookie with SameSite=Lax", "●●●●●", all(nothing, taken, lock)),
      feature(73, "Keyboard, focus, narrow screens; no ticked boxes and no push to accept", "○○○○○", [
        ...all(
          equal,
          unticked,
          narrow,
          letters("are reached by keyboard, and Tab stays inside"),
          letters("give the focus back to where the visitor was"),
        ),
      ]),
      feature(74, "In a fault the gates stay shut and the page works", "○○○○○", all(shut)),
    ],
  },
];
