import type { Random } from '@/tests/bench/random';

export type Prose = { word: () => string; sentence: () => string };

const SYLLABLES =
  'a ba be bi ca ce co da de di do e el en er es fa fi fo ga ge go ha he hi i in is la le li lo ma me mi mo na ne no o on or pa pe po ra re ri ro sa se si so ta te ti to u un va ve vi wa we'.split(
    ' ',
  );

/** Words of a made-up language, the nth about 1/n as frequent as the first (Zipf's law). */
export function prose(random: Random, vocabulary = 12_000): Prose {
  const words = Array.from({ length: vocabulary }, (_, rank) => {
    const syllables = random.between(1, 2) + Math.min(2, Math.floor(Math.log10(rank + 1) / 1.5));
    return Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join('');
  });
  const word = () => {
    // The inverse of the distribution function of 1/n, close enough for a text.
    const rank = Math.floor((vocabulary + 1) ** random.next()) - 1;
    return words[rank] ?? words[0] ?? 'a';
  };
  const sentence = () => {
    const parts = Array.from({ length: random.between(6, 28) }, () => {
      if (random.chance(0.03)) return `${random.between(2, 90_000)}`;
      const one = word();
      return random.chance(0.05) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
    });
    const text = parts.map((part) => (random.chance(0.06) ? `${part},` : part)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/,$/, '')}.`;
  };
  return { word, sentence };
}

/** A text of paragraphs; of its sentences a share stands elsewhere in it too. */
export function article({ sentence }: Prose, random: Random, length: number, repeated = 0.02) {
  const said: string[] = [];
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const sentences = Array.from({ length: random.between(2, 7) }, () =>
      said.length > 20 && random.chance(repeated) ? random.pick(said) : sentence(),
    );
    said.push(...sentences);
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}
