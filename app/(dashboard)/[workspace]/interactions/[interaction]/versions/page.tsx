import { PencilLine } from "lucide-react";
import type { Metadata } from "next";
import { VersionTable } from "@/components/definitions/version-table";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { loadWorkspacePage } from "@/lib/auth";
import { findLiveNumber, findPublishRefusal, listVersions } from "@/lib/interactions";
import { rollBack } from "./actions";

interface Props {
  params: Promise<{ workspace: string; interaction: string }>;
  searchParams: Promise<{ before?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("definitions");
  return { title: t("versions.title") };
}

/** Every version that was published, and the way back to one. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const [{ workspace, interaction }, { before = "" }] = await Promise.all([params, searchParams]);
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const input = { interactionId: interaction, before: /^\d{1,9}$/.test(before) ? Number(before) : undefined };
  const { title } = await orNotFound(findLiveNumber(ctx, interaction));
  const [page, refusal, t, b] = await Promise.all([
    listVersions(ctx, input),
    findPublishRefusal(ctx, interaction),
    getTranslations("definitions"),
    getTranslations("builder"),
  ]);
  const list = `/${workspace}/interactions`;
  const base = `${list}/${interaction}`;
  const rows = page.rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
  const more = page.next ? (
    <ButtonLink href={`${base}/versions?before=${page.next}`}>{t("versions.more")}</ButtonLink>
  ) : null;
  return (
    <>
      <TopBar
        title={t("versions.title")}
        crumbs={[
          { label: b("list.title"), href: list },
          { label: title, href: `${base}/edit` },
        ]}
        actions={
          <ButtonLink href={`${base}/edit`} icon={<Icon icon={PencilLine} />}>
            {t("versions.edit")}
          </ButtonLink>
        }
      />
      <PageBody>
        <Card flush>
          {rows.length > 0 ? (
            <VersionTable
              base={base}
              interactionId={interaction}
              rows={rows}
              rollBack={refusal === null ? rollBack.bind(null, workspace) : undefined}
              footer={more}
            />
          ) : (
            <EmptyState title={t("versions.emptyTitle")}>{t("versions.emptyText")}</EmptyState>
          )}
        </Card>
      </PageBody>
    </>
  );
}
