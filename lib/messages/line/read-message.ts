/** A message as the rules look at it. */
export interface ReadMessage {
  value: unknown;
}

/** No design nests as deep; what does would only exhaust the stack. */
const deepest = 60;

/** A copy without members that are `null`, which LINE reads as absent; nothing when it nests too deep to be looked at. */
export function readMessage(given: unknown): ReadMessage | undefined {
  try {
    return { value: copyOf(given, 0) };
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

class TooDeep extends Error {}

function copyOf(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) throw new TooDeep();
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item, depth + 1));
  const present = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(present.map(([key, member]) => [key, copyOf(member, depth + 1)]));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at a path; nothing where the path leads nowhere. */
export function valueAt(message: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((place, part) => {
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, part)) return undefined;
    const members: Record<PropertyKey, unknown> = { ...place };
    return members[part];
  }, message);
}

/** The message without one member. */
export function withoutMember(message: unknown, path: readonly PropertyKey[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined || typeof message !== "object" || message === null) return message;
  const member = rest.length > 0 ? withoutMember(valueAt(message, [head]), rest) : undefined;
  if (Array.isArray(message)) return message.map((item: unknown, index) => (index === head ? member : item));
  const others = Object.entries(message).filter(([key]) => key !== head || rest.length > 0);
  return Object.fromEntries(others.map(([key, item]) => [key, key === head ? member : item]));
}
