import { jsonLanguage } from "@codemirror/lang-json";

/** One member on the way to a place: the texts of the object that has it tell which kind of object that is. */
export interface JsonWay {
  key: string;
  siblings: Readonly<Record<string, string>>;
}

/** Where in a JSON text a caret stands, even in one that is not finished. */
export interface JsonPlace {
  /** The way to the object whose key, or to the value, that stands there. */
  way: readonly JsonWay[];
  at: "key" | "value";
  /** The stretch that a completion replaces, quotes included. */
  from: number;
  to: number;
  /** Of the object, where a key stands. */
  siblings: Readonly<Record<string, string>>;
  /** The keys that the object has already. */
  keys: readonly string[];
}

type Node = ReturnType<ReturnType<typeof jsonLanguage.parser.parse>["resolveInner"]>;

const scalars = new Set(["String", "Number", "True", "False", "Null"]);

/** Finds the place of a caret; nothing where neither a key nor a value can stand. */
export function placeAt(text: string, caret: number): JsonPlace | undefined {
  const start = namedAround(jsonLanguage.parser.parse(text).resolveInner(caret, -1));
  if (start.name === "PropertyName") {
    const owner = start.parent?.parent;
    return owner ? { ...keyPlace(text, owner), from: start.from, to: start.to } : undefined;
  }
  if (scalars.has(start.name)) return { ...valuePlace(text, start), from: start.from, to: start.to };
  if (start.name === "Object") return { ...keyPlace(text, start), from: caret, to: caret };
  if (start.name === "Array" || start.name === "Property") {
    return { ...valuePlace(text, start, caret), from: caret, to: caret };
  }
  return undefined;
}

const named = new Set([...scalars, "PropertyName", "Object", "Array", "Property", "JsonText"]);

/** Signs and faults stand for what they stand in. */
function namedAround(node: Node): Node {
  return named.has(node.name) || !node.parent ? node : namedAround(node.parent);
}

type Found = Omit<JsonPlace, "from" | "to">;

function keyPlace(text: string, owner: Node): Found {
  const members = membersOf(text, owner);
  return {
    at: "key",
    way: wayTo(text, owner),
    siblings: textsOf(members),
    keys: members.map(({ key }) => key),
  };
}

/** Of a value that is there, or of one that is missing at the caret inside of a member or a list. */
function valuePlace(text: string, node: Node, caret = node.from): Found {
  const way = scalars.has(node.name) ? wayTo(text, node) : [...wayTo(text, node), ...ownWay(text, node, caret)];
  return { at: "value", way, siblings: {}, keys: [] };
}

/** The way to a node, outermost first. */
function wayTo(text: string, node: Node): JsonWay[] {
  const { parent } = node;
  if (!parent) return [];
  return [...wayTo(text, parent), ...ownWay(text, parent, node.from)];
}

/** What a member or a list adds to the way of what stands in it. */
function ownWay(text: string, holder: Node, position: number): JsonWay[] {
  if (holder.name === "Property") {
    const owner = holder.parent;
    return [{ key: keyOf(text, holder), siblings: owner ? textsOf(membersOf(text, owner)) : {} }];
  }
  if (holder.name !== "Array") return [];
  const before = childrenOf(holder).filter(({ name, to }) => isValue(name) && to <= position);
  return [{ key: String(before.length), siblings: {} }];
}

function isValue(name: string): boolean {
  return scalars.has(name) || name === "Object" || name === "Array";
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

interface Member {
  key: string;
  text: string | undefined;
}

function membersOf(text: string, owner: Node): Member[] {
  return childrenOf(owner)
    .filter(({ name }) => name === "Property")
    .map((property) => {
      const value = childrenOf(property).find(({ name }) => name === "String");
      return { key: keyOf(text, property), text: value && unquoted(text.slice(value.from, value.to)) };
    });
}

function textsOf(members: readonly Member[]): Record<string, string> {
  return Object.fromEntries(members.flatMap(({ key, text }) => (text === undefined ? [] : [[key, text]])));
}

function keyOf(text: string, property: Node): string {
  const name = childrenOf(property).find((child) => child.name === "PropertyName");
  return name ? unquoted(text.slice(name.from, name.to)) : "";
}

function unquoted(quoted: string): string {
  return quoted.replace(/^"|"$/g, "");
}
