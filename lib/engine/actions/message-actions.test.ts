import { describe, expect, it } from "vitest";
import { aDefinition, aQuestion } from "../testing/a-definition";
import { afterAnswer, failures, started, tell } from "../testing/action-world";
import { said } from "../testing/said";

describe("messages as results", () => {
  it("a text that is longer than a message may be becomes several", () => {
    const { messages } = afterAnswer([tell("あ".repeat(5_001))]);
    expect(messages.map((message) => (message.type === "text" ? message.text.length : 0))).toEqual([5_000, 1, 3]);
  });

  it("a card with a button", () => {
    const parameters = {
      title: "会員証",
      body: "{{session.q1}}様",
      type: "uri",
      label: "開く",
      link: "https://example.com",
      attributes: { color: "#06c755" },
    };
    const { messages } = afterAnswer([{ type: "get_button_message", parameters }]);
    expect(messages[0]).toMatchObject({
      type: "flex",
      altText: "会員証",
      contents: {
        type: "bubble",
        body: { contents: [{ text: "会員証" }, { text: "x様" }] },
        footer: {
          contents: [{ color: "#06c755", action: { type: "uri", label: "開く", uri: "https://example.com" } }],
        },
      },
    });
  });

  it("P5 a raw message written as JSON text stays JSON whatever is inserted", () => {
    const json = '{"type":"text","text":"{{session.q1}}"}';
    const world = started(
      aDefinition([aQuestion("q1", { afterActions: [{ type: "get_raw_message", parameters: { json } }] })]),
    );
    expect(world.says('a"b\nc').messages).toEqual([{ type: "raw", message: { type: "text", text: 'a"b\nc' } }]);
  });

  const templates = [
    {
      id: "tp_1",
      key: "thanks",
      title: "お礼",
      args: [{ name: "name", default: "お客" }, { name: "shop" }],
      messages: [
        { type: "text" as const, text: "{{args.name}}様、{{args.shop}}より{{user.profile.displayName}}" },
        {
          type: "text" as const,
          text: "いかが？",
          quickReplies: [{ label: "はい", action: { type: "answer" as const, value: "yes" } }],
        },
      ],
    },
  ];

  it("a saved message with its arguments, which are never read again", () => {
    const parameters = { message: "thanks", args: { name: "{{session.q1}}", shop: "相槌" } };
    const world = started(aDefinition([aQuestion("q1", { afterActions: [{ type: "saved_message", parameters }] })]), {
      templates,
    });
    expect(said(world.says("{{channel.name}}"))).toEqual(["{{channel.name}}様、相槌より花子", "いかが？ <はい>"]);
    const bare = { type: "get_line_connect_message", parameters: { message: "tp_1" } };
    expect(said(afterAnswer([bare], { templates }))[0]).toBe("お客様、より花子");
  });

  it("buttons of a saved message before a question answer it", () => {
    const world = started(
      aDefinition([
        aQuestion("q1", {
          beforeActions: [{ type: "saved_message", parameters: { message: "thanks" } }],
          messages: [],
        }),
        aQuestion("q2"),
      ]),
      { templates },
    );
    expect(said(world.presses("はい"))).toEqual(["q2?"]);
    expect(world.active?.answers).toEqual({ q1: "yes" });
  });

  it("a saved message that is gone is a failure", () => {
    const happened = afterAnswer([{ type: "saved_message", parameters: { message: "gone" } }], { templates });
    expect(failures(happened)).toEqual(["q1 after.1 saved_message TEMPLATE_MISSING"]);
  });

  it("sending speaks at once, to oneself in the turn and to others outside", () => {
    const send = (parameters: Record<string, unknown>) => ({ type: "send_message", parameters });
    const options = { templates };
    expect(
      said(
        afterAnswer(
          [
            tell("2"),
            send({ message: "1" }),
            send({ message: "thanks" }),
            send({ message: { type: "text", text: "3" }, user: "person-1" }),
          ],
          options,
        ),
      ),
    ).toEqual(["1", "お客様、より花子", "いかが？ <はい>", "3", "2", "q2?"]);
    const happened = afterAnswer([send({ message: "他人", user: "person-2" })]);
    expect(said(happened)).toEqual(["q2?"]);
    expect(happened.effects).toContainEqual({
      type: "perform",
      request: {
        ordinal: 0,
        type: "send_message",
        parameters: { message: "他人", args: {}, user: "person-2" },
        origin: { sessionId: "session-1", interactionId: "A", versionId: "A-1", stepId: "q1", position: "after.1" },
      },
    });
  });
});
