"use client";

import { useTranslations } from "@/components/i18n/client";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import { useChannelFailure, useCredentialText } from "./use-channel-failure";

interface NameFormProps<T> {
  /** Of a channel that exists. */
  channelId?: string;
  save: FormAction<T>;
  defaultName?: string;
  help: string;
  submit: string;
  onDone: (data: T) => void;
}

/** The name of a channel, new or known. */
export function NameForm<T>({ channelId, save, defaultName, help, submit, onDone }: NameFormProps<T>) {
  const t = useTranslations("channels");
  const failureText = useChannelFailure();
  const fieldText = useCredentialText();
  const { failure, isBusy, formProps } = useActionForm(save, onDone);
  return (
    <Card>
      <Form {...formProps} problems={fieldProblems(failure, fieldText)} error={failureText(failure)}>
        {channelId ? <input type="hidden" name="id" value={channelId} /> : null}
        <Field name="name" label={t("name")} help={help}>
          <Input name="name" defaultValue={defaultName} maxLength={80} autoComplete="off" required />
        </Field>
        <div className="flex justify-end">
          <SubmitButton loading={isBusy}>{submit}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
