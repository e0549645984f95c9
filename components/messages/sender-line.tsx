"use client";

import { useTranslations } from "@/components/i18n/client";
import { RemoteImage } from "./remote-image";

/** The name and picture that a message was sent under, where they are not the account's own (INB-146). */
export function SenderLine({ name, iconUrl }: { name?: string; iconUrl?: string }) {
  const t = useTranslations("messages");
  return (
    <p className="mb-1 flex items-center gap-1.5 text-2xs text-fg-2" title={t("sender")}>
      <RemoteImage url={iconUrl} alt="" className="size-5 rounded-full object-cover" fallback={null} />
      {name}
    </p>
  );
}
