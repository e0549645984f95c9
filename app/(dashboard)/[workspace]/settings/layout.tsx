import type { ReactNode } from "react";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { SettingsTabs } from "@/components/shell/settings-tabs";
import { TopBar } from "@/components/shell/top-bar";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";

/** Title and tabs of all settings; each page brings its cards only. */
export default async function SettingsLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ workspace: string }>;
}) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace);
  const t = await getTranslations("shell");
  return (
    <>
      <TopBar title={t("settings.title")} />
      <PageBody>
        <SettingsTabs canManage={can(ctx.actor, "workspace.manage")} />
        <div className="flex flex-col gap-4 pt-4">{children}</div>
      </PageBody>
    </>
  );
}
