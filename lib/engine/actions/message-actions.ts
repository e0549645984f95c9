import type { z } from "zod";
import { type JsonObject, type Message, messageSchema } from "@/lib/messages";
import type { Scope } from "../placeholders";
import { emit } from "../turn";
import { type ActionDone, type ActionHost, doneSilently, failed, type RunningAction } from "./action-host";
import { drawButtonCard } from "./button-card";
import type { actionCatalogue } from "./catalogue";
import { drawMessages } from "./draw-messages";
import type { MessageTemplate } from "./message-template";
import { textMessages } from "./messages-of-result";

type Parameters<T extends keyof typeof actionCatalogue> = z.output<(typeof actionCatalogue)[T]["parameters"]>;

export function textMessage(_: RunningAction, { body }: Parameters<"get_text_message">): ActionDone {
  return said(textMessages(body));
}

export function buttonMessage(_: RunningAction, parameters: Parameters<"get_button_message">): ActionDone {
  return said([drawButtonCard(parameters)]);
}

/** One message object in the platform's own words. */
export function rawMessage(_: RunningAction, { json }: Parameters<"get_raw_message">): ActionDone {
  if (typeof json === "string") return failed("PARAMETERS_INVALID", "json: not an object");
  return said([{ type: "raw", message: json }]);
}

export function savedMessage(
  { host }: RunningAction,
  { message, args }: Parameters<"saved_message">,
  scope: Scope,
): ActionDone {
  const messages = templateMessages(host, message, args, scope);
  return messages ? said(messages) : failed("TEMPLATE_MISSING", message);
}

/** Says something on the spot, whether or not return values are sent. A name of a saved message means that one. */
export function sendMessage(
  { host }: RunningAction,
  { message, args }: Parameters<"send_message">,
  scope: Scope,
): ActionDone {
  const messages =
    typeof message === "string"
      ? (templateMessages(host, message, args, scope) ?? textMessages(message))
      : [message].flat().map(toMessage);
  const { run } = host;
  emit(host.turn, {
    type: "send",
    messages,
    sessionId: run?.session.id ?? null,
    interactionId: run?.version.interactionId ?? null,
    versionId: run?.version.versionId ?? null,
    stepId: run ? host.stepId : null,
    cause: "action",
  });
  return doneSilently;
}

/** A message of ours, or else an object in the platform's own words. */
function toMessage(object: JsonObject): Message {
  const message = messageSchema.safeParse(object);
  return message.success ? message.data : { type: "raw", message: object };
}

function templateMessages(host: ActionHost, name: string, args: JsonObject, scope: Scope): Message[] | undefined {
  const template = host.turn.input.templates.byId(name);
  const address = host.run && { sid: host.run.session.token, step: host.stepId ?? undefined };
  return template && drawMessages(template.messages, { ...scope, args: argsOf(template, args) }, address);
}

/** What was given, else the default; names that the template does not have are left out. */
function argsOf({ args }: MessageTemplate, given: JsonObject): JsonObject {
  const isGiven = (name: string) => Object.hasOwn(given, name) && given[name] !== "" && given[name] !== null;
  return Object.fromEntries(args.map(({ name, default: text = "" }) => [name, isGiven(name) ? given[name] : text]));
}

/** `{{return[n]}}` of one message is that message, of several the list. */
function said(messages: Message[]): ActionDone {
  return { ok: true, value: messages.length === 1 ? messages[0] : messages, messages };
}
