import type { ActionDone, RunningAction } from "./action-host";

/** The turn's own moment on the channel's clock: `2026-03-07 10:30`, or ISO 8601 with the offset. */
export function currentDateTime({ host }: RunningAction, { format }: { format: "text" | "iso" }): ActionDone {
  const { now, timeZone = "Asia/Tokyo" } = host.turn.input;
  const clock = clockOf(now, timeZone);
  const value =
    format === "iso" ? `${clock.date}T${clock.time}${clock.offset}` : `${clock.date} ${clock.time.slice(0, 5)}`;
  return { ok: true, value, messages: [{ type: "text", text: value }] };
}

function clockOf(now: number, timeZone: string): { date: string; time: string; offset: string } {
  const parts = partsOf(now, timeZone);
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  const time = `${parts.hour}:${parts.minute}:${parts.second}`;
  const offset = (parts.timeZoneName ?? "").replace("GMT", "") || "+00:00";
  return { date, time, offset };
}

function partsOf(now: number, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "longOffset",
  });
  return Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
}
