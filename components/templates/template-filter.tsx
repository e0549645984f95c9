"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

interface TemplateFilterProps {
  base: string;
  query: string;
  folder: string;
  folders: readonly string[];
}

const everything = "";

/** Narrows the list by words and by folder. Both live in the URL; words are asked for when typing pauses. */
export function TemplateFilter({ base, query, folder, folders }: TemplateFilterProps) {
  const t = useTranslations("templates");
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const go = (change: { q?: string; folder?: string }) => {
    clearTimeout(timer.current);
    const wanted = { q: query, folder, ...change };
    const search = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ""));
    router.replace(search.size > 0 ? `${base}?${search}` : base);
  };
  const search = (q: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go({ q }), 250);
  };
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      <div className="w-72 max-w-full">
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
      </div>
      {folders.length > 0 ? (
        <div className="w-48">
          <Select
            aria-label={t("list.folder")}
            value={folder}
            onValueChange={(chosen) => go({ folder: chosen })}
            options={[
              { value: everything, label: t("list.allFolders") },
              ...folders.map((name) => ({ value: name, label: name })),
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}
