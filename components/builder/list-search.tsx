"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";

/** Filters the list by name. The text lives in the URL; it is asked for when typing pauses, never while composing. */
export function ListSearch({ base, query }: { base: string; query: string }) {
  const t = useTranslations("builder");
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.replace(text ? `${base}?q=${encodeURIComponent(text)}` : base), 250);
  };
  return (
    <Input
      type="search"
      aria-label={t("list.search")}
      placeholder={t("list.search")}
      defaultValue={query}
      leading={<Icon icon={Search} size={14} />}
      onChange={(event) => {
        if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) search(event.target.value);
      }}
      onCompositionEnd={(event) => search(event.currentTarget.value)}
    />
  );
}
