/** The part of citeproc-js that format-references.ts uses: https://citeproc-js.readthedocs.io */
declare module 'citeproc' {
  /** A CSL style or locale as a tree of elements. */
  export type CslElement = {
    name: string;
    attrs: Record<string, string>;
    children: (CslElement | string)[];
  };

  export type System = {
    retrieveLocale(tag: string): CslElement | string | false;
    retrieveItem(id: string): Record<string, unknown> | undefined;
  };

  /** `entry_ids` and the entries run in parallel. */
  export type Bibliography = [{ entry_ids: string[][]; bibliography_errors: unknown[] }, string[]];

  export class Engine {
    constructor(system: System, style: CslElement | string, language: string, force: boolean);
    updateItems(ids: string[]): void;
    makeBibliography(): Bibliography | false;
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
