import { Plus, Zap } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { SectionTabs } from "@/components/triggers/section-tabs";
import { TriggerList } from "@/components/triggers/trigger-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { countFirings, listChoices, listTriggers } from "@/lib/triggers";
import { maxTriggers } from "@/lib/triggers/shared";
import { flip, order, remove, save } from "./actions";
import { toTriggerItem } from "./trigger-items";

interface Props {
  params: Promise<{ workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triggers");
  return { title: t("title") };
}

export default async function TriggersPage({ params }: Props) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const [t, triggers, choices] = await Promise.all([getTranslations("triggers"), listTriggers(ctx), listChoices(ctx)]);
  const ids = triggers.map(({ id }) => id);
  const firings = await countFirings(ctx, ids);
  const base = `/${workspace}/triggers`;
  const mayEdit = can(ctx.actor, "interactions.edit");
  const isFull = triggers.length >= maxTriggers;
  const create =
    mayEdit && !isFull ? (
      <ButtonLink variant="primary" href={`${base}/new`} icon={<Icon icon={Plus} />}>
        {t("list.new")}
      </ButtonLink>
    ) : undefined;
  const actions = {
    save: save.bind(null, workspace),
    remove: remove.bind(null, workspace),
    flip: flip.bind(null, workspace),
    order: order.bind(null, workspace),
  };
  return (
    <>
      <TopBar title={t("title")} actions={triggers.length > 0 ? create : undefined} />
      <PageBody>
        <div className="mb-4">
          <SectionTabs base={base} current="triggers" />
        </div>
        <p className="mb-3 text-xs text-fg-3">{isFull ? t("list.full", { max: maxTriggers }) : t("list.hint")}</p>
        <Card flush>
          {triggers.length > 0 ? (
            <TriggerList
              base={base}
              items={triggers.map((trigger) => toTriggerItem(trigger, firings.get(trigger.id)))}
              choices={choices}
              actions={mayEdit ? actions : undefined}
            />
          ) : (
            <EmptyState title={t("list.emptyTitle")} icon={<Icon icon={Zap} size={20} />} action={create}>
              {mayEdit ? t("list.emptyText") : t("list.emptyReadOnly")}
            </EmptyState>
          )}
        </Card>
      </PageBody>
    </>
  );
}
