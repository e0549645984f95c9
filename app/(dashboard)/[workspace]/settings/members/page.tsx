import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/server";
import { InvitationList } from "@/components/members/invitation-list";
import { InviteDialog } from "@/components/members/invite-dialog";
import { MemberList } from "@/components/members/member-list";
import { PublishingCard } from "@/components/members/publishing-card";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/access/shared";
import { loadWorkspacePage } from "@/lib/auth";
import {
  type InvitationListed,
  listInvitations,
  listMembers,
  loadPublishing,
  type MemberListed,
} from "@/lib/workspaces";
import { change, invite, remove, revoke, setPublishing } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("members");
  return { title: t("title") };
}

export default async function MembersPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { ctx } = await loadWorkspacePage(workspace, "members.view");
  const canManage = can(ctx.actor, "members.manage");
  const [t, members, invitations, { publishing }] = await Promise.all([
    getTranslations("members"),
    listMembers(ctx),
    canManage ? listInvitations(ctx) : [],
    loadPublishing(ctx),
  ]);
  const rights = { memberId: ctx.actor.memberId, canManage, isOwner: ctx.actor.role === "owner", publishing };
  const inviteButton = (
    <InviteDialog invite={invite.bind(null, workspace)} withOwner={rights.isOwner} publishing={publishing} />
  );
  return (
    <>
      <Card
        flush
        title={t("title")}
        hint={t("count", { count: members.length })}
        actions={canManage ? inviteButton : undefined}
      >
        <MemberList
          members={members.map(toMember)}
          rights={rights}
          actions={{ changeRole: change.bind(null, workspace), remove: remove.bind(null, workspace) }}
        />
      </Card>
      {canManage ? (
        <Card flush title={t("pending.title")}>
          <InvitationList invitations={invitations.map(toInvitation)} revoke={revoke.bind(null, workspace)} />
        </Card>
      ) : null}
      {can(ctx.actor, "workspace.manage") ? (
        <PublishingCard publishing={publishing} save={setPublishing.bind(null, workspace)} />
      ) : null}
    </>
  );
}

function toMember({ createdAt, ...member }: MemberListed) {
  return { ...member, joinedAt: createdAt.toISOString() };
}

function toInvitation({ expiresAt, ...invitation }: InvitationListed) {
  return { ...invitation, expiresAt: expiresAt.toISOString() };
}
