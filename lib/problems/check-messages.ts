import { isPassThrough, pickPrefix, type Step, type StepMessage, writeInteractionPostback } from "@/lib/engine";
import type { MessageProblem } from "@/lib/messages";
import { checkDrafts } from "./check-drafts";
import { type Finding, finding } from "./finding";
import type { ProblemValues } from "./problem";

/** What is wrong with a step's messages. Paths are relative to the step. */
export function checkMessages(step: Step): Finding[] {
  const { messages } = step;
  return [
    ...checkDrafts(messages).map((problem) => toFinding(step, problem)),
    ...messages.flatMap((message, index) =>
      message.type === "template_button" && message.options.length === 0
        ? [finding("OPTIONS_EMPTY", `/messages/${index}/options`, "There is no button to press.")]
        : [],
    ),
    ...checkSilence(step),
    ...checkPostbacks(step),
  ];
}

/** What fills the text of a problem with a message: `rule` is its code in lib/messages. */
export function valuesOf({ code, limit, found, unit }: MessageProblem): ProblemValues {
  return {
    rule: code,
    ...(limit !== undefined && { limit }),
    ...(found !== undefined && { found }),
    ...(unit !== undefined && { unit }),
  };
}

/** Where files are loaded from, which LINE does over https alone. */
const mediaPlace = /\/(?:originalContentUrl|previewImageUrl|imageUrl|url|baseUrl|thumbnailImageUrl|iconUrl)$/;

function toFinding(step: Step, problem: MessageProblem): Finding {
  const { code, pointer, severity, limit, found } = problem;
  const path = `/messages${pointer}`;
  const values = valuesOf(problem);
  if (code === "quick_replies_hidden") return hiddenReplies(step, pointer, path);
  if (code === "url_scheme" && severity === "warning" && mediaPlace.test(pointer)) {
    return finding("MEDIA_UNREACHABLE", path, "Not an https address.", {
      values: { fault: "not_https", url: found ?? "" },
    });
  }
  const text = [code, limit === undefined ? "" : `limit ${limit}`, found === undefined ? "" : `found ${found}`];
  return finding(severity === "error" ? "LINE_LIMIT" : "LINE_ADVICE", path, text.filter(Boolean).join(", "), {
    values,
  });
}

function hiddenReplies({ id, messages }: Step, pointer: string, path: string): Finding {
  const index = Number(pointer.split("/")[1]);
  const last = messages.length - 1;
  const own = messages[index]?.quickReplies;
  const text = "Only those of the last message are shown.";
  if (!own || messages[last]?.quickReplies?.length) return finding("QUICK_REPLIES_NOT_LAST", path, text);
  const move = (at: number, value: unknown) =>
    ({ type: "set_field", stepId: id, path: `/messages/${at}/quickReplies`, value }) as const;
  const fix = { key: "moveQuickReplies" as const, commands: [move(last, own), move(index, undefined)] };
  return finding("QUICK_REPLIES_NOT_LAST", path, text, { fix });
}

function checkSilence(step: Step): Finding[] {
  const waitsInSilence = step.messages.length === 0 && !step.special && !isPassThrough(step);
  return waitsInSilence ? [finding("EMPTY_STEP", "/messages", "Waits for an answer but asks nothing.")] : [];
}

/** The shortest limit of the platforms, in UTF-16 units. */
const postbackDataLength = 300;
const longestToken = "x".repeat(32);

function checkPostbacks(step: Step): Finding[] {
  const longest = { sid: longestToken, step: step.id, opt: `${pickPrefix}9999` };
  const { length } = writeInteractionPostback(longest);
  if (length <= postbackDataLength || !step.messages.some(hasDrawnButton)) return [];
  const text = `Buttons of this step would carry ${length} characters.`;
  return [finding("POSTBACK_TOO_LONG", "/id", text, { values: { found: length, limit: postbackDataLength } })];
}

function hasDrawnButton({ type, quickReplies }: StepMessage): boolean {
  const isDrawn = type.endsWith("_template") || type === "template_button";
  const kinds = ["answer", "pick", "cancel"];
  return isDrawn || (quickReplies ?? []).some(({ action }) => kinds.includes(action.type));
}
