import type { Json, JsonObject } from "./json";
import { booleanAt, isObject, numberAt, objectAt, stringAt } from "./json";
import type { Random } from "./random";

/** What can go wrong with an API call or with the next webhooks. */
export type FaultKind =
  | "status"
  | "delay"
  | "hang"
  | "ambiguous"
  | "reset"
  | "truncate"
  | "slowBody"
  | "dropDelivery"
  | "tokenRevoke"
  | "quota"
  | "webhook";

const kinds: readonly string[] = [
  "status",
  "delay",
  "hang",
  "ambiguous",
  "reset",
  "truncate",
  "slowBody",
  "dropDelivery",
  "tokenRevoke",
  "quota",
  "webhook",
];

/** Which calls a rule looks at; every given part must agree. */
export interface FaultMatch {
  channel?: string;
  method?: string;
  path?: string;
  to?: string;
  /** Only the n-th matching call, counted from one. */
  nth?: number;
  probability?: number;
}

/** A planned misfortune. */
export interface FaultRule {
  id: number;
  match: FaultMatch;
  /** How often it still happens; without it, for ever. */
  times?: number;
  seen: number;
  kind: FaultKind;
  status: number;
  body?: Json;
  ms: number;
  /** For `webhook`: the switches of the deliveries it touches. */
  webhook: JsonObject;
  remaining: number;
}

/** What a call tells the rules about itself. */
export interface FaultSubject {
  channel?: string;
  method: string;
  path: string;
  to?: string;
}

function isKind(value: string): value is FaultKind {
  return kinds.includes(value);
}

function parseMatch(raw: JsonObject): FaultMatch {
  return {
    channel: stringAt(raw, "channel"),
    method: stringAt(raw, "method"),
    path: stringAt(raw, "path"),
    to: stringAt(raw, "to"),
    nth: numberAt(raw, "nth"),
    probability: numberAt(raw, "probability"),
  };
}

function parseFault(raw: JsonObject): Omit<FaultRule, "id" | "match" | "times" | "seen"> {
  const fault = isObject(raw.fault) ? raw.fault : { type: raw.fault };
  const kind = stringAt(fault, "type") ?? "";
  if (!isKind(kind)) throw new Error(`unknown fault "${kind}"; known: ${kinds.join(", ")}`);
  const body =
    fault.body ?? (booleanAt(fault, "monthly") ? { message: "You have reached your monthly limit." } : undefined);
  return {
    kind,
    // An ambiguous fault without a status closes the socket after the work was done.
    status: numberAt(fault, "status") ?? (kind === "ambiguous" ? 0 : 500),
    body,
    ms: numberAt(fault, "ms") ?? 0,
    webhook: objectAt(fault, "webhook") ?? fault,
    remaining: numberAt(fault, "remaining") ?? 0,
  };
}

/** The list of planned misfortunes; costs nothing while it is empty. */
export class Faults {
  private rules: FaultRule[] = [];
  private ids = 0;

  constructor(private readonly random: Random) {}

  /** Adds a rule from `{match, times?, fault}`. */
  add(raw: JsonObject): FaultRule {
    this.ids += 1;
    const match = parseMatch(objectAt(raw, "match") ?? {});
    const rule: FaultRule = { id: this.ids, match, times: numberAt(raw, "times"), seen: 0, ...parseFault(raw) };
    this.rules.push(rule);
    return rule;
  }

  /** The rules in force. */
  list(): FaultRule[] {
    return this.rules;
  }

  /** Removes one rule, or all. */
  clear(id?: number): void {
    this.rules = id === undefined ? [] : this.rules.filter((rule) => rule.id !== id);
  }

  /** The first rule of the wanted kinds that strikes this call; using it up counts. */
  strike(subject: FaultSubject, wanted: readonly FaultKind[]): FaultRule | undefined {
    if (this.rules.length === 0) return undefined;
    return this.rules.find((rule) => wanted.includes(rule.kind) && this.hits(rule, subject));
  }

  private hits(rule: FaultRule, subject: FaultSubject): boolean {
    if (rule.times === 0 || !this.applies(rule.match, subject)) return false;
    rule.seen += 1;
    if (rule.match.nth !== undefined && rule.seen !== rule.match.nth) return false;
    if (rule.match.probability !== undefined && !this.random.chance(rule.match.probability)) return false;
    if (rule.times !== undefined) rule.times -= 1;
    return true;
  }

  private applies(match: FaultMatch, subject: FaultSubject): boolean {
    return (
      (match.channel === undefined || match.channel === subject.channel) &&
      (match.method === undefined || match.method.toUpperCase() === subject.method) &&
      (match.path === undefined || subject.path.includes(match.path)) &&
      (match.to === undefined || match.to === subject.to)
    );
  }
}
