"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import type { MemberActions, MemberItem } from "./member-data";
import { useMemberAction } from "./use-member-action";

interface RemoveDialogProps {
  /** Who is about to go; none while the dialog is closed. */
  member: MemberItem | undefined;
  isSelf: boolean;
  remove: MemberActions["remove"];
  onClose: () => void;
}

/** Removing somebody cannot be taken back, so the name is typed first. */
export function RemoveDialog({ member, isSelf, remove, onClose }: RemoveDialogProps) {
  const t = useTranslations("members.remove");
  const name = member?.name ?? "";
  return (
    <Dialog
      open={member !== undefined}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={isSelf ? t("leaveTitle") : t("title", { name })}
      description={isSelf ? t("leaveText") : t("text")}
      size="sm"
    >
      {member ? (
        <Confirmation key={member.id} member={member} isSelf={isSelf} remove={remove} onClose={onClose} />
      ) : null}
    </Dialog>
  );
}

function Confirmation({ member, isSelf, remove, onClose }: RemoveDialogProps & { member: MemberItem }) {
  const t = useTranslations("members.remove");
  const ui = useTranslations("ui");
  const { name } = member;
  const [typed, setTyped] = useState("");
  const [run, isPending] = useMemberAction();
  const submit = () =>
    run(
      () => remove({ memberId: member.id }),
      () => {
        onClose();
        if (isSelf) window.location.assign("/");
        else notify(t("done", { name }));
      },
    );
  return (
    <div className="flex flex-col gap-5">
      <Field label={t("type", { name })}>
        <Input value={typed} onValueChange={setTyped} autoComplete="off" autoFocus />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button>{ui("cancel")}</Button>} />
        <Button variant="danger-primary" disabled={typed.trim() !== name.trim()} loading={isPending} onClick={submit}>
          {isSelf ? t("leaveSubmit") : t("submit", { name })}
        </Button>
      </div>
    </div>
  );
}
