import limits from "../data/line-limits.json";
import type { Settings } from "./options";

interface Rate {
  perMs: number;
  capacity: number;
}

const unitMs: Record<string, number> = { second: 1_000, minute: 60_000, hour: 3_600_000 };

function toRate(rule: { per: string; max: number }): Rate {
  return { capacity: rule.max, perMs: rule.max / (unitMs[rule.per] ?? 1_000) };
}

function matches(pattern: string, operation: string): boolean {
  return (
    pattern === "*" || pattern === operation || (pattern.endsWith("*") && operation.startsWith(pattern.slice(0, -1)))
  );
}

/** The documented rate of an operation, by the name the limits file uses. */
export function rateOf(operation: string): Rate {
  const rule = limits.rateLimits.find((candidate) => candidate.ops.some((pattern) => matches(pattern, operation)));
  return rule ? toRate(rule) : { capacity: 2_000, perMs: 2 };
}

/** Token buckets per channel and operation, filled by the simulator's clock. */
export class RateBuckets {
  private readonly rates = new Map<string, Rate>();
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly now: () => number,
    private readonly settings: Settings,
  ) {}

  /** Takes one token; false means "too many". */
  take(channelId: string, operation: string): boolean {
    if (this.settings.rateLimits === "off") return true;
    const rate = this.rate(operation);
    const scale = this.settings.rateLimits === "scaled" ? this.settings.rateLimitScale : 1;
    const capacity = Math.max(1, Math.floor(rate.capacity / scale));
    const key = `${channelId} ${operation}`;
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: capacity, at: now };
    this.buckets.set(key, bucket);
    bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) * rate.perMs) / scale);
    bucket.at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  private rate(operation: string): Rate {
    const known = this.rates.get(operation);
    if (known) return known;
    const found = rateOf(operation);
    this.rates.set(operation, found);
    return found;
  }
}
