import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/**
 * Says which route of the built desk a path leads to, such as `/articles/[id]`: as many answers as there are
 * routes, whatever paths are asked for. What leads nowhere is `none`; without a build all is `unknown`.
 */
export function routePatterns(manifestFile: string): (path: string) => string {
  const routes = read(manifestFile);
  if (!routes) return () => 'unknown';
  return (path) => {
    if (path.startsWith('/_next/')) return '/_next';
    return routes.find(({ regex }) => regex.test(path))?.page ?? 'none';
  };
}

function read(file: string): { page: string; regex: RegExp }[] | undefined {
  try {
    const { staticRoutes, dynamicRoutes } = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    // Both stand in the order in which Next tries them.
    return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
      page,
      regex: new RegExp(regex),
    }));
  } catch {
    return undefined;
  }
}
