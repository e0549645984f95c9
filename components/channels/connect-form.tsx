"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import { CredentialsFields } from "./credentials-fields";
import { useChannelFailure, useCredentialText } from "./use-channel-failure";

interface ConnectFormProps {
  connect: FormAction<{ id: string }>;
  /** `/{workspace}/channels` */
  base: string;
}

/** Takes the credentials of an account and proves them before anything is stored. */
export function ConnectForm({ connect, base }: ConnectFormProps) {
  const t = useTranslations("channels.connect");
  const router = useRouter();
  const failureText = useChannelFailure();
  const fieldText = useCredentialText();
  const { failure, isBusy, formProps } = useActionForm(connect, ({ id }) =>
    router.push(`${base}/new/line?channel=${id}`),
  );
  return (
    <Card>
      <Form {...formProps} problems={fieldProblems(failure, fieldText)} error={failureText(failure)}>
        <CredentialsFields />
        <div className="flex justify-end">
          <SubmitButton loading={isBusy}>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
