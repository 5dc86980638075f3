import { type ComponentType, lazy, useState } from 'react';

/** The component of a module whose script a page fetches when it shows it for the first time. */
export const onDemand = <Name extends string, Props>(
  load: () => Promise<{ [name in Name]: ComponentType<Props> }>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }));

/** Whether something was ever so, from the first time on: what was fetched to be opened stays to be closed. */
export function useEver(isSo: boolean): boolean {
  const [wasSo, setSo] = useState(isSo);
  if (isSo && !wasSo) setSo(true);
  return isSo || wasSo;
}
