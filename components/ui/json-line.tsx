import { formatNumber } from "@/lib/format";

export type JsonLineProps = { text: string };

/** A program inside a parameter is one line of JSON; beyond this the browser lays out for seconds. */
const lengthMax = 2_000;

export function JsonLine({ text }: JsonLineProps) {
  const shown = text.slice(0, lengthMax);
  const [, indent = "", key, rest = shown] = /^(\s*)(?:("(?:[^"\\]|\\.)*"): )?(.*)$/s.exec(shown) ?? [];
  return (
    <span className="pr-4 text-muted">
      {indent}
      {key === undefined ? null : (
        <>
          <span className="text-accent-ink">{key}</span>
          {": "}
        </>
      )}
      <span className={colourOf(rest)}>{rest}</span>
      {text.length > lengthMax ? <span className="text-muted"> … {formatNumber(text.length - lengthMax)} more characters, copied in full</span> : null}
    </span>
  );
}

function colourOf(rest: string): string {
  if (rest.startsWith('"')) return "text-success-ink";
  return /^(?:-?\d|true|false)/.test(rest) ? "text-info-ink" : "text-muted";
}
