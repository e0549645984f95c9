import { Smartphone } from "lucide-react";
import type { Metadata } from "next";
import { AccountCard } from "@/components/channels/account-card";
import { ChannelName } from "@/components/channels/channel-name";
import { ChatPageCard } from "@/components/channels/chat-page-card";
import { CredentialsCard } from "@/components/channels/credentials-card";
import { HealthCard } from "@/components/channels/health-card";
import { LinkingCard } from "@/components/channels/linking-card";
import { RemoveCard } from "@/components/channels/remove-card";
import { WebhookCard } from "@/components/channels/webhook-card";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { can } from "@/lib/access/shared";
import { loadLinkSettings } from "@/lib/account-links";
import { loadWorkspacePage } from "@/lib/auth";
import { facilitiesOf, loadChannel } from "@/lib/channel-admin";
import { register, remove, rename, renewLinkingKey, replaceCredentials, saveLinking, test } from "../../actions";
import { toChannelItem, toHealthItem } from "../../channel-items";

interface Props {
  params: Promise<{ workspace: string; channel: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("channels");
  return { title: t("title") };
}

export default async function ChannelSettingsPage({ params }: Props) {
  const { workspace, channel: id } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "channels.view");
  const channel = await orNotFound(loadChannel(ctx, id));
  const t = await getTranslations("channels");
  const { isSetUpByApi, webhookUrl, chatPageUrl, linkingUrl } = facilitiesOf(channel);
  const base = `/${workspace}/channels`;
  const canConfigure = can(ctx.actor, "channel.configure", id);
  const checks = canConfigure && isSetUpByApi;
  const shownTo = chatPageUrl ? t("new.web.nameHelp") : undefined;
  const nameHelp = channel.isSandbox ? t("new.sandbox.nameHelp") : (shownTo ?? t("nameHelp"));
  const phone =
    channel.isSandbox && can(ctx.actor, "inbox.reply", id) ? (
      <ButtonLink variant="soft" href={`${base}/${id}/sandbox`} icon={<Icon icon={Smartphone} />}>
        {t("openPhone")}
      </ButtonLink>
    ) : undefined;
  return (
    <>
      <TopBar title={channel.name} crumbs={[{ label: t("title"), href: base }]} actions={phone} />
      <PageBody width="form">
        <div className="flex flex-col gap-4">
          <AccountCard channel={toChannelItem(channel, ctx.now())} showState />
          {chatPageUrl ? <ChatPageCard url={chatPageUrl} /> : null}
          <HealthCard health={toHealthItem(channel.health)} />
          {webhookUrl && !channel.isSandbox ? (
            <WebhookCard
              url={webhookUrl}
              register={checks ? register.bind(null, workspace, { id }) : undefined}
              test={checks ? test.bind(null, workspace, { id }) : undefined}
            />
          ) : null}
          {canConfigure ? (
            <ChannelName channelId={id} name={channel.name} help={nameHelp} rename={rename.bind(null, workspace)} />
          ) : null}
          {checks ? <CredentialsCard channelId={id} replace={replaceCredentials.bind(null, workspace)} /> : null}
          {canConfigure && linkingUrl ? (
            <LinkingCard
              channelId={id}
              endpoint={linkingUrl}
              settings={await loadLinkSettings(ctx, id)}
              save={saveLinking.bind(null, workspace)}
              renewKey={renewLinkingKey.bind(null, workspace, { id })}
            />
          ) : null}
          {can(ctx.actor, "channels.manage") ? (
            <RemoveCard channelId={id} name={channel.name} remove={remove.bind(null, workspace)} next={base} />
          ) : null}
        </div>
      </PageBody>
    </>
  );
}
