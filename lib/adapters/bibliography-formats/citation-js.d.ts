/** The part of Citation.js that convert.ts uses: https://citation.js.org/api/ */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain(data: unknown, options: { forceType: string; generateGraph: false }): unknown[];
    };
    output: { format(name: string, items: readonly object[], options?: object): unknown };
    config: { get(plugin: '@bibtex'): { format: Record<string, boolean> } };
  };
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
