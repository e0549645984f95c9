import {
  type AnswerMask,
  drawMessages,
  listPlaceholders,
  maskAnswer,
  missingPlaceholders,
  pagedCard,
  type Scope,
  type StepMessage,
} from "@/lib/engine";
import type { Button, CardMessage, Message } from "@/lib/messages";

/** Texts of the cards that an interaction draws, where the author wrote none, and two answers to show them with. */
export interface CardWords {
  confirm: string;
  apply: string;
  edit: string;
  editPicker: string;
  back: string;
  cancelConfirm: string;
  abort: string;
  continue: string;
  answers: readonly { stepId?: string; label: string; value: string }[];
}

/** How messages look on the phone, as far as that can be told while they are written. */
export function drawPreview(messages: readonly StepMessage[], scope: Scope, words: CardWords): Message[] {
  return messages.flatMap((message) => drawOne(message, scope, words));
}

function drawOne(message: StepMessage, scope: Scope, words: CardWords): Message[] {
  switch (message.type) {
    case "confirm_template": {
      const rows = listed(words.answers, message.answers).map(({ label, value }) => ({ label, value }));
      const buttons = [
        button(message.apply.label || words.apply, "primary"),
        button(message.edit.label || words.edit, "secondary"),
      ];
      return [card(message.title || words.confirm, buttons, { rows, columns: 2, ...pagedCard(rows.length, 2) })];
    }
    case "edit_picker_template": {
      const picks = listed(words.answers, message.answers).map(({ label }) => button(label, "secondary"));
      const buttons = [...picks, button(message.cancel.label || words.back, "link")];
      return [card(message.title || words.editPicker, buttons, pagedCard(picks.length, 1))];
    }
    case "cancel_confirm_template": {
      const buttons = [
        button(message.abort.label || words.abort, "secondary"),
        button(message.continue.label || words.continue, "primary"),
      ];
      return [card(message.title || words.cancelConfirm, buttons, { columns: 2 })];
    }
    default:
      return drawMessages([message], scope);
  }
}

/** MSG-10: the examples that the author of the card chose, by the names given to them, masked as the answers will be. */
function listed(
  answers: CardWords["answers"],
  chosen: readonly { stepId: string; label?: string | undefined; mask?: AnswerMask | undefined }[] | undefined,
): CardWords["answers"] {
  if (!chosen) return answers;
  return chosen.flatMap(({ stepId, label, mask }) => {
    const answer = answers.find((candidate) => candidate.stepId === stepId);
    return answer ? [{ label: label || answer.label, value: maskAnswer(answer.value, mask) }] : [];
  });
}

function card(title: string, buttons: Button[], more: Partial<CardMessage> = {}): CardMessage {
  return { type: "card", title, buttons, columns: 1, ...more };
}

function button(label: string, style: NonNullable<Button["style"]>): Button {
  return { label, style, action: { type: "message", text: label } };
}

/** The scope with the name of every value that it does not have, so that a preview shows where something will stand. */
export function withNames(messages: readonly StepMessage[], scope: Scope, nameOf: (path: string) => string): Scope {
  const missing = new Set(missingPlaceholders(messages, scope));
  const named = listPlaceholders(messages).filter(({ name, hasFallback }) => missing.has(name) && !hasFallback);
  return named.reduce<Scope>((filled, { name, path }) => (path ? put(filled, path, nameOf(name)) : filled), scope);
}

function put(scope: Scope, [key = "", ...rest]: readonly string[], value: string): Scope {
  const inside = Object.hasOwn(scope, key) ? scope[key] : undefined;
  return { ...scope, [key]: rest.length === 0 ? value : put(isScope(inside) ? inside : {}, rest, value) };
}

function isScope(value: unknown): value is Scope {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
