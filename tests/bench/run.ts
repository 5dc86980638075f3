import { detectBench } from './detect';

const benches: Record<string, (args: string[]) => Promise<void>> = {
  detect: detectBench,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) {
  await bench(args);
} else {
  console.error(
    `Usage: npm run bench -- NAME [options], NAME one of ${Object.keys(benches).join(', ')}`,
  );
  process.exitCode = 2;
}
