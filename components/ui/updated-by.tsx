import { Time } from "./time";

interface UpdatedByProps {
  at: string;
  /** Absent when nobody in particular did it. */
  by?: string | null | undefined;
}

/** Who changed a row of a list last, and when. */
export function UpdatedBy({ at, by }: UpdatedByProps) {
  return (
    <div className="text-xs">
      {by ? <p className="truncate">{by}</p> : null}
      <Time value={at} className="text-fg-3" />
    </div>
  );
}
