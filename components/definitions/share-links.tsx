"use client";

import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { type NewShareLink, type ShareLinkItem, sharedStateValues } from "@/lib/share-links/shared";
import { useShareLinks } from "./use-share-links";

/** VIW-1: links under which anybody can look at the interaction; each can be made void. */
export function ShareLinks(place: { workspace: string; interactionId: string }) {
  const t = useTranslations("definitions.links");
  const { links, made, isBusy, make, revoke } = useShareLinks(place);
  return (
    <section aria-label={t("title")} className="flex flex-col gap-3">
      <p className="text-xs/[1.7] text-fg-2">{t("text")}</p>
      <NewLink isBusy={isBusy} onMake={(shows) => void make(shows)} />
      {made ? (
        <Field label={t("made")} help={t("madeHelp")}>
          <CopyField value={made.url} />
        </Field>
      ) : null}
      {links === "loading" ? <Skeleton className="h-10 w-full" /> : null}
      {links === "failed" ? <p className="text-xs text-danger-fg">{t("failed")}</p> : null}
      {typeof links === "object" && links.length > 0 ? (
        <ul aria-label={t("list")} className="divide-y divide-border rounded-md border border-border">
          {links.map((link) => (
            <li key={link.id}>
              <Row link={link} isBusy={isBusy} onRevoke={() => void revoke(link.id)} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function NewLink({ isBusy, onMake }: { isBusy: boolean; onMake: (shows: NewShareLink["shows"]) => void }) {
  const t = useTranslations("definitions.links");
  const [shows, setShows] = useState<NewShareLink["shows"]>("live");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-40 flex-1">
        <Select
          aria-label={t("shows")}
          value={shows}
          onValueChange={setShows}
          options={sharedStateValues.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </div>
      <Button variant="soft" loading={isBusy} onClick={() => onMake(shows)}>
        {t("make")}
      </Button>
    </div>
  );
}

interface RowProps {
  link: ShareLinkItem;
  isBusy: boolean;
  onRevoke: () => void;
}

function Row({ link: { shows, createdAt, createdBy }, isBusy, onRevoke }: RowProps) {
  const t = useTranslations("definitions.links");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
      <span className="text-sm">{t(`states.${shows}`)}</span>
      <span className="min-w-0 truncate text-xs text-fg-3">
        <Time value={createdAt} /> {createdBy}
      </span>
      <Button size="sm" variant="ghost" className="ml-auto" disabled={isBusy} onClick={onRevoke}>
        {t("revoke")}
      </Button>
    </div>
  );
}
