/**
 * What the end of a sentence depends on in one language. Words are in lower case, but a single
 * letter is meant as it stands: “M. Dupont” is a title, “m.” is not.
 */
export type SentenceWords = {
  /** Abbreviations that never end a sentence: titles before a name, “e.g.”. */
  never: ReadonlySet<string>;
  /** Abbreviations only where a figure follows: “No. 5” is one, “No. Not yet” is two. */
  numeric: ReadonlySet<string>;
  /** Abbreviations that may also end a sentence, which the next word then tells. */
  either: ReadonlySet<string>;
  /** Words that seldom begin a name, so that with a capital they begin a sentence. */
  starters: ReadonlySet<string>;
  /** Whether a figure with a full stop is an ordinal: “am 3. Oktober”. */
  ordinals: boolean;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const languages: Readonly<Record<string, Partial<SentenceWords>>> = {
  en: {
    never:
      words(`mr mrs ms mx messrs dr drs prof profs sen sens rep reps gov govs gen gens lt col sgt
      cpl pvt capt cmdr cdr maj brig adm rev fr hon pres supt insp det amb vs e.g i.e cf viz approx`),
    numeric:
      words(`no nos art arts sec secs ch chap vol vols fig figs p pp par para ver ca c est jan
      feb mar apr jun jul aug sep sept oct nov dec rt hwy op`),
    either: words('jr sr st mt ft al'),
    starters: words(`the a an this that these those he she it they we you i his her its their our my
      there here in on at by for from with as to of about but and or so yet if when while after before
      since until although though because despite during however meanwhile moreover also then now what
      who why how where which not yes according both some many most all each every another other others
      such instead still even just only last earlier later more`),
  },
  de: {
    never:
      words(`dr prof hr hrn fr z.b d.h bzw ca nr bspw evtl ggf inkl vgl sog insb st u.a i.d.r geb
      gest abs art`),
    either: words('mio mrd str usw etc jh jhs o.ä'),
    starters:
      words(`der die das den dem ein eine einen er sie es wir ich ihr und aber oder doch denn in
      im am an auf aus bei mit nach seit von vom zu zum zur für als wenn weil dass da dann so auch nur
      noch nicht dies diese dieser dieses jetzt heute gestern man wer was wie wo warum dabei dazu damit
      danach zudem allerdings jedoch`),
    ordinals: true,
  },
  fr: {
    never: words('M mm mme mmes mlle mlles me dr pr st ste av bd p pp art cf env chap fig vol ex'),
    starters:
      words(`le la les l un une des ce cet cette ces c il elle ils elles on nous vous je j mais
      et ou où donc car dans en sur sous pour par avec sans selon après avant depuis si quand comme à au
      aux d de du s n qu son sa ses leur leurs`),
  },
  es: {
    never: words(`sr sra sres srta dr dra dña ud uds prof ing lic gral cnel art núm pág págs av avda
      p.ej ej sta sto`),
    starters:
      words(`el la los las un una unos unas lo él ella ellos ellas se su sus este esta esto ese
      esa en de del al a con por para sin sobre según pero y o si no cuando como aunque desde hasta tras
      también además ya más así entre durante`),
  },
  pt: {
    never: words('sr sra srs dr dra prof profa eng gen cel art núm pág págs av v.exa'),
    starters:
      words(`o a os as um uma ele ela eles elas eu nós se seu sua este esta isso em no na nos nas
      de do da dos das com por para sem sobre mas e ou quando como embora desde até também além já mais
      assim entre durante segundo`),
  },
  it: {
    never: words('sig sigg dott prof on sen avv ing gen art pag pagg'),
    starters:
      words(`il lo la i gli le l un uno una egli lui lei loro io si in nel di del della da dal a
      al con per senza su sul secondo ma e o se quando come anche già più così tra fra durante questo
      questa`),
  },
  nl: {
    never: words('dhr mevr mw dr drs prof ir ing mr bijv o.a m.b.t nr blz st'),
    starters:
      words(`de het een hij zij ze wij we ik er dit dat deze die in op van voor met bij naar uit
      over maar en of als toen omdat ook nog niet nu dan zo volgens`),
  },
  ru: {
    never: words('ул пр им т.е см напр проф акад ген стр'),
    either: words('г гг д др т.д т.п тыс млн млрд руб'),
    starters:
      words(`он она оно они мы вы я это этот эта эти в на по с из для от но и а если когда как
      также однако после что кто не`),
  },
};

const ordinalLanguages = words('de da nb nn no fi cs sk pl hu sl hr sr et lv tr is');

const none: ReadonlySet<string> = new Set();
const common = words('dr prof mr mrs ms st');

/** By the language's BCP 47 tag; a language without its own lists gets what is common to many. */
export function sentenceWords(language: string): SentenceWords {
  const [primary = ''] = language.toLowerCase().split('-', 1);
  return {
    never: common,
    numeric: none,
    either: none,
    starters: none,
    ordinals: ordinalLanguages.has(primary),
    ...languages[primary],
  };
}
