/** A name that is seen in the wide navigation and heard in both, followed by what the button is for. */
export function TriggerText({ name, purpose }: { name: string; purpose: string }) {
  return (
    <span className="sr-only nav-wide:not-sr-only nav-wide:min-w-0 nav-wide:flex-1">
      <span className="block truncate text-left">{name}</span>
      <span className="sr-only">{purpose}</span>
    </span>
  );
}
