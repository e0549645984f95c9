"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Switch } from "@/components/ui/switch";
import { notify } from "@/components/ui/toast";
import { type FormAction, fieldProblems, useActionForm } from "@/components/ui/use-action-form";
import type { ActionResult } from "@/lib/auth/shared";
import { SiteKey } from "./site-key";
import { useChannelFailure } from "./use-channel-failure";

interface LinkingCardProps {
  channelId: string;
  /** Where the site tells who has signed in. */
  endpoint: string;
  settings?: { isEnabled: boolean; keyword: string; loginUrl: string; hasSiteKey: boolean } | undefined;
  save: FormAction<unknown>;
  renewKey: () => Promise<ActionResult<string>>;
}

/** Account linking: whether it is on, how it begins in the chat, and how the site takes part in it. */
export function LinkingCard({ channelId, endpoint, settings, save, renewKey }: LinkingCardProps) {
  const t = useTranslations("channels.linking");
  const isOn = settings?.isEnabled ?? false;
  return (
    <Card title={t("title")} actions={<Badge tone={isOn ? "success" : "neutral"}>{t(isOn ? "on" : "off")}</Badge>}>
      <p className="mb-4 max-w-150 text-xs/[1.7] text-fg-2">{t("text")}</p>
      <SettingsForm channelId={channelId} settings={settings} save={save} />
      {settings ? (
        <div className="mt-5 flex flex-col gap-4 border-t border-border pt-5">
          <Field label={t("endpoint")} help={t("endpointHelp")}>
            <CopyField value={endpoint} />
          </Field>
          <SiteKey hasKey={settings.hasSiteKey} renew={renewKey} />
        </div>
      ) : null}
    </Card>
  );
}

function SettingsForm({ channelId, settings, save }: Pick<LinkingCardProps, "channelId" | "settings" | "save">) {
  const t = useTranslations("channels.linking");
  const router = useRouter();
  const failureText = useChannelFailure();
  const { failure, isPending, formProps } = useActionForm(save, () => {
    notify(t("saved"));
    router.refresh();
  });
  const problems = fieldProblems(failure, (field) => t(field === "keyword" ? "problems.keyword" : "problems.loginUrl"));
  return (
    <Form {...formProps} problems={problems} error={failureText(failure)}>
      <input type="hidden" name="id" value={channelId} />
      <Switch name="isEnabled" defaultChecked={settings?.isEnabled ?? false} label={t("isEnabled")} />
      <Field name="keyword" label={t("keyword")} help={t("keywordHelp")}>
        <Input name="keyword" defaultValue={settings?.keyword} maxLength={40} autoComplete="off" required />
      </Field>
      <Field name="loginUrl" label={t("loginUrl")} help={t("loginUrlHelp")}>
        <Input
          type="url"
          name="loginUrl"
          defaultValue={settings?.loginUrl}
          placeholder="https://shop.example.com/login"
          required
        />
      </Field>
      <div className="flex justify-end">
        <SubmitButton loading={isPending}>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
