/** What only a page shows; noticed in a browser. */
import { allAlways, everywhere, type Files, type Mutation, reword } from "./mutation.ts";

const by = (file: string) => (title: string) => ({ file: `test/${file}`, title });
const site = by("operators/operators.spec.ts");
const browser = by("operators/features.spec.ts");
const forms = by("operators/agreements.spec.ts");

const open = "nothing waits for a choice";

/** As a page's own script could do it to the dialog. */
const unequal = `setInterval(() => {
  const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
  const [accept, reject] = ["accept-all", "reject-all"].map((name) => root?.querySelector("[data-part=" + name + "]"));
  if (!accept || !reject) return;
  accept.style.background = "yellow";
  accept.style.outline = "3px solid orange";
  reject.style.opacity = "0.35";
}, 20);`;

function forgetCookies(files: Files): void {
  everywhere(files, ({ services = [] }) => {
    const known = services.filter((one) => Object(one).cookies?.length);
    for (const one of known.slice(1)) delete one.cookies;
  });
}

export const inPages: readonly Mutation[] = [
  {
    says: open,
    features: ["F2", "F19", "F20", "F23", "F25", "F27", "F31", "F40", "F72"],
    test: site("lets nothing in before a choice and after a refusal"),
    change: allAlways,
  },
  {
    says: "the lock gone",
    features: ["F20", "F72"],
    test: by("operators/lock.spec.ts")("asks nobody for what waits for a choice, not even where it stands in the HTML"),
    change: ({ config: { gate } }) => void delete gate?.lock,
  },
  {
    says: "Accept in yellow with a ring, Refuse at 35 % opacity",
    features: ["F2", "F73"],
    test: by("dialogs/keyboard.spec.ts")(
      "of %s offers three equal choices and leaves half of a phone's screen to the page",
    ),
    page: (html) => html.replace("</body>", `<script>${unequal}</script></body>`),
  },
  {
    says: "cookies of all services but one declared no more",
    features: ["F8"],
    test: by("operators/content.spec.ts")("has an age section exactly where there is a declaration, and heeds it"),
    at: ["kashalot", "autocheck", "kreditomat", "mycar"],
    change: (files) => forgetCookies(files),
  },
  {
    says: "cookies of all services but one declared no more",
    features: ["F44"],
    test: site("lets in what is accepted, keeps it for 13 months, and takes it back"),
    change: (files) => forgetCookies(files),
  },
  {
    says: "the record's cookie under another name than the server sets",
    features: ["F43"],
    test: browser("takes the record that a server sets anew for one that a script wrote"),
    change: (files) =>
      everywhere(files, (one) => {
        one.cookie = { ...one.cookie, name: "other" };
      }),
  },
  {
    says: "the policy's version the same as before",
    features: ["F55"],
    test: by("operators/revision.spec.ts")("tells of a changed policy without asking for anything"),
    change: (files) =>
      everywhere(files, ({ policy }) => {
        if (policy) policy.revision = "changed-2";
      }),
  },
  {
    says: "a purpose that needs no choice",
    features: ["F74"],
    test: browser("lets nothing in where its config is broken or cookies are blocked, and the page works"),
    change: allAlways,
  },
  {
    says: "no settings button in the page",
    features: ["F45"],
    test: site("lets in what is accepted, keeps it for 13 months, and takes it back"),
    change: (files) =>
      everywhere(files, (one) => {
        one.ui = { reopen: false };
      }),
  },
  {
    says: open,
    features: ["F36", "F37"],
    test: site("asks again once the record is gone or its term is over"),
    change: allAlways,
  },
  {
    says: "the marks of required fields gone from the page",
    features: ["F16"],
    test: forms("marks the fields that are required, and no other"),
    at: ["autocheck", "mycar", "callprikol"],
    page: (html) => html.replaceAll('<span aria-hidden="true">*</span>', ""),
  },
  {
    says: open,
    features: ["F30"],
    test: browser("holds another site's embed behind a placeholder that says so"),
    change: allAlways,
  },
  {
    says: "the receipt has other words than were agreed to be kept",
    features: ["F39"],
    test: forms("say what a press means and make one receipt of it: $purpose, $language"),
    change: ({ config: { agreements = [] } }) => {
      for (const { data } of agreements) reword(data, /[,;.].*/s, ".");
    },
  },
  {
    says: open,
    features: ["F6", "F42"],
    test: browser("asks first in an app, which keeps the record where there are no cookies"),
    at: ["kashalot", "mycar", "callprikol"],
    change: allAlways,
  },
  {
    says: open,
    features: ["F6", "F42"],
    test: by("bridge/bridge.spec.ts")("%s: the first run asks, and the choice is kept across loads without a cookie"),
    at: ["kreditomat"],
    change: allAlways,
  },
  {
    says: "the change of the policy told of in other words",
    features: ["F56", "F57"],
    test: by("operators/policy-notice.spec.ts")(
      "says in the operator's own words that the policy changed, and offers what the policy does",
    ),
    change: (files) => {
      everywhere(files, ({ policy }) => void delete policy?.objection);
      reword(files.config.policyChanged, /.*/s, "Басқа мәтін. Другой текст.");
    },
  },
];
