import { expect, test } from "vitest";
import { compose, notComposing } from "./composed-text";

type Events = Parameters<typeof compose>[1][];

/** What others hear, in order. */
function heard(...events: Events): string[] {
  let state = notComposing;
  return events.flatMap((event) => {
    const { next, finished } = compose(state, event);
    state = next;
    return finished === undefined ? [] : [finished];
  });
}

const typed = (text: string) => ({ type: "typed", text }) as const;

test("UND-3 I18N-4: nothing is heard of a text while it is composed, and the finished one once", () => {
  const events: Events = [{ type: "start" }, typed("や"), typed("やま"), typed("山"), { type: "end", text: "山" }];
  expect(heard(...events)).toEqual(["山"]);
});

test("I18N-4: typing goes on at once after a composition, and a browser that types after its end changes nothing", () => {
  const events: Events = [{ type: "start" }, typed("山"), { type: "end", text: "山" }, typed("山"), typed("山a")];
  expect(heard(...events)).toEqual(["山", "山", "山a"]);
});
