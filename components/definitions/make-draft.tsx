"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Failure } from "@/lib/auth/shared";
import { ChannelChoice, type ImportChannel } from "./channel-choice";
import { type ImportTarget, importApi } from "./import-api";
import { useDefinitionFailure } from "./use-definition-failure";

interface MakeDraftProps {
  workspace: string;
  text: string;
  /** What the file calls itself. */
  title: string;
  channels: readonly ImportChannel[];
  into?: { interactionId: string; title: string };
}

const longestTitle = 100;

/** The last step of an import: a name and channels for a new interaction, or the word that a draft is replaced. */
export function MakeDraft(props: MakeDraftProps) {
  const { workspace, text, into, channels } = props;
  const t = useTranslations("definitions.import");
  const router = useRouter();
  const failureText = useDefinitionFailure();
  const [title, setTitle] = useState(props.title.slice(0, longestTitle));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(channels.map(({ id }) => id)));
  const [failure, setFailure] = useState<Failure>();
  const [isPending, startTransition] = useTransition();
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isNameless = !into && (title.trim() === "" || title.trim().length > longestTitle);
    setRefused(isNameless);
    if (isNameless) return;
    const target: ImportTarget = into
      ? { type: "draft", interactionId: into.interactionId }
      : { type: "new", title: title.trim(), channelIds: [...chosen] };
    startTransition(async () => {
      const answer = await importApi(workspace).create(text, target);
      setFailure(answer.ok ? undefined : answer.error);
      if (answer.ok) router.push(`/${workspace}/interactions/${answer.data.interactionId}/edit`);
    });
  };
  return (
    <Card title={into ? t("replace") : t("createTitle")}>
      <Form
        onSubmit={submit}
        error={failureText(failure)}
        problems={isRefused ? { title: t("nameRequired") } : undefined}
      >
        {into ? (
          <Banner tone="warning">{t("replaceText")}</Banner>
        ) : (
          <>
            <Field name="title" label={t("name")} help={t("nameHelp")}>
              <Input name="title" value={title} onValueChange={setTitle} autoComplete="off" />
            </Field>
            <ChannelChoice channels={channels} chosen={chosen} onChange={setChosen} />
          </>
        )}
        <div className="flex flex-wrap items-center justify-end gap-3">
          {into ? null : <p className="mr-auto text-xs text-fg-3">{t("createText")}</p>}
          <SubmitButton loading={isPending}>{into ? t("replace") : t("create")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
