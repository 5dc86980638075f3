import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import {
  type CitationCheck,
  outcomeWords,
  stands,
  type WordsOutcome,
} from '@/lib/domain/bundle/check-words';
import { faultWords } from '@/lib/domain/bundle/fault';
import {
  citationsWords,
  filesWords,
  type KnownDesk,
  printable,
  reportWords,
  signerWords,
  timestampWords,
  type BundleVerdict as Verdict,
  verdictOf,
  verdictWords,
} from '@/lib/domain/bundle/told';
import type { BundleCheck } from '@/lib/domain/bundle/verify';

type Look = { icon: IconName; word: string; box: string; badge: string };

const good = 'bg-tone-true-soft text-tone-true';
const open = 'bg-tone-neutral-soft text-tone-neutral';
const bad = 'bg-tone-false-soft text-tone-false';

const looks: Record<Verdict, Look> = {
  holds: { icon: 'check', word: 'Holds', box: 'border-tone-true', badge: good },
  open: { icon: 'help', word: 'Signature not checked', box: 'border-tone-neutral', badge: open },
  broken: { icon: 'close', word: 'Does not hold', box: 'border-tone-false', badge: bad },
  no_bundle: { icon: 'alert', word: 'No bundle', box: 'border-tone-false', badge: bad },
};

/** What was found in a bundle: the verdict, what is wrong, who signed, and each citation. */
export function BundleVerdict({ check, desk }: { check: BundleCheck; desk: KnownDesk }) {
  const verdict = verdictOf(check);
  const { icon, word, box, badge } = looks[verdict];
  const report = reportWords(check);
  return (
    <section aria-label="What was found" className="flex flex-col gap-6">
      <div className={`flex flex-col items-start gap-2 border-s-4 bg-sheet px-4 py-4 ${box}`}>
        <Badge className={badge}>
          <Icon name={icon} />
          {word}
        </Badge>
        <h2 className="font-semibold font-serif text-xl">{verdictWords[verdict]}</h2>
        {report && <p dir="auto">{printable(report)}</p>}
        {check.faults.length > 0 && (
          <ul
            aria-label="What is wrong"
            className="flex list-disc flex-col gap-1 ps-5 [overflow-wrap:anywhere]"
          >
            {check.faults.map((fault) => (
              <li key={`${fault.code} ${fault.name}`}>{printable(faultWords(fault))}</li>
            ))}
          </ul>
        )}
      </div>
      {verdict !== 'no_bundle' && (
        <dl className="grid gap-x-5 gap-y-2 sm:grid-cols-[auto_1fr]">
          <Fact name="Signature">{printable(signerWords(check, desk))}</Fact>
          {report && <Fact name="Timestamp">{printable(timestampWords(check))}</Fact>}
          {report && <Fact name="Files">{filesWords(check)}</Fact>}
          {check.citations.length > 0 && (
            <Fact name="Quotes">{citationsWords(check.citations)}</Fact>
          )}
        </dl>
      )}
      {check.citations.length > 0 && <Citations citations={check.citations} />}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

/** Reports with more are laid out only near the window. */
const MANY = 200;

function Citations({ citations }: { citations: readonly CitationCheck[] }) {
  const byClaim = [...Map.groupBy(citations, ({ claim }) => claim)];
  return (
    <div className="flex flex-col gap-3">
      <h2 className="border-ink border-b pb-2 font-semibold font-serif text-xl">Each citation</h2>
      <ol className="flex flex-col divide-y divide-line">
        {byClaim.map(([claim, ones]) => (
          <li
            key={claim}
            className={classNames(
              'py-4',
              citations.length > MANY &&
                '[contain-intrinsic-size:auto_12rem] [content-visibility:auto]',
            )}
          >
            <h3 dir="auto" className="font-semibold">
              Claim {claim}: {printable(ones[0]?.wording ?? '')}
            </h3>
            <ul className="flex flex-col gap-4 pt-3">
              {ones.map((one, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one source may be cited twice, in the report's order
                <Citation key={index} citation={one} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

const words: Partial<Record<WordsOutcome, string>> = {
  in_bytes: 'Stands there',
  in_text: 'Stands there',
  missing: 'Does not stand there',
  no_quote: 'Nothing quoted',
};

function lookOf(outcome: WordsOutcome): [IconName, string] {
  if (stands(outcome)) return ['check', good];
  return outcome === 'missing' ? ['close', bad] : ['minus', open];
}

function Citation({
  citation: { reference, source, quote, outcome },
}: {
  citation: CitationCheck;
}) {
  const [icon, badge] = lookOf(outcome);
  return (
    <li className="flex flex-col items-start gap-1.5">
      <p dir="auto" className="min-w-0 text-[0.875rem] text-muted [overflow-wrap:anywhere]">
        Source {reference}: {printable(source)}
      </p>
      {quote !== null && (
        <blockquote
          dir="auto"
          className="border-line border-s-2 ps-3 font-serif text-[1.0625rem] [overflow-wrap:anywhere]"
        >
          {printable(quote)}
        </blockquote>
      )}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge className={badge}>
          <Icon name={icon} className="size-3.5" />
          {words[outcome] ?? 'Not checked'}
        </Badge>
        <span className="text-[0.875rem]">{outcomeWords[outcome]}</span>
      </p>
    </li>
  );
}
