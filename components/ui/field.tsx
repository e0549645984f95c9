"use client";

import { Field as Base } from "@base-ui/react/field";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useContext } from "react";
import { useTranslations } from "@/components/i18n/client";
import { FormProblemsContext } from "./form-problems";
import { Icon } from "./icon";

interface FieldProps {
  /** Name of the form value; a problem of the surrounding `Form` with this name is shown here. */
  name?: string;
  label: ReactNode;
  /** At the right of the label: a counter, a link. */
  aside?: ReactNode;
  help?: ReactNode;
  error?: string;
  required?: boolean;
  optional?: boolean;
  disabled?: boolean;
  /** Input, Textarea, Select, Checkbox, RadioGroup … */
  children: ReactNode;
}

/** Label, control, help and error, tied together by id. */
export function Field({ name, label, aside, help, error, required, optional, disabled, children }: FieldProps) {
  const problems = useContext(FormProblemsContext);
  const problem = error ?? (name ? problems[name] : undefined);
  return (
    <Base.Root name={name} invalid={problem !== undefined} disabled={disabled} className="flex flex-col gap-1.5">
      <div className="flex items-center gap-1.5">
        <Base.Label className="text-xs font-medium text-fg-2 data-disabled:text-fg-disabled">{label}</Base.Label>
        <Necessity required={required} optional={optional} />
        {aside ? <span className="ml-auto text-xs text-fg-3 tabular-nums">{aside}</span> : null}
      </div>
      {children}
      <Base.Error match={problem !== undefined} className="flex items-start gap-1.5 text-xs/[1.6] text-danger-fg">
        <Icon icon={CircleAlert} size={14} className="mt-0.5" />
        <span>{problem}</span>
      </Base.Error>
      {help ? <Base.Description className="text-xs/[1.6] text-fg-3">{help}</Base.Description> : null}
    </Base.Root>
  );
}

function Necessity({ required, optional }: { required?: boolean; optional?: boolean }) {
  const t = useTranslations("ui");
  if (!required && !optional) return null;
  return <span className="text-2xs text-fg-3">{required ? t("required") : t("optional")}</span>;
}
