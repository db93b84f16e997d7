// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";

it("leaves a lazy loader nothing to load before the core is there", async () => {
  vi.stubGlobal("kelisimSite", { cookie: "kelisim" });
  const said = vi.spyOn(console, "error").mockReturnValue();
  document.body.innerHTML = `<img data-kelisim="video" data-src="https://video.example/" alt="">`;
  await import("./built-script.ts");
  const image = document.querySelector("img");
  expect([image?.dataset.src, image?.getAttribute("data-kelisim-src")]).toEqual([undefined, "https://video.example/"]);
  // Neither file is there.
  await vi.waitFor(() => expect(said).toHaveBeenCalledOnce());
});
