import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { SaveState } from "@/components/templates/save-state";
import { TemplateActions } from "@/components/templates/template-actions";
import { TemplateEditingProvider } from "@/components/templates/template-editing";
import { TemplateForm } from "@/components/templates/template-form";
import type { TemplateUse, TemplateView } from "@/lib/templates/shared";

interface TemplatePageProps {
  workspace: { slug: string; name: string };
  /** Null: a new one. */
  template: TemplateView | null;
  uses: TemplateUse[];
  folders: string[];
  canEdit: boolean;
}

/** The screen of one template: bar, form and preview share what is being written. */
export async function TemplatePage({ workspace, template, uses, folders, canEdit }: TemplatePageProps) {
  const t = await getTranslations("templates");
  const base = `/${workspace.slug}/templates`;
  return (
    <TemplateEditingProvider
      key={template?.id ?? "new"}
      workspace={workspace.slug}
      workspaceName={workspace.name}
      template={template}
      uses={uses}
      canEdit={canEdit}
    >
      <TopBar
        title={template?.title ?? t("new")}
        crumbs={[{ label: t("title"), href: base }]}
        status={<SaveState />}
        actions={<TemplateActions />}
      />
      <PageBody>
        <TemplateForm folders={folders} />
      </PageBody>
    </TemplateEditingProvider>
  );
}
