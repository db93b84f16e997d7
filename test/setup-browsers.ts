/** Sees to it that the engines under test are installed. What is already there is used as it is. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { EngineName } from "./engines/engine.ts";
import { type Binary, findBinary } from "./engines/find.ts";
import { enginesUnderTest } from "./engines/index.ts";

const packages: Record<EngineName, readonly string[]> = {
  chromium: ["chromium", "chromium-headless-shell"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "xvfb"],
};
const needs: Record<EngineName, readonly Binary[]> = {
  chromium: ["chromium", "headless-shell"],
  firefox: ["firefox"],
  webkit: ["webkit", "xvfb"],
};
const fonts = "fonts-noto-core";

const missing = missingEngines();
if (missing.length && canInstall()) install(missing);
report(missingEngines());

function missingEngines(): EngineName[] {
  return enginesUnderTest().filter((name) => needs[name].some((binary) => !findBinary(binary)));
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function install(names: readonly EngineName[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const command of commands(names)) {
    console.log(`$ ${command.join(" ")}`);
    const [program = "", ...args] = command;
    if (spawnSync(program, args, { stdio: "inherit", env }).status !== 0) return;
  }
}

function commands(names: readonly EngineName[]): string[][] {
  const wanted = [...names.flatMap((name) => packages[name]), fonts];
  return [
    ["apt-get", "update"],
    ["apt-get", "install", "--yes", "--no-install-recommends", ...wanted],
  ];
}

function report(names: readonly EngineName[]): void {
  for (const name of enginesUnderTest()) console.log(`${name.padEnd(9)} ${findBinary(name) ?? "not installed"}`);
  if (names.length === 0) return;
  const line = commands(names)
    .map((command) => `sudo ${command.join(" ")}`)
    .join(" && ");
  console.error(`\nThe tests need ${names.join(", ")}. On Debian and Ubuntu:\n\n  ${line}\n`);
  console.error("Or set CHROMIUM_PATH, FIREFOX_PATH or WEBKIT_DRIVER_PATH, or narrow ENGINES, as in ENGINES=chromium.");
  process.exit(1);
}
