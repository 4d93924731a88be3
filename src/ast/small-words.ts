import { byLanguage } from './by-language.ts'

/** Words that say little by themselves, by what they lean on. Words of a list are separated by spaces. */
interface SmallWords {
  /** Articles and what stands in their place: they lean on the next word, and none ends a line of a title. */
  readonly articles: string
  /** Prepositions: with what follows they are one phrase. */
  readonly prepositions: string
  /** Conjunctions: a phrase begins with them. */
  readonly conjunctions: string
}

/** The commonest of each kind; a language that is not listed has none. */
const SMALL_WORDS: Readonly<Record<string, SmallWords>> = {
  en: {
    articles: 'a an the this these those my your his her its our their no every each some any',
    prepositions:
      'of in on at to for from by with as into onto upon over under about after against among around before behind below beneath beside between beyond down during near off out past since than through toward towards until up via within without',
    conjunctions:
      'and or but nor yet so that if when while where because although though whether which who whose',
  },
  de: {
    articles:
      'der die das dem den des ein eine einem einen einer eines kein keine mein meine dein seine sein ihr ihre unser unsere dieser diese dieses jeder jede jedes',
    prepositions:
      'in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für über um unter durch gegen ohne bis seit trotz während wegen zwischen neben hinter als',
    conjunctions: 'und oder aber denn sondern dass weil wenn wie ob wo während',
  },
  fr: {
    articles:
      'le la les un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
    prepositions:
      'à de en dans par pour sur sous avec sans chez vers entre contre depuis pendant après avant selon',
    conjunctions: 'et ou mais ni car donc que qui où quand si comme lorsque',
  },
  es: {
    articles: 'el la los las un una unos unas al del mi tu su mis tus sus este esta estos estas',
    prepositions: 'a de en con por para sin sobre entre desde hasta hacia según tras bajo contra',
    conjunctions: 'y e o u pero ni que quien como cuando donde si porque',
  },
  it: {
    articles:
      'il lo la i gli le un uno una del della dei degli delle dello al alla ai agli alle nel nella nei dal dalla sul sulla questo questa',
    prepositions: 'a di da in con su per tra fra verso senza sotto sopra contro dopo prima',
    conjunctions: 'e ed o ma né che chi come quando dove se perché',
  },
  pt: {
    articles: 'o a os as um uma uns umas do da dos das no na nos nas ao à aos pelo pela meu minha seu sua',
    prepositions: 'de em com por para sem sobre entre desde até sob contra após',
    conjunctions: 'e ou mas nem que quem como quando onde se porque',
  },
  nl: {
    articles: 'de het een deze dit die dat mijn jouw zijn haar ons onze hun geen elke',
    prepositions:
      'in op aan van voor met naar uit bij tot over onder door om tegen tussen na sinds zonder langs',
    conjunctions: 'en of maar want dat als toen omdat hoewel terwijl',
  },
  sv: {
    articles: 'en ett den det de min din sin vår deras denna detta',
    prepositions: 'i på av för med till från om under över genom vid efter mellan utan mot hos',
    conjunctions: 'och eller men att som när där om eftersom',
  },
  da: {
    articles: 'en et den det de min din sin vores deres denne dette',
    prepositions: 'i på af for med til fra om under over gennem ved efter mellem uden mod hos',
    conjunctions: 'og eller men at som når hvor om fordi',
  },
  nb: {
    articles: 'en ei et den det de min din sin vår deres denne dette',
    prepositions: 'i på av for med til fra om under over gjennom ved etter mellom uten mot hos',
    conjunctions: 'og eller men at som når hvor om fordi',
  },
  ru: {
    articles: 'этот эта это эти мой моя наш наша его её их',
    prepositions: 'в во на с со к ко о об от до из за по под над при про без для между через у',
    conjunctions: 'и или но а что как когда где если чтобы',
  },
  uk: {
    articles: 'цей ця це ці мій моя наш наша його її їх',
    prepositions: 'в у на з із зі до о об від за по під над при про без для між через',
    conjunctions: 'і й та або але а що як коли де якщо щоб',
  },
  pl: {
    articles: 'ten ta to te mój moja nasz nasza jego jej ich',
    prepositions: 'w we na z ze do o od za po pod nad przy bez dla między przez u ku',
    conjunctions: 'i oraz lub albo ale a że jak kiedy gdzie jeśli',
  },
  cs: {
    articles: 'ten ta to ti můj moje náš naše jeho její jejich',
    prepositions: 'v ve na s se z ze k ke o od do za po pod nad při bez pro mezi přes u',
    conjunctions: 'a i nebo ale že jak když kde jestli aby',
  },
}

export type SmallWord = keyof SmallWords

const tables = new Map<SmallWords, ReadonlyMap<string, SmallWord>>()

/** Which of the small words of its language a word is; marks around it do not count. */
export function smallWord(word: string, lang: string): SmallWord | undefined {
  const words = byLanguage(SMALL_WORDS, lang)
  if (!words || word.length > LONGEST) return undefined
  let table = tables.get(words)
  if (!table) {
    table = tableOf(words)
    tables.set(words, table)
  }
  return table.get(word.replaceAll(/[\p{P}\p{S}]/gu, '').toLowerCase())
}

/** UTF-16 units that no small word exceeds, with marks around it. */
const LONGEST = 20

function tableOf(words: SmallWords): ReadonlyMap<string, SmallWord> {
  const kinds = ['conjunctions', 'prepositions', 'articles'] as const
  return new Map(kinds.flatMap((kind) => words[kind].split(' ').map((word) => [word, kind] as const)))
}
