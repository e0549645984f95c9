"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";
import { Input } from "./input";

/** A secret that can be shown while it is typed. */
export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type" | "trailing">) {
  const t = useTranslations("ui");
  const [isShown, setShown] = useState(false);
  const toggle = (
    <IconButton
      size="xs"
      label={isShown ? t("hide") : t("show")}
      icon={<Icon icon={isShown ? EyeOff : Eye} />}
      aria-pressed={isShown}
      onClick={() => setShown(!isShown)}
    />
  );
  return <Input {...props} type={isShown ? "text" : "password"} trailing={toggle} />;
}
