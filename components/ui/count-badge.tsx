interface CountBadgeProps {
  count: number;
  /** What is counted, for those who hear it. */
  label: string;
  quiet?: boolean;
  className?: string;
}

/** A number that asks for attention; absent at zero, 99+ beyond that. */
export function CountBadge({ count, label, quiet, className = "" }: CountBadgeProps) {
  if (count <= 0) return null;
  const look = quiet
    ? "border border-border bg-surface-sunken text-fg-2 leading-4"
    : "bg-accent text-on-accent leading-4.5";
  return (
    <span
      className={`inline-block h-4.5 min-w-4.5 rounded-full px-1.25 text-center text-2xs font-semibold tabular-nums forced-colors:border ${look} ${className}`}
    >
      <span aria-hidden>{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
