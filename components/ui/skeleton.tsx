import { cx } from "./cx";

/** A grey stand-in with the measures of what will come. Give width and height by class. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("skeleton block rounded-sm bg-chip", className)} />;
}
