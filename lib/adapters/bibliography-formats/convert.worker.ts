import { workerData } from 'node:worker_threads';
import {
  readBibtex,
  readRis,
  writeBibtex,
  writeRis,
} from '@/lib/adapters/bibliography-formats/convert';
import type { Conversion } from '@/lib/adapters/bibliography-formats/in-worker';
import { answerFromThread } from '@/lib/adapters/worker-thread/answer-from-thread';

const { task, works, text } = workerData as Conversion;

function convert() {
  switch (task) {
    case 'read bibtex':
      return readBibtex(text);
    case 'read ris':
      return readRis(text);
    case 'write bibtex':
      return writeBibtex(works);
    case 'write ris':
      return writeRis(works);
  }
}

// As one text: what is larger than its share of memory ends this thread and not the one that asks.
await answerFromThread(async () => JSON.stringify(convert()));
