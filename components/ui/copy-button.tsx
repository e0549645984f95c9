"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";
import { useCopy } from "./use-copy";

/** Copies a short text that is shown beside it. */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const t = useTranslations("ui");
  const { isCopied, copy } = useCopy(value);
  return (
    <IconButton
      size="xs"
      label={isCopied ? t("copied") : (label ?? t("copy"))}
      icon={<Icon icon={isCopied ? Check : Copy} size={14} />}
      onClick={copy}
    />
  );
}
