/** The pattern of waves that nods along the lower edge of the entry pages. Decoration only. */
export function Seigaiha() {
  return (
    <svg aria-hidden className="absolute inset-x-0 bottom-0 h-2/5 w-full" preserveAspectRatio="xMidYMax slice">
      <defs>
        <pattern id="seigaiha" width="80" height="40" patternUnits="userSpaceOnUse">
          {waves.map(({ cx, cy, r }) => (
            <circle
              key={`${cx} ${cy} ${r}`}
              cx={cx}
              cy={cy}
              r={r}
              className="fill-stage stroke-stage-line"
              strokeWidth="1.5"
            />
          ))}
        </pattern>
        <linearGradient id="seigaiha-fade" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="black" />
          <stop offset="1" stopColor="white" />
        </linearGradient>
        <mask id="seigaiha-mask">
          <rect width="100%" height="100%" fill="url(#seigaiha-fade)" />
        </mask>
      </defs>
      <rect width="100%" height="100%" fill="url(#seigaiha)" mask="url(#seigaiha-mask)" />
    </svg>
  );
}

const radii = [40, 29, 18, 7];
const centres = [
  [0, 0],
  [80, 0],
  [40, 20],
  [0, 40],
  [80, 40],
  [40, 60],
  [0, 80],
  [80, 80],
] as const;

/** Rows from back to front; each row covers the lower half of the one behind it. */
const waves = centres.flatMap(([cx, cy]) => radii.map((r) => ({ cx, cy, r })));
