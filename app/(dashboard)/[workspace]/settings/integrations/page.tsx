import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { AiCard } from "@/components/integrations/ai-card";
import { MailCard } from "@/components/integrations/mail-card";
import { SecretCard } from "@/components/integrations/secret-card";
import { findAiEndpoint, listAdminAddresses, listSecrets } from "@/lib/actions";
import { loadWorkspacePage } from "@/lib/auth";
import { env } from "@/lib/kernel/env";
import { putAiEndpoint, putSecret, removeAiEndpoint, removeSecret, tryMail } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("integrations");
  return { title: t("title") };
}

/** What interactions may use of the world outside: secrets for calls, a mail server, an endpoint for AI texts. */
export default async function IntegrationsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "workspace.manage");
  const [secrets, endpoint, admins] = await Promise.all([
    listSecrets(ctx),
    findAiEndpoint(ctx),
    listAdminAddresses(ctx.db, ctx.workspaceId),
  ]);
  return (
    <>
      <SecretCard
        secrets={secrets.map(({ name, updatedAt }) => ({ name, updatedAt: updatedAt.toISOString() }))}
        save={putSecret.bind(null, workspace)}
        remove={removeSecret.bind(null, workspace)}
      />
      <AiCard
        endpoint={endpoint ?? null}
        save={putAiEndpoint.bind(null, workspace)}
        remove={removeAiEndpoint.bind(null, workspace)}
      />
      <MailCard from={env().mail?.from ?? null} admins={admins} test={tryMail.bind(null, workspace)} />
    </>
  );
}
