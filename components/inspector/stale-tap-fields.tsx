"use client";

import { useTranslations } from "@/components/i18n/client";
import { TextField } from "@/components/message-editor/text-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { StaleTaps } from "@/lib/engine";
import { useStepEditing } from "./step-editing";

const modes = ["ignore", "answer_again", "reply"] as const satisfies readonly StaleTaps["mode"][];

/** MSG-6: what a press on a button of this step does once the conversation has moved on. */
export function StaleTapFields() {
  const t = useTranslations("inspector.advanced");
  const { step, canEdit, changes } = useStepEditing();
  const { staleTaps } = step;
  return (
    <div className="flex flex-col gap-3" data-pointer="/staleTaps">
      <Field label={t("staleTaps")} help={t(`staleHelp.${staleTaps.mode}`)}>
        <Select
          value={staleTaps.mode}
          disabled={!canEdit}
          onValueChange={(mode) =>
            changes.set("/staleTaps", mode === "reply" ? { mode, text: t("staleText") } : { mode })
          }
          options={modes.map((mode) => ({ value: mode, label: t(`stale.${mode}`) }))}
        />
      </Field>
      {staleTaps.mode === "reply" ? (
        <TextField
          label={t("staleReply")}
          isMultiline
          value={staleTaps.text}
          onChange={(text) => changes.type("/staleTaps/text", text)}
          pointer="/staleTaps/text"
          limit={{ max: 5_000, unit: "utf16" }}
        />
      ) : null}
    </div>
  );
}
