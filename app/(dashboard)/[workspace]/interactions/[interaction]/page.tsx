import { redirect } from "next/navigation";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { findLiveNumber } from "@/lib/interactions";

interface Props {
  params: Promise<{ workspace: string; interaction: string }>;
}

/** The door to an interaction: its live version, else the builder or its draft, else a word about there being neither. */
export default async function InteractionPage({ params }: Props) {
  const { workspace, interaction } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const { title, liveNumber, hasDraft } = await orNotFound(findLiveNumber(ctx, interaction));
  const base = `/${workspace}/interactions`;
  if (liveNumber !== null) redirect(`${base}/${interaction}/versions/${liveNumber}`);
  if (can(ctx.actor, "interactions.edit")) redirect(`${base}/${interaction}/edit`);
  if (hasDraft) redirect(`${base}/${interaction}/draft`);
  const t = await getTranslations("builder");
  return (
    <>
      <TopBar title={title} crumbs={[{ label: t("list.title"), href: base }]} />
      <PageBody>
        <EmptyState title={t("version.notPublishedTitle")}>{t("version.notPublishedText")}</EmptyState>
      </PageBody>
    </>
  );
}
