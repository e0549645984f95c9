import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { loadWorkspacePage } from "@/lib/auth";
import { listTemplateFolders } from "@/lib/templates";
import { TemplatePage } from "../template-page";

interface Props {
  params: Promise<{ workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("templates");
  return { title: t("new") };
}

export default async function NewTemplatePage({ params }: Props) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "templates.edit");
  const folders = await listTemplateFolders(ctx);
  return <TemplatePage workspace={ctx.workspace} template={null} uses={[]} folders={folders} canEdit />;
}
