import type { JsonObject } from "../core/json";
import { numberAt, objectAt } from "../core/json";
import limits from "../data/line-limits.json";
import { action } from "./actions";
import { checkShape, flag, list, number, object, required, type Shape, text } from "./checks";
import type { Unit } from "./length";
import { type Problem, Spot } from "./spot";

const rules = limits.richMenu;
const grapheme: Unit = "grapheme";

const bounds = object({
  x: required(number({ min: 0, integer: true })),
  y: required(number({ min: 0, integer: true })),
  width: required(number({ min: 0, integer: true })),
  height: required(number({ min: 0, integer: true })),
});

const area = object({ bounds: required(bounds), action: required(action("richMenu")) });

const shape: Shape = {
  size: required(
    object({
      width: required(number({ min: rules.size.widthMin, max: rules.size.widthMax, integer: true })),
      height: required(number({ min: rules.size.heightMin, integer: true })),
    }),
  ),
  selected: required(flag),
  name: required(text({ min: 1, max: rules.name.max, unit: grapheme })),
  chatBarText: required(text({ min: 1, max: rules.chatBarText.max, unit: grapheme })),
  areas: required(list(area, { max: rules.areas.max })),
};

/** What is wrong with a rich menu object (line-messaging-api section 8.7). */
export function richMenuProblems(menu: JsonObject, refuseUnknown: boolean): Problem[] {
  const problems: Problem[] = [];
  const spot = new Spot("", "menu", problems, refuseUnknown);
  checkShape(menu, spot, shape);
  const size = objectAt(menu, "size") ?? {};
  const [width, height] = [numberAt(size, "width") ?? 0, numberAt(size, "height") ?? 0];
  if (height > 0 && width / height < rules.size.minAspect) spot.key("size").fail("invalid aspect ratio");
  return problems;
}
