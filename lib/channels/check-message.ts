import { lengthOf, type Message } from "@/lib/messages";
import type { Capabilities } from "./contract";

/** What a message exceeds on a channel: which limit, and the number it was compared with. */
export interface LimitProblem {
  code:
    | "kind_not_supported"
    | "text_too_long"
    | "too_many_quick_replies"
    | "media_too_large"
    | "preview_too_large"
    | "media_type";
  max?: number;
  actual?: number;
}

/** Whether a channel can carry a message as it is: what the composer and the builder say before anything is queued. */
export function checkMessage(capabilities: Capabilities, message: Message): LimitProblem[] {
  const problems: LimitProblem[] = [];
  if (!capabilities.messageKinds.includes(message.type)) problems.push({ code: "kind_not_supported" });
  if (message.type === "text") problems.push(...checkText(capabilities, message.text));
  const replies = message.quickReplies?.length ?? 0;
  if (replies > capabilities.quickRepliesMax) {
    problems.push({ code: "too_many_quick_replies", max: capabilities.quickRepliesMax, actual: replies });
  }
  return problems;
}

/** A file that somebody wants to send. */
export interface Upload {
  kind: "image" | "video" | "audio";
  contentType: string;
  bytes: number;
  previewBytes?: number;
}

/** Whether a channel takes a file of this kind, type and weight. */
export function checkUpload(capabilities: Capabilities, upload: Upload): LimitProblem[] {
  const limit = capabilities.media[upload.kind];
  if (!limit) return [{ code: "kind_not_supported" }];
  const problems: LimitProblem[] = [];
  if (!limit.contentTypes.includes(upload.contentType)) problems.push({ code: "media_type" });
  if (upload.bytes > limit.maxBytes) {
    problems.push({ code: "media_too_large", max: limit.maxBytes, actual: upload.bytes });
  }
  const { previewMaxBytes: max } = limit;
  if (max !== undefined && upload.previewBytes !== undefined && upload.previewBytes > max) {
    problems.push({ code: "preview_too_large", max, actual: upload.previewBytes });
  }
  return problems;
}

function checkText(capabilities: Capabilities, text: string): LimitProblem[] {
  const { max, unit } = capabilities.textLength;
  const actual = lengthOf(text, unit);
  return actual > max ? [{ code: "text_too_long", max, actual }] : [];
}
