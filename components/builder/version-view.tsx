"use client";

import { LayoutList, Workflow } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { graphOf, type Positions } from "@/lib/canvas/shared";
import type { Definition } from "@/lib/engine";
import { Outline } from "./outline";
import { SpecialLane } from "./special-lane";
import { StepDetails } from "./step-details";

const CanvasFlow = dynamic(() => import("./canvas-flow").then((module) => module.CanvasFlow), { ssr: false });

interface VersionViewProps {
  title: string;
  number: number;
  definition: Definition;
  positions: Positions;
}

type View = "canvas" | "outline";

/** A published version to look at: canvas or outline with the details of one step. Step and view live in the URL. */
export function VersionView({ title, number, definition, positions }: VersionViewProps) {
  const t = useTranslations("builder");
  const graph = useMemo(() => graphOf(definition), [definition]);
  const [params, setParams] = useUrlState();
  const step = definition.steps.find((candidate) => candidate.id === params.get("step")) ?? null;
  const view: View = params.get("view") === "outline" ? "outline" : "canvas";
  const select = (id: string | null) => setParams({ step: id });
  useHotkeys([{ keys: "escape", run: () => select(null), disabled: step === null }]);
  return (
    <div className="flex min-h-0 flex-1">
      <div className="relative flex min-w-0 flex-1 flex-col">
        <div className="absolute top-4 left-1/2 z-10 -translate-x-1/2">
          <ViewSwitch view={view} onChange={(next) => setParams({ view: next === "canvas" ? null : next })} />
        </div>
        {view === "canvas" ? (
          <>
            <div className="min-h-0 flex-1">
              <CanvasFlow
                label={t("canvas.label", { title, number: String(number) })}
                graph={graph}
                positions={positions}
                selectedId={step?.id ?? null}
                onSelect={select}
              />
            </div>
            <div className="flex-none bg-canvas p-3">
              <SpecialLane specials={graph.specials} selectedId={step?.id ?? null} onSelect={select} />
            </div>
          </>
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

function useUrlState(): [URLSearchParams, (changes: Record<string, string | null>) => void] {
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
