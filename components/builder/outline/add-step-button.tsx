"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { StepKindItems } from "../step-kind-items";
import { useAddStep } from "../use-add-step";

/** Adds a step of a kind and opens it. */
export function AddStepButton() {
  const t = useTranslations("builder");
  const add = useAddStep();
  return (
    <div>
      <Menu trigger={<Button icon={<Icon icon={Plus} size={14} />}>{t("outlineEditor.add")}</Button>}>
        <StepKindItems onSelect={add} />
      </Menu>
    </div>
  );
}
