import { type JsonObject, listAt } from "../core/json";
import type { Channel } from "../core/model";
import type { Sim } from "../core/sim";
import limits from "../data/line-limits.json";
import { monthOf } from "./quota";

const { maxItems, pattern, distinctPerMonth } = limits.request.customAggregationUnits;
const unitPattern = new RegExp(pattern);

/** What is wrong with `customAggregationUnits`. */
export function checkAggregationUnits(body: JsonObject): { message: string; property: string }[] {
  const units = listAt(body, "customAggregationUnits");
  const property = "customAggregationUnits";
  if (units.length > maxItems) return [{ message: `Size must be between 0 and ${maxItems}`, property }];
  return units.flatMap((unit, index) =>
    typeof unit === "string" && unitPattern.test(unit)
      ? []
      : [{ message: "Must be 1 to 30 letters, digits or underscores", property: `${property}[${index}]` }],
  );
}

/** The unit names that a channel has used this month. */
export function aggregationUnitsOf(sim: Sim, channel: Channel): Set<string> {
  const key = `${channel.id} ${monthOf(sim.clock.now())}`;
  const known = sim.world.aggregationUnits.get(key) ?? new Set<string>();
  sim.world.aggregationUnits.set(key, known);
  return known;
}

/** Remembers unit names; beyond the monthly number the message goes out without its unit. */
export function countAggregationUnits(sim: Sim, channel: Channel, units: string[]): void {
  if (units.length === 0) return;
  const known = aggregationUnitsOf(sim, channel);
  for (const unit of units) if (known.size < distinctPerMonth) known.add(unit);
}
