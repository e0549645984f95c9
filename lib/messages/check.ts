import { encodedAddress } from "./encoded-address";
import { actionIn } from "./line/action.schema";
import { type CheckOptions, checkLineAction, checkLineMessage } from "./line/check-line-message";
import { messageLimits } from "./line/limits";
import { countFault } from "./line/rules";
import type { MessageProblem } from "./problem";
import { jsonBytes } from "./text-length";

/** A message in our words, filled in or as its author left it; looser than `Message`, so that drafts can be looked at. */
export type Checkable = { type: string } & Record<string, unknown>;

/**
 * Everything that LINE would refuse about a message, or not do as meant: code, JSON pointer into the message as it was given,
 * limit, found. The one judge for editors, problems, import and sender. An empty list means that it can be sent.
 */
export function check(message: Checkable, options: CheckOptions = {}): MessageProblem[] {
  switch (message.type) {
    case "raw":
      return [
        ...moved(checkLineMessage(message.message, options), "/message"),
        ...checkQuickReplies(message.quickReplies, options),
      ];
    case "card":
      return [...checkCard(message, options), ...checkQuickReplies(message.quickReplies, options)];
    default:
      return checkLineMessage(wireOf(message, addressWriter(options)), options).map(named);
  }
}

/** The same for what is sent together: how many there are, and whose quick replies nobody will see. */
export function checkAll(messages: readonly Checkable[], options: CheckOptions = {}): MessageProblem[] {
  const count = countFault(messages.length, messageLimits.messages);
  const problems = messages.flatMap((message, index) => moved(check(message, options), `/${index}`));
  const hidden = messages.flatMap((message, index): MessageProblem[] => {
    const isSeen = index === messages.length - 1 || !message.quickReplies;
    return isSeen ? [] : [{ code: "quick_replies_hidden", severity: "warning", pointer: `/${index}/quickReplies` }];
  });
  return [...(count ? [{ ...count, severity: "error" as const, pointer: "" }] : []), ...problems, ...hidden];
}

/** Whether nothing but warnings was found. */
export function isSendable(problems: readonly MessageProblem[]): boolean {
  return problems.every(({ severity }) => severity === "warning");
}

const addresses = new Set(["originalContentUrl", "previewImageUrl"]);

type Fields = Record<string, unknown>;
type WriteAddress = (value: unknown) => unknown;

/** Addresses are judged as they will be sent, with everything encoded; those with placeholders are not written yet. */
function addressWriter({ withoutPlaceholders }: CheckOptions): WriteAddress {
  return (value) => {
    if (typeof value !== "string") return value;
    return withoutPlaceholders && withoutPlaceholders(value) !== value ? value : encodedAddress(value);
  };
}

/** Our words as LINE's. */
function wireOf({ quickReplies, durationMs, ...message }: Checkable, write: WriteAddress): Fields {
  const encoded = Object.entries(message).map(([key, value]) => [key, addresses.has(key) ? write(value) : value]);
  return {
    ...Object.fromEntries(encoded),
    ...(durationMs !== undefined && { duration: durationMs }),
    ...(quickReplies !== undefined && {
      quickReply: { items: listOf(quickReplies).map((reply) => wireQuickReply(reply, write)) },
    }),
  };
}

function wireQuickReply(reply: Fields, write: WriteAddress): unknown {
  const { imageUrl } = reply;
  const icon = imageUrl === undefined ? {} : { imageUrl: write(imageUrl) };
  return { type: "action", action: wireAction(reply, write), ...icon };
}

/** Our button as LINE's action, which carries the label itself. */
function wireAction({ label, action }: Fields, write: WriteAddress): unknown {
  if (typeof action !== "object" || action === null) return action;
  const { text, alias, uri, ...rest }: Fields = { ...action };
  const isClipboard = rest.type === "clipboard";
  return {
    ...rest,
    ...(label !== undefined && { label }),
    ...(text !== undefined && { [isClipboard ? "clipboardText" : "text"]: text }),
    ...(alias !== undefined && { richMenuAliasId: alias }),
    ...(uri !== undefined && { uri: write(uri) }),
  };
}

/** LINE's names of places, and ours. The first that fits is taken. */
const names: readonly [RegExp, string][] = [
  [/^\/quickReply\/items\/(\d+)\/action\/label$/, "/quickReplies/$1/label"],
  [/^\/quickReply\/items\/(\d+)\/action\/clipboardText$/, "/quickReplies/$1/action/text"],
  [/^\/quickReply\/items\/(\d+)\/action\/richMenuAliasId$/, "/quickReplies/$1/action/alias"],
  [/^\/quickReply\/items/, "/quickReplies"],
  [/^\/duration$/, "/durationMs"],
];

/** The place in our message of what stands at a place of LINE's object. */
export function ownPointer(pointer: string): string {
  const name = names.find(([pattern]) => pattern.test(pointer));
  return name ? pointer.replace(...name) : pointer;
}

function named(problem: MessageProblem): MessageProblem {
  return { ...problem, pointer: ownPointer(problem.pointer) };
}

function checkQuickReplies(replies: unknown, options: CheckOptions): MessageProblem[] {
  if (replies === undefined) return [];
  return checkLineMessage(
    wireOf({ type: "text", text: "…", quickReplies: replies }, addressWriter(options)),
    options,
  ).map(named);
}

const buttonAction = actionIn("flexButton");

/** A card is drawn by the adapter; what its author wrote is judged: words, buttons, and the weight of both. */
function checkCard(card: Checkable, options: CheckOptions): MessageProblem[] {
  const buttons = listOf(card.buttons);
  const isBlank = [card.title, card.text].every((part) => !part) && listOf(card.rows).length + buttons.length === 0;
  const found = jsonBytes(card);
  const { max: limit } = card.paged ? messageLimits.flexCarouselBytes : messageLimits.flexBubbleBytes;
  return [
    ...(isBlank ? [{ code: "empty", severity: "error", pointer: "/text" } as const] : []),
    ...(found > limit
      ? [{ code: "too_heavy", severity: "error", pointer: "", limit, found, unit: "bytes" } as const]
      : []),
    ...buttons.flatMap((button, index) =>
      checkLineAction(buttonAction, wireAction(button, addressWriter(options)), options).map((problem) => ({
        ...problem,
        pointer: `/buttons/${index}${buttonPlace(problem.pointer)}`,
      })),
    ),
  ];
}

function buttonPlace(pointer: string): string {
  if (pointer === "/label") return pointer;
  return `/action${pointer.replace("/clipboardText", "/text").replace("/richMenuAliasId", "/alias")}`;
}

function listOf(value: unknown): Fields[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.map((item) => (typeof item === "object" && item !== null ? { ...item } : {}));
}

function moved(problems: readonly MessageProblem[], prefix: string): MessageProblem[] {
  return problems.map((problem) => ({ ...problem, pointer: `${prefix}${problem.pointer}` }));
}
