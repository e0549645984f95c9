"use client";

import { Plus } from "lucide-react";
import { Fragment, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { useListKeys } from "@/components/message-editor/use-list-keys";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import type { ActionEntry, ActionType } from "@/lib/engine";
import { ActionCard } from "./action-card";
import { type ActionChange, changeActions } from "./action-change";
import { type ActionChoices, type ActionEditing, ActionEditingContext } from "./action-editing";
import { actionGroups } from "./action-kinds";
import { newAction } from "./new-action";
import { useKindName } from "./use-kind-name";
import { useUnavailable } from "./use-unavailable";

interface ActionListEditorProps {
  actions: readonly ActionEntry[];
  /** `changeActions(actions, change)` is the list afterwards. */
  onChange: (change: ActionChange) => void;
  available: ActionChoices;
  editing: ActionEditing;
  /** Where the list stands: pointers of its fields begin with it. */
  pointer: string;
  /** What the list is called, for those who hear it. */
  label: string;
  max: number;
  /** Whether the last one may be removed too. */
  min?: number;
}

/** Actions, done one after another: chosen, filled in, ordered, switched off, copied and removed. Removing can be undone. */
export function ActionListEditor(props: ActionListEditorProps) {
  const { actions, onChange, available, editing, pointer, label, max, min = 0 } = props;
  const t = useTranslations("action-editor");
  const list = useListKeys(actions.length);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const scene = useMemo(() => ({ ...editing, available }), [editing, available]);
  const add = (index: number, action: ActionEntry) => {
    list.inserted(index);
    onChange({ type: "add", index, action });
  };
  const copy = (index: number) => {
    list.inserted(index + 1);
    onChange({ type: "copy", index });
  };
  const move = (index: number, to: number) => {
    list.moved(index, to);
    onChange({ type: "move", index, to });
  };
  const remove = (index: number, action: ActionEntry) => {
    const [before, after] = [actions, JSON.stringify(changeActions(actions, { type: "remove", index }))];
    list.removed(index);
    onChange({ type: "remove", index });
    // Put back as it was, the list names the action again wherever it did; once something else has changed, only the action comes back.
    const putBack = () => {
      list.inserted(index);
      if (JSON.stringify(latest.current) === after) onChange({ type: "restore", actions: before });
      else onChange({ type: "add", index: Math.min(index, latest.current.length), action });
    };
    notify(t("removed"), { action: { label: t("undo"), run: putBack } });
  };
  const isFull = actions.length >= max;
  return (
    <ActionEditingContext value={scene}>
      <div className="flex min-w-0 flex-col gap-3">
        {actions.length === 0 ? <p className="text-xs text-fg-3">{t("empty")}</p> : null}
        <ol aria-label={label} className="flex min-w-0 flex-col gap-3">
          {actions.map((action, index) => (
            <ActionCard
              key={list.keys[index]}
              actions={actions}
              index={index}
              pointer={`${pointer}/${index}`}
              onChange={(changed, place) => onChange({ type: "set", index, action: changed, place })}
              onMove={move}
              {...(!isFull && { onCopy: () => copy(index) })}
              {...(actions.length > min && { onRemove: () => remove(index, action) })}
            />
          ))}
        </ol>
        {editing.isReadOnly ? null : (
          <AddMenu max={max} isFull={isFull} onAdd={(type) => add(actions.length, newAction(type, available))} />
        )}
      </div>
    </ActionEditingContext>
  );
}

/** All kinds in groups of what they are about; those that cannot run now say why. */
function AddMenu({ max, isFull, onAdd }: { max: number; isFull: boolean; onAdd: (type: ActionType) => void }) {
  const t = useTranslations("action-editor");
  const nameOf = useKindName();
  const reasonOf = useUnavailable();
  return (
    <Menu
      trigger={
        <Button icon={<Icon icon={Plus} />} disabled={isFull} className="self-start">
          {isFull ? t("full", { max }) : t("add")}
        </Button>
      }
    >
      {actionGroups.map((group, index) => (
        <Fragment key={group.join()}>
          {index > 0 ? <MenuSeparator /> : null}
          {group.map((type) => {
            const reason = reasonOf(type);
            return (
              <MenuItem key={type} disabled={reason !== undefined} onSelect={() => onAdd(type)}>
                {nameOf(type)}
                {reason === undefined ? null : <span className="block text-xs text-fg-3">{reason}</span>}
              </MenuItem>
            );
          })}
        </Fragment>
      ))}
    </Menu>
  );
}
