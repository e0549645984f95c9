import type { ActionType, UnavailableActions } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { env } from "@/lib/kernel/env";
import { findAiEndpoint } from "./ai-endpoint";

/** Which actions cannot run in this workspace now, and why; of all, or of those that are asked about. */
export async function unavailableActions(
  ctx: Pick<Ctx, "db" | "workspaceId">,
  types: readonly ActionType[] = ["send_mail_to_admin", "request_llm"],
): Promise<UnavailableActions> {
  const lacksMail = types.includes("send_mail_to_admin") && !env().mail;
  const lacksAi = types.includes("request_llm") && !(await findAiEndpoint(ctx));
  return {
    ...(lacksMail && { send_mail_to_admin: "This installation has no mail server (SMTP_URL)." }),
    ...(lacksAi && { request_llm: "No AI endpoint is set in the settings of this workspace." }),
  };
}
