import { Download, Globe, MessagesSquare, PencilLine } from "lucide-react";
import { notFound } from "next/navigation";
import { VersionMenu } from "@/components/builder/version-menu";
import { VersionView } from "@/components/builder/version-view";
import { getTranslations } from "@/components/i18n/server";
import { PictureProxy } from "@/components/messages/picture-proxy";
import { orNotFound } from "@/components/shell/or-not-found";
import { TopBar } from "@/components/shell/top-bar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { layoutOf } from "@/lib/canvas";
import { graphOf } from "@/lib/canvas/shared";
import { loadInteractionVersion } from "@/lib/interactions";
import { ChannelsButton } from "../../channels/channels-button";
import { ShareButton } from "../../share/share-button";

interface Props {
  params: Promise<{ workspace: string; interaction: string; number: string }>;
}

export default async function VersionPage({ params }: Props) {
  const { workspace, interaction, number } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  const view = await orNotFound(loadInteractionVersion(ctx, { interactionId: interaction, number: Number(number) }));
  const [t, d] = await Promise.all([getTranslations("builder"), getTranslations("definitions")]);
  const laidOut = layoutOf(graphOf(view.definition));
  const canEdit = can(ctx.actor, "interactions.edit");
  const isLive = view.interaction.liveNumber === view.version.number;
  const list = `/${workspace}/interactions`;
  const file = `/api/workspaces/${workspace}/interactions/${interaction}/file?of=${number}`;
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
            <span className="text-xs text-fg-3 max-xl:hidden">
              {t("version.publishedAt")} <Time value={view.version.publishedAt} />
            </span>
            <ButtonLink
              size="sm"
              href={`${list}/${interaction}/sessions`}
              icon={<Icon icon={MessagesSquare} size={14} />}
              aria-label={t("list.column.total")}
            >
              <span className="max-xl:hidden">{t("list.column.total")}</span>
            </ButtonLink>
            <EditLink base={`${list}/${interaction}`} canEdit={canEdit} hasDraft={view.interaction.hasDraft} />
            <ButtonLink size="sm" href={file} icon={<Icon icon={Download} size={14} />} aria-label={d("draft.export")}>
              <span className="max-xl:hidden">{d("draft.export")}</span>
            </ButtonLink>
            <ChannelsButton ctx={ctx} workspace={workspace} interactionId={interaction} />
            <ShareButton
              ctx={ctx}
              workspace={workspace}
              interactionId={interaction}
              title={view.interaction.title}
              isLive={view.interaction.liveNumber !== null}
            />
            <VersionMenu
              base={`${list}/${interaction}`}
              current={view.version.number}
              live={view.interaction.liveNumber}
              numbers={view.versions.map((version) => version.number)}
            />
          </>
        }
      />
      <PictureProxy workspace={workspace}>
        <VersionView
          title={view.interaction.title}
          number={view.version.number}
          definition={view.definition}
          positions={{ ...laidOut, ...view.positions }}
        />
      </PictureProxy>
    </>
  );
}

/** Into the builder for those who edit; others look at the draft, if there is anything to see. */
async function EditLink({ base, canEdit, hasDraft }: { base: string; canEdit: boolean; hasDraft: boolean }) {
  const t = await getTranslations("definitions");
  if (!canEdit && !hasDraft) return null;
  const label = canEdit ? t("versions.edit") : t("draft.open");
  return (
    <ButtonLink
      size="sm"
      variant={canEdit ? "primary" : "secondary"}
      href={`${base}/edit`}
      icon={<Icon icon={PencilLine} size={14} />}
      aria-label={label}
    >
      <span className="max-xl:hidden">{label}</span>
    </ButtonLink>
  );
}
