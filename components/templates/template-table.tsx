"use client";

import { Copy, Ellipsis, MessageSquareText, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "@/components/i18n/client";
import { kindIcons } from "@/components/message-editor/message-kinds";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Tag } from "@/components/ui/tag";
import { notify, notifyError } from "@/components/ui/toast";
import { UpdatedBy } from "@/components/ui/updated-by";
import type { TemplateItem } from "@/lib/templates/shared";
import { templatesApi } from "./templates-api";
import { useFailureText } from "./use-failure-text";
import { useRemoval } from "./use-removal";

interface TemplateTableProps {
  workspace: string;
  rows: readonly TemplateItem[];
  canEdit: boolean;
  footer?: ReactNode;
}

/** The templates of a workspace; a row opens its editor. */
export function TemplateTable({ workspace, rows, canEdit, footer }: TemplateTableProps) {
  const t = useTranslations("templates");
  const textOf = useFailureText();
  const router = useRouter();
  const api = templatesApi(workspace);
  const base = `/${workspace}/templates`;
  const { remove, dialog } = useRemoval(api, () => router.refresh());
  const copy = async ({ id, title }: TemplateItem) => {
    try {
      await api.copy(id, t("copyTitle", { title }));
      router.refresh();
      notify(t("copied", { title }));
    } catch (error) {
      notifyError(textOf(error));
    }
  };
  const columns: Column<TemplateItem>[] = [
    { key: "name", header: t("list.column.name"), cell: (row) => <Name base={base} row={row} /> },
    { key: "kinds", header: t("list.column.messages"), cell: (row) => <Kinds row={row} /> },
    {
      key: "folder",
      header: t("list.column.folder"),
      cell: (row) => (row.folder ? <Tag name={row.folder} /> : null),
    },
    { key: "args", header: t("list.column.args"), align: "right", cell: (row) => row.argCount, hideOnPhone: true },
    {
      key: "updated",
      header: t("list.column.updated"),
      cell: (row) => <UpdatedBy at={row.updatedAt} by={row.updatedBy} />,
    },
    {
      key: "menu",
      header: <span className="sr-only">{t("list.column.menu")}</span>,
      align: "right",
      cell: (row) => (
        <RowMenu
          row={row}
          canEdit={canEdit}
          onOpen={() => router.push(`${base}/${row.id}`)}
          onCopy={() => void copy(row)}
          onRemove={() => void remove(row)}
        />
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={t("list.table")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        density="roomy"
        footer={footer}
      />
      {dialog}
    </>
  );
}

function Name({ base, row }: { base: string; row: TemplateItem }) {
  return (
    <div className="flex items-center gap-3">
      <span className="grid size-8 flex-none place-items-center rounded-md bg-accent-soft text-accent-soft-fg">
        <Icon icon={MessageSquareText} />
      </span>
      <div className="min-w-0 max-w-120">
        <Link href={`${base}/${row.id}`} className="block truncate text-sm font-semibold hover:underline">
          {row.title}
        </Link>
        <p className="truncate text-xs text-fg-3">{row.gist ?? row.key}</p>
      </div>
    </div>
  );
}

function Kinds({ row }: { row: TemplateItem }) {
  const t = useTranslations("message-editor");
  return (
    <ul className="flex gap-1.5 text-fg-2">
      {row.kinds.map((kind, index) => (
        <li key={index} title={t(`kind.${kind}`)} className="flex">
          <Icon icon={kindIcons[kind]} label={t(`kind.${kind}`)} />
        </li>
      ))}
    </ul>
  );
}

interface RowMenuProps {
  row: TemplateItem;
  canEdit: boolean;
  onOpen: () => void;
  onCopy: () => void;
  onRemove: () => void;
}

function RowMenu({ row, canEdit, onOpen, onCopy, onRemove }: RowMenuProps) {
  const t = useTranslations("templates");
  if (!canEdit) return null;
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t("list.menu", { title: row.title })} icon={<Icon icon={Ellipsis} />} />}
    >
      <MenuItem icon={<Icon icon={Pencil} />} onSelect={onOpen}>
        {t("edit")}
      </MenuItem>
      <MenuItem icon={<Icon icon={Copy} />} onSelect={onCopy}>
        {t("copy")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Icon icon={Trash2} />} danger onSelect={onRemove}>
        {t("remove")}
      </MenuItem>
    </Menu>
  );
}
