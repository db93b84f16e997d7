import type { Screen } from "@kelisim/core";
import type { JSX } from "preact";
import { Card, type CardContent } from "./card.tsx";
import { isSettings } from "./focus.ts";
import { Fold } from "./fold.tsx";
import { Frame } from "./frame.tsx";
import { Settings } from "./settings.tsx";
import { bannerCard } from "./told/banner.ts";
import { noticeCard } from "./told/notice.ts";
import { resultCard } from "./told/result.ts";
import { underageCard } from "./told/underage.ts";
import type { Ui, UiProps } from "./ui.ts";

function cardFor(ui: Ui, screen: Screen): CardContent | undefined {
  const { model, texts } = ui;
  const { headings } = texts;
  const plain = { answers: [], close: () => model.hide() };
  switch (screen.kind) {
    case "banner":
      return bannerCard(ui);
    case "notice":
      return noticeCard(ui, screen.additions);
    case "result":
      return resultCard(ui, screen.report);
    case "underage":
      return underageCard(ui, screen.report);
    case "saved": {
      const reload = { part: "reload", press: () => model.reload() } as const;
      return {
        part: "saved",
        heading: headings.saved,
        told: [{ text: texts.worksFromNextPage }],
        ...plain,
        answers: [reload],
      };
    }
    case "failed":
      return { part: "failed", heading: headings.failed, told: [{ text: texts.cookiesBlocked }], ...plain };
    default:
      return undefined;
  }
}

/** The live region stays while dialogs come and go: it tells only of what is put into it later. */
export function Dialogs({ ui, screen }: UiProps & { readonly screen: Screen }): JSX.Element {
  const card = cardFor(ui, screen);
  return (
    <Frame ui={ui}>
      <div aria-live={screen.kind === "result" ? "polite" : "off"}>
        {card && (
          <Card key={card.part} ui={ui} card={card}>
            {card.folds?.map((fold) => (
              <Fold key={fold.part} ui={ui} {...fold} />
            ))}
          </Card>
        )}
      </div>
      {!card && isSettings(screen.kind) && (
        <Settings
          ui={ui}
          asked={screen.kind === "settings" ? screen.asked : undefined}
          unfolded={screen.kind === "rights" ? "rights" : undefined}
        />
      )}
    </Frame>
  );
}
