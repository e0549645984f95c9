"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { ApiError } from "./sessions-api";
import { useSessions } from "./sessions-context";

/** Writes what the filter finds into a CSV file. */
export function ExportButton() {
  const t = useTranslations("sessions");
  const { location, api } = useSessions();
  const [isOpen, setOpen] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [hasMark, setMark] = useState(true);
  const [isLabelled, setLabelled] = useState(true);
  const run = async () => {
    setRunning(true);
    setProblem(undefined);
    try {
      save(await api.export(location.filter, { hasMark, isLabelled }).then(readFile));
      setOpen(false);
    } catch (error) {
      setProblem(t(`export.${problemKey(error)}`));
    }
    setRunning(false);
  };
  return (
    <span className="ml-auto max-md:ml-0">
      <Popover
        open={isOpen}
        onOpenChange={setOpen}
        align="end"
        title={t("export.title")}
        trigger={<Button icon={<Icon icon={Download} size={14} />}>{t("export.open")}</Button>}
      >
        <div className="flex flex-col gap-3">
          <p className="text-xs/[1.7] text-fg-2">{t("export.text")}</p>
          <Checkbox label={t("export.bom")} checked={hasMark} onCheckedChange={setMark} />
          <Checkbox
            label={t("export.labels")}
            help={t("export.labelsHelp")}
            checked={isLabelled}
            onCheckedChange={setLabelled}
          />
          {problem ? <Banner tone="danger">{problem}</Banner> : null}
          <Button variant="primary" loading={isRunning} onClick={() => void run()}>
            {t("export.run")}
          </Button>
        </div>
      </Popover>
    </span>
  );
}

function problemKey(error: unknown): "running" | "tooMany" | "failed" {
  if (!(error instanceof ApiError)) return "failed";
  if (error.status === 429) return "running";
  return error.status === 413 ? "tooMany" : "failed";
}

async function readFile(response: Response): Promise<{ name: string; content: Blob }> {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return { name: encoded ? decodeURIComponent(encoded) : "sessions.csv", content: await response.blob() };
}

function save({ name, content }: { name: string; content: Blob }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download reads it after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
