"use client";

import { InboxScreen, type InboxScreenProps } from "@/components/inbox/inbox-screen";
import { NavDrawerButton } from "@/components/shell/nav-drawer-button";
import { useCommands } from "@/components/shell/use-commands";

/** The inbox inside the shell: its commands go to the shell's palette. */
export function InboxPage(props: Omit<InboxScreenProps, "navButton" | "useCommands">) {
  return <InboxScreen {...props} navButton={<NavDrawerButton />} useCommands={useCommands} />;
}
