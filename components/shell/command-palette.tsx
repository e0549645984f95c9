"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Command as Cmdk } from "cmdk";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import type { Command } from "./command";
import { scoreCommand } from "./command-filter";
import { useCommandList } from "./use-commands";

const sections = ["context", "goto", "general"] as const;

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Everything that can be done, by name. Context first, then places, then the rest. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const t = useTranslations("shell");
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity duration-160 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-140 overflow-hidden rounded-lg border border-border bg-surface-raised shadow-dialog outline-none transition-[opacity,translate] duration-160 ease-out data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0">
          <Dialog.Title className="sr-only">{t("palette.title")}</Dialog.Title>
          <PaletteList close={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteList({ close }: { close: () => void }) {
  const t = useTranslations("shell");
  const commands = useCommandList().filter((command) => !command.disabled);
  const [query, setQuery] = useState("");
  const run = (command: Command) => {
    close();
    command.run();
  };
  return (
    <Cmdk
      label={t("palette.title")}
      filter={(_id, search, [label = "", reading = ""] = []) => scoreCommand(label, reading, search)}
      loop
    >
      <div className="flex items-center gap-2.5 border-b border-border px-4 text-fg-3">
        <Icon icon={Search} />
        <Cmdk.Input
          value={query}
          onValueChange={setQuery}
          placeholder={t("palette.placeholder")}
          className="h-12 min-w-0 flex-1 bg-transparent text-md text-fg outline-none max-md:text-lg"
        />
      </div>
      <Cmdk.List label={t("palette.title")} className="max-h-[min(420px,60dvh)] scroll-py-2 overflow-y-auto p-1.5">
        <Cmdk.Empty className="px-3 py-8 text-center text-sm text-fg-2">{t("palette.empty", { query })}</Cmdk.Empty>
        {sections.map((section) => (
          <PaletteSection
            key={section}
            heading={t(`palette.${section}`)}
            commands={commands.filter((command) => (command.section ?? "context") === section)}
            run={run}
          />
        ))}
      </Cmdk.List>
    </Cmdk>
  );
}

interface PaletteSectionProps {
  heading: string;
  commands: readonly Command[];
  run: (command: Command) => void;
}

function PaletteSection({ heading, commands, run }: PaletteSectionProps) {
  if (commands.length === 0) return null;
  return (
    <Cmdk.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-fg-3"
    >
      {commands.map((command) => (
        <Cmdk.Item
          key={command.id}
          value={command.id}
          keywords={[command.label, command.reading ?? ""]}
          onSelect={() => run(command)}
          className="flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 text-sm text-fg select-none data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-soft-fg pointer-coarse:min-h-11 forced-colors:data-[selected=true]:bg-[Highlight]"
        >
          <span className="flex w-4 flex-none justify-center">{command.icon}</span>
          <span className="min-w-0 flex-1 truncate">{command.label}</span>
          {command.keys ? <Kbd keys={command.keys} /> : null}
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  );
}
