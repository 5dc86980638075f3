import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RankingModel } from '@/lib/domain/match/ranking';

const file = path.join(process.cwd(), 'data/reference/match.json');

let model: Promise<RankingModel> | undefined;

/** What training found that each sign of a match counts, read from its file once. */
export function rankingModel(): Promise<RankingModel> {
  model ??= readFile(file, 'utf8').then((json) => RankingModel.parse(JSON.parse(json)));
  return model;
}
