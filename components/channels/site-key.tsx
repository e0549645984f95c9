"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/auth/shared";
import { useChannelFailure } from "./use-channel-failure";

interface SiteKeyProps {
  hasKey: boolean;
  renew: () => Promise<ActionResult<string>>;
}

/** The key by which the site proves itself: shown once, when it was made. */
export function SiteKey({ hasKey, renew }: SiteKeyProps) {
  const t = useTranslations("channels.linking");
  const failureText = useChannelFailure();
  const [key, setKey] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const make = () =>
    startTransition(async () => {
      const made = await renew();
      if (made.ok) setKey(made.data);
      else notify(failureText(made.error) ?? "");
    });
  if (key !== undefined) {
    return (
      <Field label={t("key")} help={`${t("keyOnce")} ${t("keyHelp")}`}>
        <CopyField value={key} />
      </Field>
    );
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 flex-1 basis-60 text-xs/[1.7] text-fg-2">{t(hasKey ? "keyKept" : "keyHelp")}</p>
      <Button loading={isPending} onClick={make}>
        {t(hasKey ? "renewKey" : "makeKey")}
      </Button>
    </div>
  );
}
