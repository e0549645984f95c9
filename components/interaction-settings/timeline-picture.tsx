import type { Mark, Stretch, Timeline } from "./draw-timeline";

const lanes = { other: 9, this: 23 };
const looks: Record<Stretch["look"], string> = {
  running: "",
  paused: "[stroke-dasharray:2_3]",
  gone: "opacity-30 [stroke-dasharray:1_2]",
};
const colours = { this: "stroke-accent", other: "stroke-fg-3" };

/** A decision drawn as runs over time. What it says stands beside it in words, so it is for the eye alone. */
export function TimelinePicture({ timeline }: { timeline: Timeline }) {
  const { stretches, marks } = timeline;
  return (
    <svg
      aria-hidden
      viewBox="-6 0 112 32"
      preserveAspectRatio="xMinYMid"
      className="h-9 w-full max-w-44"
      fill="none"
      strokeLinecap="round"
    >
      {stretches.map((stretch) => (
        <line
          key={`${stretch.lane} ${stretch.from}`}
          x1={stretch.from}
          x2={stretch.to}
          y1={lanes[stretch.lane]}
          y2={lanes[stretch.lane]}
          strokeWidth={stretch.look === "running" ? 5 : 3}
          className={`${colours[stretch.lane]} ${looks[stretch.look]}`}
        />
      ))}
      {marks.map((mark) => (
        <MarkShape key={`${mark.lane} ${mark.at}`} mark={mark} />
      ))}
    </svg>
  );
}

function MarkShape({ mark: { lane, at, look } }: { mark: Mark }) {
  const y = lanes[lane];
  switch (look) {
    case "started":
      return <circle cx={at} cy={y} r={4.5} strokeWidth={2} className="fill-surface stroke-accent" />;
    case "restarted":
      return (
        <>
          <circle cx={at} cy={y} r={6} className="fill-surface" />
          <path
            d={`M${at + 3.5} ${y - 2}a4 4 0 1 0 .5 3.5m0-5.5v3h-3`}
            strokeWidth={1.6}
            strokeLinejoin="round"
            className="stroke-accent"
          />
        </>
      );
    case "completed":
      return (
        <>
          <circle cx={at} cy={y} r={6} className="fill-success" />
          <path d={`M${at - 2.5} ${y}l2 2 3.5-4`} strokeWidth={1.6} strokeLinejoin="round" className="stroke-surface" />
        </>
      );
    case "ended":
      return <path d={`M${at + 3} ${y - 5}v10`} strokeWidth={2.5} className="stroke-danger" />;
    case "refused":
      return <path d={`M${at - 3.5} ${y - 3.5}l7 7m0-7l-7 7`} strokeWidth={2.2} className="stroke-danger" />;
  }
}
