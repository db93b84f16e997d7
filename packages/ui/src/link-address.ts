/** Where a click may lead. The config check lets nothing else through, but a page does not pay for that check. */
export const linkAddress = (url: string | undefined): string | undefined =>
  url && /^(https?:|mailto:|tel:|\/)/i.test(url) ? url : undefined;
