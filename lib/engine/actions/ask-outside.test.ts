import { describe, expect, it } from "vitest";
import { aDefinition, aQuestion } from "../testing/a-definition";
import { afterAnswer, failures, started, tell } from "../testing/action-world";
import { said } from "../testing/said";

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
