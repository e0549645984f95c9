"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import type { Action } from "@/lib/messages";
import { quickRepliesInForce } from "./quick-replies-in-force";
import { TurnView } from "./turn-view";
import type { Simulator } from "./use-simulator";

export type TapAt = (turn: number, message: number) => (action: Action, label: string) => void;

/** The conversation so far, newest at the bottom; what was left by going back stands dimmed below (SIM-6). */
export function Thread({ simulator, onTap }: { simulator: Simulator; onTap: TapAt }) {
  const t = useTranslations("simulator.chat");
  const { turns, later } = simulator.simulation;
  const frame = useRef<HTMLDivElement>(null);
  const inForce = quickRepliesInForce(turns);
  useScrollToEnd(frame, turns.length);
  return (
    <div
      ref={frame}
      role="log"
      aria-label={t("thread")}
      // What scrolls must be reachable by keyboard.
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto bg-phone px-3 py-3 -outline-offset-2"
    >
      <div className="flex min-h-full flex-col justify-end gap-2">
        {turns.length === 0 ? <p className="m-auto text-xs text-fg-2">{t("empty")}</p> : null}
        {turns.map((turn, index) => (
          <TurnView
            key={index}
            turn={turn}
            index={index}
            quickReplyOf={inForce?.turn === index ? inForce.message : null}
            isLast={index === turns.length - 1}
            isDifferent={simulator.firstDifference === index}
            onTap={onTap}
            onGoTo={simulator.goTo}
          />
        ))}
        {later.length > 0 ? (
          <div className="flex flex-col items-center gap-1.5 border-t border-dashed border-border-strong pt-2.5 text-center">
            <p className="text-2xs text-fg-2">{t("later", { count: later.length })}</p>
            <Button size="sm" onClick={() => simulator.goTo(turns.length + later.length)}>
              {t("forward")}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Shows the newest turn, also when picker or keyboard take their room from the thread. */
function useScrollToEnd(frame: { current: HTMLDivElement | null }, count: number): void {
  useEffect(() => {
    // Only the thread moves: what surrounds it stays where the person has put it.
    const scroll = () => frame.current?.scrollTo({ top: frame.current.scrollHeight });
    if (count > 0) scroll();
    const observer = new ResizeObserver(scroll);
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame, count]);
}
