import { useBuilder } from "@/components/builder-store/builder-context";

/** The numbers of the visits of the simulator to a step (SIM-3); only the last ones where there are many. */
export function VisitMark({ stepId }: { stepId: string }) {
  const visits = useBuilder((state) => state.walk?.visits[stepId]);
  if (!visits || visits.length === 0) return null;
  return (
    <span className="absolute -top-3 -left-3 z-10 rounded-full border-2 border-canvas bg-success px-1.5 text-2xs leading-5 font-semibold text-surface tabular-nums">
      {visits.length > 3 ? "…" : ""}
      {visits.slice(-3).join("·")}
    </span>
  );
}
