/** Takes a picture of every dialog into docs/gallery, with an index to look through them. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { startDemo } from "../../examples/server/demo.ts";
import type { Engine } from "../engines/engine.ts";
import { launch } from "../engines/index.ts";
import { type Scene, scenes, shown } from "./scenes.ts";

interface Shot {
  readonly operator: string;
  readonly scene: Scene;
  readonly language: "kk" | "ru";
  readonly width: 360 | 1280;
  readonly colorScheme: "light" | "dark";
}

const folder = "docs/gallery";
const heights = { 360: 740, 1280: 800 };
const operators = ["kashalot", "kreditomat", "mycar", "callprikol"];
const languages = ["kk", "ru"] as const;

const fileOf = ({ operator, scene, language, width, colorScheme }: Shot): string =>
  `${operator}-${scene.name}-${language}-${width}-${colorScheme}.png`;

/** All dialogs with Autocheck's texts; banner and settings of the other four on a phone. */
function allShots(): Shot[] {
  const every = scenes.flatMap((scene) =>
    languages.flatMap((language) =>
      ([360, 1280] as const).flatMap((width) =>
        (["light", "dark"] as const).map((colorScheme) => ({
          operator: "autocheck",
          scene,
          language,
          width,
          colorScheme,
        })),
      ),
    ),
  );
  const others = operators.flatMap((operator) =>
    scenes
      .filter(({ name }) => name === "banner" || name === "settings")
      .flatMap((scene) =>
        languages.map((language) => ({
          operator,
          scene,
          language,
          width: 360 as const,
          colorScheme: "light" as const,
        })),
      ),
  );
  return [...every, ...others];
}

async function take(engine: Engine, url: (label: string, path?: string) => string, shot: Shot): Promise<void> {
  const { operator, scene, language, width, colorScheme } = shot;
  const visitor = await engine.newVisitor({
    viewport: { width, height: heights[width] },
    colorScheme,
    reducedMotion: true,
  });
  const page = await visitor.open(url(operator, `${scene.path ?? "/"}?${scene.query ?? ""}`));
  await shown(page, "banner");
  await page.click(`[data-part="lang-${language}"]`);
  await scene.reach(page);
  // A new page starts in its own language.
  if (scene.name === "notice") await page.click(`[data-part="lang-${language}"]`);
  await page.screenshot(`${folder}/${fileOf(shot)}`);
  await visitor.close();
}

function index(shots: readonly Shot[]): string {
  const names = [...new Set(shots.map(({ operator, scene }) => `${operator}-${scene.name}`))];
  const sections = names.map((name) => {
    const pictures = shots
      .filter(({ operator, scene }) => `${operator}-${scene.name}` === name)
      .map((shot) => `<img src="${fileOf(shot)}" alt="${fileOf(shot)}" width="${shot.width / 2.5}">`);
    return `## ${name}\n\n${pictures.join("\n")}\n`;
  });
  return `# Gallery\n\nMade by \`npm run gallery\`.\n\n${sections.join("\n")}`;
}

const only = process.argv[2] ?? "";
const shots = allShots().filter((shot) => fileOf(shot).includes(only));
if (!only) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const demo = await startDemo({ port: 0 });
const engine = await launch("chromium");
for (const shot of shots) await take(engine, demo.url, shot);
await engine.close();
await demo.close();
if (!only) writeFileSync(`${folder}/README.md`, index(shots));
console.log(`${shots.length} pictures in ${folder}`);
