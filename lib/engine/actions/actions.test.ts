import { describe, expect, it } from "vitest";
import type { DefinitionInput } from "../definition.schema";
import { aDefinition, aQuestion, aRemark } from "../testing/a-definition";
import { said } from "../testing/said";
import { type Happened, World, type WorldOptions } from "../testing/world";

type Actions = NonNullable<DefinitionInput["steps"][number]["beforeActions"]>;

const tell = (body: string): Actions[number] => ({ type: "get_text_message", parameters: { body } });

function worldOf(definition: DefinitionInput, options: Partial<WorldOptions> = {}): World {
  return new World({ ...options, interactions: { A: [definition], ...options.interactions } });
}

function started(definition: DefinitionInput, options: Partial<WorldOptions> = {}): World {
  const world = worldOf(definition, options);
  world.starts("A");
  return world;
}

/** What `q1`'s after-input actions say when it is answered. */
function afterAnswer(afterActions: Actions, options: Partial<WorldOptions> = {}): Happened {
  return started(aDefinition([aQuestion("q1", { afterActions }), aQuestion("q2")]), options).says("x");
}

function failures({ effects }: Happened): string[] {
  return effects.flatMap((effect) =>
    effect.type === "log" && effect.line.type === "action_failed"
      ? [`${effect.line.stepId} ${effect.line.position} ${effect.line.action} ${effect.line.code}`]
      : [],
  );
}

describe("actions of a step", () => {
  const talkative = aDefinition([
    aQuestion("q1", { beforeActions: [tell("before q1")], afterActions: [tell("after q1: {{session.q1}}")] }),
    aQuestion("q2", { beforeActions: [tell("before q2")] }),
  ]);

  it("speak in order: after-input, the next step's before-input, the next step", () => {
    const world = worldOf(talkative);
    expect(said(world.starts("A"))).toEqual(["before q1", "q1?"]);
    expect(said(world.says("花子"))).toEqual(["after q1: 花子", "before q2", "q2?"]);
  });

  it("FP12 of a step that only talks run around its messages", () => {
    const world = worldOf(
      aDefinition([aRemark("r1", { beforeActions: [tell("b")], afterActions: [tell("a")] }), aQuestion("q1")]),
    );
    expect(said(world.starts("A"))).toEqual(["b", "r1!", "a", "q1?"]);
  });

  const guarded = aDefinition(
    [
      aQuestion("q1", {
        validate: [{ type: "number" }],
        beforeActions: [tell("before")],
        afterActions: [tell("after")],
      }),
      { id: "ask", special: "cancelConfirm" },
    ],
    { cancelWords: [{ type: "equals", value: "やめる" }] },
  );

  it("do not run again on an error, a hint or a stale press", () => {
    const world = started(guarded);
    expect(said(world.says("x"))).toEqual(["数値で入力してください。", "q1?"]);
    expect(said(world.sends("sticker"))).toEqual(["テキストまたはボタンで回答してください。", "q1?"]);
    expect(said(world.posts("mode=interaction&step=q9&value=1"))).toEqual([]);
  });

  it("do not run on a cancel word, but do when the person goes on", () => {
    const world = started(guarded);
    expect(said(world.says("やめる"))).toEqual(["入力を中止しますか？ [中止する] [続ける]"]);
    expect(said(world.presses("続ける"))).toEqual(["before", "q1?"]);
  });

  it("run again when a session resumes", () => {
    const world = started(guarded, { interactions: { B: [aDefinition([aQuestion("b1")])] } });
    world.starts("B");
    expect(said(world.says("done"))).toEqual(["before", "q1?"]);
  });

  it("run after a press without a value", () => {
    expect(said(started(guarded).posts("mode=interaction&step=q1"))).toEqual(["after"]);
  });

  it("of the special steps run when these are shown", () => {
    const steps = (["complete", "canceled", "timeoutNotice", "timeoutRemind", "cancelConfirm"] as const).map(
      (role) => ({
        id: role,
        special: role,
        beforeActions: [tell(`${role} {{session.q1}}`)],
      }),
    );
    const settings = {
      timeoutMinutes: 30,
      timeoutRemind: 10,
      cancelWords: [{ type: "equals" as const, value: "やめる" }],
    };
    const definition = aDefinition([aQuestion("q1"), aQuestion("q2"), ...steps], settings);
    const begun = () => {
      const world = started(definition);
      world.says("1");
      return world;
    };
    expect(said(begun().says("2"))).toEqual(["complete 1"]);
    expect(said(begun().at("10:20").sweeps())).toEqual(["timeoutRemind 1"]);
    expect(said(begun().at("10:30").sweeps())).toEqual(["timeoutNotice 1"]);
    const world = begun();
    expect(said(world.says("やめる"))[0]).toBe("cancelConfirm 1");
    expect(said(world.presses("中止する"))).toEqual(["canceled 1"]);
  });

  it("of the confirm step run when it is approved, not when something is corrected", () => {
    const definition = aDefinition([
      aQuestion("q1"),
      { id: "check", special: "confirm", beforeActions: [tell("look")], afterActions: [tell("sent")] },
    ]);
    const world = started(definition);
    expect(said(world.says("1"))).toEqual(["look", "入力内容の確認 {q1: 1} [送信] [修正]"]);
    expect(said(world.presses("修正"))).toEqual(["修正する項目を選択してください。 [q1] [戻る]"]);
    world.presses("戻る");
    expect(said(world.presses("送信"))).toEqual(["sent"]);
    expect(world.latest("A")?.status).toBe("completed");
  });

  it("ENG-7 stand in the trace with their outcome", () => {
    const { trace } = afterAnswer([tell("x"), { type: "fly" }]);
    expect(trace.filter(({ type }) => type === "action_run")).toEqual([
      { type: "action_run", stepId: "q1", position: "after.1", action: "get_text_message", outcome: "done" },
      {
        type: "action_run",
        stepId: "q1",
        position: "after.2",
        action: "fly",
        outcome: "failed",
        code: "ACTION_UNKNOWN",
      },
    ]);
  });

  it("INS-9 that are switched off do nothing and keep their number", () => {
    const off = { ...tell("no"), isEnabled: false, chains: [{ to: "2.body", data: "chained" }] };
    expect(said(afterAnswer([off, tell("[{{return[1]}}]"), tell("{{return[2].text}}")]))).toEqual(["[]", "[]", "q2?"]);
  });

  it("stay silent when their return value is not to be sent", () => {
    const silent = { ...tell("secret"), sendReturnValue: false };
    expect(said(afterAnswer([silent, tell("{{return[1].text}}!")]))).toEqual(["secret!", "q2?"]);
  });
});

describe("chains", () => {
  it("hand data on to a parameter of a later action, however deep", () => {
    const first = {
      ...tell("one"),
      chains: [
        { to: "2.json.text", data: "{{return[1].text}} of {{session.q1}}" },
        { to: "3.body", data: "literal" },
      ],
    };
    const raw = { type: "get_raw_message", parameters: { json: { type: "text", text: "" } } };
    const { messages } = afterAnswer([first, raw, tell("")]);
    expect(messages).toEqual([
      { type: "text", text: "one" },
      { type: "raw", message: { type: "text", text: "one of x" } },
      { type: "text", text: "literal" },
      { type: "text", text: "q2?" },
    ]);
  });

  it("hand over whole values, which are never read for placeholders again", () => {
    const person = { tags: ["{{session.q1}}", "b"] };
    const read = {
      type: "get_user_tags",
      chains: [
        { to: "2.body", data: "{{ $.return[1][0] }}" },
        { to: "3.tags", data: "{{$.return[1]}}" },
      ],
    };
    const world = worldOf(
      aDefinition([aQuestion("q1", { afterActions: [read, tell(""), { type: "remove_user_tags" }] })]),
      { person },
    );
    world.starts("A");
    expect(said(world.says("x"))).toEqual(["{{session.q1}}"]);
    expect(world.tags).toEqual([]);
  });

  it("never reach back", () => {
    const late = { ...tell("b"), chains: [{ to: "1.body", data: "changed" }] };
    expect(said(afterAnswer([tell("a"), late]))).toEqual(["a", "b", "q2?"]);
  });
});

describe("failures", () => {
  const broken: Actions[number] = { type: "get_text_message", parameters: {} };

  it("are recorded and stop neither the turn nor later actions", () => {
    const happened = afterAnswer([broken, tell("still")]);
    expect(said(happened)).toEqual(["still", "q2?"]);
    expect(failures(happened)).toEqual(["q1 after.1 get_text_message PARAMETERS_INVALID"]);
    expect(happened.effects).toContainEqual(expect.objectContaining({ type: "incident", code: "ACTION_FAILED" }));
    expect(happened.outcome.reason).toBe("answered");
  });

  it("INS-9 may lead to another step, before or after an answer", () => {
    const elsewhere = { ...broken, onFailure: { type: "go_to" as const, stepId: "help" } };
    const definition = aDefinition([
      aQuestion("q1", { afterActions: [elsewhere, tell("not said")] }),
      aQuestion("q2"),
      aQuestion("help"),
    ]);
    expect(said(started(definition).says("x"))).toEqual(["help?"]);
    const before = aDefinition([aQuestion("q1", { beforeActions: [tell("oh"), elsewhere] }), aQuestion("help")]);
    expect(said(worldOf(before).starts("A"))).toEqual(["oh", "help?"]);
  });

  it("INS-9 may end the interaction", () => {
    const world = started(
      aDefinition([
        aQuestion("q1", { afterActions: [{ ...broken, onFailure: { type: "end" } }] }),
        aQuestion("q2"),
        { id: "done", special: "complete", messages: [{ type: "text", text: "done" }] },
      ]),
    );
    expect(said(world.says("x"))).toEqual(["done"]);
    expect(world.latest("A")).toMatchObject({ status: "completed", answers: { q1: "x" } });
  });

  it("that lead nowhere are as if they went on", () => {
    const nowhere = { ...broken, onFailure: { type: "go_to" as const, stepId: "gone" } };
    const happened = afterAnswer([nowhere]);
    expect(said(happened)).toEqual(["q2?"]);
    expect(happened.effects).toContainEqual(expect.objectContaining({ code: "TARGET_MISSING", detail: "gone" }));
  });

  it("ENG-3 that lead round in circles end at the budget", () => {
    const back = { ...broken, onFailure: { type: "go_to" as const, stepId: "q1" } };
    const world = worldOf(aDefinition([aQuestion("q1", { beforeActions: [back] })]));
    expect(world.starts("A").outcome.reason).toBe("budget_exceeded");
  });
});

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

describe("work outside", () => {
  const call = { type: "http_request", parameters: { url: "https://api.example.com/{{session.q1}}" } };

  it("FP8 the result of a call can be used by what follows", () => {
    const answer = { status: 200, ok: true, headers: {}, body: { name: "花子", tags: ["a"] } };
    const happened = afterAnswer([call, tell("{{return[1].body.name}} {{return[1].status}}")], {
      outside: () => ({ ok: true, value: answer }),
    });
    expect(said(happened)).toEqual(["花子 200", "q2?"]);
  });

  it("FP8 a refusal of the server is a failure whose answer can be read, and the turn goes on", () => {
    const value = { status: 404, ok: false, headers: {}, body: { error: "gone" } };
    const happened = afterAnswer([call, tell("{{return[1].ok}} {{return[1].body.error}}")], {
      outside: () => ({ ok: false, code: "HTTP_404", detail: "", value }),
    });
    expect(said(happened)).toEqual(["false gone", "q2?"]);
    expect(failures(happened)).toEqual(["q1 after.1 http_request HTTP_404"]);
  });

  it("is asked for in order, with everything filled in", () => {
    const again = {
      type: "http_request",
      parameters: { url: "https://b.example.com/{{return[1].n}}", method: "POST" },
    };
    const world = started(aDefinition([aQuestion("q1", { afterActions: [call, again] }), aQuestion("q2")]), {
      outside: ({ ordinal }) => ({ ok: true, value: { n: ordinal + 7 } }),
    });
    world.says("花");
    expect(world.asked.map(({ ordinal, parameters, origin }) => [ordinal, parameters.url, origin.position])).toEqual([
      [0, "https://api.example.com/%E8%8A%B1", "after.1"],
      [1, "https://b.example.com/7", "after.2"],
    ]);
  });

  it("what a person wrote cannot lead a call to another place, nor break out of its body", () => {
    const careful = {
      type: "http_request",
      parameters: {
        method: "POST",
        url: "https://api.example.com/find?name={{session.q1}}",
        query: { q: "{{session.q1}}" },
        body: { type: "json", value: '{"name":"{{session.q1}}"}' },
      },
    };
    const whole = { type: "http_request", parameters: { url: "{{session.q1}}" } };
    const world = started(aDefinition([aQuestion("q1", { afterActions: [careful, whole] })]));
    world.says('a&b="/../x"');
    expect(world.asked.map(({ parameters }) => parameters)).toMatchObject([
      {
        url: "https://api.example.com/find?name=a%26b%3D%22%2F..%2Fx%22",
        query: { q: 'a&b="/../x"' },
        body: { type: "json", value: { name: 'a&b="/../x"' } },
      },
      { url: 'a&b="/../x"' },
    ]);
  });

  it("ENG-2 nothing of a turn that waits is to be saved", () => {
    const world = started(aDefinition([aQuestion("q1", { afterActions: [call] }), aQuestion("q2")]));
    expect(world.suspends({ type: "text", text: "x" })).toMatchObject({
      pending: { type: "action", request: { type: "http_request" } },
      outcome: { consumed: true, reason: "pending" },
      sessions: [],
      effects: [],
      answersUsed: 0,
    });
  });

  it("the words of a language model are sent", () => {
    const llm = { type: "request_llm", parameters: { prompt: "{{session.q1}}" } };
    expect(said(afterAnswer([llm], { outside: () => ({ ok: true, value: "こんにちは" }) }))).toEqual([
      "こんにちは",
      "q2?",
    ]);
  });

  it("mail waits for nobody", () => {
    const happened = afterAnswer([
      { type: "send_mail_to_admin", parameters: { subject: "新規", body: "{{session.q1}}" } },
    ]);
    expect(happened.effects).toContainEqual(
      expect.objectContaining({
        type: "perform",
        request: expect.objectContaining({ parameters: { subject: "新規", body: "x" } }),
      }),
    );
  });

  it("has a limit in one turn", () => {
    const many = Array.from({ length: 21 }, () => call);
    const happened = afterAnswer(many, { outside: () => ({ ok: true, value: null }) });
    expect(failures(happened)).toEqual(["q1 after.21 http_request TOO_MANY_REQUESTS"]);
  });
});
