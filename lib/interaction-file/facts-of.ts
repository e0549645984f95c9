import type { Definition, StepMessage } from "@/lib/engine";

/** What a channel has to be able to do for a definition: kinds of messages, quick replies, pickers. Sorted. */
export function featuresOf({ steps }: Definition): string[] {
  const messages = steps.flatMap((step) => step.messages);
  const kinds = messages.map(({ type }) => type);
  const replies = messages.flatMap(({ quickReplies = [] }) =>
    quickReplies.map(({ action }) => `quick_reply.${action.type}`),
  );
  const actions = steps.flatMap((step) =>
    [...step.beforeActions, ...step.afterActions].map(({ type }) => `action.${type}`),
  );
  return [...new Set([...kinds, ...replies, ...actions])].sort();
}

/** The addresses of the pictures, films and sounds that a definition shows, in order and once each. */
export function mediaOf({ steps }: Definition): string[] {
  const messages = steps.flatMap((step) => step.messages);
  return [...new Set(messages.flatMap(addressesOf))].filter((address) => !address.includes("{{"));
}

function addressesOf(message: StepMessage): string[] {
  const pictures = (message.quickReplies ?? []).flatMap(({ imageUrl }) => imageUrl ?? []);
  switch (message.type) {
    case "image":
    case "video":
      return [message.originalContentUrl, message.previewImageUrl, ...pictures];
    case "audio":
      return [message.originalContentUrl, ...pictures];
    case "flex":
      return [...drawnIn(message.contents), ...pictures];
    case "raw":
      return [...drawnIn(message.message), ...pictures];
    default:
      return pictures;
  }
}

/** Addresses under `url` and the like anywhere in drawn JSON; `uri` of an action leads elsewhere and is no medium. */
function drawnIn(value: unknown, name = ""): string[] {
  if (typeof value === "string") return /url$/i.test(name) && /^https?:/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => drawnIn(member, Array.isArray(value) ? name : key));
}
