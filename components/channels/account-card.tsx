import { getTranslations } from "@/components/i18n/server";
import { Avatar } from "@/components/ui/avatar";
import type { ChannelItem } from "./channel-data";
import { HealthBadge } from "./health-badge";

/** Whose account this is: picture, name, basic id. */
export async function AccountCard({ channel, showState }: { channel: ChannelItem; showState?: boolean }) {
  const ui = await getTranslations("ui");
  return (
    <section className="flex items-center gap-3 rounded-lg border border-border bg-surface p-4">
      <Avatar
        id={channel.id}
        name={channel.name}
        imageUrl={channel.pictureUrl}
        square
        size={36}
        platform={channel.badge}
      />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-semibold">{channel.name}</p>
        <p className="truncate text-xs text-fg-3">{channel.basicId ?? ui(`platform.${channel.badge}`)}</p>
      </div>
      {showState ? <HealthBadge state={channel.state} /> : null}
    </section>
  );
}
