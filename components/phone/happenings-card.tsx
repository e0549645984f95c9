"use client";

import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import type { PhoneAct } from "@/lib/channel-admin/shared";
import { SideCard } from "./side-card";
import { firstSticker } from "./stickers";
import type { Sandbox } from "./use-sandbox";

type Deed = PhoneAct["do"];

/** Where people of the sandbox are when they tell where they are. */
export const samplePlace = { latitude: 35.6687, longitude: 139.7053 };

/** What may happen to this person besides talking. */
export function HappeningsCard({ sandbox }: { sandbox: Sandbox }) {
  const t = useTranslations("phone");
  const { view, perform } = sandbox;
  const friendship = view?.screen?.friendship ?? "none";
  const own = view?.screen?.bubbles.findLast((bubble) => bubble.direction === "inbound" && !bubble.unsent);
  const isBlocked = friendship === "blocked";
  const place: Deed = { type: "location", title: t("place.title"), address: t("place.address"), ...samplePlace };
  const happenings: [string, Deed | undefined][] = [
    [t("happenings.follow"), friendship === "none" ? { type: "follow" } : undefined],
    isBlocked ? [t("happenings.unblock"), { type: "unblock" }] : [t("happenings.block"), { type: "block" }],
    [t("happenings.unsend"), own && !isBlocked ? { type: "unsend", message: own.id } : undefined],
    [t("happenings.location"), isBlocked ? undefined : place],
    [t("happenings.sticker"), isBlocked ? undefined : { type: "sticker", ...firstSticker }],
    [t("happenings.image"), isBlocked ? undefined : { type: "image" }],
  ];
  return (
    <SideCard title={t("happenings.title")}>
      <div className="grid grid-cols-2 gap-1.5">
        {happenings.map(([label, deed]) => (
          <Button key={label} size="sm" disabled={!deed} onClick={() => deed && perform(deed)}>
            {label}
          </Button>
        ))}
      </div>
    </SideCard>
  );
}
