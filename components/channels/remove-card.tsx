"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import { useChannelFailure, useCredentialText } from "./use-channel-failure";

interface RemoveCardProps {
  channelId: string;
  name: string;
  remove: FormAction<unknown>;
  /** Where to go afterwards. */
  next: string;
}

/** Removing a channel takes its conversations with it, so the name is typed first. */
export function RemoveCard(props: RemoveCardProps) {
  const t = useTranslations("channels.remove");
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t("heading")}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 basis-60 text-xs/[1.7] text-fg-2">{t("text")}</p>
        <Dialog
          open={isOpen}
          onOpenChange={setOpen}
          trigger={<Button variant="danger">{t("open")}</Button>}
          title={t("title", { name: props.name })}
          description={t("text")}
          size="sm"
        >
          {isOpen ? <Confirmation {...props} /> : null}
        </Dialog>
      </div>
    </Card>
  );
}

function Confirmation({ channelId, name, remove, next }: RemoveCardProps) {
  const t = useTranslations("channels.remove");
  const ui = useTranslations("ui");
  const router = useRouter();
  const failureText = useChannelFailure();
  const fieldText = useCredentialText();
  const [typed, setTyped] = useState("");
  const { failure, isBusy, formProps } = useActionForm(remove, () => router.push(next));
  return (
    <Form {...formProps} problems={fieldProblems(failure, fieldText)} error={failureText(failure)}>
      <input type="hidden" name="id" value={channelId} />
      <Field name="confirmation" label={t("type", { name })}>
        <Input name="confirmation" value={typed} onValueChange={setTyped} autoComplete="off" autoFocus />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button>{ui("cancel")}</Button>} />
        <SubmitButton variant="danger-primary" disabled={typed.trim() !== name} loading={isBusy}>
          {t("submit", { name })}
        </SubmitButton>
      </div>
    </Form>
  );
}
