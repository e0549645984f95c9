import { drawMessages, type Scope, type TemplateMessage } from "@/lib/engine";
import type { Message } from "@/lib/messages";

/** A template's messages as they go out when no session asks, drawn as the engine draws them inside a turn. */
export function drawTemplate(messages: readonly TemplateMessage[], scope: Scope): Message[] {
  return drawMessages(messages, scope);
}
