import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from 'react';

/**
 * The component of a module whose script a page fetches when it shows it for the first time. Until it has come
 * there is nothing in its place, or what `until` says.
 */
export function onDemand<Name extends string, Props extends object>(
  load: () => Promise<{ [name in Name]: ComponentType<Props> }>,
  name: Name,
) {
  // Of a component whose props are not known yet TypeScript cannot tell that a lazy one takes them.
  const Fetched = lazy<ComponentType<Props>>(async () => ({
    default: (await load())[name],
  })) as unknown as ComponentType<Props>;
  return ({ until, ...props }: Props & { until?: ReactNode }) =>
    createElement(Suspense, { fallback: until }, createElement(Fetched, props as unknown as Props));
}

/** Whether something was ever so, from the first time on: what was fetched to be opened stays to be closed. */
export function useEver(isSo: boolean): boolean {
  const [wasSo, setSo] = useState(isSo);
  if (isSo && !wasSo) setSo(true);
  return isSo || wasSo;
}
