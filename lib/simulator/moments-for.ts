import type { ValidateRule } from "@/lib/engine";

type MomentRule = Extract<ValidateRule, { type: "date" | "time" | "datetime" }>;

const dayMs = 86_400_000;

/** Dates and times that lie within a rule's bounds: one soon, then the bounds themselves. */
export function momentsFor({ type, min, max }: MomentRule, today: string): string[] {
  const bounds = [min, max].flatMap((bound) => bound || []);
  switch (type) {
    case "date":
      return [daysAfter(today, 7), daysAfter(today, 1), today, ...bounds];
    case "time":
      return ["10:30", "13:00", "18:00", ...bounds];
    case "datetime":
      return [`${daysAfter(today, 7)}T10:30`, `${daysAfter(today, 1)}T10:30`, ...bounds];
  }
}

function daysAfter(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : new Date(at + days * dayMs).toISOString().slice(0, 10);
}
