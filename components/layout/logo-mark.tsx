export type LogoMarkProps = { className?: string };

export function LogoMark({ className = "size-5" }: LogoMarkProps) {
  return (
    <svg viewBox="0 0 20 20" fill="none" aria-hidden="true" className={className}>
      <rect width="20" height="20" rx="6" className="fill-accent" />
      <g className="stroke-white" strokeWidth="1.15" strokeLinecap="round" strokeLinejoin="round">
        <rect x="5.2" y="4.7" width="4" height="4" rx="1.4" />
        <rect x="10.8" y="11.3" width="4" height="4" rx="1.4" />
        <path d="M7.2 8.7v2.6a2 2 0 0 0 2 2h1.6" />
      </g>
    </svg>
  );
}
