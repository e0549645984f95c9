import { cx } from "./cx";

interface SkeletonProps {
  /** A circle, for pictures of people. */
  round?: boolean;
  /** Width and height. */
  className?: string;
}

/** A grey stand-in with the measures of what will come. */
export function Skeleton({ round, className }: SkeletonProps) {
  return (
    <span aria-hidden className={cx("skeleton block bg-chip", round ? "rounded-full" : "rounded-sm", className)} />
  );
}
