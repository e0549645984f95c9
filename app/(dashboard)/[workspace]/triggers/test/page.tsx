import { FlaskConical } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { PageBody } from "@/components/shell/page-body";
import { TopBar } from "@/components/shell/top-bar";
import { SectionTabs } from "@/components/triggers/section-tabs";
import { Tester } from "@/components/triggers/tester";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { loadWorkspacePage } from "@/lib/auth";
import { listChoices } from "@/lib/triggers";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triggers");
  return { title: t("test.title") };
}

export default async function TestPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const [t, choices] = await Promise.all([getTranslations("triggers"), listChoices(ctx)]);
  const base = `/${workspace}/triggers`;
  return (
    <>
      <TopBar title={t("title")} />
      <PageBody>
        <div className="mb-4">
          <SectionTabs base={base} current="test" />
        </div>
        {choices.channels.length > 0 ? (
          <Tester workspace={workspace} base={base} choices={choices} />
        ) : (
          <Card>
            <EmptyState title={t("test.noChannel")} icon={<Icon icon={FlaskConical} size={20} />} />
          </Card>
        )}
      </PageBody>
    </>
  );
}
