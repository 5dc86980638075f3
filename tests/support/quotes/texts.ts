import { existsSync, readFileSync } from 'node:fs';
import type { Random } from '@/tests/bench/random';

export type Language = 'en' | 'de' | 'fr' | 'ru' | 'ar';

/** A text as its author wrote it: straight marks, single spaces, one line to a paragraph. */
export type PlainText = { language: Language; text: string };

const who = [
  'The harbour master',
  'A former minister',
  'Her lawyer',
  'The ministry of finance',
  'His deputy',
  'The auditor general',
  'A spokeswoman for the hospital',
  'The well-known economist',
  'One of the engineers',
  'The vice-president',
  'A first-time voter',
  'The fire officer',
];
const verbs = [
  'denied',
  'confirmed',
  'repeated',
  'suggested',
  'doubted',
  'insisted',
  'conceded',
  'reported',
  'claimed',
  'predicted',
  'explained',
  'forgot',
];
const subjects = [
  'the offshore wind farm',
  'a single-family house',
  'the river crossing',
  'every third school',
  'the state-owned railway',
  'the flood defence',
  'no other city',
  'the affected district',
  'the official inquiry',
  "the city's reserve",
  'the anti-corruption office',
  'the coffee harvest',
];
const predicates = [
  'has not been inspected since',
  'was finally refitted in',
  'will not reopen before',
  "didn't pay any taxes until",
  'had sufficient reserves for',
  'was classified as unsafe from',
  'may never recover the losses of',
  'exceeded all specifications of',
  'stopped publishing figures after',
  "couldn't afford another",
  'was re-elected after',
  'flooded twice during',
];
const reasons = [
  'because the contractor filed for bankruptcy',
  'although nobody had asked for it',
  'and three officials resigned',
  'while unemployment was falling',
  'despite a fiercely fought appeal',
  'after the co-operative had sold its shares',
  'before the pre-war treaty expired',
  'since inflation was not taken into account',
  'as the fifth amendment required',
];
const amounts = [
  '$1.5 million',
  '12,400 people',
  '3.75 percent',
  '40%',
  '$210 billion',
  '1,000,000 tonnes',
  '7 million euros',
  '15 of 16 counties',
  '-5 degrees',
  '9/11 cases',
  '10,000 soldiers',
];
const lead = [
  'It cost',
  'That left',
  'The report counts',
  'Official statistics list',
  'A leaked file mentions',
  'Only later did the office find',
  'The first estimate was',
];

/** English of many words, with what is hard to certify: negations, figures, compounds, quotations. */
function english(random: Random, sentences: number): string {
  const kinds = [
    () =>
      `${random.pick(who)} ${random.pick(verbs)} that ${random.pick(subjects)} ${random.pick(predicates)} ${random.between(1890, 2025)}, ${random.pick(reasons)}.`,
    () =>
      `${random.pick(lead)} ${random.pick(amounts)}, not ${random.pick(amounts)}, ${random.pick(reasons)}.`,
    () =>
      `"It's ${random.pick(subjects)} that ${random.pick(predicates)} ${random.between(1890, 2025)}," ${random.pick(who).replace(/^./, (first) => first.toLowerCase())} ${random.pick(verbs)}.`,
    () =>
      `${random.pick(who)} - ${random.pick(reasons)} - ${random.pick(verbs)} it in ${random.between(1990, 2008)}-${random.between(10, 25)}.`,
  ];
  const all = Array.from({ length: sentences }, () => random.pick(kinds)());
  return all
    .map((sentence, index) => sentence + (index % 4 === 3 ? '\n' : ' '))
    .join('')
    .trim();
}

const german = `Die Behörde hat die Brücke nicht gesperrt, obwohl drei Prüfer davor gewarnt hatten.
"Wir haben 1,5 Millionen Euro ausgegeben, und niemand weiß wofür", sagte die Bürgermeisterin am 3. Mai.
Der offizielle Bericht zählt 12.400 Beschäftigte, davon arbeiten 40 % in der Ein- und Ausfuhr.
Häufig fehlten öffentliche Auftraggeber; im Jahr 2014 waren es fünf, im Jahr 2015 keiner mehr.
Das größte Schiff, die "Hoffnung", lief erst 1998 aus und kehrte nicht zurück.
Später hieß es, die Fördermittel seien niemals geflossen - ein Vorwurf, den der Minister bestreitet.
Die Kosten stiegen von 210 Milliarden auf 230 Milliarden, während die Einnahmen gleich blieben.
Kein Gutachter hat die Höhe der Schäden überprüft, bevor die Versicherung zahlte.`;

const french = `Le ministre n'a pas répondu aux questions, bien que l'État ait versé 1,5 million d'euros.
"Nous n'avons jamais signé cet accord", a déclaré la présidente de l'office régional, le 3 mai.
Le rapport officiel compte 12 400 salariés, dont 40 % dans l'industrie chimique.
La rivière était déjà polluée en 1998 : personne ne l'a mesurée depuis.
Selon l'enquête, les dépenses ont augmenté de 210 milliards à 230 milliards en quatre ans.
Les élèves, affirme-t-elle, ne seront pas privés de leur fête ; l'école rouvrira en septembre.
Faut-il s'en inquiéter ? Aucun expert ne l'a dit avant la réunion.
Le préfet a différé la fermeture du pont, malgré l'avis défavorable des ingénieurs.`;

const russian = `Министерство не ответило на вопросы журналистов, хотя отчёт был готов ещё в мае.
"Мы никогда не подписывали этот договор", - заявила председатель комиссии.
По данным ведомства, в отрасли работают 12 400 человек, из них 40 % - женщины.
Мост закрыли в 1998 году, а новый открыли только через пятнадцать лет.
Расходы выросли с 210 миллиардов до 230 миллиардов рублей, но доходы не изменились.
Ни один из инженеров не подтвердил, что плотина безопасна.
Какой-то чиновник потерял документы, и дело прекратили.
Губернатор обещал построить школу, больницу и библиотеку до конца года.`;

const arabic = `قال الوزير إن الحكومة لم توقع الاتفاق، رغم أن التقرير كان جاهزا في مايو.
بلغت تكلفة الجسر 210 مليون دينار، ولم يفتح أمام السيارات قبل عام 2014.
وأكدت رئيسة اللجنة أن 12,400 موظف يعملون في هذا القطاع منذ خمس سنوات.
لا يوجد دليل على أن السد آمن، كما قال ثلاثة من المهندسين.
أغلقت المدرسة أبوابها عام 1998 ثم فتحتها بعد عشرين عاما.
ارتفعت النفقات من مليون إلى مليار، لكن الإيرادات لم تتغير.
وعد المحافظ ببناء مستشفى ومكتبة وحديقة قبل نهاية السنة.
لم يسأل أحد السكان عن رأيهم في المشروع الجديد.`;

/** The sample's original, where the tests have it. */
const original = '../shared/seed/article.txt';

/** A text in every language and an English article if there is one; most of them are English. */
export function plainTexts(random: Random): PlainText[] {
  const others: PlainText[] = [
    { language: 'de', text: german },
    { language: 'fr', text: french },
    { language: 'ru', text: russian },
    { language: 'ar', text: arabic },
  ];
  const article = existsSync(original)
    ? [readFileSync(original, 'utf8').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"')]
    : [];
  const written = [...article, english(random, 40), english(random, 40), english(random, 40)];
  const texts = written.map((text): PlainText => ({ language: 'en', text }));
  return [...texts, ...others].map(({ language, text }) => ({
    language,
    text: text.normalize('NFC').replaceAll(/\n\s*/g, '\n').replaceAll('—', ' - '),
  }));
}

/** Words between white space, by offset; a number with its unit and “Ein- und” are one each. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(
    text.matchAll(/\d{1,3}(?: \d{3})+(?: %)?|\d+ %|\p{L}+- \p{L}+|\S+/gu),
    ({ 0: word, index }) => ({
      word,
      start: index,
      end: index + word.length,
    }),
  );
}

/** A stretch of whole words, at least three, that has letters at both ends and stands only once. */
export function stretchOf(random: Random, { text }: PlainText): { start: number; end: number } {
  const words = wordsOf(text);
  const line = text.replaceAll('\n', ' ');
  for (;;) {
    const from = random.between(0, words.length - 3);
    const to = Math.min(words.length - 1, from + random.between(2, 30));
    const [first, final] = [words[from], words[to]];
    if (!first || !final) continue;
    const { start, end } = { start: first.start, end: final.end };
    const stretch = line.slice(start, end);
    const isOnce = line.indexOf(stretch) === line.lastIndexOf(stretch);
    if (isOnce && /[\p{L}\p{N}]/u.test(first.word) && /[\p{L}\p{N}]/u.test(final.word)) {
      return { start, end };
    }
  }
}
