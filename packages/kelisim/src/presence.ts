import type { PageConsent } from "@kelisim/browser";
import { type Config, type Language, languagesOf, type Undo, type View } from "@kelisim/core";
import type { English } from "@kelisim/ui/english";
import { createFront, type Front } from "@kelisim/ui/front";
import type { Signal } from "@preact/signals-core";
import type { Agreements } from "./agreements/watch-agreements.ts";
import type { BannerOptions } from "./banner/open-banner.ts";
import type { Dialogs, DialogsOptions, MountDialogs } from "./dialogs/create-dialogs.ts";
import type { DataParts } from "./dialogs/personal-data.ts";
import { firstLanguage } from "./first-language.ts";
import { followPage } from "./follow-page.ts";
import { keepLanguage } from "./kept-language.ts";
import { reopenControl } from "./reopen-control.ts";
import { watchShowLinks } from "./show-links.ts";

/** Brings what decides about the dialogs and what draws them; a visitor who has already chosen does without. */
export interface DialogParts {
  readonly loadDialogs: () => Promise<{ createDialogs(options: DialogsOptions): Dialogs }>;
  readonly loadBanner: () => Promise<BannerPart>;
  /** The first layer of a page that had it before the core. */
  readonly standing?: (BannerPart & { readonly front: Front }) | undefined;
  readonly loadUi: () => Promise<{ readonly mountDialogs: MountDialogs }>;
  readonly loadData: () => Promise<DataParts>;
  /** What Kelisim says in English: loaded only where an operator offers it. */
  readonly loadEnglish: () => Promise<{ readonly english: English }>;
}

interface BannerPart {
  openBanner(options: BannerOptions): () => string | undefined;
}

export interface PresenceOptions {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  readonly consent: PageConsent;
  readonly language: Signal<Language>;
  readonly parts: DialogParts;
}

export interface Presence {
  show(view: View): void;
  hide(): void;
  ask(purpose: string): Promise<boolean>;
  /** Runs with what draws agreements at buttons and forms. */
  withAgreements(run: (agreements: Agreements) => void): void;
  mountPolicyNotice(host: HTMLElement): Undo;
  close: Undo;
}

/** The first layer: on its way, or in the page. */
interface Banner {
  undo?: () => string | undefined;
}

/** What the visitor sees of Kelisim: the small control, and the dialogs once there is something to show. */
export function createPresence(options: PresenceOptions): Presence {
  const { window, config, consent, language, parts } = options;
  const { document } = window;
  const front = parts.standing?.front ?? createFront(window);
  let loading: Promise<Dialogs | undefined> | undefined;
  let banner: Banner | undefined;
  let isOpen = false;
  let isClosed = false;

  const offered = languagesOf(config);
  let english: English | undefined;
  /** Never rejects: without its words the dialogs speak Kazakh. */
  const withEnglish = async (): Promise<void> => {
    if (english || !offered.includes("en")) return;
    try {
      ({ english } = await parts.loadEnglish());
    } catch (cause) {
      consent.reporter.error("English did not load; is kelisim-en.js in place?", cause);
    }
  };
  const unfollow = followPage(window, () => {
    language.value = firstLanguage(window, config.ui?.language, offered);
  });
  const control = reopenControl(document, front, config, () => show("settings"));
  const onOpen = (open: boolean): void => {
    isOpen = open;
    const update = (): void => control.update(!isOpen && !isClosed, language.value, english?.dialogs.headings.settings);
    update();
    if (language.value === "en" && !english) void withEnglish().then(update);
  };

  const load = async (): Promise<Dialogs> => {
    const [{ createDialogs }, { mountDialogs }, acts] = await Promise.all([
      parts.loadDialogs(),
      parts.loadUi(),
      consent.withActs((loaded) => loaded),
      withEnglish(),
    ]);
    const hadBanner = banner?.undo !== undefined;
    const focused = removeBanner();
    const { loadData } = parts;
    try {
      return createDialogs({
        window,
        front,
        config,
        consent,
        language,
        english,
        acts,
        mountDialogs,
        loadData,
        focused,
        onOpen,
        setLanguage,
      });
    } catch (cause) {
      // Room was made for what did not come. A banner that could not be drawn itself would lead here again, for ever.
      if (hadBanner && consent.isBannerDue()) showBanner();
      throw cause;
    }
  };
  /** Never rejects: what goes wrong is said in the console, and gives nothing. */
  const withDialogs = async <T>(run: (dialogs: Dialogs) => T | Promise<T>): Promise<T | undefined> => {
    if (isClosed) return undefined;
    loading ??= load().catch((cause) => {
      // The next call tries again.
      loading = undefined;
      consent.reporter.error("the dialogs did not load; is kelisim-ui.js in place?", cause);
      return undefined;
    });
    const dialogs = await loading;
    try {
      return dialogs && (await run(dialogs));
    } catch (cause) {
      consent.reporter.error("the dialogs do not work", cause);
      return undefined;
    }
  };

  const setLanguage = (next: Language): void => {
    keepLanguage(window, next);
    language.value = next;
  };
  const show = (view: View): void => void withDialogs((loaded) => loaded.show(view));
  const ask = async (purpose: string): Promise<boolean> =>
    (await withDialogs((loaded) => loaded.ask(purpose))) === true;
  const withAgreements: Presence["withAgreements"] = (run) =>
    void withDialogs(({ personalData }) => personalData.withAgreements(run));
  const mountPolicyNotice: Presence["mountPolicyNotice"] = (host) => {
    let undo: Undo | undefined;
    let isUndone = false;
    void withDialogs(({ personalData }) => {
      if (!isUndone) undo = personalData.mountPolicyNotice(host);
    });
    return () => {
      isUndone = true;
      undo?.();
    };
  };
  const hide = (): void => {
    if (loading || banner) void withDialogs((loaded) => loaded.hide());
  };
  const fetchRest = (): void => {
    // The acts also look whether the lock is in place. A failure is told when they are needed.
    const rest: Promise<unknown>[] = [parts.loadDialogs(), parts.loadUi(), consent.withActs(() => {})];
    for (const part of rest) part.catch(() => {});
  };
  const decide = (act: "acceptAll" | "rejectAll"): void => {
    // The dialogs are only needed to say that it could not be kept.
    void consent[act]().then((kept) => {
      if (!kept) void withDialogs(({ model }) => model[act]());
    });
  };
  const answers: BannerOptions["answers"] = {
    acceptAll: () => decide("acceptAll"),
    rejectAll: () => decide("rejectAll"),
    choose: () => withDialogs(({ model }) => model.show("settings")),
  };
  const openWith = ({ openBanner }: BannerPart): void => {
    banner = {
      undo: openBanner({ window, front, config, language, english, gpc: consent.gpc, answers, fetchRest, setLanguage }),
    };
    onOpen(true);
  };
  const showBanner = (): void => {
    if (banner || isClosed) return;
    const shown: Banner = {};
    banner = shown;
    const words = withEnglish();
    parts
      .loadBanner()
      .then(async (part) => {
        await words;
        if (banner === shown) openWith(part);
      })
      // The dialogs have a banner too, and say so where nothing can be drawn.
      .catch(() => withDialogs(() => {}));
  };
  const removeBanner = (): string | undefined => {
    const focused = banner?.undo?.();
    if (banner?.undo) onOpen(false);
    banner = undefined;
    return focused;
  };
  const look = (): void => {
    if (consent.waitsForPage.value || consent.dueChanges() || consent.embeds.value.size) void withDialogs(() => {});
    else if (!consent.isBannerDue()) removeBanner();
    else if (!loading) showBanner();
  };

  const undos = [watchShowLinks(window, show), unfollow];
  const start = async (): Promise<void> => {
    if (consent.opening) await consent.opening;
    if (isClosed) return;
    if (parts.standing) openWith(parts.standing);
    undos.push(
      consent.record.subscribe(look),
      consent.embeds.subscribe(look),
      consent.waitsForPage.subscribe(look),
      language.subscribe(() => onOpen(isOpen)),
    );
  };
  // A synchronous script in the head comes before the body.
  if (document.body) void start();
  else document.addEventListener("DOMContentLoaded", start, { once: true });

  return {
    show,
    ask,
    withAgreements,
    mountPolicyNotice,
    hide,
    close() {
      if (loading) void withDialogs((loaded) => loaded.close());
      isClosed = true;
      for (const undo of undos) undo();
      removeBanner();
      control.update(false, language.value);
      front.close();
    },
  };
}
