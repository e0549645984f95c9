"use client";

import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";

/** Bubbles to come. */
export function TimelineSkeleton() {
  return (
    <SkeletonRegion className="flex min-h-0 flex-1 flex-col justify-end gap-3 overflow-hidden px-5 pb-4">
      <Skeleton className="h-10 w-64 rounded-xl" />
      <Skeleton className="h-16 w-72 rounded-xl" />
      <Skeleton className="h-10 w-56 self-end rounded-xl" />
      <Skeleton className="h-10 w-48 rounded-xl" />
    </SkeletonRegion>
  );
}
