import { MessageSquareText, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { TemplateFilter } from "@/components/templates/template-filter";
import { TemplateTable } from "@/components/templates/template-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { listTemplateFolders, listTemplates } from "@/lib/templates";

interface Props {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ q?: string; folder?: string; after?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("templates");
  return { title: t("title") };
}

export default async function TemplatesPage({ params, searchParams }: Props) {
  const [{ workspace }, { q = "", folder = "", after }] = await Promise.all([params, searchParams]);
  const { ctx } = await loadWorkspacePage(workspace, "templates.view");
  const [t, page, folders] = await Promise.all([
    getTranslations("templates"),
    listTemplates(ctx, { q, folder, after }),
    listTemplateFolders(ctx),
  ]);
  const base = `/${workspace}/templates`;
  const canEdit = can(ctx.actor, "templates.edit");
  const create = canEdit ? (
    <ButtonLink href={`${base}/new`} variant="primary" icon={<Icon icon={Plus} />}>
      {t("new")}
    </ButtonLink>
  ) : null;
  const more = page.next ? (
    <ButtonLink
      href={`${base}?${new URLSearchParams({ ...(q && { q }), ...(folder && { folder }), after: page.next })}`}
    >
      {t("list.more")}
    </ButtonLink>
  ) : null;
  const isFiltered = q !== "" || folder !== "";
  return (
    <>
      <TopBar title={t("title")} actions={create} />
      <PageBody>
        {page.items.length > 0 || isFiltered ? (
          <TemplateFilter base={base} query={q} folder={folder} folders={folders} />
        ) : null}
        <Card flush>
          {page.items.length > 0 ? (
            <TemplateTable workspace={workspace} rows={page.items} canEdit={canEdit} footer={more} />
          ) : isFiltered ? (
            <EmptyState title={t("list.noMatch")} action={<ButtonLink href={base}>{t("list.clear")}</ButtonLink>} />
          ) : (
            <EmptyState title={t("list.emptyTitle")} icon={<Icon icon={MessageSquareText} size={20} />} action={create}>
              {t("list.emptyText")}
            </EmptyState>
          )}
        </Card>
      </PageBody>
    </>
  );
}
