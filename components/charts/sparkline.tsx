export type SparklineProps = {
  /** In the order of time. */
  values: readonly number[];
  /** What the line says, in words. */
  label: string;
  width?: number;
  height?: number;
};

const inset = 1.5;

/** Plain SVG: a table holds many. From zero to its own highest value. */
export function Sparkline({ values, label, width = 84, height = 20 }: SparklineProps) {
  const top = Math.max(...values, 1);
  const step = values.length > 1 ? (width - 2 * inset) / (values.length - 1) : 0;
  const points = values.map((value, index) => {
    const x = inset + index * step;
    const y = height - inset - (value / top) * (height - 2 * inset);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="block overflow-visible">
      <polyline points={points.join(" ")} fill="none" stroke="var(--chart-1)" strokeWidth={1.25} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
