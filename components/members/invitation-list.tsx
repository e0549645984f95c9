"use client";

import { useTimes, useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { notify } from "@/components/ui/toast";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { InvitationItem, MemberActions } from "./member-data";
import { useMemberAction } from "./use-member-action";

interface InvitationListProps {
  invitations: readonly InvitationItem[];
  revoke: MemberActions["revoke"];
}

/** Invitations that nobody has accepted yet. */
export function InvitationList({ invitations, revoke }: InvitationListProps) {
  const t = useTranslations("members");
  const times = useTimes();
  const nameOf = ({ email }: InvitationItem) => email ?? t("pending.anyone");
  const columns: Column<InvitationItem>[] = [
    {
      key: "to",
      header: t("pending.columns.to"),
      cell: (item) => (
        <span className="block min-w-0">
          <span className="block truncate">{nameOf(item)}</span>
          <span className="block text-xs text-fg-3">
            {item.invitedBy === null ? null : t("pending.by", { name: item.invitedBy })}
          </span>
        </span>
      ),
    },
    {
      key: "role",
      header: t("pending.columns.role"),
      className: "md:w-44 text-fg-2",
      cell: ({ role }) => t(`roles.${role}.name`),
    },
    {
      key: "until",
      header: t("pending.columns.until"),
      className: "md:w-32 text-fg-2",
      cell: ({ expiresAt }) => <time dateTime={expiresAt}>{t("pending.until", { date: times.date(expiresAt) })}</time>,
    },
    {
      key: "actions",
      header: <VisuallyHidden>{t("pending.columns.actions")}</VisuallyHidden>,
      align: "right",
      className: "md:w-28 max-md:ml-auto",
      cell: (item) => <Revoke item={item} to={nameOf(item)} revoke={revoke} />,
    },
  ];
  if (invitations.length === 0) return <p className="p-4 text-sm text-fg-3">{t("pending.empty")}</p>;
  return (
    <DataTable
      label={t("pending.title")}
      columns={columns}
      rows={invitations}
      rowKey={({ id }) => id}
      density="roomy"
    />
  );
}

function Revoke({ item, to, revoke }: { item: InvitationItem; to: string } & Pick<InvitationListProps, "revoke">) {
  const t = useTranslations("members.pending");
  const [run, isPending] = useMemberAction();
  const submit = () =>
    run(
      () => revoke({ invitationId: item.id }),
      () => notify(t("revoked")),
    );
  return (
    <Button size="sm" variant="danger" aria-label={t("revokeOf", { to })} loading={isPending} onClick={submit}>
      {t("revoke")}
    </Button>
  );
}
