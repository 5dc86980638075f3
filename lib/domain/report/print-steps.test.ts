import { expect, it } from 'vitest';
import { printStep } from '@/lib/domain/report/print-steps';

it('says how much was done before a step, where the step is known', () => {
  expect(printStep('pdf', 'Laying out the text').share).toBe(0);
  expect(printStep('pdf', 'Setting the pages').share).toBe(0.5);
  expect(printStep('pdf', 'Waiting for its turn').share).toBeNull();
  expect(printStep('csv', 'Writing the text').share).toBeNull();
});
