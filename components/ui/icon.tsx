/** Strokes on a 16 by 16 grid, drawn for this product. */
const paths = {
  add: 'M8 3v10M3 8h10',
  alert: 'M8 2.5 14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.2',
  article: 'M3.5 2h9v12h-9ZM6 5h4M6 8h4M6 11h2.5',
  back: 'M9.5 3.5 5 8l4.5 4.5M5 8h8',
  check: 'm3 8.5 3.2 3.2L13 4.5',
  chevron: 'm4 6 4 4 4-4',
  close: 'm3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4',
  comment: 'M2.5 3h11v8h-6L4.5 13.5V11h-2Z',
  download: 'M8 2.5v7.7M4.8 7.3 8 10.4l3.2-3.1M3 13.5h10',
  edit: 'm3 13 .7-3L11 2.7l2.3 2.3L6 12.3ZM9.5 4.2l2.3 2.3',
  external: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M12.7 3.3 7.5 8.5',
  filter: 'M2 3.5h12l-4.7 5.2v4.1l-2.6 1V8.7Z',
  help: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.3M8 11.1v.2',
  history: 'M2.7 8a5.3 5.3 0 1 0 1.6-3.8L2.7 5.7M2.7 2.8v2.9h2.9M8 5.2V8l2 1.4',
  info: 'M8 7.2v4M8 4.6v.2M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  link: 'M6.7 9.3 9.3 6.7M7.3 4.8l1.4-1.4a2.7 2.7 0 0 1 3.9 3.9l-1.4 1.4M8.7 11.2l-1.4 1.4a2.7 2.7 0 0 1-3.9-3.9l1.4-1.4',
  members:
    'M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.8 13.2c.2-2.4 1.9-3.8 4.2-3.8s4 1.4 4.2 3.8M10.6 3.2a2.2 2.2 0 0 1 0 4.1M11.7 9.7c1.5.5 2.4 1.7 2.5 3.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  merge: 'M4 2.5v3.2C4 8 8 7.6 8 10.5v3M12 2.5v3.2C12 8 8 7.6 8 10.5',
  minus: 'M3 8h10',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  quote: 'M3 11.5c1.6-.5 2.6-1.7 2.6-3.5H3V4.5h3.6V8M9.4 11.5c1.6-.5 2.6-1.7 2.6-3.5H9.4V4.5H13V8',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.4 3.4',
  settings:
    'M2.5 4.5h5M11 4.5h2.5M2.5 11.5H5M8.5 11.5h5M11 4.5a1.7 1.7 0 1 1-3.5 0 1.7 1.7 0 0 1 3.5 0ZM8.5 11.5a1.7 1.7 0 1 1-3.5 0 1.7 1.7 0 0 1 3.5 0Z',
  source:
    'M8 4c-1.4-1.1-3.3-1.4-5.5-1.3v9.6c2.2-.1 4.1.2 5.5 1.3 1.4-1.1 3.3-1.4 5.5-1.3V2.7C11.3 2.6 9.4 2.9 8 4ZM8 4v9.4',
  split: 'M8 2.5v3.2C8 8.2 4 8 4 10.8v2.7M8 5.7c0 2.5 4 2.3 4 5.1v2.7',
  trash: 'M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.7 6.5v4.5M9.3 6.5v4.5',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.7a4 4 0 0 1 0 8H6',
} as const;

export type IconName = keyof typeof paths;

type IconProps = {
  name: IconName;
  /** Said by screen readers; leave out where a word stands beside the icon. */
  label?: string;
  className?: string;
};

/** Arrows that point along the line turn round in right-to-left text. */
const directional: ReadonlySet<IconName> = new Set(['back', 'undo']);

export function Icon({ name, label, className = 'size-4' }: IconProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where a word stands beside it
    <svg
      viewBox="0 0 16 16"
      className={`shrink-0 ${directional.has(name) ? 'rtl:-scale-x-100' : ''} ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
