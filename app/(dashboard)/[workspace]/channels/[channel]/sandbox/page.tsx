import { Inbox, Plug } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/server";
import { PhoneDesk } from "@/components/phone/phone-desk";
import { orNotFound } from "@/components/shell/or-not-found";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { loadChannel } from "@/lib/channel-admin";

interface Props {
  params: Promise<{ workspace: string; channel: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("phone");
  return { title: t("title") };
}

export default async function SandboxPage({ params }: Props) {
  const { workspace, channel: channelId } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "inbox.reply");
  const channel = await orNotFound(loadChannel(ctx, channelId));
  const t = await getTranslations("phone");
  if (!channel.isSandbox) notFound();
  return (
    <>
      <TopBar
        title={t("title")}
        status={
          <span className="max-lg:hidden">
            <Badge tone="accent">{t("safe")}</Badge>
          </span>
        }
        actions={
          <>
            <ButtonLink href={`/${workspace}/inbox?ch=${channel.id}`} icon={<Icon icon={Inbox} />}>
              {t("openInbox")}
            </ButtonLink>
            {can(ctx.actor, "channels.manage") ? (
              <ButtonLink
                variant="primary"
                href={`/${workspace}/channels/new/line`}
                icon={<Icon icon={Plug} />}
                className="max-md:hidden"
              >
                {t("connect")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <PageBody>
        <PhoneDesk
          home={`/${workspace}`}
          base={`/api/workspaces/${workspace}/channels/${channel.id}/sandbox`}
          account={{ id: channel.id, name: channel.name }}
          timeZone={channel.timeZone}
        />
      </PageBody>
    </>
  );
}
