/** A pattern as well as a colour, so that shares are told apart in print and by every eye. */
export type Fill =
  | 'blank'
  | 'pencil'
  | 'accent'
  | 'cross'
  | 'ink'
  | 'grey'
  | 'tone-true'
  | 'tone-mostly-true'
  | 'tone-mixed'
  | 'tone-mostly-false'
  | 'tone-false'
  | 'tone-unproven'
  | 'tone-neutral';

export const fillClass: Record<Fill, string> = {
  blank: 'fill-blank',
  pencil: 'fill-pencil',
  accent: 'fill-accent',
  cross: 'fill-cross',
  ink: 'fill-ink',
  grey: 'fill-grey',
  'tone-true': 'fill-tone-true',
  'tone-mostly-true': 'fill-tone-mostly-true',
  'tone-mixed': 'fill-tone-mixed',
  'tone-mostly-false': 'fill-tone-mostly-false',
  'tone-false': 'fill-tone-false',
  'tone-unproven': 'fill-tone-unproven',
  'tone-neutral': 'fill-tone-neutral',
};
