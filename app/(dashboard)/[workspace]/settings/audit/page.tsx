import type { Metadata } from "next";
import { AuditTable } from "@/components/audit/audit-table";
import { KindFilter } from "@/components/audit/kind-filter";
import { getTranslations } from "@/components/i18n/server";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { listAudit } from "@/lib/audit";
import { auditKindSchema } from "@/lib/audit/shared";
import { loadWorkspacePage } from "@/lib/auth";

interface Props {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ kind?: string; before?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

/** What was done in this workspace that somebody may have to answer for (VIW-2). */
export default async function AuditPage({ params, searchParams }: Props) {
  const [{ workspace }, query] = await Promise.all([params, searchParams]);
  const { ctx } = await loadWorkspacePage(workspace, "workspace.manage");
  const kind = auditKindSchema.safeParse(query.kind).data;
  const before = /^\d{1,15}$/.test(query.before ?? "") ? Number(query.before) : undefined;
  const [t, page] = await Promise.all([getTranslations("audit"), listAudit(ctx, { kind, before })]);
  const base = `/${workspace}/settings/audit`;
  const rows = page.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  const more = page.next ? (
    <ButtonLink href={`${base}?${new URLSearchParams({ ...(kind && { kind }), before: String(page.next) })}`}>
      {t("more")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <p className="text-sm text-fg-2">{t("text")}</p>
      <KindFilter base={base} current={kind} />
      <Card flush>
        {rows.length > 0 ? (
          <AuditTable rows={rows} footer={more} />
        ) : (
          <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
        )}
      </Card>
    </>
  );
}
