"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";

/** Says that something is typed at a place which is no value yet, such as half of a JSON text. */
export type SetFlaw = (place: string, isFlawed: boolean) => void;

/** Places that must not be saved as they are. */
export function useFlaws(): { count: number; set: SetFlaw } {
  const [places, setPlaces] = useState<ReadonlySet<string>>(new Set());
  const set = useCallback<SetFlaw>(
    (place, isFlawed) =>
      setPlaces((known) => {
        if (known.has(place) === isFlawed) return known;
        return new Set(isFlawed ? [...known, place] : [...known].filter((one) => one !== place));
      }),
    [],
  );
  return { count: places.size, set };
}

/** Why saving has to wait. */
export function FlawCount({ count }: { count: number }) {
  const t = useTranslations("triggers");
  return count > 0 ? <Banner tone="warning">{t("broken")}</Banner> : null;
}
