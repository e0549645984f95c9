import { Inbox, LayoutTemplate, type LucideIcon, Plug, SlidersHorizontal, Workflow, Zap } from "lucide-react";

export type NavId = "inbox" | "interactions" | "triggers" | "templates" | "channels" | "settings";

export interface NavItem {
  id: NavId;
  icon: LucideIcon;
  /** Path below the workspace; its first part is what marks the item as current. */
  path: string;
}

export interface NavGroup {
  id: "build" | "connect" | null;
  items: readonly NavItem[];
}

export const navGroups: readonly NavGroup[] = [
  { id: null, items: [{ id: "inbox", icon: Inbox, path: "inbox" }] },
  {
    id: "build",
    items: [
      { id: "interactions", icon: Workflow, path: "interactions" },
      { id: "triggers", icon: Zap, path: "triggers" },
      { id: "templates", icon: LayoutTemplate, path: "templates" },
    ],
  },
  { id: "connect", items: [{ id: "channels", icon: Plug, path: "channels" }] },
];

export const settingsItem: NavItem = { id: "settings", icon: SlidersHorizontal, path: "settings/members" };

/** Where an item leads in a workspace. */
export function navHref(slug: string, item: NavItem): string {
  return `/${slug}/${item.path}`;
}

/** Whether the page at hand lies under the item. */
export function isCurrent(pathname: string, slug: string, item: NavItem): boolean {
  const [area] = item.path.split("/");
  return pathname === `/${slug}/${area}` || pathname.startsWith(`/${slug}/${area}/`);
}
