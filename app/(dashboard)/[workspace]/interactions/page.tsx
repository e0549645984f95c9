import { Upload, Workflow } from "lucide-react";
import type { Metadata } from "next";
import { InteractionTable } from "@/components/builder/interaction-table";
import { ListSearch } from "@/components/builder/list-search";
import { platformBadge } from "@/components/builder/platform-badge";
import { NewInteraction } from "@/components/definitions/new-interaction";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { listChannels } from "@/lib/channel-admin";
import { countUnseenMentions } from "@/lib/comments";
import { listInteractions } from "@/lib/interactions";
import { interactionOrderSchema, usualOrder } from "@/lib/interactions/shared";

interface Props {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ q?: string; after?: string; sort?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("builder");
  return { title: t("list.title") };
}

export default async function InteractionsPage({ params, searchParams }: Props) {
  const [{ workspace }, { q = "", after, sort }] = await Promise.all([params, searchParams]);
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const order = interactionOrderSchema.catch(usualOrder).parse(sort);
  const canEdit = can(ctx.actor, "interactions.edit");
  const [t, page, listed, mentions] = await Promise.all([
    getTranslations("builder"),
    listInteractions(ctx, { query: q, after, order }),
    canEdit ? listChannels(ctx) : [],
    countUnseenMentions(ctx),
  ]);
  const channels = listed.map(({ id, name }) => ({ id, name }));
  const base = `/${workspace}/interactions`;
  const items = page.rows.map((row) => ({
    ...row,
    mentions: mentions[row.id] ?? 0,
    updatedAt: row.updatedAt.toISOString(),
    channels: row.channels.map(({ id, name, platform }) => ({ id, name, badge: platformBadge(platform) })),
  }));
  const more = page.next ? (
    <ButtonLink href={`${base}?${new URLSearchParams({ ...(q && { q }), ...(sort && { sort }), after: page.next })}`}>
      {t("list.more")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <TopBar
        title={t("list.title")}
        actions={canEdit ? <NewOnes workspace={workspace} channels={channels} /> : null}
      />
      <PageBody>
        <div className="mb-4 w-72 max-w-full">
          <ListSearch base={base} query={q} />
        </div>
        <Card flush>
          {items.length > 0 ? (
            <InteractionTable base={base} rows={items} order={order} query={q} footer={more} />
          ) : (
            <Nothing query={q} base={base} />
          )}
        </Card>
      </PageBody>
    </>
  );
}

/** The two ways to a new interaction: from a file, and from nothing. */
async function NewOnes({ workspace, channels }: { workspace: string; channels: { id: string; name: string }[] }) {
  const t = await getTranslations("definitions");
  return (
    <>
      <ButtonLink href={`/${workspace}/interactions/import`} icon={<Icon icon={Upload} />}>
        {t("import.open")}
      </ButtonLink>
      <NewInteraction workspace={workspace} channels={channels} />
    </>
  );
}

async function Nothing({ query, base }: { query: string; base: string }) {
  const t = await getTranslations("builder");
  if (query)
    return (
      <EmptyState
        title={t("list.noMatch", { query })}
        action={<ButtonLink href={base}>{t("list.clear")}</ButtonLink>}
      />
    );
  return (
    <EmptyState title={t("list.emptyTitle")} icon={<Icon icon={Workflow} size={20} />}>
      {t("list.emptyText")}
    </EmptyState>
  );
}
