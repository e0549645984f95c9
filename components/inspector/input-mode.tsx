"use client";

import {
  CalendarClock,
  CalendarDays,
  Clock,
  Image,
  Inbox,
  ListChecks,
  type LucideIcon,
  MapPin,
  MessageSquare,
  MessageSquareMore,
} from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { inputModes, type InputMode as Mode } from "@/lib/engine";
import { useStepEditing } from "./step-editing";

const icons: Record<Mode, LucideIcon> = {
  text: MessageSquareMore,
  choice: ListChecks,
  date: CalendarDays,
  time: Clock,
  datetime: CalendarClock,
  location: MapPin,
  image: Image,
  any: Inbox,
  none: MessageSquare,
};

/** INS-4: what the step takes as its answer. */
export function InputMode() {
  const t = useTranslations("inspector.input");
  const { step, canEdit, changes } = useStepEditing();
  const { mode } = step.input;
  return (
    <div data-pointer="/input/mode">
      <Field label={t("mode")} help={t(`modeHelp.${mode}`)}>
        <Select
          value={mode}
          disabled={!canEdit}
          onValueChange={(next) => changes.set("/input/mode", next)}
          options={inputModes.map((value) => ({
            value,
            label: t(`modes.${value}`),
            icon: <Icon icon={icons[value]} size={14} className="text-fg-3" />,
          }))}
        />
      </Field>
    </div>
  );
}
