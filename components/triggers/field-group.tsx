"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useContext } from "react";
import { FormProblemsContext } from "@/components/ui/form-problems";
import { Icon } from "@/components/ui/icon";

interface FieldGroupProps {
  /** A problem of the surrounding `Form` with this name is shown here. */
  name: string;
  label: string;
  help?: string;
  children: ReactNode;
}

/** Several controls that have names of their own, under one heading: a `Field` would give them all the same name. */
export function FieldGroup({ name, label, help, children }: FieldGroupProps) {
  const problem = useContext(FormProblemsContext)[name];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-xs font-medium text-fg-2">{label}</legend>
      <div className="flex flex-col gap-1.5">
        {children}
        {problem ? (
          <p role="alert" className="flex items-start gap-1.5 text-xs/[1.6] text-danger-fg">
            <Icon icon={CircleAlert} size={14} className="mt-0.5" />
            <span>{problem}</span>
          </p>
        ) : null}
        {help ? <p className="text-xs/[1.6] text-fg-3">{help}</p> : null}
      </div>
    </fieldset>
  );
}
