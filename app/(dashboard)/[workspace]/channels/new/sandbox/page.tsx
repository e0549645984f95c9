import type { Metadata } from "next";
import { NewChannelForm } from "@/components/channels/new-channel-form";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { loadWorkspacePage } from "@/lib/auth";
import { createSandbox } from "../../actions";

interface Props {
  params: Promise<{ workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("channels");
  return { title: t("new.sandbox.heading") };
}

export default async function NewSandboxPage({ params }: Props) {
  const { workspace } = await params;
  await loadWorkspacePage(workspace, "channels.manage");
  const t = await getTranslations("channels");
  const base = `/${workspace}/channels`;
  return (
    <>
      <TopBar title={t("new.sandbox.heading")} crumbs={[{ label: t("title"), href: base }]} />
      <PageBody width="form">
        <p className="mb-4 text-sm text-fg-2">{t("new.sandbox.text")}</p>
        <NewChannelForm kind="sandbox" create={createSandbox.bind(null, workspace)} base={base} />
      </PageBody>
    </>
  );
}
