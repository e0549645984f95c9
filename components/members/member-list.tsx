"use client";

import { Ellipsis, LogOut, UserMinus } from "lucide-react";
import { useState } from "react";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import type { MemberActions, MemberItem, MemberRights } from "./member-data";
import { RemoveDialog } from "./remove-dialog";
import { RoleSelect } from "./role-select";
import { useMemberAction } from "./use-member-action";

interface MemberListProps {
  members: readonly MemberItem[];
  rights: MemberRights;
  actions: Pick<MemberActions, "changeRole" | "remove">;
}

/** Who belongs to the workspace, and as what. */
export function MemberList({ members, rights, actions }: MemberListProps) {
  const t = useTranslations("members");
  const times = useTimes();
  const [leaving, setLeaving] = useState<MemberItem>();
  const columns: Column<MemberItem>[] = [
    {
      key: "person",
      header: t("columns.person"),
      cell: (member) => <Person member={member} isSelf={member.id === rights.memberId} />,
    },
    {
      key: "role",
      header: t("columns.role"),
      className: "md:w-44",
      cell: (member) => <Role member={member} rights={rights} changeRole={actions.changeRole} />,
    },
    {
      key: "since",
      header: t("columns.since"),
      className: "md:w-32 text-fg-2",
      hideOnPhone: true,
      cell: ({ joinedAt }) => <time dateTime={joinedAt}>{times.date(joinedAt)}</time>,
    },
    {
      key: "actions",
      header: <VisuallyHidden>{t("columns.actions")}</VisuallyHidden>,
      align: "right",
      className: "md:w-14 max-md:ml-auto",
      cell: (member) => <Actions member={member} rights={rights} onLeave={() => setLeaving(member)} />,
    },
  ];
  return (
    <>
      <DataTable label={t("title")} columns={columns} rows={members} rowKey={({ id }) => id} density="roomy" />
      <RemoveDialog
        member={leaving}
        isSelf={leaving?.id === rights.memberId}
        remove={actions.remove}
        onClose={() => setLeaving(undefined)}
      />
    </>
  );
}

function Person({ member, isSelf }: { member: MemberItem; isSelf: boolean }) {
  const t = useTranslations("members");
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar id={member.userId} name={member.name} size={32} />
      <span className="min-w-0">
        <span className="flex items-center gap-2 font-medium">
          <span className="truncate">{member.name}</span>
          {isSelf ? <Badge>{t("you")}</Badge> : null}
        </span>
        <span className="block truncate text-xs text-fg-3">{member.email ?? t("noEmail")}</span>
      </span>
    </span>
  );
}

function Role({
  member,
  rights,
  changeRole,
}: { member: MemberItem; rights: MemberRights } & Pick<MemberActions, "changeRole">) {
  const t = useTranslations("members");
  const [run, isPending] = useMemberAction();
  const change = (role: WorkspaceRole, isUndo = false) =>
    run(
      () => changeRole({ memberId: member.id, role }),
      () => {
        const text = t("roleChanged", { name: member.name, role: t(`roles.${role}.name`) });
        notify(text, isUndo ? {} : { action: { label: t("undo"), run: () => change(member.role, true) } });
      },
    );
  if (!mayManage(member, rights)) return <span className="text-fg-2">{t(`roles.${member.role}.name`)}</span>;
  return (
    <RoleSelect
      aria-label={t("roleOf", { name: member.name })}
      value={member.role}
      onValueChange={(role) => role !== member.role && change(role)}
      withOwner={rights.isOwner}
      publishing={rights.publishing}
      disabled={isPending}
      className="md:w-38"
    />
  );
}

function Actions({ member, rights, onLeave }: { member: MemberItem; rights: MemberRights; onLeave: () => void }) {
  const t = useTranslations("members.remove");
  const isSelf = member.id === rights.memberId;
  if (!isSelf && !mayManage(member, rights)) return null;
  const trigger = <IconButton label={t("menu", { name: member.name })} icon={<Icon icon={Ellipsis} />} />;
  return (
    <Menu trigger={trigger} align="end">
      <MenuItem danger icon={<Icon icon={isSelf ? LogOut : UserMinus} />} onSelect={onLeave}>
        {isSelf ? t("leave") : t("action")}
      </MenuItem>
    </Menu>
  );
}

function mayManage(member: MemberItem, rights: MemberRights): boolean {
  return rights.canManage && (rights.isOwner || member.role !== "owner");
}
