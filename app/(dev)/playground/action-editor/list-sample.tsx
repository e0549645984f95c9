"use client";

import { useCallback, useMemo, useState } from "react";
import { changeActions } from "@/components/action-editor/action-change";
import { actionTypes } from "@/components/action-editor/action-kinds";
import { ActionListEditor } from "@/components/action-editor/action-list-editor";
import { newAction } from "@/components/action-editor/new-action";

const placeholders = [
  { path: "session.ask-name", label: "お名前" },
  { path: "user.profile.displayName", label: "表示名" },
];
const steps = [
  { id: "ask-name", title: "お名前" },
  { id: "confirm", title: "確認" },
];
const available = {
  interactions: [
    { id: "in_1", title: "サロン予約", isLive: true },
    { id: "in_2", title: "アンケート（下書き）", isLive: false },
  ],
  templates: [{ id: "mt_1", title: "来店のお礼", args: ["name", "date"] }],
  tags: [{ name: "VIP" }, { name: "新規" }],
  channels: [{ id: "ch_1", name: "サロン こもれび" }],
  secrets: ["SHOP_API", "CRM_TOKEN"],
  profileKeys: ["hobby", "birthday"],
  unavailable: { request_llm: "No AI endpoint is set." },
};

/** One action of every kind, inside an interaction. */
export function ListSample() {
  const [actions, setActions] = useState(() => actionTypes.map((type) => newAction(type, available)));
  const [broken, setPlaces] = useState<readonly string[]>([]);
  const setBroken = useCallback((place: string, isBroken: boolean) => {
    setPlaces((before) => [...before.filter((other) => other !== place), ...(isBroken ? [place] : [])]);
  }, []);
  const editing = useMemo(() => ({ placeholders, steps, setBroken }), [setBroken]);
  return (
    <div className="max-w-180">
      <ActionListEditor
        label="処理"
        actions={actions}
        onChange={(change) => setActions((known) => changeActions(known, change))}
        available={available}
        editing={editing}
        pointer="/afterActions"
        max={actionTypes.length + 1}
      />
      <output className="mt-3 block font-mono text-xs text-fg-3">{broken.join(" ")}</output>
    </div>
  );
}
