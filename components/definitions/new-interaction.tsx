"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Failure } from "@/lib/auth/shared";
import { interactionKeySchema, interactionTitleSchema, keyOf } from "@/lib/interactions/shared";
import { ChannelChoice, type ImportChannel } from "./channel-choice";
import { send } from "./editor-api";
import { useDefinitionFailure } from "./use-definition-failure";

interface NewInteractionProps {
  workspace: string;
  channels: readonly ImportChannel[];
}

/** Begins an interaction from nothing: a name, and the editor opens. */
export function NewInteraction(props: NewInteractionProps) {
  const t = useTranslations("definitions.new");
  return (
    <Dialog
      trigger={
        <Button variant="primary" icon={<Icon icon={Plus} />}>
          {t("open")}
        </Button>
      }
      title={t("title")}
      description={t("text")}
    >
      <NewForm {...props} />
    </Dialog>
  );
}

function NewForm({ workspace, channels }: NewInteractionProps) {
  const t = useTranslations("definitions.new");
  const failureText = useDefinitionFailure();
  const form = useNewForm(workspace, channels);
  return (
    <Form
      onSubmit={form.submit}
      error={form.isKeyTaken ? undefined : failureText(form.failure)}
      problems={{
        ...(form.faults.title && { title: t("titleRequired") }),
        ...(form.faults.key && { key: t("keyForm") }),
        ...(form.isKeyTaken && { key: t("keyTaken") }),
      }}
    >
      <Field name="title" label={t("name")} help={t("nameHelp")}>
        <Input name="title" value={form.title} onValueChange={form.setTitle} maxLength={100} autoComplete="off" />
      </Field>
      <Field name="key" label={t("key")} help={t("keyHelp")}>
        <Input name="key" value={form.key} onValueChange={form.setKey} maxLength={64} autoComplete="off" />
      </Field>
      <ChannelChoice channels={channels} chosen={form.chosen} onChange={form.setChosen} />
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button variant="ghost">{t("cancel")}</Button>} />
        <SubmitButton loading={form.isPending}>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** The key follows the name until somebody writes one. */
function useNewForm(workspace: string, channels: readonly ImportChannel[]) {
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [ownKey, setKey] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(channels.map(({ id }) => id)));
  const [failure, setFailure] = useState<Failure>();
  const [faults, setFaults] = useState({ title: false, key: false });
  const [isPending, startTransition] = useTransition();
  const key = ownKey ?? (title === "" ? "" : keyOf(title));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = {
      title: !interactionTitleSchema.safeParse(title.trim()).success,
      key: !interactionKeySchema.safeParse(key).success,
    };
    setFaults(wrong);
    setFailure(undefined);
    if (wrong.title || wrong.key) return;
    startTransition(async () => {
      const body = { title: title.trim(), key, channelIds: [...chosen] };
      const path = `/api/workspaces/${encodeURIComponent(workspace)}/interactions`;
      const answer = await send<{ interactionId: string }>(path, body);
      setFailure(answer.ok ? undefined : answer.error);
      if (answer.ok) router.push(`/${workspace}/interactions/${answer.data.interactionId}/edit`);
    });
  };
  const isKeyTaken = failure?.reason === "key_taken";
  return { title, setTitle, key, setKey, chosen, setChosen, failure, faults, isKeyTaken, isPending, submit };
}
