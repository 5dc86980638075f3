import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage, WorkerTask } from '@/lib/adapters/article-reader/in-worker';
import { readTask } from '@/lib/adapters/article-reader/read-task';
import { readCaptureTask } from '@/lib/adapters/capture-reader/read-capture-task';
import { isClaimdeskError } from '@/lib/domain/errors';

const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
const onStep = (step: 'unpacking' | 'reading') => tell({ step });

try {
  const task = workerData as WorkerTask;
  tell({
    read:
      task.kind === 'capture' ? await readCaptureTask(task, onStep) : await readTask(task, onStep),
  });
} catch (error) {
  if (!isClaimdeskError(error)) throw error;
  const { code, message, issues, facts } = error;
  tell({ refusal: { code, message, issues, facts } });
}
