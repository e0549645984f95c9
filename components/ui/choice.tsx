import type { ReactNode } from "react";

interface ChoiceProps {
  control: ReactNode;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean;
}

/** A checkbox, switch or radio button with its text; the whole line can be pressed. */
export function Choice({ control, label, help, disabled }: ChoiceProps) {
  return (
    <label
      className={`flex min-h-6 items-start gap-2.5 text-sm pointer-coarse:min-h-11 ${disabled ? "text-fg-disabled" : ""}`}
    >
      <span className="flex h-5 items-center">{control}</span>
      <span className="min-w-0">
        {label}
        {help ? <span className={`block text-xs/[1.6] ${disabled ? "" : "text-fg-3"}`}>{help}</span> : null}
      </span>
    </label>
  );
}
