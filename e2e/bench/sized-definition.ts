import { type Definition, definitionSchema } from "@/lib/engine";

/**
 * An interaction of so many steps: three messages a step on average, a fifth of them drawn, branches on every third step, and from
 * every tenth a branch back. What a step holds repeats every ten steps, so that turns at the same place of a ten are the same work
 * whatever the size. Any long answer leads to the next step.
 */
export function aSizedDefinition(count: number): Definition {
  const steps = Array.from({ length: count }, (_, index) => {
    const place = index % 10;
    const next = index + 1 < count ? `step-${index + 2}` : "complete";
    const back = { type: "equals", value: "back", nextStepId: `step-${Math.floor(index / 2) + 1}` };
    const ahead = [
      { type: "contains", value: "次", nextStepId: next },
      { type: "regex", value: "^(skip|次へ)$", nextStepId: next },
    ];
    return {
      id: `step-${index + 1}`,
      title: `質問 ${index + 1}`,
      messages: Array.from({ length: 1 + (place % 5) }, (_, at) => aMessage((place + at) % 5 === 0, index)),
      normalize: ["trim", "ZenEisutoHanEisu"],
      validate: [{ type: "required" }, { type: "length", maxlength: 200 }],
      branches: [...(place % 3 === 0 ? ahead : []), ...(place === 9 ? [back] : [])],
      nextStepId: next,
    };
  });
  return definitionSchema.parse({ format: 1, settings: { timeoutMinutes: 30 }, steps });
}

function aMessage(isDrawn: boolean, index: number) {
  if (!isDrawn) return { type: "text", text: `{{session.step-1}} 様、${index + 1} 番目の質問です。` };
  const text = { type: "text", text: "{{user.profile.displayName}} 様", wrap: true };
  const body = { type: "box", layout: "vertical", contents: [text, text, text] };
  return { type: "flex", altText: "ご案内", contents: { type: "bubble", body } };
}
