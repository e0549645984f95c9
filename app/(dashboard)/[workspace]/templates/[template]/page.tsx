import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { listTemplateFolders, listTemplateUses, loadTemplate } from "@/lib/templates";
import { TemplatePage } from "../template-page";

interface Props {
  params: Promise<{ workspace: string; template: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("templates");
  return { title: t("title") };
}

export default async function EditTemplatePage({ params }: Props) {
  const { workspace, template: id } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "templates.view");
  const template = await orNotFound(loadTemplate(ctx, id));
  const [uses, folders] = await Promise.all([listTemplateUses(ctx, id), listTemplateFolders(ctx)]);
  return (
    <TemplatePage
      workspace={ctx.workspace}
      template={template}
      uses={uses}
      folders={folders}
      canEdit={can(ctx.actor, "templates.edit")}
    />
  );
}
