"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { notify } from "@/components/ui/toast";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import { CredentialsFields } from "./credentials-fields";
import { useChannelFailure, useCredentialText } from "./use-channel-failure";

interface CredentialsCardProps {
  channelId: string;
  replace: FormAction<unknown>;
}

/** Replaces the credentials. What is stored is never shown again. */
export function CredentialsCard({ channelId, replace }: CredentialsCardProps) {
  const t = useTranslations("channels.credentials");
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t("title")}>
      {isOpen ? (
        <ReplaceForm channelId={channelId} replace={replace} onClose={() => setOpen(false)} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 flex-1 basis-60 text-xs/[1.7] text-fg-2">{t("stored")}</p>
          <Button onClick={() => setOpen(true)}>{t("replace")}</Button>
        </div>
      )}
    </Card>
  );
}

function ReplaceForm({ channelId, replace, onClose }: CredentialsCardProps & { onClose: () => void }) {
  const t = useTranslations("channels.credentials");
  const ui = useTranslations("ui");
  const router = useRouter();
  const failureText = useChannelFailure();
  const fieldText = useCredentialText();
  const { failure, isBusy, formProps } = useActionForm(replace, () => {
    notify(t("replaced"));
    router.refresh();
    onClose();
  });
  return (
    <Form {...formProps} problems={fieldProblems(failure, fieldText)} error={failureText(failure)}>
      <p className="text-xs/[1.7] text-fg-2">{t("replaceText")}</p>
      <input type="hidden" name="id" value={channelId} />
      <CredentialsFields />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{ui("cancel")}</Button>
        <SubmitButton loading={isBusy}>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}
