"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { notify } from "@/components/ui/toast";
import type { FormAction } from "@/components/ui/use-action-form";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ActionResult } from "@/lib/auth/shared";
import { SecretDialog } from "./secret-dialog";
import { useChange } from "./use-change";

/** A secret as it is listed: nobody sees its value again. */
export interface SecretItem {
  name: string;
  updatedAt: string;
}

interface SecretCardProps {
  secrets: readonly SecretItem[];
  save: FormAction<unknown>;
  remove: (input: { name: string }) => Promise<ActionResult<unknown>>;
}

/** Values that HTTP calls of interactions use by name. */
export function SecretCard({ secrets, save, remove }: SecretCardProps) {
  const t = useTranslations("integrations.secrets");
  const [edited, setEdited] = useState<string | null>();
  const add = (
    <Button icon={<Icon icon={Plus} />} onClick={() => setEdited(null)}>
      {t("add")}
    </Button>
  );
  return (
    <Card flush title={t("title")} actions={add}>
      <p className="border-b border-border px-4 py-3 text-xs/[1.7] text-fg-2">{t("text")}</p>
      {secrets.length === 0 ? (
        <p className="p-4 text-sm text-fg-3">{t("empty")}</p>
      ) : (
        <SecretTable secrets={secrets} remove={remove} onReplace={setEdited} />
      )}
      {edited === undefined ? null : <SecretDialog name={edited} save={save} onClose={() => setEdited(undefined)} />}
    </Card>
  );
}

function SecretTable({
  secrets,
  remove,
  onReplace,
}: Pick<SecretCardProps, "secrets" | "remove"> & { onReplace: (name: string) => void }) {
  const t = useTranslations("integrations.secrets");
  const times = useTimes();
  const columns: Column<SecretItem>[] = [
    { key: "name", header: t("columns.name"), cell: ({ name }) => <code className="font-mono text-sm">{name}</code> },
    {
      key: "updatedAt",
      header: t("columns.updatedAt"),
      className: "md:w-48 text-fg-2",
      cell: ({ updatedAt }) => <time dateTime={updatedAt}>{times.dateTime(updatedAt)}</time>,
    },
    {
      key: "actions",
      header: <VisuallyHidden>{t("columns.actions")}</VisuallyHidden>,
      align: "right",
      className: "md:w-64 max-md:ml-auto",
      cell: ({ name }) => <SecretActions name={name} remove={remove} onReplace={onReplace} />,
    },
  ];
  return <DataTable label={t("title")} columns={columns} rows={secrets} rowKey={({ name }) => name} />;
}

function SecretActions({
  name,
  remove,
  onReplace,
}: Pick<SecretCardProps, "remove"> & { name: string; onReplace: (name: string) => void }) {
  const t = useTranslations("integrations.secrets");
  const ui = useTranslations("ui");
  const [run, isPending] = useChange();
  const submit = () =>
    run(
      () => remove({ name }),
      () => notify(t("removed", { name })),
    );
  const trigger = (
    <Button size="sm" variant="danger" aria-label={t("removeOf", { name })}>
      {t("remove")}
    </Button>
  );
  const footer = (
    <>
      <DialogClose render={<Button>{ui("cancel")}</Button>} />
      <Button variant="danger-primary" loading={isPending} onClick={submit}>
        {t("removeOf", { name })}
      </Button>
    </>
  );
  return (
    <span className="inline-flex gap-2">
      <Button size="sm" aria-label={t("replaceOf", { name })} onClick={() => onReplace(name)}>
        {t("replace")}
      </Button>
      <Dialog
        size="sm"
        trigger={trigger}
        title={t("removeTitle", { name })}
        description={t("removeText")}
        footer={footer}
      />
    </span>
  );
}
