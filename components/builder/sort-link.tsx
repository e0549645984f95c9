import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { InteractionOrder, InteractionOrderKey } from "@/lib/interactions/shared";

interface SortLinkProps {
  base: string;
  query: string;
  by: InteractionOrderKey;
  order: InteractionOrder;
  children: ReactNode;
}

/** The head of a column that orders the list: names upwards first, figures and times downwards first, then the other way round. */
export function SortLink({ base, query, by, order, children }: SortLinkProps) {
  const isCurrent = order.by === by;
  const first = by === "title" ? "asc" : "desc";
  const other = order.direction === "asc" ? "desc" : "asc";
  const next = isCurrent ? other : first;
  const search = new URLSearchParams({ ...(query && { q: query }), sort: next === "desc" ? `-${by}` : by });
  return (
    <Link
      href={`${base}?${search}`}
      scroll={false}
      className={`inline-flex min-h-6 items-center gap-0.5 hover:text-fg ${isCurrent ? "text-fg" : ""}`}
    >
      {children}
      {isCurrent ? <Icon icon={order.direction === "asc" ? ArrowUp : ArrowDown} size={12} /> : null}
    </Link>
  );
}

/** What `aria-sort` says of a column. */
export function sortedAs(by: InteractionOrderKey, order: InteractionOrder): "ascending" | "descending" | "none" {
  if (order.by !== by) return "none";
  return order.direction === "asc" ? "ascending" : "descending";
}
