"use client";

import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { AuditRow } from "@/lib/audit/shared";
import { workspaceRoles } from "@/lib/kernel/roles";

/** An entry as the page hands it over. */
export type AuditItem = Omit<AuditRow, "at"> & { at: string };

/** What was done, in sentences. */
export function AuditTable({ rows, footer }: { rows: readonly AuditItem[]; footer?: ReactNode }) {
  const t = useTranslations("audit");
  const sentenceOf = useSentences();
  const columns: Column<AuditItem>[] = [
    { key: "at", header: t("column.at"), cell: ({ at }) => <Time value={at} format="dateTime" /> },
    { key: "actor", header: t("column.actor"), cell: ({ actorName }) => actorName || t("system") },
    { key: "kind", header: t("column.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: "what", header: t("column.what"), cell: (row) => <span className="break-words">{sentenceOf(row)}</span> },
  ];
  return <DataTable label={t("title")} columns={columns} rows={rows} rowKey={({ id }) => String(id)} footer={footer} />;
}

/** One sentence for each kind of entry and what it was done to. */
function useSentences(): (row: AuditItem) => string {
  const t = useTranslations("audit.sentence");
  const members = useTranslations("members");
  const role = (value: string | number | undefined) => {
    const known = workspaceRoles.find((one) => one === value);
    return known ? members(`roles.${known}.name`) : String(value ?? "");
  };
  return ({ kind, subject, subjectName: name, detail }) => {
    const number = String(detail.number ?? "");
    if (kind === "publish") return t("publish", { name, number });
    if (kind === "roll_back") return t("rollBack", { name, number, from: String(detail.from ?? "") });
    if (kind === "permission") {
      if (subject === "share_link") return t(detail.change === "revoked" ? "linkRevoked" : "linkMade", { name });
      if (subject === "workspace") return t(detail.to === "publishers" ? "publishersOnly" : "editorsToo", { name });
      const [from, to] = [role(detail.from), role(detail.to)];
      if (subject === "invitation") return name === "" ? t("inviteAnybody", { to }) : t("invite", { name, to });
      if (from === "") return t("join", { name, to });
      return to === "" ? t("leave", { name, from }) : t("role", { name, from, to });
    }
    if (subject === "sessions") {
      return kind === "delete"
        ? t("deleteSessions", { name, count: Number(detail.count ?? 0) })
        : t("exportSessions", { name });
    }
    if (kind === "delete") return t("deleteChannel", { name });
    if (subject === "workspace") return t(kind === "import" ? "importWorkspace" : "exportWorkspace", { name });
    if (kind === "import") return t("importInteraction", { name, count: Number(detail.steps ?? 0) });
    return number === "" ? t("exportDraft", { name }) : t("exportVersion", { name, number });
  };
}
