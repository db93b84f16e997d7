/** A page of the app: draws into the view, and cleans up when it is left. */
export type Route = (view: HTMLElement) => undefined | (() => void);

/** Client-side routes by path; anything else is the first. */
export function startRouter(view: HTMLElement, routes: ReadonlyMap<string, Route>): void {
  const [home] = routes.values();
  let leave: undefined | (() => void);
  const draw = (): void => {
    leave?.();
    view.replaceChildren();
    for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a"))
      link.setAttribute("aria-current", link.pathname === location.pathname ? "page" : "false");
    leave = (routes.get(location.pathname) ?? home)?.(view);
  };
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    if (!link || link.origin !== location.origin || link.hasAttribute("data-kelisim-show")) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    draw();
  });
  addEventListener("popstate", draw);
  draw();
}
