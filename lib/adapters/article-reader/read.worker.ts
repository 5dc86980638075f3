import { workerData } from 'node:worker_threads';
import type { ReadingStep, WorkerTask } from '@/lib/adapters/article-reader/in-worker';
import { readTask } from '@/lib/adapters/article-reader/read-task';
import { readCaptureTask } from '@/lib/adapters/capture-reader/read-capture-task';
import { answerFromThread } from '@/lib/adapters/worker-thread/answer-from-thread';

const task = workerData as WorkerTask;

await answerFromThread<ReadingStep>((onStep) =>
  task.kind === 'capture' ? readCaptureTask(task, onStep) : readTask(task, onStep),
);
