"use client";

import { PlugZap, RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { ActionResult } from "@/lib/auth/shared";
import type { CheckResult } from "./channel-data";
import { useChannelFailure } from "./use-channel-failure";
import { useErrorText } from "./use-error-text";

type Check = () => Promise<ActionResult<CheckResult>>;

interface WebhookCardProps {
  url: string;
  /** Absent for people who may not configure the channel. */
  register?: Check;
  test?: Check;
}

/** Where the platform delivers; registered and tried by one button, or by hand. */
export function WebhookCard({ url, register, test }: WebhookCardProps) {
  const t = useTranslations("channels.webhook");
  const { run, isPending, message } = useCheck();
  return (
    <section aria-label={t("title")} className="rounded-lg border border-border bg-surface">
      {register && test ? (
        <div className="flex flex-wrap items-start gap-3 border-b border-border p-5">
          <div className="min-w-0 flex-1 basis-70">
            <h2 className="text-md font-semibold">{t("auto")}</h2>
            <p className="text-xs/[1.7] text-fg-2">{t("autoText")}</p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button icon={<Icon icon={RefreshCw} />} loading={isPending} onClick={() => run(test)}>
              {t("test")}
            </Button>
            <Button variant="primary" icon={<Icon icon={PlugZap} />} loading={isPending} onClick={() => run(register)}>
              {t("register")}
            </Button>
          </div>
        </div>
      ) : null}
      <div className="flex flex-col gap-4 p-5">
        <div aria-live="polite">{message ? <Banner tone={message.tone}>{message.text}</Banner> : null}</div>
        <div>
          <h2 className="text-md font-semibold">{t("manual")}</h2>
          <p className="text-xs/[1.7] text-fg-2">{t("manualText")}</p>
        </div>
        <Field label={t("url")}>
          <CopyField value={url} />
        </Field>
      </div>
    </section>
  );
}

interface Message {
  tone: "success" | "danger";
  text: string;
}

function useCheck() {
  const t = useTranslations("channels.webhook");
  const router = useRouter();
  const errorText = useErrorText();
  const failureText = useChannelFailure();
  const [message, setMessage] = useState<Message>();
  const [isPending, startTransition] = useTransition();
  const tell = (result: ActionResult<CheckResult>): Message => {
    if (!result.ok) return { tone: "danger", text: failureText(result.error) ?? "" };
    if (result.data.ok) return { tone: "success", text: t("works") };
    return { tone: "danger", text: errorText(result.data.code ?? "") };
  };
  const run = (check: Check) =>
    startTransition(async () => {
      setMessage(tell(await check()));
      router.refresh();
    });
  return { run, isPending, message };
}
