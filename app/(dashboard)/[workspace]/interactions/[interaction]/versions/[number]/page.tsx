import { Globe } from "lucide-react";
import { notFound } from "next/navigation";
import { VersionMenu } from "@/components/builder/version-menu";
import { VersionView } from "@/components/builder/version-view";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { TopBar } from "@/components/shell/top-bar";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import { loadWorkspacePage } from "@/lib/auth";
import { layoutOf } from "@/lib/canvas";
import { graphOf } from "@/lib/canvas/shared";
import { loadInteractionVersion } from "@/lib/interactions";

interface Props {
  params: Promise<{ workspace: string; interaction: string; number: string }>;
}

export default async function VersionPage({ params }: Props) {
  const { workspace, interaction, number } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  const view = await orNotFound(loadInteractionVersion(ctx, { interactionId: interaction, number: Number(number) }));
  const [t, laidOut] = await Promise.all([getTranslations("builder"), layoutOf(graphOf(view.definition))]);
  const isLive = view.interaction.liveNumber === view.version.number;
  const list = `/${workspace}/interactions`;
  return (
    <>
      <TopBar
        title={view.interaction.title}
        crumbs={[{ label: t("list.title"), href: list }]}
        status={
          isLive ? (
            <Badge tone="success" icon={<Icon icon={Globe} size={12} />}>
              {t("version.live", { number })}
            </Badge>
          ) : (
            <Badge>{t("version.old", { number })}</Badge>
          )
        }
        actions={
          <>
            <span className="text-xs text-fg-3 max-md:hidden">
              {t("version.publishedAt")} <Time value={view.version.publishedAt} />
            </span>
            <VersionMenu
              base={`${list}/${interaction}`}
              current={view.version.number}
              live={view.interaction.liveNumber}
              numbers={view.versions.map((version) => version.number)}
            />
          </>
        }
      />
      <VersionView
        title={view.interaction.title}
        number={view.version.number}
        definition={view.definition}
        positions={{ ...laidOut, ...view.positions }}
      />
    </>
  );
}
