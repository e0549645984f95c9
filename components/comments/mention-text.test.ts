import { describe, expect, it } from "vitest";
import { fittingPeople, fromStored, mentionAt, nameInto, nothingWritten, retype, toStored } from "./mention-text";

const memberId = (letter: string) => `mem_${letter.repeat(26)}`;
const ann = { memberId: memberId("a"), name: "Ann" };
const hanako = { memberId: memberId("b"), name: "山田 花子" };
const namesake = { memberId: memberId("c"), name: "山田 花子" };
const typed = (text: string) => retype(nothingWritten, text);

/** Types `@` and takes somebody from the list. */
function mention(text: string, person: typeof ann) {
  const written = typed(text);
  const range = mentionAt(written, text.length);
  if (!range) throw new Error("no name is being typed");
  return nameInto(written, range, person);
}

describe("CAN-19 naming somebody", () => {
  it.each([
    ["@", ""],
    ["確認を@や", "や"],
    ["お願い ＠山田 花", "山田 花"],
    ["a\n@b", "b"],
  ])("a name is being typed: %s", (text, query) => {
    expect(mentionAt(typed(text), text.length)).toMatchObject({ query, to: text.length });
  });

  it.each(["mail a@example", "@a\nb", `@${"x".repeat(31)}`, "a"])("none is: %s", (text) => {
    expect(mentionAt(typed(text), text.length)).toBeUndefined();
  });

  it("somebody who was taken from the list is not asked for again", () => {
    const { written, caret } = mention("@A", ann);
    expect([written.text, caret]).toEqual(["@Ann ", 5]);
    expect(mentionAt(written, caret)).toBeUndefined();
  });

  it("fits by the beginning first, whatever the case, the width and the spaces", () => {
    const people = [{ ...ann, name: "Johann" }, ann, hanako];
    expect(fittingPeople(people, "ａｎｎ").map(({ name }) => name)).toEqual(["Ann", "Johann"]);
    expect(fittingPeople(people, "山田花")).toEqual([hanako]);
    expect(fittingPeople(people, "")).toHaveLength(3);
  });
});

describe("CAN-19 what is kept", () => {
  it("says who, not only what they are called", () => {
    const { written } = mention("見てください @", namesake);
    expect(toStored(retype(written, `${written.text}どうですか`))).toBe(
      `見てください <@${namesake.memberId}> どうですか`,
    );
  });

  it("names stay where they are when something is written before or behind them, and end when they are changed", () => {
    const { written } = mention("@A", ann);
    const before = retype(written, `ねえ ${written.text}`);
    expect(toStored(before)).toBe(`ねえ <@${ann.memberId}>`);
    expect(toStored(retype(before, "ねえ @An "))).toBe("ねえ @An");
  });

  it("two people of one name are two people", () => {
    const first = mention("@", hanako).written;
    const text = `${first.text}@`;
    const { written } = nameInto(retype(first, text), { from: text.length - 1, to: text.length }, namesake);
    expect(toStored(written)).toBe(`<@${hanako.memberId}> <@${namesake.memberId}>`);
  });

  it("is written on as it was read", () => {
    const stored = `<@${ann.memberId}> と <@${hanako.memberId}> へ`;
    const written = fromStored(stored, { [ann.memberId]: "Ann" }, "以前のメンバー");
    expect(written.text).toBe("@Ann と @以前のメンバー へ");
    expect(toStored(written)).toBe(stored);
  });
});
