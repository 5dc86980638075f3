import { workerData } from 'node:worker_threads';
import type { ArchiveTask } from '@/lib/adapters/warc/read-archive';
import { readArchiveTask } from '@/lib/adapters/warc/read-archive-task';
import { answerFromThread } from '@/lib/adapters/worker-thread/answer-from-thread';

await answerFromThread(() => readArchiveTask(workerData as ArchiveTask));
