"use client";

import type { NodeProps } from "@xyflow/react";
import { memo, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { type Frame, frameColours } from "@/lib/builder/shared";
import type { FrameFlowNode } from "./flow-types";
import { Resizer } from "./resizer";

const tones: Record<Frame["colour"], { ground: string; mark: string }> = {
  grey: { ground: "border-border-strong bg-hover", mark: "bg-fg-3" },
  blue: { ground: "border-accent-line bg-accent-soft/50", mark: "bg-accent" },
  green: { ground: "border-success-line bg-success-soft/50", mark: "bg-success" },
  yellow: { ground: "border-warning-line bg-warning-soft/50", mark: "bg-warning" },
  red: { ground: "border-danger-line bg-danger-soft/50", mark: "bg-danger" },
  purple: { ground: "border-auto-line bg-auto-soft/50", mark: "bg-auto" },
};

/** A titled, coloured frame that takes along what lies in it (CAN-18). */
export const FrameNode = memo(function FrameNode({ data, selected }: NodeProps<FrameFlowNode>) {
  const store = useBuilderStore();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const { id, frame } = data;
  return (
    <div
      className={cx(
        "size-full rounded-lg border-2",
        tones[frame.colour].ground,
        selected && "border-focus ring-2 ring-focus",
      )}
    >
      {canEdit && selected ? (
        <Resizer
          minWidth={160}
          minHeight={96}
          onResize={(box) => store.getState().perform({ type: "change_frame", id, change: box })}
        />
      ) : null}
      <header className="flex h-9 items-center gap-2 px-3">
        <Title id={id} title={frame.title} canEdit={canEdit} />
        {canEdit && selected ? <Colours id={id} chosen={frame.colour} /> : null}
      </header>
    </div>
  );
});

function Title({ id, title, canEdit }: { id: string; title: string; canEdit: boolean }) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const [draft, setDraft] = useState<string | null>(null);
  if (!canEdit) return <h2 className="truncate text-sm font-semibold">{title}</h2>;
  const keep = () => {
    if (draft !== null && draft !== title)
      store.getState().perform({ type: "change_frame", id, change: { title: draft } });
    setDraft(null);
  };
  return (
    <input
      aria-label={t("frame.label")}
      placeholder={t("frame.placeholder")}
      value={draft ?? title}
      maxLength={100}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
      }}
      className="nodrag nopan h-6 min-w-0 flex-1 rounded-sm bg-transparent px-1 text-sm font-semibold outline-none placeholder:font-normal placeholder:text-fg-3 focus:bg-surface"
    />
  );
}

function Colours({ id, chosen }: { id: string; chosen: Frame["colour"] }) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  return (
    <div role="group" aria-label={t("frame.colour")} className="nodrag nopan flex">
      {frameColours.map((colour) => (
        <button
          key={colour}
          type="button"
          title={t(`frame.${colour}`)}
          aria-label={t(`frame.${colour}`)}
          aria-pressed={colour === chosen}
          onClick={() => store.getState().perform({ type: "change_frame", id, change: { colour } })}
          className="grid size-6 place-items-center rounded-full aria-pressed:ring-2 aria-pressed:ring-focus"
        >
          <span className={cx("size-3.5 rounded-full", tones[colour].mark)} />
        </button>
      ))}
    </div>
  );
}
