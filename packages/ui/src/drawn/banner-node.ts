/** A text, or an element: its tag, its attributes, and what is in it. */
export type BannerNode =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: BannerNode[]];
