import type { ComponentProps } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { NavDrawerButton } from "./nav-drawer-button";
import { OfflineBar } from "./offline-bar";

/** Title and actions of a page inside the shell, with the bars that concern the whole page below it. */
export function TopBar(props: Omit<ComponentProps<typeof PageHeader>, "leading">) {
  return (
    <>
      <PageHeader {...props} leading={<NavDrawerButton />} />
      <OfflineBar />
    </>
  );
}
