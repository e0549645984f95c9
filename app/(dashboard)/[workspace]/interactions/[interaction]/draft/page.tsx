import { Download, PencilLine, Upload } from "lucide-react";
import { redirect } from "next/navigation";
import { VersionView } from "@/components/builder/version-view";
import { DiscardDraft } from "@/components/definitions/discard-draft";
import { PublishDialog } from "@/components/definitions/publish-dialog";
import { getTranslations } from "@/components/i18n/server";
import { orNotFound } from "@/components/shell/or-not-found";
import { TopBar } from "@/components/shell/top-bar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import { layoutOf } from "@/lib/canvas";
import { graphOf } from "@/lib/canvas/shared";
import { positionsOf, reviewDraft } from "@/lib/interactions";
import { ChannelsButton } from "../channels/channels-button";
import { discard, publish } from "./actions";

interface Props {
  params: Promise<{ workspace: string; interaction: string }>;
}

/** The draft of an interaction: to look at, to publish, to take elsewhere. */
export default async function DraftPage({ params }: Props) {
  const { workspace, interaction } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "interactions.view");
  const review = await orNotFound(reviewDraft(ctx, interaction));
  const base = `/${workspace}/interactions/${interaction}`;
  if (!review) redirect(base);
  const [t, b] = await Promise.all([getTranslations("definitions"), getTranslations("builder")]);
  const laidOut = await layoutOf(graphOf(review.definition));
  const { title, liveNumber, label } = review;
  const file = `/api/workspaces/${workspace}/interactions/${interaction}/file?of=draft`;
  const canEdit = can(ctx.actor, "interactions.edit");
  return (
    <>
      <TopBar
        title={title}
        crumbs={[{ label: b("list.title"), href: `/${workspace}/interactions` }]}
        status={
          <>
            <Badge icon={<Icon icon={PencilLine} size={12} />}>{t("draft.badge")}</Badge>
            <span className="text-xs text-fg-3 max-xl:hidden">
              {liveNumber === null ? t("draft.neverPublished") : t("draft.live", { number: String(liveNumber) })}
              {label ? ` ・ ${t("draft.label", { label })}` : null}
            </span>
          </>
        }
        actions={
          <>
            {canEdit ? (
              <ButtonLink
                size="sm"
                href={`${base}/edit`}
                icon={<Icon icon={PencilLine} size={14} />}
                aria-label={t("versions.edit")}
              >
                <span className="max-xl:hidden">{t("versions.edit")}</span>
              </ButtonLink>
            ) : null}
            {canEdit ? (
              <DiscardDraft
                title={title}
                interactionId={interaction}
                revision={review.revision}
                discard={discard.bind(null, workspace)}
                next={`/${workspace}/interactions`}
              />
            ) : null}
            {canEdit ? (
              <ButtonLink
                size="sm"
                href={`/${workspace}/interactions/import?into=${interaction}`}
                icon={<Icon icon={Upload} size={14} />}
                aria-label={t("draft.import")}
              >
                <span className="max-xl:hidden">{t("draft.import")}</span>
              </ButtonLink>
            ) : null}
            <ButtonLink size="sm" href={file} icon={<Icon icon={Download} size={14} />} aria-label={t("draft.export")}>
              <span className="max-xl:hidden">{t("draft.export")}</span>
            </ButtonLink>
            <ChannelsButton ctx={ctx} workspace={workspace} interactionId={interaction} />
            {can(ctx.actor, "interactions.publish") ? (
              <PublishDialog review={review} publish={publish.bind(null, workspace)} base={base} />
            ) : null}
          </>
        }
      />
      <VersionView
        title={title}
        number={review.nextNumber}
        definition={review.definition}
        positions={{ ...laidOut, ...positionsOf(review.layout) }}
      />
    </>
  );
}
