"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { Select } from "@/components/ui/select";

interface ChannelPickerProps {
  base: string;
  channelId: string;
  channels: readonly { id: string; name: string }[];
}

/** Which channel's hours are shown; the address says it. */
export function ChannelPicker({ base, channelId, channels }: ChannelPickerProps) {
  const t = useTranslations("hours");
  const router = useRouter();
  return (
    <div className="w-64 max-w-full">
      <Select
        aria-label={t("channel")}
        value={channelId}
        onValueChange={(id: string) => router.push(`${base}?ch=${encodeURIComponent(id)}`)}
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        className="w-full"
      />
    </div>
  );
}
