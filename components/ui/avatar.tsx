import { classNames } from '@/components/ui/class-names';
import { initialsOf } from '@/components/ui/initials';

type AvatarProps = {
  name: string;
  /** The name stands beside it, so that screen readers need not hear it twice. */
  isDecorative?: boolean;
  size?: 'small' | 'medium';
};

export function Avatar({ name, isDecorative = false, size = 'small' }: AvatarProps) {
  return (
    <span
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      title={isDecorative ? undefined : name}
      data-initials={initialsOf(name)}
      className={classNames(
        'before:content-[attr(data-initials)] inline-grid shrink-0 select-none place-items-center rounded-full border border-edge bg-sheet font-semibold text-ink leading-none',
        size === 'small' ? 'size-6 text-[0.625rem]' : 'size-9 text-[0.8125rem]',
      )}
    />
  );
}
