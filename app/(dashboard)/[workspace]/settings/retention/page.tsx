import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { RetentionCard } from "@/components/integrations/retention-card";
import { loadWorkspacePage } from "@/lib/auth";
import { loadRetention } from "@/lib/workspaces";
import { saveDays } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("integrations");
  return { title: t("retention.title") };
}

export default async function RetentionPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "workspace.manage");
  const { retentionDays } = await loadRetention(ctx);
  return <RetentionCard days={retentionDays} save={saveDays.bind(null, workspace)} />;
}
