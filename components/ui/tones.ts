/** What a colour may mean. */
export type Tone = "neutral" | "accent" | "auto" | "success" | "warning" | "danger";

export const softTones: Record<Tone, string> = {
  neutral: "bg-chip text-fg-2",
  accent: "bg-accent-soft text-accent-soft-fg",
  auto: "bg-auto-soft text-auto-fg",
  success: "bg-success-soft text-success-fg",
  warning: "bg-warning-soft text-warning-fg",
  danger: "bg-danger-soft text-danger-fg",
};
