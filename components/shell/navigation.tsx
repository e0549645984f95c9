"use client";

import { Search } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { Tooltip } from "@/components/ui/tooltip";
import { type NavGroup, type NavId, navGroups, settingsItem } from "./nav-items";
import { NavLink } from "./nav-link";
import { useShell } from "./shell-context";
import type { ShellData } from "./shell-data";
import { useIsRail } from "./use-is-rail";
import { UserMenu } from "./user-menu";
import { WorkspaceSwitcher } from "./workspace-switcher";

/** The navigation's content: the same in the sidebar, the rail and the drawer. */
export function Navigation({ bindsKey }: { bindsKey: boolean }) {
  const t = useTranslations("shell");
  return (
    <nav
      aria-label={t("navigation")}
      className="flex h-full min-h-0 flex-col items-center gap-px overflow-y-auto px-2 py-2.5 nav-wide:items-stretch nav-wide:px-2.5"
    >
      <WorkspaceSwitcher bindsKey={bindsKey} />
      <JumpButton />
      {navGroups.map((group) => (
        <Group key={group.id ?? "top"} group={group} />
      ))}
      <div className="mt-auto flex flex-col-reverse items-center gap-1 pt-2 nav-wide:flex-row nav-wide:justify-between">
        <UserMenu />
        <NavLink item={settingsItem} iconOnly />
      </div>
    </nav>
  );
}

function Group({ group }: { group: NavGroup }) {
  const t = useTranslations("shell");
  const { data } = useShell();
  return (
    <div
      role="group"
      aria-label={group.id ? t(`groups.${group.id}`) : undefined}
      className="flex flex-col items-center gap-px nav-wide:items-stretch"
    >
      {group.id ? (
        <>
          <span aria-hidden className="my-1.5 w-6 border-t border-border nav-wide:hidden" />
          <span aria-hidden className="hidden px-2.5 pt-3 pb-1 text-2xs tracking-[0.04em] text-fg-3 nav-wide:block">
            {t(`groups.${group.id}`)}
          </span>
        </>
      ) : null}
      {group.items.map((item) => (
        <NavLink key={item.id} item={item} count={countOf(data.badges, item.id)} />
      ))}
    </div>
  );
}

function countOf(badges: ShellData["badges"], id: NavId): number {
  return (id === "inbox" || id === "interactions" ? badges[id] : undefined) ?? 0;
}

function JumpButton() {
  const t = useTranslations("shell");
  const { openPalette } = useShell();
  const isRail = useIsRail();
  return (
    <Tooltip content={t("jump")} keys="mod+k" side="right" disabled={!isRail}>
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Meta+K Control+K"
        className="flex h-9 w-10 flex-none items-center justify-center gap-2.5 rounded-md text-fg-2 hover:bg-hover nav-wide:mb-2 nav-wide:h-8 nav-wide:w-full nav-wide:justify-start nav-wide:rounded-sm nav-wide:border nav-wide:border-border-strong nav-wide:bg-surface nav-wide:px-2.5 nav-wide:text-fg-3"
      >
        <Icon icon={Search} size={16} />
        <span className="sr-only nav-wide:not-sr-only nav-wide:flex-1 nav-wide:truncate nav-wide:text-left">
          {t("jump")}
        </span>
        <span className="hidden nav-wide:block">
          <Kbd keys="mod+k" />
        </span>
      </button>
    </Tooltip>
  );
}
