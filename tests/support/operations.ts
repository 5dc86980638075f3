import { globSync } from 'node:fs';
import path from 'node:path';
import type { ApiRoute } from '@/lib/http/route';

const root = 'app/api/v1';
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export type FoundRoute = {
  /** As the folder and the export's name say. */
  method: (typeof methods)[number];
  path: string;
  route: ApiRoute;
};

/** Every handler under `app/api/v1`, found by its file. */
export async function apiRoutes(): Promise<FoundRoute[]> {
  const files = globSync('**/route.ts', { cwd: root }).sort();
  const found = files.map(async (file) => {
    const module = await import(path.resolve(root, file));
    const folder = path.posix.dirname(file).replaceAll(/\[(\w+)\]/g, '{$1}');
    return methods
      .filter((method) => method in module)
      .map((method) => ({ method, path: `/api/v1/${folder}`, route: module[method] as ApiRoute }));
  });
  return (await Promise.all(found)).flat();
}

/** Those that ask for a permission. */
export const closed = async (): Promise<FoundRoute[]> =>
  (await apiRoutes()).filter(({ route }) => route.operation.action !== null);
