import { classNames } from '@/components/ui/class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium';

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-edge bg-sheet text-ink hover:border-ink hover:bg-sunk',
  quiet: 'border-transparent text-ink hover:bg-sunk',
  danger: 'border-danger bg-sheet text-danger hover:bg-danger hover:text-on-danger',
};

const sizes: Record<ButtonSize, { padded: string; square: string }> = {
  small: { padded: 'min-h-7 px-2.5 text-[0.8125rem]', square: 'size-7' },
  medium: { padded: 'min-h-9 px-3.5', square: 'size-9' },
};

/** The look of a button, for links that stand among buttons too. */
export const buttonClass = (
  variant: ButtonVariant,
  size: ButtonSize = 'medium',
  iconOnly = false,
  extra?: string,
): string =>
  classNames(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium leading-tight transition-colors select-none',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-transparent disabled:text-muted data-pending:cursor-progress',
    variants[variant],
    iconOnly ? sizes[size].square : sizes[size].padded,
    extra,
  );
