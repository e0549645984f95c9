"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { SessionDetail } from "@/lib/sessions/shared";
import { StatusDialog } from "./status-dialog";

const statuses = ["active", "paused", "completed", "timeout", "canceled"] as const;

/** Every status that the session does not have; what choosing it would do is said before it is done. */
export function StatusMenu({ session }: { session: SessionDetail }) {
  const t = useTranslations("sessions");
  const [wanted, setWanted] = useState<SessionDetail["status"]>();
  return (
    <>
      <Menu
        trigger={
          <Button>
            {t("setStatus.label")}
            <Icon icon={ChevronDown} size={14} />
          </Button>
        }
      >
        {statuses
          .filter((status) => status !== session.status)
          .map((status) => (
            <MenuItem key={status} onSelect={() => setWanted(status)}>
              {t(`status.${status}`)}
            </MenuItem>
          ))}
      </Menu>
      {wanted ? <StatusDialog session={session} wanted={wanted} onClose={() => setWanted(undefined)} /> : null}
    </>
  );
}
