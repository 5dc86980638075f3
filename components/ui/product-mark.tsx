/** Two lines of print and the pencil's tick under them. */
export function ProductMark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={className} fill="none">
      <path d="M3 4.5h18M3 10h11" stroke="currentColor" strokeWidth="2.25" />
      <path
        d="m2.8 17.6 4.4 3.6L21.4 14"
        className="stroke-accent"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
