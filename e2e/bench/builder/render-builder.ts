import type { FrameFigures } from "./frames";
import type { BuilderFigures } from "./measure-builder";
import type { Spread } from "./spread";

interface Circumstances {
  commit: string;
  loadBefore: number;
}

const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;
const ms = (value: number) => `${value.toFixed(0)} ms`;
const spread = ({ p50, p95 }: Spread) => [ms(p50), ms(p95)] as const;
const frames = ({ fps, longest }: FrameFigures) => [`${fps.toFixed(0)} fps`, ms(longest)] as const;

/** The section of the builder: figures with the limits of section 15 beside them. */
export function renderBuilder(figures: BuilderFigures, { commit, loadBefore }: Circumstances): string {
  const { steps, most, opens, runs, publishes } = figures;
  return `## The builder in a browser

Production build, Chromium without a graphics card (everything is painted by the processor), 1440 × 900, a draft of ${steps} generated
steps; browser, app and database share the machine. ${opens} openings, ${runs} runs of each gesture, 30 of each key, ${publishes} publications.
Measured at \`${commit}\`, load average before ${loadBefore.toFixed(1)}.

| | what | middle frame | longest frame | wanted |
|---|---|---|---|---|
${frameRows(figures).join("\n")}

| | what | p50 | p95 | wanted |
|---|---|---|---|---|
${timeRows(figures).join("\n")}

PERF-8: longest task of the screen during a layout: ${ms(figures.layout.longestTask)}; wanted: none above 50 ms.
PERF-12: script of a first visit, compressed: ${figures.opening.scriptKib.toFixed(0)} KiB; wanted: below 450 KiB.
PERF-9 is in *Looking for problems*; the largest draft has ${most} steps.
`;
}

function frameRows({ moving, large, steps, most }: BuilderFigures): string[] {
  const usual = "≥ 50 fps";
  return [
    row("PERF-2", "drag one step", ...frames(moving.one), `${usual}, none > 100 ms`),
    row("PERF-2", "drag 50 selected steps, from afar", ...frames(moving.fifty), `${usual}, none > 100 ms`),
    row("PERF-3", `pan, ${steps} steps at 10 %`, ...frames(moving.pan), usual),
    row("PERF-3", `zoom, ${steps} steps from 10 %`, ...frames(moving.zoom), usual),
    row("PERF-3", "pan at reading size", ...frames(moving.panNear), usual),
    row("PERF-13", `drag one of ${most} steps`, ...frames(large.drag), "≥ 30 fps"),
  ];
}

function timeRows({ opening, editing, layout, saving, large, most }: BuilderFigures): string[] {
  return [
    row("PERF-1", "open, navigation until it answers", ...spread(opening.ms), "p95 < 1,500 ms"),
    row("PERF-4", "key press until painted", ...spread(editing.key), "p95 < 50 ms"),
    row("PERF-5, INS-1", "select until the inspector is painted", ...spread(editing.select), "p95 < 100 ms"),
    row("PERF-6", "undo", ...spread(editing.undo), "p95 < 50 ms"),
    row("PERF-6", "redo", ...spread(editing.redo), "p95 < 50 ms"),
    row("PERF-7", "save, round trip", ...spread(saving.save), "p95 < 300 ms"),
    row("PERF-8", "auto-layout until painted", ...spread(layout.ms), "< 1,000 ms"),
    row("PERF-10", "publish, press until done", ...spread(saving.publish), "p95 < 1,000 ms"),
    row("PERF-13", `open ${most} steps`, ...spread(large.opening.ms), "< 3,000 ms"),
    row("PRB-1", "problems after one letter, round trip", ...spread(editing.checked), "≤ 50 ms"),
  ];
}
