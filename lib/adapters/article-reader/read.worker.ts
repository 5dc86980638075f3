import { parentPort, workerData } from 'node:worker_threads';
import type { ReadTask, WorkerMessage } from '@/lib/adapters/article-reader/in-worker';
import { readTask } from '@/lib/adapters/article-reader/read-task';
import { isClaimdeskError } from '@/lib/domain/errors';

const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  tell({ draft: await readTask(workerData as ReadTask, (step) => tell({ step })) });
} catch (error) {
  if (!isClaimdeskError(error)) throw error;
  const { code, message, issues, facts } = error;
  tell({ refusal: { code, message, issues, facts } });
}
