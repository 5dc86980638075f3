import { expect, it } from 'vitest';
import { watchedCopies } from '@/lib/domain/source/decay/watched-copies';

const file = { address: 'https://roads.example/count.pdf' };
const page = { address: 'https://www.roads.example/count?utm_source=mail' };
const pageBefore = { address: 'http://roads.example/count/' };

it('watches the page at the source’s own address, however it is written', () => {
  expect(watchedCopies([file, page, pageBefore], 'https://roads.example/count')).toEqual([
    page,
    pageBefore,
  ]);
});

it('watches the page of the latest copy where none was taken from the source’s own address', () => {
  expect(watchedCopies([file, page], 'https://roads.example/')).toEqual([file]);
  expect(watchedCopies([page, file, pageBefore], null)).toEqual([page, pageBefore]);
});

it('watches nothing without a copy', () => {
  expect(watchedCopies([], 'https://roads.example/count')).toEqual([]);
});
