"use client";

import { useTranslations } from "@/components/i18n/client";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { Audience } from "@/lib/schedules/shared";
import type { TriggerChoices } from "@/lib/triggers/shared";
import { PersonPicker } from "./person-picker";

interface AudienceFieldsProps {
  workspace: string;
  channelId: string;
  audience: Audience;
  tags: TriggerChoices["tags"];
  onChange: (audience: Audience) => void;
}

/** One person, everybody with a tag, or everyone. */
export function AudienceFields({ workspace, channelId, audience, tags, onChange }: AudienceFieldsProps) {
  const t = useTranslations("triggers");
  const types = ["everyone", "tag", "contact"] as const;
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        aria-label={t("schedules.audience")}
        value={audience.type}
        onValueChange={(type) => onChange(newAudience(type, tags))}
        options={types.map((type) => ({
          value: type,
          label: t(`schedules.audiences.${type}`),
          disabled: type === "tag" && tags.length === 0,
        }))}
      />
      {audience.type === "tag" ? (
        <Field name="audience/tagId" label={t("requirementFields.tag")}>
          <Select
            value={audience.tagId}
            onValueChange={(tagId: string) => onChange({ type: "tag", tagId })}
            options={tags.map(({ id, name }) => ({ value: id, label: name }))}
            className="w-full"
          />
        </Field>
      ) : null}
      {audience.type === "contact" ? (
        <PersonPicker
          workspace={workspace}
          channelId={channelId}
          contactId={audience.contactId}
          name="audience/contactId"
          label={t("test.contact")}
          onChange={(contactId) => onChange({ type: "contact", contactId })}
        />
      ) : null}
    </div>
  );
}

function newAudience(type: Audience["type"], tags: TriggerChoices["tags"]): Audience {
  switch (type) {
    case "everyone":
      return { type };
    case "tag":
      return { type, tagId: tags[0]?.id ?? "" };
    case "contact":
      return { type, contactId: "" };
  }
}
