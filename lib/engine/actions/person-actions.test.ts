import { describe, expect, it } from "vitest";
import { aDefinition, aQuestion } from "../testing/a-definition";
import { afterAnswer, failures, started, tell } from "../testing/action-world";
import { said } from "../testing/said";

describe("profile, tags and facts", () => {
  it("are seen by what comes later in the same turn", () => {
    const set = { type: "update_user_profile", parameters: { key: "rank", value: "{{session.q1}}" } };
    const tag = { type: "add_user_tags", parameters: { tags: ["VIP", " VIP ", ""] } };
    const world = started(
      aDefinition([
        aQuestion("q1", { afterActions: [set, tag] }),
        aQuestion("q2", { messages: [{ type: "text", text: "{{user.profile.rank}} {{user.tags}}" }] }),
      ]),
      { person: { tags: ["new"] } },
    );
    const happened = world.says("gold");
    expect(said(happened)).toEqual(["gold new, VIP"]);
    expect(happened.effects).toContainEqual({ type: "change_tags", sessionId: "session-1", add: ["VIP"], remove: [] });
    expect(world.profile).toEqual({ rank: "gold" });
    expect(world.tags).toEqual(["new", "VIP"]);
  });

  it("an empty value deletes, empty tags clear", () => {
    const world = started(
      aDefinition([
        aQuestion("q1", {
          afterActions: [
            { type: "update_user_profile", parameters: { key: "rank", value: "" } },
            { type: "update_user_tags", parameters: { tags: [] } },
          ],
        }),
      ]),
      { person: { profile: { rank: "gold" }, tags: ["a", "b"] } },
    );
    world.says("x");
    expect(world.profile).toEqual({});
    expect(world.tags).toEqual([]);
  });

  it("say which account of the site is linked, and call the person by its name (section 13)", () => {
    const info = { type: "get_my_user_info", parameters: {}, sendReturnValue: false };
    const tells = {
      type: "get_text_message",
      parameters: { body: "{{return[1].linkStatus}} {{return[1].account.id}}" },
    };
    const asking = aDefinition([
      aQuestion("q1", { afterActions: [info, tells] }),
      aQuestion("q2", {
        messages: [{ type: "text", text: "{{user.data.display_name}} {{user.profile.displayName}}" }],
      }),
    ]);
    const linked = started(asking, { person: { account: { id: "m-42", name: "会員 花子" } } });
    expect(said(linked.says("x"))).toEqual(["linked m-42", "会員 花子 花子"]);
    expect(said(started(asking).says("x"))).toEqual(["none ", "花子 花子"]);
  });

  it("the platform's own keys are not written", () => {
    const happened = afterAnswer([{ type: "update_user_profile", parameters: { key: "displayName", value: "x" } }]);
    expect(failures(happened)).toEqual(["q1 after.1 update_user_profile PROFILE_KEY_RESERVED"]);
  });

  it("values, tags and facts about the person are read as they are", () => {
    const person = { displayName: "花子", profile: { hobby: "釣り" }, tags: ["a"] };
    const happened = afterAnswer(
      [
        { type: "get_user_profile_value", parameters: { key: "hobby" } },
        { type: "get_user_tags" },
        { type: "get_my_user_info" },
        tell("{{return[3].id}} {{return[3].name}} {{return[2][0]}}"),
      ],
      { person },
    );
    expect(said(happened)).toEqual(["釣り", "person-1 花子 a", "q2?"]);
  });

  it("the current time is the channel's", () => {
    const at = (parameters = {}) => said(afterAnswer([{ type: "get_the_current_datetime", parameters }]))[0];
    expect(at()).toBe("2026-02-14 19:00");
    expect(at({ format: "iso" })).toBe("2026-02-14T19:00:00+09:00");
  });

  it("other peers are asked about outside and changed outside", () => {
    const happened = afterAnswer(
      [
        { type: "get_user_profile_value", parameters: { key: "rank", user: "person-2" } },
        { type: "add_user_tags", parameters: { tags: ["x"], channel: "channel-2" } },
      ],
      { outside: () => ({ ok: true, value: "silver" }) },
    );
    expect(said(happened)).toEqual(["silver", "q2?"]);
    expect(happened.effects.filter(({ type }) => type === "perform")).toHaveLength(1);
    expect(happened.effects.filter(({ type }) => type === "change_tags")).toEqual([]);
  });
});
