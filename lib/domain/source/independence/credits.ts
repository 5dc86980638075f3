import { agencyAliases, agencyNamed } from '@/lib/domain/source/independence/news-agencies';

/** A text that names more is a digest, and what it credits tells little of any one of its claims. */
const MOST_CREDITS = 16;

const WORD = "(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|\\p{Lu}[\\p{L}\\p{M}\\p{N}&’'-]*)";
/** A name of up to six words with capitals, small words between them allowed. */
const NAME = `${WORD}(?:\\s(?:(?:of|for|and|de|du|des|del|di|&)\\s(?:the\\s)?)?${WORD}){0,5}`;

/** What stands between the words that credit and the name. */
const BETWEEN =
  '(?:(?:an?|the|a\\sreport|reports|an\\sarticle|an\\sinterview|a\\sstatement|by|in|from|of|to|with|newspaper|news\\sagency|agency|broadcaster|magazine)\\s){0,5}';

/** English words that say where a text has it from, before the name. */
const BEFORE =
  '(?:[Aa]ccording\\sto|[Cc]iting|[Tt]old|[Ii]n\\san?\\s(?:interview|report|statement|story|article)|(?:first|originally|previously)\\s(?:reported|published)|reported|[Ww]ith\\s(?:files|reporting|material|contributions)|[Ss]ource:|via)\\s';

const englishLeads = new RegExp(`(?<!\\p{L})${BEFORE}${BETWEEN}(${NAME})`, 'gu');

/** After the name: “Reuters reported”. Only agencies and what calls itself a medium are taken. */
const englishTrails = new RegExp(
  `(?<![\\p{L}.])(${NAME})(?:\\snews\\sagency)?,?\\s(?:(?:has|had|first|also|earlier|previously)\\s){0,2}(?:reported|reports|was\\sfirst\\sto\\sreport|contributed\\sto\\sthis)(?!\\p{L})`,
  'gu',
);

const AGENCY = `(${agencyAliases.map((alias) => RegExp.escape(alias)).join('|')})(?![\\p{L}\\p{N}])`;

/** Words that credit an agency in other languages, and the marks of agency copy in any. */
const agencyPatterns = [
  `(?<!\\p{L})(?:[Ll]aut|[Nn]ach\\sAngaben|[Ww]ie|[Mm]eldet|[Bb]erichtet|[Ss]elon|[Dd]’après|[Ss]egún|[Ss]egundo|[Ss]econdo|[Vv]olgens|[Ee]nligt|[Ii]følge|[Ww]edług|[Pp]odle|[Пп]о\\sданным|[Зз]а\\sданими|[Сс]ообщает)\\s(?:(?:der|die|das|den|dem|des|von|einer|Nachrichtenagentur|Agentur|le|la|les|l|agence|de|presse|el|los|agencia|a|o|agência|lo|il|agenzia|het|persbureau|nyhetsbyrån|agencji|агентства|агентство)[\\s’']){0,4}(?:l['’])?${AGENCY}`,
  `(?<!\\p{L})(?:à|al|all|a)\\s?(?:l?['’])?${AGENCY}`,
  // “BERLIN (Reuters) - ”, “(dpa/ak)”; a picture’s “(AP Photo/…)” is none.
  `\\(${AGENCY}(?:\\/[\\p{L}]{1,4})?\\)`,
  // A line with nothing but the agency.
  `(?:^|\\n)\\s*[-–—(©]?\\s*${AGENCY}(?:\\/[\\p{Ll}]{1,4})?[).]?\\s*(?=\\n|$)`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** The line that ends Reuters' stories. */
const reutersLine = /(?:^|\n|\()Reporting by [^\n]{3,200}; ?[Ee]diting by /u;

/**
 * Whom a text names as where it has something from: agencies under the name of the list, others as
 * they are written but without “the”; each once, in the order of their first mention, sixteen at most.
 * Takes the text in NFC or NFKC with its capitals.
 */
export function creditsIn(text: string): string[] {
  const found: { at: number; name: string }[] = [];
  const add = (pattern: RegExp, accept: (name: string) => boolean) => {
    for (const match of text.matchAll(pattern)) {
      for (const name of namesIn(match[1] ?? '')) {
        if (accept(name)) found.push({ at: match.index, name });
      }
    }
  };
  add(englishLeads, () => true);
  add(englishTrails, isMedium);
  for (const pattern of agencyPatterns) add(pattern, () => true);
  const reuters = reutersLine.exec(text);
  if (reuters) found.push({ at: reuters.index, name: 'Reuters' });
  found.sort((one, other) => one.at - other.at);
  return [...new Map(found.map(({ name }) => [nameKey(name), name])).values()].slice(
    0,
    MOST_CREDITS,
  );
}

/** Two ways to write one name have one key. */
export const nameKey = (name: string): string =>
  withoutArticle(name.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');

const MEDIUM =
  /(?:^|[\s-])(?:news|newspapers?|times|post|herald|gazette|tribune|journal|press|guardian|telegraph|chronicle|observer|courier|inquirer|examiner|independent|economist|mail|mirror|tv|television|radio|broadcasting|today|agency|agentur|zeitung|rundschau|nachrichten|spiegel|presse|monde|figaro|libération|país|mundo|vanguardia|corriere|repubblica|stampa|folha|globo|público|telegraaf|volkskrant)$|^(?:BBC|CNN|CBS|NBC|ABC|NPR|PBS|CNBC|ITV|NHK|RTÉ|ARD|ZDF|ORF|SRF|RAI|RTVE|NOS|VRT|SVT|NRK|YLE|DR|Axios|Politico|ProPublica|Al Jazeera)(?:$|\s)/iu;

/** Whether the name is that of an agency or calls itself a medium. */
export const isMedium = (name: string): boolean => agencyNamed(name) !== null || MEDIUM.test(name);

function namesIn(words: string): string[] {
  const parts = words.split(/\s(?:and|&)\s(?:the\s)?/);
  const separate = parts.some((part) => agencyNamed(clean(part)) !== null) ? parts : [words];
  return separate
    .map(clean)
    .map(employerOf)
    .map((name) => agencyNamed(name) ?? name)
    .filter((name) => (name.length > 2 || isMedium(name)) && !NO_NAMES.test(name));
}

/** “Ada Reyes of The Harbour Gazette” stands for her paper. */
function employerOf(name: string): string {
  const employer = withoutArticle(/\s(?:of|from|for)\s(.+)$/.exec(name)?.[1] ?? '');
  return isMedium(employer) ? employer : name;
}

const DAY = 'Mon|Tues|Wednes|Thurs|Fri|Satur|Sun';
const TRAILING = new RegExp(
  `\\s(?:(?:${DAY})day|January|February|March|April|May|June|July|August|September|October|November|December)$`,
);

/** Words with a capital that are no name: the first of a sentence, days, “I”. */
const NO_NAMES = new RegExp(
  `^(?:The|This|That|These|It|He|She|They|We|I|His|Her|Their|Its|Our|My|One|A|An|Some|(?:${DAY})day)$`,
);

function clean(words: string): string {
  const name = withoutArticle(words.replaceAll(/\s+/g, ' ').trim())
    .replace(/['’]s?$/, '')
    .replace(/['’]s .*$/, '')
    .replace(TRAILING, '');
  return name.replace(/^(?:News Agency|Agency) /, '');
}

const withoutArticle = (name: string): string => name.replace(/^the\s+/i, '');
