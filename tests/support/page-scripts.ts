import { get } from 'node:http';

/** The scripts that a page names for browsers of today: those for old ones (`nomodule`) they leave out. */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const named = tags.flatMap((tag) =>
    /\bnomodule\b/i.test(tag) ? [] : (/\b(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []),
  );
  return [...new Set(named)];
}

/** How many bytes of it come over the line to a browser, which takes gzip and Brotli. */
export function bytesSent(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (answer) => {
      let bytes = 0;
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length;
      });
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}
