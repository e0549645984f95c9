import type { Metadata } from "next";
import { type NewKind, PlatformChoice } from "@/components/channels/platform-choice";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { loadWorkspacePage } from "@/lib/auth";
import { hasSandbox } from "@/lib/channel-admin";

interface Props {
  params: Promise<{ workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("channels");
  return { title: t("new.title") };
}

export default async function NewChannelPage({ params }: Props) {
  const { workspace } = await params;
  await loadWorkspacePage(workspace, "channels.manage");
  const t = await getTranslations("channels");
  const base = `/${workspace}/channels`;
  const kinds: NewKind[] = hasSandbox() ? ["line", "web", "sandbox"] : ["line", "web"];
  return (
    <>
      <TopBar title={t("new.title")} crumbs={[{ label: t("title"), href: base }]} />
      <PageBody width="form">
        <p className="mb-4 text-sm text-fg-2">{t("new.text")}</p>
        <PlatformChoice base={base} kinds={kinds} />
      </PageBody>
    </>
  );
}
