import { importArticle } from '@/lib/services/articles/import-article';
import { systemContext } from '@/lib/services/context';
import { prose } from '@/tests/bench/anchor/prose';
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
      const { id } = await importArticle(systemContext('bench'), this.article(this.size));
      this.first ??= id;
    }
  }

  private article(number: number) {
    const sentences: string[] = [];
    const claims: string[] = [];
    for (let claim = 0; claim < CLAIMS; claim++) {
      for (let other = 0; other < OTHERS; other++) sentences.push(this.prose.sentence());
      const stated = `In ${1900 + (claim % 125)} the ${this.prose.word()} of ${this.prose.word()} had ${this.random.between(2, 90_000)} ${this.prose.word()}, number ${number}-${claim}.`;
      sentences.push(stated);
      claims.push(stated);
    }
    const paragraphs: string[] = [];
    for (let at = 0; at < sentences.length; at += SENTENCES_OF_PARAGRAPH) {
      paragraphs.push(sentences.slice(at, at + SENTENCES_OF_PARAGRAPH).join(' '));
    }
    return {
      title: `Article ${number}: ${this.prose.sentence()}`.slice(0, 120),
      language: 'en',
      text: paragraphs.join('\n\n'),
      claims: claims.map((wording) => ({
        wording,
        kind: 'quantity' as const,
        passages: [{ exact: wording }],
      })),
    };
  }
}
