"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTimes, useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import type { Publishing } from "@/lib/kernel/roles";
import type { InvitationLink } from "./member-data";
import { RoleSelect } from "./role-select";
import { useMemberFailureText } from "./use-member-action";

interface InviteDialogProps {
  invite: FormAction<InvitationLink>;
  withOwner: boolean;
  publishing: Publishing;
}

/** Makes a link and shows it once. */
export function InviteDialog(props: InviteDialogProps) {
  const t = useTranslations("members");
  const [isOpen, setOpen] = useState(false);
  const trigger = (
    <Button variant="primary" icon={<Icon icon={UserPlus} />}>
      {t("invite")}
    </Button>
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={trigger}
      title={t("inviting.title")}
      description={t("inviting.text")}
      size="sm"
    >
      {isOpen ? <Inviting {...props} /> : null}
    </Dialog>
  );
}

function Inviting(props: InviteDialogProps) {
  const router = useRouter();
  const [link, setLink] = useState<InvitationLink>();
  const done = (made: InvitationLink) => {
    setLink(made);
    router.refresh();
  };
  return link ? <Link link={link} /> : <InviteForm {...props} onDone={done} />;
}

function InviteForm({ invite, onDone, ...roles }: InviteDialogProps & { onDone: (link: InvitationLink) => void }) {
  const t = useTranslations("members.inviting");
  const ui = useTranslations("ui");
  const failureText = useMemberFailureText();
  const { failure, isBusy, formProps } = useActionForm(invite, onDone);
  const problems = fieldProblems(failure, (field) => (field === "email" ? t("emailProblem") : undefined));
  const error = failure && !failure.problems ? failureText(failure) : undefined;
  return (
    <Form {...formProps} problems={problems} error={error}>
      <Field name="role" label={t("role")}>
        <RoleSelect name="role" defaultValue="agent" {...roles} />
      </Field>
      <Field name="email" label={t("email")} help={t("emailHelp")} optional>
        <Input type="email" name="email" autoComplete="off" />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button>{ui("cancel")}</Button>} />
        <SubmitButton loading={isBusy}>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

function Link({ link }: { link: InvitationLink }) {
  const t = useTranslations("members.inviting");
  const times = useTimes();
  return (
    <div className="flex flex-col gap-5">
      <Field label={t("link")} help={t("linkHelp", { date: times.dateTime(link.expiresAt) })}>
        <CopyField value={link.url} />
      </Field>
      <div className="flex justify-end">
        <DialogClose render={<Button variant="primary">{t("done")}</Button>} />
      </div>
    </div>
  );
}
