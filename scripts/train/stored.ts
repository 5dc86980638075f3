import type { Convolution, StoredConvolution } from '@/lib/domain/claim/detect/convolution';

/** Numbers as signed bytes, the largest of them 127 or -127, and what one unit is worth. */
export function quantised(numbers: Float64Array | Float32Array): { step: number; bytes: string } {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, Math.abs(number));
  const step = (largest || 1) / 127;
  const bytes = Int8Array.from(numbers, (number) => Math.round(number / step));
  return { step, bytes: Buffer.from(bytes.buffer).toString('base64') };
}

export const rounded = (value: number): number => Number(value.toFixed(4));

export function storedConvolution(convolution: Convolution): StoredConvolution {
  return {
    ...convolution,
    forms: quantised(convolution.forms),
    kernels: quantised(convolution.kernels),
    biases: Array.from(convolution.biases, rounded),
    outputs: Array.from(convolution.outputs, rounded),
    bias: rounded(convolution.bias),
  };
}
