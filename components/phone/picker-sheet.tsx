"use client";

import { useTranslations } from "@/components/i18n/client";
import { MomentPicker } from "@/components/ui/moment-picker";
import type { Action } from "@/lib/messages";

export interface Picker {
  message: string;
  path: string;
  action: Extract<Action, { type: "datetimepicker" }>;
}

interface PickerSheetProps {
  picker: Picker;
  onPick: (value: string) => void;
  onClose: () => void;
}

/** The picker that a date button opens, at the foot of the phone. */
export function PickerSheet({ picker, onPick, onClose }: PickerSheetProps) {
  const t = useTranslations("phone.picker");
  const { mode, initial, min, max } = picker.action;
  return <MomentPicker {...{ mode, initial, min, max, onPick, onClose }} label={t(mode)} submitLabel={t("submit")} />;
}
