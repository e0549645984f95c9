"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Banner } from "@/components/ui/banner";
import type { ReadInteraction, ReadProblem } from "@/lib/interaction-file/shared";
import type { ImportChannel } from "./channel-choice";
import { type Answer, importApi } from "./import-api";
import { ImportFile } from "./import-file";
import { ImportResult } from "./import-result";
import { MakeDraft } from "./make-draft";
import { useDefinitionFailure } from "./use-definition-failure";

interface ImportScreenProps {
  workspace: string;
  channels: readonly ImportChannel[];
  /** The interaction whose draft is replaced; a new one is made without it. */
  into?: { interactionId: string; title: string };
}

interface Checked {
  text: string;
  answer: Answer<ReadInteraction>;
}

/** A file comes in: chosen or pasted, checked and reported, then made a draft. Nothing is published here. */
export function ImportScreen({ workspace, channels, into }: ImportScreenProps) {
  const failureText = useDefinitionFailure();
  const [checked, setChecked] = useState<Checked>();
  const [isPending, startTransition] = useTransition();
  const check = (text: string) =>
    startTransition(async () => {
      const answer = await importApi(workspace).read(text);
      setChecked({ text, answer });
    });
  const answer = checked?.answer;
  const read = answer?.ok ? answer.data : undefined;
  return (
    <div className="flex flex-col gap-4">
      <ImportFile isBusy={isPending} onCheck={check} onChange={() => setChecked(undefined)} />
      <div aria-live="polite" className="flex flex-col gap-4">
        {answer && !answer.ok ? <Banner tone="danger">{failureText(answer.error)}</Banner> : null}
        {read && !read.ok ? <Refusal problems={read.problems} /> : null}
        {read?.ok ? <ImportResult read={read} /> : null}
      </div>
      {read?.ok && checked ? (
        <MakeDraft
          // Another file proposes another name.
          key={checked.text}
          workspace={workspace}
          text={checked.text}
          title={read.title ?? ""}
          channels={channels}
          into={into}
        />
      ) : null}
    </div>
  );
}

const shownProblems = 20;

function Refusal({ problems }: { problems: ReadProblem[] }) {
  const t = useTranslations("definitions");
  return (
    <Banner tone="danger" title={t("import.refused")}>
      <ul className="mt-1 flex flex-col gap-1">
        {problems.slice(0, shownProblems).map(({ code, path, line }, index) => (
          <li key={`${code} ${path} ${index}`}>
            {t(`read.${code}`)}
            <span className="ml-1.5 font-mono text-2xs break-all">
              {[line === undefined ? "" : t("import.line", { line: String(line) }), path].filter(Boolean).join(" ")}
            </span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
