import { workerData } from 'node:worker_threads';
import { type FilePrint, printFile } from '@/lib/adapters/report-files/print-file';
import { answerFromThread } from '@/lib/adapters/worker-thread/answer-from-thread';

await answerFromThread(() => printFile(workerData as FilePrint));
