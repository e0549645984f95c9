"use client";

import type { NodeProps } from "@xyflow/react";
import { memo, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import type { NoteFlowNode } from "./flow-types";
import { Resizer } from "./resizer";

const longest = 2_000;

/** The field appears because somebody asked to write in it. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}

/** A free note on the canvas (CAN-18). A double click writes in it. */
export const NoteNode = memo(function NoteNode({ data, selected }: NodeProps<NoteFlowNode>) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const { id, note } = data;
  const [isWriting, setWriting] = useState(note.text === "" && canEdit);
  return (
    <div
      className={cx(
        "size-full overflow-hidden rounded-md border bg-bubble-note text-sm text-bubble-note-fg shadow-card",
        selected ? "border-focus ring-2 ring-focus" : "border-bubble-note-line",
      )}
      onDoubleClick={() => setWriting(canEdit)}
    >
      {canEdit && selected ? (
        <Resizer
          minWidth={96}
          minHeight={48}
          onResize={(box) => store.getState().perform({ type: "change_note", id, change: box })}
        />
      ) : null}
      {isWriting ? (
        <textarea
          aria-label={t("note.label")}
          placeholder={t("note.placeholder")}
          defaultValue={note.text}
          maxLength={longest}
          ref={takeFocus}
          className="nodrag nopan nowheel size-full resize-none bg-transparent p-2.5 outline-none placeholder:text-bubble-note-fg"
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
          onBlur={({ currentTarget }) => {
            setWriting(false);
            const text = currentTarget.value;
            if (text !== note.text) store.getState().perform({ type: "change_note", id, change: { text } });
          }}
        />
      ) : (
        <p className="size-full overflow-hidden p-2.5 break-words whitespace-pre-wrap">
          {note.text || t("note.placeholder")}
        </p>
      )}
    </div>
  );
});
