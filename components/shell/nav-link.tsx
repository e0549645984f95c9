"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { CountBadge } from "@/components/ui/count-badge";
import { Icon } from "@/components/ui/icon";
import { Tooltip } from "@/components/ui/tooltip";
import { isCurrent, type NavItem, navHref } from "./nav-items";
import { useShell } from "./shell-context";
import { useIsRail } from "./use-is-rail";

interface NavLinkProps {
  item: NavItem;
  count?: number;
  /** Stays an icon in the wide sidebar too. */
  iconOnly?: boolean;
}

const look =
  "relative flex h-9 w-10 items-center justify-center gap-2.5 rounded-md text-fg-2 transition-colors duration-90 hover:bg-hover " +
  "aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-soft-fg aria-[current=page]:font-medium forced-colors:aria-[current=page]:outline-2";
const wideLook =
  "nav-wide:h-8 nav-wide:w-full nav-wide:justify-start nav-wide:rounded-sm nav-wide:px-2.5 pointer-coarse:min-h-11";

/** One place in the navigation. */
export function NavLink({ item, count = 0, iconOnly }: NavLinkProps) {
  const t = useTranslations("shell");
  const { data } = useShell();
  const pathname = usePathname();
  const isRail = useIsRail();
  const label = t(`nav.${item.id}`);
  return (
    <Tooltip content={label} side="right" disabled={!isRail && !iconOnly}>
      <Link
        href={navHref(data.workspace.slug, item)}
        aria-current={isCurrent(pathname, data.workspace.slug, item) ? "page" : undefined}
        className={iconOnly ? look : `${look} ${wideLook}`}
      >
        <Icon icon={item.icon} size={18} />
        <span className={iconOnly ? "sr-only" : "sr-only nav-wide:not-sr-only"}>{label}</span>
        <CountBadge
          count={count}
          label={t(item.id === "interactions" ? "badgeMentions" : "badge", { count })}
          className={
            iconOnly
              ? ""
              : "absolute -top-0.75 -right-0.75 ring-2 ring-surface-rail nav-wide:static nav-wide:ml-auto nav-wide:ring-0"
          }
        />
      </Link>
    </Tooltip>
  );
}
