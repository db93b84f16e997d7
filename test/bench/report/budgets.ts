import type { Results } from "../results.ts";
import { kilobytes, times } from "./format.ts";
import { addedBytes, median } from "./lookup.ts";

export interface Budget {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly met: boolean;
}

const first = "slow/8/first";

/** The budgets that the design set, each with what was measured. A comparison is with the cheaper set-up of a peer. */
export function budgetsOf(results: Results): Budget[] {
  const { configBytes, settingsBytes, guard } = results;
  const vanilla = (measure: "banner" | "scriptToBanner"): number =>
    Math.min(...["vanilla", "vanilla-deferred"].map((id) => median(results, id, first, measure)));
  const own = (measure: "paint" | "banner" | "scriptToBanner"): number => median(results, "kelisim", first, measure);
  return [
    ratio("the page's own first contentful paint", own("paint") / median(results, "none", first, "paint"), {
      limit: 1.05,
      of: "of the page without any",
    }),
    bytes("a visitor who has already chosen: all that is downloaded", 6, {
      size: addedBytes(results, "kelisim", "slow/8/returning", "bytes") - configBytes.core,
    }),
    bytes("first visit up to a usable banner, guard included, operator's texts apart", 9, {
      size: addedBytes(results, "kelisim", first, "bytesToBanner") - configBytes.banner,
    }),
    bytes("settings: what comes after the banner, ahead or on demand", 12, {
      size:
        median(results, "kelisim", first, "bytes") -
        median(results, "kelisim", first, "bytesToBanner") -
        configBytes.core +
        settingsBytes,
    }),
    ratio("time to banner", own("banner") / vanilla("banner"), { limit: 0.85, of: "of vanilla-cookieconsent's" }),
    ratio("time to banner", own("banner") / median(results, "static-html", first, "banner"), {
      limit: 1.3,
      of: "of a banner that is static HTML",
    }),
    ratio("script time to banner", own("scriptToBanner") / vanilla("scriptToBanner"), {
      limit: 0.7,
      of: "of vanilla-cookieconsent's",
    }),
    interaction(median(results, "kelisim", "slow/200/first", "interaction")),
    guarded(guard.with / guard.without - 1),
  ];
}

function ratio(what: string, value: number, { limit, of }: { limit: number; of: string }): Budget {
  return { what, budget: `at most ${limit} ${of}`, measured: times(value), met: Number(times(value)) <= limit };
}

function bytes(what: string, limit: number, { size }: { size: number }): Budget {
  return { what, budget: `${limit} KB`, measured: kilobytes(size), met: size <= limit * 1024 };
}

function interaction(milliseconds: number): Budget {
  return {
    what: "accept with 200 held tags: interaction to next paint",
    budget: "under 100 ms",
    measured: `${milliseconds.toFixed(0)} ms`,
    met: milliseconds < 100,
  };
}

function guarded(part: number): Budget {
  return {
    what: "guard on a page that makes 10,000 elements and writes 1,000 cookies ([gate.md](gate.md#what-the-guard-costs))",
    budget: "under 5 % slower",
    measured: `${(part * 100).toFixed(1)} %`,
    met: part < 0.05,
  };
}
