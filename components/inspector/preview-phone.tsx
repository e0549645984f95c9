"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { MessagesPreview } from "@/components/message-editor/messages-preview";
import { Avatar } from "@/components/ui/avatar";
import type { Scope, StepMessage } from "@/lib/engine";
import type { PreviewAccount } from "./inspector-scene";
import { deviceLooks, type PreviewLook } from "./preview-look";

interface PreviewPhoneProps {
  look: PreviewLook;
  account: PreviewAccount;
  messages: readonly StepMessage[];
  scope: Scope;
  answers: readonly { stepId: string; label: string; value: string }[];
}

/** Messages on a phone of this width, made smaller as a whole where there is less room, so that lines break as they will. */
export function PreviewPhone({ look, account, messages, scope, answers }: PreviewPhoneProps) {
  const { width, font } = deviceLooks[look.device];
  const frame = useRef<HTMLDivElement>(null);
  const phone = useRef<HTMLDivElement>(null);
  const { scale, height } = useFit(frame, phone, width);
  return (
    <div ref={frame} className="overflow-hidden rounded-xl border border-border-strong" style={{ height }}>
      <div
        ref={phone}
        data-theme={look.theme === "page" ? undefined : look.theme}
        className="origin-top-left bg-phone text-fg"
        style={{ width, fontFamily: font, transform: `scale(${scale})` }}
      >
        <p className="flex items-center gap-2 border-b border-border bg-surface px-3 py-2 text-sm font-semibold">
          <Avatar id={account.id} name={account.name} imageUrl={account.iconUrl} size={24} />
          <span className="truncate">{account.name}</span>
        </p>
        <div className="max-h-150 overflow-y-auto p-3">
          <MessagesPreview messages={messages} scope={scope} answers={answers} isBare />
        </div>
      </div>
    </div>
  );
}

/** How much smaller the phone has to be, and how high it then is. */
function useFit(frame: RefObject<HTMLElement | null>, phone: RefObject<HTMLElement | null>, width: number) {
  const [fit, setFit] = useState({ scale: 1, height: 0 });
  useEffect(() => {
    if (!frame.current || !phone.current) return undefined;
    const measure = () => {
      const scale = Math.min(1, (frame.current?.clientWidth ?? width) / width);
      const height = Math.ceil((phone.current?.offsetHeight ?? 0) * scale) + 2;
      setFit((before) => (before.scale === scale && before.height === height ? before : { scale, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current);
    observer.observe(phone.current);
    return () => observer.disconnect();
  }, [frame, phone, width]);
  return fit;
}
