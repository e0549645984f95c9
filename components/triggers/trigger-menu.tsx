"use client";

import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import type { TriggerActions, TriggerItem } from "./trigger-data";
import { useChange } from "./use-change";

interface TriggerMenuProps {
  base: string;
  item: TriggerItem;
  place: number;
  count: number;
  actions: TriggerActions;
  onMove: (to: number) => void;
}

/** What can be done with one trigger. Deleting can be undone. */
export function TriggerMenu({ base, item, place, count, actions, onMove }: TriggerMenuProps) {
  const t = useTranslations("triggers");
  const [run, isPending] = useChange();
  const { title } = item;
  const restore = () =>
    run(
      () => actions.save({ ...draftOf(item), key: item.key, position: item.position }),
      () => notify(t("list.restored", { title })),
    );
  const remove = () =>
    run(
      () => actions.remove({ id: item.id }),
      () => notify(t("list.deleted", { title }), { action: { label: t("undo"), run: restore } }),
    );
  const trigger = <IconButton label={t("list.menu", { title })} icon={<Icon icon={Ellipsis} />} loading={isPending} />;
  return (
    <Menu trigger={trigger} align="end">
      <MenuLink href={`${base}/${item.id}`} icon={<Icon icon={Pencil} />}>
        {t("list.edit")}
      </MenuLink>
      <MenuItem icon={<Icon icon={ArrowUp} />} disabled={place === 0} onSelect={() => onMove(place - 1)}>
        {t("list.up")}
      </MenuItem>
      <MenuItem icon={<Icon icon={ArrowDown} />} disabled={place === count - 1} onSelect={() => onMove(place + 1)}>
        {t("list.down")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger icon={<Icon icon={Trash2} />} onSelect={remove}>
        {t("list.delete")}
      </MenuItem>
    </Menu>
  );
}

function draftOf({ title, isEnabled, channelIds, mayInterrupt, rule, requirements, effect }: TriggerItem) {
  return { title, isEnabled, channelIds, mayInterrupt, rule, requirements, effect };
}
