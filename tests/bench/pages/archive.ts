import { importArticle } from '@/lib/services/articles/import-article';
import { systemContext } from '@/lib/services/context';
import { type Prose, prose } from '@/tests/bench/anchor/prose';
import { Random } from '@/tests/bench/random';

const CLAIMS = 100;
/** Sentences that no claim is about, between two that one is about. */
const OTHERS = 2;
const SENTENCES_OF_PARAGRAPH = 5;

/** Fills the open database up to so many articles of a hundred claims each. */
export class Archive {
  private readonly random = new Random(7);
  private readonly prose = prose(this.random);
  private size = 0;
  /** The first article: the one that is looked at. */
  first: string | null = null;

  async fillTo(articles: number): Promise<void> {
    for (; this.size < articles; this.size++) {
      const { id } = await importArticle(
        systemContext('bench'),
        madeArticle(this.prose, this.random, this.size, CLAIMS),
      );
      this.first ??= id;
    }
  }
}

/** An article of so many claims, the numberth of an archive. */
export function madeArticle(prose: Prose, random: Random, number: number, size: number) {
  const sentences: string[] = [];
  const claims: string[] = [];
  for (let claim = 0; claim < size; claim++) {
    for (let other = 0; other < OTHERS; other++) sentences.push(prose.sentence());
    const stated = `In ${1900 + (claim % 125)} the ${prose.word()} of ${prose.word()} had ${random.between(2, 90_000)} ${prose.word()}, number ${number}-${claim}.`;
    sentences.push(stated);
    claims.push(stated);
  }
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_OF_PARAGRAPH) {
    paragraphs.push(sentences.slice(at, at + SENTENCES_OF_PARAGRAPH).join(' '));
  }
  return {
    title: `Article ${number}: ${prose.sentence()}`.slice(0, 120),
    language: 'en',
    text: paragraphs.join('\n\n'),
    claims: claims.map((wording) => ({
      wording,
      kind: 'quantity' as const,
      passages: [{ exact: wording }],
    })),
  };
}
