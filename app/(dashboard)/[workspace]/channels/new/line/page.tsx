import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccountCard } from "@/components/channels/account-card";
import { Checklist } from "@/components/channels/checklist";
import { ConnectAside } from "@/components/channels/connect-aside";
import { ConnectForm } from "@/components/channels/connect-form";
import { Steps } from "@/components/channels/steps";
import { WebhookCard } from "@/components/channels/webhook-card";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { ButtonLink } from "@/components/ui/button";
import { loadWorkspacePage, type MemberCtx } from "@/lib/auth";
import { facilitiesOf, hasSandbox, loadChannel, loadQuota } from "@/lib/channel-admin";
import { connectLine, register, test } from "../../actions";
import { toChannelItem, toHealthItem } from "../../channel-items";

interface Props {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ channel?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("channels");
  return { title: t("connect.title") };
}

/** First the credentials, then, once the account is known, its webhook and what is still missing. */
export default async function ConnectLinePage({ params, searchParams }: Props) {
  const [{ workspace }, { channel }] = await Promise.all([params, searchParams]);
  const { ctx } = await loadWorkspacePage(workspace, "channels.manage");
  return channel ? <SecondPart ctx={ctx} channelId={channel} /> : <FirstPart workspace={workspace} />;
}

async function FirstPart({ workspace }: { workspace: string }) {
  const t = await getTranslations("channels");
  const base = `/${workspace}/channels`;
  return (
    <Frame base={base} current={0} title={t("connect.credentialsTitle")} text={t("connect.credentialsText")}>
      <ConnectForm connect={connectLine.bind(null, workspace)} base={base} />
    </Frame>
  );
}

async function SecondPart({ ctx, channelId }: { ctx: MemberCtx; channelId: string }) {
  const { slug } = ctx.workspace;
  const base = `/${slug}/channels`;
  const [t, channel] = await Promise.all([getTranslations("channels"), orNotFound(loadChannel(ctx, channelId))]);
  const { webhookUrl, isSetUpByApi } = facilitiesOf(channel);
  const quota = isSetUpByApi ? await loadQuota(ctx, channelId) : null;
  const current = channel.health.lastEventAt ? 3 : channel.health.lastVerifiedAt ? 2 : 1;
  return (
    <Frame
      base={base}
      current={current}
      title={t("connect.webhookTitle")}
      text={t("connect.webhookText")}
      account={<AccountCard channel={toChannelItem(channel, ctx.now())} />}
    >
      {webhookUrl ? (
        <WebhookCard
          url={webhookUrl}
          register={register.bind(null, slug, { id: channelId })}
          test={test.bind(null, slug, { id: channelId })}
        />
      ) : null}
      <Checklist health={toHealthItem(channel.health)} chatMode={channel.profile.chatMode} quota={quota} />
      <div className="flex justify-end">
        <ButtonLink variant="primary" href={`${base}/${channelId}/settings`}>
          {t("connect.finish")}
        </ButtonLink>
      </div>
    </Frame>
  );
}

interface FrameProps {
  base: string;
  current: number;
  title: string;
  text: string;
  account?: ReactNode;
  children: ReactNode;
}

async function Frame({ base, current, title, text, account, children }: FrameProps) {
  const t = await getTranslations("channels");
  const steps = (["credentials", "webhook", "talk"] as const).map((key, index) => ({
    title: t(`connect.step.${key}.title`),
    text: index === 0 && current > 0 ? t("connect.step.credentials.done") : t(`connect.step.${key}.text`),
  }));
  return (
    <>
      <TopBar
        title={t("connect.title")}
        crumbs={[{ label: t("title"), href: base }]}
        actions={
          <ButtonLink variant="ghost" href={base}>
            {t("connect.later")}
          </ButtonLink>
        }
      />
      <PageBody>
        <div className="mx-auto grid max-w-290 gap-8 max-lg:gap-6 md:grid-cols-[208px_minmax(0,1fr)] xl:grid-cols-[208px_minmax(0,1fr)_300px]">
          <Steps label={t("connect.steps")} doneLabel={t("connect.done")} steps={steps} current={current} />
          <div className="flex min-w-0 flex-col gap-4">
            <div>
              <h2 className="heading text-xl">{title}</h2>
              <p className="mt-1 text-sm/[1.7] text-fg-2">{text}</p>
            </div>
            {children}
          </div>
          <aside className="flex flex-col gap-3 md:col-start-2 xl:col-start-auto">
            {account}
            <ConnectAside sandboxHref={hasSandbox() ? `${base}/new/sandbox` : undefined} />
          </aside>
        </div>
      </PageBody>
    </>
  );
}
