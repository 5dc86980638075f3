import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { notFound } from 'next/navigation';
import pdfjs from 'pdfjs-dist/package.json';

type Segment = { params: Promise<{ version: string; folder: string; file: string }> };

/** Where pdf.js keeps what its worker asks for, from the project's root, where the desk runs. */
const folders: Record<string, string> = {
  build: 'node_modules/pdfjs-dist/legacy/build',
  cmaps: 'node_modules/pdfjs-dist/cmaps',
  iccs: 'node_modules/pdfjs-dist/iccs',
  standard_fonts: 'node_modules/pdfjs-dist/standard_fonts',
  wasm: 'node_modules/pdfjs-dist/wasm',
};

const mediaTypes: Record<string, string> = {
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * pdf.js's own files, of the version that the desk has: the worker that reads a PDF and the fonts
 * and tables that it needs. From this desk and from nowhere else.
 */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const { version, folder, file } = await params;
  const directory = Object.hasOwn(folders, folder) ? folders[folder] : undefined;
  if (version !== pdfjs.version || !directory || !/^\w[\w.-]*$/.test(file)) notFound();
  const body = await readFile(path.resolve(directory, file)).catch(() => null);
  if (!body) notFound();
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
