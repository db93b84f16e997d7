/** The gated tags of the page: scripts of the fake third party, alike in number and address for every candidate. */
export interface Tag {
  readonly service: string;
  readonly url: string;
}

/** Services of the page, each with its purpose and the label of its host. */
export const services = [
  { id: "counter", purpose: "analytics", label: "counter" },
  { id: "heatmap", purpose: "analytics", label: "heatmap" },
  { id: "pixel", purpose: "ads", label: "pixel" },
  { id: "retarget", purpose: "ads", label: "retarget" },
] as const;

export const tagCounts = [8, 200] as const;

export function tagsOf(count: number, thirdParty: (label: string) => string): Tag[] {
  return Array.from({ length: count }, (_, i) => {
    const { id, label } = services[i % services.length] ?? services[0];
    return { service: id, url: `${thirdParty(label)}/tag.js?name=t${i}` };
  });
}

export const purposeOf = (service: string): string => services.find(({ id }) => id === service)?.purpose ?? "";
