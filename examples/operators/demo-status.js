// Fills `<output data-demo-status>`: the status of each purpose, and which third-party code has run in this page.
{
  const labels = { kk: "Іске қосылғаны", ru: "Выполнено" };
  const output = document.querySelector("output[data-demo-status]");
  const config = JSON.parse(document.querySelector("script[data-kelisim-config]")?.textContent || "{}");

  const show = (consent) => {
    const purposes = (config.purposes ?? []).map(({ id }) => `${id}: ${consent?.status(id) ?? "…"}`);
    const ran = (window.__ran ?? []).join(", ") || "–";
    output.textContent = [...purposes, `${labels[document.documentElement.lang] ?? labels.kk}: ${ran}`].join("\n");
  };

  show();
  window.kelisim ??= [];
  window.kelisim.push((consent) => {
    show(consent);
    for (const event of ["decision", "withdraw", "expire", "release"]) {
      // A released inline script runs just after its event.
      consent.on(event, () => setTimeout(show, 0, consent));
    }
    // `load` of scripts does not bubble.
    document.addEventListener("load", () => show(consent), true);
  });
}
