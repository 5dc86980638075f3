import { extractBench } from './extract';

/** `npm run bench -- NAME [options]`: each measures the project beside its peers. */
const benches: Record<string, (args: string[]) => Promise<void>> = {
  extract: extractBench,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`Name a benchmark: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
await bench(args);
