"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { maxRequirements, type Requirement, type RequirementType, type TriggerChoices } from "@/lib/triggers/shared";
import { newRequirement, requirementTypes } from "./new-requirement";
import { RequirementFields } from "./requirement-fields";

interface RequirementListProps {
  requirements: readonly Requirement[];
  channelIds: readonly string[] | null;
  choices: TriggerChoices;
  hoursHref: string;
  onChange: (requirements: Requirement[]) => void;
}

/** What else has to hold. */
export function RequirementList({ requirements, channelIds, choices, hoursHref, onChange }: RequirementListProps) {
  const t = useTranslations("triggers");
  const [keys, setKeys] = useState(() => requirements.map((_, index) => index));
  const add = (type: RequirementType) => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    onChange([...requirements, newRequirement(type, choices)]);
  };
  const remove = (index: number) => {
    setKeys(keys.toSpliced(index, 1));
    onChange(requirements.toSpliced(index, 1));
  };
  return (
    <div className="flex flex-col gap-3">
      {requirements.length === 0 ? <p className="text-sm text-fg-2">{t("form.noRequirements")}</p> : null}
      <ul className="flex flex-col gap-3">
        {requirements.map((requirement, index) => (
          <li key={keys[index]} className="flex items-start gap-2 rounded-md border border-border p-3">
            <fieldset className="min-w-0 flex-1">
              <legend className="mb-2 text-xs font-semibold">{t(`requirementTypes.${requirement.type}`)}</legend>
              <RequirementFields
                requirement={requirement}
                place={`requirements/${index}`}
                channelIds={channelIds}
                choices={choices}
                hoursHref={hoursHref}
                onChange={(changed) => onChange(requirements.with(index, changed))}
              />
            </fieldset>
            <IconButton
              label={t("form.removeRequirement", { name: t(`requirementTypes.${requirement.type}`) })}
              icon={<Icon icon={X} />}
              onClick={() => remove(index)}
            />
          </li>
        ))}
      </ul>
      <div>
        <Menu
          trigger={
            <Button icon={<Icon icon={Plus} />} disabled={requirements.length >= maxRequirements}>
              {t("form.addRequirement")}
            </Button>
          }
        >
          {requirementTypes.map((type) => (
            <MenuItem key={type} onSelect={() => add(type)}>
              {t(`requirementTypes.${type}`)}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </div>
  );
}
