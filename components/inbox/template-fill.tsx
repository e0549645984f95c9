"use client";

import { useQuery } from "@tanstack/react-query";
import { SendHorizontal, TextCursorInput } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { PhonePreview } from "@/components/message-editor/messages-preview";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import type { ConversationDetail } from "@/lib/inbox/shared";
import type { Message } from "@/lib/messages";
import type { TemplateView } from "@/lib/templates/shared";
import { fillTemplate, type Given, textToInsert, unknownOf } from "./fill-template";
import { useInbox } from "./inbox-context";
import { templateQuery } from "./inbox-queries";

interface TemplateFillProps {
  templateId: string;
  conversation: ConversationDetail;
  onInsert: (text: string) => void;
  onSend: (messages: Message[]) => void;
}

/** One template as this person would get it. What is missing is asked for; until then nothing is sent. */
export function TemplateFill({ templateId, ...rest }: TemplateFillProps) {
  const t = useTranslations("inbox");
  const { workspace } = useInbox();
  const { data, isError, isFetching, refetch } = useQuery(templateQuery(workspace, templateId));
  if (isError) return <ErrorState title={t("templates.error")} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data)
    return (
      <SkeletonRegion>
        <Skeleton className="h-60 w-full" />
      </SkeletonRegion>
    );
  return <Fill template={data} {...rest} />;
}

function Fill({
  template,
  conversation,
  onInsert,
  onSend,
}: Omit<TemplateFillProps, "templateId"> & { template: TemplateView }) {
  const t = useTranslations("inbox");
  const [given, setGiven] = useState<Given>({ args: {}, values: {} });
  const { messages, missing } = useMemo(
    () => fillTemplate(template, conversation, given),
    [template, conversation, given],
  );
  const unknown = useMemo(() => unknownOf(template, conversation), [template, conversation]);
  const text = textToInsert(messages);
  const isCarried = messages.every(({ type }) => conversation.messageKinds.includes(type));
  const isReady = missing.length === 0 && isCarried && messages.length > 0;
  const send = () => {
    if (isReady) onSend(messages);
  };
  useHotkeys([{ keys: "mod+enter", run: send, whileTyping: true, insidePopups: true }]);
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-3">
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-0.5">
        {template.args.map(({ name, default: fallback, description }) => (
          <Field
            key={name}
            label={t("templates.arg", { name })}
            help={description}
            error={missing.includes(`args.${name}`) ? t("templates.argMissing") : undefined}
          >
            <Input
              value={given.args[name] ?? ""}
              placeholder={fallback}
              onChange={(event) => setGiven({ ...given, args: { ...given.args, [name]: event.target.value } })}
            />
          </Field>
        ))}
        {unknown.map((path) => (
          <Field
            key={path}
            label={t("templates.unknown", { path })}
            error={missing.includes(path) ? t("templates.unknownWhy") : undefined}
          >
            <Input
              value={given.values[path] ?? ""}
              onChange={(event) => setGiven({ ...given, values: { ...given.values, [path]: event.target.value } })}
            />
          </Field>
        ))}
        <PhonePreview label={t("templates.preview")} messages={messages} />
        {isCarried ? null : <Banner tone="warning">{t("templates.notCarried")}</Banner>}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {missing.length > 0 ? (
          <p className="mr-auto text-xs text-danger-fg">{t("templates.missing", { count: missing.length })}</p>
        ) : null}
        {text === undefined ? null : (
          <Button icon={<Icon icon={TextCursorInput} />} disabled={missing.length > 0} onClick={() => onInsert(text)}>
            {t("templates.insert")}
          </Button>
        )}
        <Button
          variant="primary"
          icon={<Icon icon={SendHorizontal} />}
          keys="mod+enter"
          disabled={!isReady}
          onClick={send}
          className="max-md:[&_kbd]:hidden"
        >
          {t("templates.send", { count: messages.length })}
        </Button>
      </div>
    </div>
  );
}
