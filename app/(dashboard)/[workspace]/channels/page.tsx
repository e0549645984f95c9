import { Plug, Plus, Smartphone } from "lucide-react";
import type { Metadata } from "next";
import { ChannelTable } from "@/components/channels/channel-table";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { can, canSomewhere } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { hasSandbox, listChannels } from "@/lib/channel-admin";
import { toChannelItem } from "./channel-items";

interface Props {
  params: Promise<{ workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("channels");
  return { title: t("title") };
}

export default async function ChannelsPage({ params }: Props) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "channels.view");
  const [t, channels] = await Promise.all([getTranslations("channels"), listChannels(ctx)]);
  const base = `/${workspace}/channels`;
  const canManage = can(ctx.actor, "channels.manage");
  const add = (
    <ButtonLink variant="primary" href={`${base}/new`} icon={<Icon icon={Plus} />}>
      {t("add")}
    </ButtonLink>
  );
  return (
    <>
      <TopBar title={t("title")} actions={canManage ? add : undefined} />
      <PageBody>
        <Card flush>
          {channels.length > 0 ? (
            <ChannelTable
              base={base}
              rows={channels.map((channel) => toChannelItem(channel, ctx.now()))}
              canPlay={canSomewhere(ctx.actor, "inbox.reply")}
            />
          ) : (
            <Nothing base={base} canManage={canManage} />
          )}
        </Card>
      </PageBody>
    </>
  );
}

async function Nothing({ base, canManage }: { base: string; canManage: boolean }) {
  const t = await getTranslations("channels");
  const icon = <Icon icon={Plug} size={20} />;
  if (!canManage) {
    return (
      <EmptyState title={t("empty.title")} icon={icon}>
        {t("empty.readOnly")}
      </EmptyState>
    );
  }
  const sandbox = hasSandbox() ? (
    <ButtonLink href={`${base}/new/sandbox`} icon={<Icon icon={Smartphone} />}>
      {t("new.sandbox.title")}
    </ButtonLink>
  ) : undefined;
  const connect = (
    <ButtonLink variant="primary" href={`${base}/new/line`} icon={<Icon icon={Plug} />}>
      {t("connect.title")}
    </ButtonLink>
  );
  return (
    <EmptyState title={t("empty.title")} icon={icon} action={connect} secondary={sandbox}>
      {t("empty.text")}
    </EmptyState>
  );
}
