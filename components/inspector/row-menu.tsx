"use client";

import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";

interface RowMenuProps {
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** What can be done with one of a list, without a pointer too. */
export function RowMenu({ name, index, count, onMove, onRemove }: RowMenuProps) {
  const t = useTranslations("inspector.list");
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" label={t("more", { name })} icon={<Icon icon={Ellipsis} size={14} />} />}
    >
      <MenuItem
        icon={<Icon icon={ArrowUp} size={14} />}
        keys="alt+arrowup"
        disabled={index === 0}
        onSelect={() => onMove(index - 1)}
      >
        {t("up")}
      </MenuItem>
      <MenuItem
        icon={<Icon icon={ArrowDown} size={14} />}
        keys="alt+arrowdown"
        disabled={index === count - 1}
        onSelect={() => onMove(index + 1)}
      >
        {t("down")}
      </MenuItem>
      <MenuItem icon={<Icon icon={Trash2} size={14} />} danger onSelect={onRemove}>
        {t("remove")}
      </MenuItem>
    </Menu>
  );
}
