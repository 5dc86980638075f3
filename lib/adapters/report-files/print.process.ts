import { answerFromProcess } from '@/lib/adapters/own-process/answer-from-process';
import { printFile } from '@/lib/adapters/report-files/print-file';

answerFromProcess(printFile);
