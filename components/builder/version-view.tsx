"use client";

import { LayoutList, Workflow } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef } from "react";
import { BuilderProvider, useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { readLayout } from "@/lib/builder/shared";
import { graphOf, type Positions } from "@/lib/canvas/shared";
import type { Definition } from "@/lib/engine";
import { Outline } from "./outline";
import { StepDetails } from "./step-details";

const EditorCanvas = dynamic(() => import("./editor-canvas").then((module) => module.EditorCanvas), { ssr: false });

/** A version is looked at as a viewer looks at a draft: there is nothing to change. */
const onlyLooking = { workspace: "", interactionId: "", canEdit: false, canPublish: false };

interface VersionViewProps {
  title: string;
  /** Null for a draft. */
  number: number | null;
  definition: Definition;
  positions: Positions;
}

type View = "canvas" | "outline";

/** A published version to look at: canvas or outline with the details of one step. Step and view live in the URL. */
export function VersionView({ title, number, definition, positions }: VersionViewProps) {
  const t = useTranslations("builder");
  const layout = readLayout({ positions });
  return (
    <BuilderProvider
      key={`${title}/${number}`}
      facts={onlyLooking}
      document={{ meaning: definition, layout }}
      revision={number ?? 0}
    >
      <Version
        label={
          number === null ? t("canvas.draftLabel", { title }) : t("canvas.label", { title, number: String(number) })
        }
        definition={definition}
        positions={positions}
      />
    </BuilderProvider>
  );
}

function Version({
  label,
  definition,
  positions,
}: Pick<VersionViewProps, "definition" | "positions"> & { label: string }) {
  const graph = useMemo(() => graphOf(definition), [definition]);
  const [params, setParams] = useUrlState();
  const [step, select] = useShownStep(definition, params.get("step"), setParams);
  const view: View = params.get("view") === "outline" ? "outline" : "canvas";
  useHotkeys([{ keys: "escape", run: () => select(null), disabled: step === undefined }]);
  return (
    <div className="flex min-h-0 flex-1">
      <div className="relative flex min-w-0 flex-1 flex-col">
        <div className="absolute top-4 left-1/2 z-10 -translate-x-1/2">
          <ViewSwitch view={view} onChange={(next) => setParams({ view: next === "canvas" ? null : next })} />
        </div>
        {view === "canvas" ? (
          <EditorCanvas laidOut={positions} label={label} />
        ) : (
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-bg pt-14">
            <Outline graph={graph} selectedId={step?.id ?? null} onSelect={select} />
          </div>
        )}
      </div>
      {step ? (
        <div className="flex w-90 flex-none flex-col border-l border-border max-md:fixed max-md:inset-0 max-md:z-30 max-md:w-auto">
          <StepDetails graph={graph} step={step} onClose={() => select(null)} />
        </div>
      ) : null}
    </div>
  );
}

/** The step whose details are shown: the one that is selected, which is also what the address names. */
function useShownStep(definition: Definition, named: string | null, setParams: SetParams) {
  const store = useBuilderStore();
  const shown = useBuilder(({ selection }) => selection.steps[0]);
  const setLater = useRef(setParams);
  useEffect(() => {
    setLater.current = setParams;
  });
  useEffect(() => store.getState().select(named === null ? {} : { steps: [named] }), [store, named]);
  useEffect(
    () =>
      store.subscribe(({ selection }, before) => {
        if (selection !== before.selection) setLater.current({ step: selection.steps[0] ?? null });
      }),
    [store],
  );
  const select = (id: string | null) => store.getState().select(id === null ? {} : { steps: [id] });
  return [definition.steps.find(({ id }) => id === shown), select] as const;
}

function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const t = useTranslations("builder");
  return (
    <SegmentedControl<View>
      aria-label={t("view.label")}
      value={view}
      onValueChange={onChange}
      options={[
        { value: "canvas", label: t("view.canvas"), icon: <Icon icon={Workflow} size={14} /> },
        { value: "outline", label: t("view.outline"), icon: <Icon icon={LayoutList} size={14} /> },
      ]}
    />
  );
}

type SetParams = (changes: Record<string, string | null>) => void;

function useUrlState(): [URLSearchParams, SetParams] {
  const params = useSearchParams();
  const path = usePathname();
  const router = useRouter();
  const set = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    if (next.toString() !== params.toString()) router.replace(`${path}?${next}`, { scroll: false });
  };
  return [params, set];
}
