import { Check } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export interface Step {
  title: string;
  text: string;
}

interface StepsProps {
  label: string;
  doneLabel: string;
  steps: readonly Step[];
  /** Counted from 0; steps before it are done. */
  current: number;
}

/** Where one is on the way to a connected channel. */
export function Steps({ label, doneLabel, steps, current }: StepsProps) {
  return (
    <ol aria-label={label} className="flex flex-col gap-0 max-md:flex-row max-md:gap-4 max-md:overflow-x-auto">
      {steps.map((step, index) => (
        <li
          key={step.title}
          aria-current={index === current ? "step" : undefined}
          className="relative flex gap-3 pb-8 last:pb-0 max-md:flex-none max-md:pb-0"
        >
          {index < steps.length - 1 ? (
            <span aria-hidden className="absolute top-7 bottom-1 left-3 w-px bg-border-strong max-md:hidden" />
          ) : null}
          <Mark index={index} current={current} doneLabel={doneLabel} />
          <div className="min-w-0">
            <p
              className={`text-sm ${index === current ? "font-semibold" : "font-medium"} ${index > current ? "text-fg-2" : ""}`}
            >
              {step.title}
            </p>
            <p className="text-xs text-fg-3 max-md:hidden">{step.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Mark({ index, current, doneLabel }: { index: number; current: number; doneLabel: string }) {
  const base = "grid size-6 flex-none place-items-center rounded-full text-xs font-medium";
  if (index < current) {
    return (
      <span className={`${base} bg-success-soft text-success-fg`}>
        <Icon icon={Check} size={14} />
        <VisuallyHidden>{doneLabel}</VisuallyHidden>
      </span>
    );
  }
  const look = index === current ? "bg-accent text-on-accent" : "border border-control text-fg-2";
  return <span className={`${base} ${look}`}>{index + 1}</span>;
}
