"use server";

import { z } from "zod";
import { getTranslations } from "@/components/i18n/server";
import { deleteAiEndpoint, deleteSecret, saveAiEndpoint, saveSecret, sendTestMail } from "@/lib/actions";
import { aiEndpointSchema, secretNameSchema, secretSchema } from "@/lib/actions/shared";
import { workspaceAction } from "@/lib/auth";

const permission = "workspace.manage";

/** Adds a secret or puts another value in its place. */
export const putSecret = workspaceAction({ permission, schema: secretSchema }, saveSecret);

/** Removes a secret. */
export const removeSecret = workspaceAction({ permission, schema: z.object({ name: secretNameSchema }) }, deleteSecret);

/** Sets the endpoint for AI texts. */
export const putAiEndpoint = workspaceAction({ permission, schema: aiEndpointSchema }, saveAiEndpoint);

/** Takes the endpoint for AI texts away. */
export const removeAiEndpoint = workspaceAction({ permission, schema: z.object({}) }, deleteAiEndpoint);

/** Sends a mail to whoever asks, to see whether mails arrive. */
export const tryMail = workspaceAction({ permission, schema: z.object({}) }, async (ctx) => {
  const t = await getTranslations("integrations");
  return sendTestMail(ctx, { subject: t("mail.test.subject"), text: t("mail.test.text") });
});
