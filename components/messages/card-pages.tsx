"use client";

import { useTranslations } from "@/components/i18n/client";
import { CardMessage } from "./card-message";
import { Carousel } from "./carousel";
import type { Display } from "./display";
import type { BubbleTone } from "./tones";

type CardPagesProps = Extract<Display, { kind: "cards" }> & { tone: BubbleTone };

/** A card with too much on it for one, side by side as the platform shows it (MSG-10). */
export function CardPages({ cards, tone }: CardPagesProps) {
  const t = useTranslations("messages");
  return (
    <Carousel label={t("carousel.label")}>
      {cards.map((card, index) => (
        <CardMessage key={index} {...card} tone={tone} />
      ))}
    </Carousel>
  );
}
