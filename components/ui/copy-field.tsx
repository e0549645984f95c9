"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "./button";
import { Icon } from "./icon";
import { Input } from "./input";
import { useCopy } from "./use-copy";

interface CopyFieldProps {
  value: string;
  /** Needed where no `Field` gives the label. */
  "aria-label"?: string;
}

/** A text to take elsewhere: a URL, a key. Selects itself on focus. */
export function CopyField({ value, "aria-label": label }: CopyFieldProps) {
  const t = useTranslations("ui");
  const { isCopied, copy } = useCopy(value);
  return (
    <div className="flex gap-2">
      <Input readOnly mono value={value} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      <Button onClick={copy} icon={<Icon icon={isCopied ? Check : Copy} />}>
        <span aria-live="polite">{isCopied ? t("copied") : t("copy")}</span>
      </Button>
    </div>
  );
}
