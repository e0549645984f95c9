"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { CountBadge } from "@/components/ui/count-badge";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuLink } from "@/components/ui/menu";
import { useShell } from "./shell-context";
import { TriggerText } from "./trigger-text";

/** The current workspace at the top left; opens the list of all with what is unread in each. */
export function WorkspaceSwitcher({ bindsKey }: { bindsKey: boolean }) {
  const t = useTranslations("shell");
  const { data, isSwitcherOpen, setSwitcherOpen } = useShell();
  const trigger = (
    <button
      type="button"
      className="relative mb-2 flex w-full items-center font-semibold justify-center gap-2.5 rounded-md p-1 hover:bg-hover data-popup-open:bg-hover nav-wide:justify-start nav-wide:pr-1.5"
    >
      <WorkspaceMark name={data.workspace.name} />
      <TriggerText name={data.workspace.name} purpose={t("workspace.switch")} />
      <Icon icon={ChevronsUpDown} size={14} className="hidden text-fg-3 nav-wide:block" />
    </button>
  );
  const control = bindsKey ? { open: isSwitcherOpen, onOpenChange: setSwitcherOpen } : {};
  return (
    <Menu trigger={trigger} className="min-w-64" {...control}>
      <div className="flex items-center justify-between px-2.5 py-1.5 text-2xs text-fg-3" role="presentation">
        {t("workspace.heading")}
        <Kbd keys="mod+shift+o" />
      </div>
      {data.workspaces.map(({ slug, name, unreadCount = 0 }) => (
        <MenuLink
          key={slug}
          href={`/${slug}/inbox`}
          current={slug === data.workspace.slug}
          icon={<WorkspaceMark name={name} small />}
          aside={
            <>
              <CountBadge quiet count={unreadCount} label={t("workspace.unread", { count: unreadCount })} />
              {slug === data.workspace.slug ? <Icon icon={Check} size={14} className="text-accent-fg" /> : null}
            </>
          }
        >
          {name}
        </MenuLink>
      ))}
    </Menu>
  );
}

function WorkspaceMark({ name, small }: { name: string; small?: boolean }) {
  const [first] = new Intl.Segmenter().segment(name);
  return (
    <span
      aria-hidden
      className={`workspace-mark grid flex-none place-items-center bg-mark font-semibold ${small ? "size-6 rounded-sm text-xs" : "size-8 rounded-md text-md"}`}
    >
      {first?.segment.toUpperCase()}
    </span>
  );
}
