import { Parser } from 'htmlparser2';
import type { FileProperties } from '@/lib/domain/article/file-properties';

const KEPT = new Set(['dc:title', 'dc:creator', 'dc:language', 'dcterms:created']);

/**
 * What a Word document says of itself in `docProps/core.xml` (ISO/IEC 29500-2, 11). Anything that
 * is no such file says nothing.
 */
export function readCoreProperties(xml: string): FileProperties {
  const said = new Map<string, string>();
  let open: string | null = null;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        open = KEPT.has(name) ? name : null;
      },
      ontext: (text) => {
        if (open) said.set(open, (said.get(open) ?? '') + text);
      },
      onclosetag: () => {
        open = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return {
    title: said.get('dc:title') ?? '',
    authors: [said.get('dc:creator') ?? ''],
    date: said.get('dcterms:created') ?? '',
    language: said.get('dc:language') ?? '',
  };
}
