/** How much is shown before the words, so that they stand in sight. */
const before = 24;

interface FoundTextProps {
  text: string;
  from: number;
  to: number;
}

/** A text with the words in it that were looked for. */
export function FoundText({ text, from, to }: FoundTextProps) {
  const start = from > before ? from - before : 0;
  return (
    <>
      {start > 0 ? "…" : null}
      {text.slice(start, from)}
      <mark className="rounded-xs bg-warning-soft text-fg forced-colors:bg-[Mark]">{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
