import type { Path } from "../path.ts";

/** What of a valibot schema this package looks at. */
export interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly unknown[];
}

export interface Visit {
  readonly node: SchemaNode;
  readonly value: unknown;
  readonly path: Path;
}

/** Every value the schema has a place for, with the schema of that place. */
export function* walk(schema: SchemaNode, value: unknown, path: Path = []): Generator<Visit> {
  const node = fitting(schema, value);
  yield { node, value, path };
  if (node.item && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(node.item, item, [...path, index]);
  } else if (node.entries && isObject(value)) {
    for (const [key, child] of Object.entries(node.entries)) {
      if (Object.hasOwn(value, key)) yield* walk(child, value[key], [...path, key]);
    }
  }
}

/** What the schema says about a place, for a message. */
export function descriptionAt(schema: SchemaNode, path: Path): string | undefined {
  let found: string | undefined;
  let node: SchemaNode | undefined = schema;
  for (const key of path) {
    node = typeof key === "number" ? fitting(node, []).item : fitting(node, {}).entries?.[key];
    if (!node) return undefined;
    found = describe(node);
  }
  return found;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fitting(schema: SchemaNode, value: unknown): SchemaNode {
  if (schema.wrapped) return fitting(schema.wrapped, value);
  if (schema.type !== "union") return schema;
  const options = (schema.options ?? []) as readonly SchemaNode[];
  return options.find((option) => isObject(value) === (option.entries !== undefined)) ?? schema;
}

function describe(node: SchemaNode): string | undefined {
  const bare = node.wrapped ?? node;
  const notes = (bare.pipe ?? []) as readonly { type: string; description?: string }[];
  return notes.find((note) => note.type === "description")?.description;
}
