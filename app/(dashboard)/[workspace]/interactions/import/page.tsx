import type { Metadata } from "next";
import { ImportScreen } from "@/components/definitions/import-screen";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { loadWorkspacePage } from "@/lib/auth";
import { listChannels } from "@/lib/channel-admin";
import { findDraft } from "@/lib/interactions";

interface Props {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ into?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("definitions");
  return { title: t("import.title") };
}

/** Takes an interaction from a file: as a new one, or as the draft of the one in `?into=`. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [{ workspace }, { into: id }] = await Promise.all([params, searchParams]);
  const { ctx } = await loadWorkspacePage(workspace, "interactions.edit");
  const into = id ? await orNotFound(findDraft(ctx, id)) : undefined;
  const [t, b, channels] = await Promise.all([
    getTranslations("definitions"),
    getTranslations("builder"),
    into ? [] : listChannels(ctx),
  ]);
  return (
    <>
      <TopBar
        title={into ? t("import.titleInto", { title: into.title }) : t("import.title")}
        crumbs={[{ label: b("list.title"), href: `/${workspace}/interactions` }]}
      />
      <PageBody width="form">
        <ImportScreen
          workspace={workspace}
          channels={channels.map(({ id: channelId, name }) => ({ id: channelId, name }))}
          into={into && { interactionId: into.interactionId, title: into.title }}
        />
      </PageBody>
    </>
  );
}
