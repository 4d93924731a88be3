import { append } from '../../lists.ts'
import type { Line, LineBlock } from './lines.ts'
import { endsSentence } from './words.ts'

interface Suspicion {
  readonly confidence: number
  readonly reason: string
  readonly rule: 'desk-mark'
}

/** A text that ends is told so to who sets it: `###`, `-30-`, `ENDS`. */
const END = /^(?:#(?: ?#){1,4}|[-–—] ?30 ?[-–—]|[-–—*#([ ]*(?:ends?|ende|fin|fine)[-–—*#)\] ]*)$/iu
/** `ends` in small letters may be the last word of a line of verse. */
const WORD_ALONE = /^\p{Ll}+$|^\p{Lu}\p{Ll}+$/u
/** That it goes on: `(MORE)`, `-more-`. */
const MORE = /^[-–—(*[] ?(?:more|more follows|mehr folgt|à suivre) ?[-–—)*\]]$/iu
/** The head of the next sheet: `STORM 2-2-2`, `Storm, page 2`. */
const SHEET = /^\p{Lu}[\p{L}-]{1,20}(?: \d{1,2}(?:-\d{1,2}){1,3}|[-–—, ]+(?:add|page) \d{1,2})$/iu
/** Where the article goes on, or came from, in its newspaper. */
const JUMP =
  /^\(?(?:(?:story )?continue[sd]|cont(?:inued|['’]?d|\.)?|see|turn to|fortsetzung|weiter(?:lesen)?|lire la suite|suite|sigue|continúa|continua|segue|(?:lees (?:verder|meer)|vervolg)|ciąg dalszy|dokończenie|dalszy ciąg|pokračování|dokončení|продолжение|окончание|jatkuu|fortsættes|fortsetter|fortsätter|συνέχεια)(?: (?:on|from|auf|von|à|en la|en|a|da|op|van|na|ze?|на|со?|på|fra|från|στη)(?: (?:the )?(?:back|next))?)?,? (?:page|p\.|seite|s\.|página|pagina|pág\.|blz\.|str\.|stronie|strony|straně|strany|с\.|стр\.|странице|side|sidan?|σελ(?:ίδα|\.))(?: ?\d{1,3}| ?[A-Z]\d{1,2}| one| two)?\.?\)?$/iu

/** That it came from there. */
const CONTINUED = /(?: (?:from|von|de|da|van|ze|fra|från)[ ,]|^\(?(?:fortsetzung|suite de|dokończenie))/iu

/** The same with the article’s name, and below it: `See MUSEUM, page 5`, `From page 1`. */
const SEE = /^\(?(?:[Ss]ee|SEE|[Tt]urn to) \p{Lu}{2,20},? (?:on )?(?:[Pp]age|PAGE|p\.) ?[A-Z]?\d{1,3}\)?$/u
const FROM = /^\(?from (?:page ?)?[A-Z]?\d{1,3}\)?$/iu

/** What a site puts between the paragraphs of its page: places of advertisements, buttons. */
const SITE =
  /^[-–—[(*• ]*(?:(?:advertise?ment|sponsored content|promoted content|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annons|реклама)(?: ?[-–—] ?(?:scroll to continue|continue reading below|article continues below|story continues below))?|(?:article|story) continues below(?: (?:this )?advertisement)?|share (?:full|this) (?:article|story|page)|share (?:on|via) \p{L}+|gift (?:this )?article|save (?:this )?article|print (?:this )?(?:article|page)|artikel teilen|partager (?:cet|l['’]) ?article|compartir(?: artículo)?|skip (?:to content|advertisement)|back to top|(?:comments?|kommentare?|commentaires?|comentarios?) ?\(\d{1,5}\)|\d{1,5} (?:comments?|kommentare?|commentaires?|comentarios?))[-–—\])*• ]*$/iu
/** Buttons that stand beside each other. */
const BUTTONS =
  /^(?:(?:comments?|share|save|print|like|tweet|e?-?mail|copy link|facebook|twitter|x|whatsapp|linkedin|reddit)(?: ?\(?\d{0,5}\)?)?(?:\s*[|•·]\s*|\s{2,}|\t(?!\s)|$)){2,}$/iu

/** What a site has above its headlines; these may be words of a text, where they stand alone. */
const ABOVE =
  /^(?:skip to (?:main )?content|sign (?:in|up)|log ?in|register|subscribe(?: now)?|menu|search|home|my account|zum inhalt springen|anmelden|menü|suche|startseite|abonnieren|se connecter|s['’]abonner|iniciar sesión|suscríbete)$/iu
/** The way to the page: `Home » Local`. */
const CRUMBS = /^(?:home|start(?:seite)?|accueil|inicio|início)(?: ?[›»>/|] ?[^›»>/|]{1,40}){1,6}$/iu
/** Of these, so many at least follow each other. */
const FEWEST_ABOVE = 2
const BUTTON =
  /^(?:share|save|print|like|tweet|e-?mail|copy link|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest)$/iu
const FEWEST_BUTTONS = 3

/** Blocks from the end in which a text says that it ends. */
const ENDING = 8

/**
 * Lines for the desk and not for readers: marks of the end and of further sheets, lines that lead to another page, and what a
 * site puts between its paragraphs.
 */
export function deskMarks(blocks: readonly LineBlock[]): [Line, Suspicion][] {
  const found: [Line, Suspicion][] = [...linesAbove(blocks), ...buttonsIn(blocks)].map((line) => [
    line,
    { confidence: 0.9, reason: 'a site puts between its texts', rule: 'desk-mark' },
  ])
  let isMore = false
  for (const [at, { lines }] of blocks.entries()) {
    const [line, ...others] = lines
    if (at === 0 || others.length > 0) {
      append(found, at === 0 ? [] : jumpsIn(lines))
      isMore = false
      continue
    }
    const { text } = line!
    const isEnd = at >= blocks.length - ENDING && END.test(text) && !WORD_ALONE.test(text)
    const isOfSite = text.length <= 80 && (SITE.test(text) || BUTTONS.test(text))
    const isEnding = isEnd ? 'says that the text ends' : undefined
    const reason = isEnding ?? (isOfSite ? 'a site puts between its texts' : reasonOf(text, isMore))
    if (reason !== undefined) found.push([line!, { confidence: 0.9, reason, rule: 'desk-mark' }])
    isMore = MORE.test(text)
  }
  return found
}

function linesAbove(blocks: readonly LineBlock[]): readonly Line[] {
  const lines = blocks.slice(0, ENDING).flatMap((block) => block.lines)
  const count = lines.findIndex(({ text }) => !ABOVE.test(text) && !CRUMBS.test(text))
  const above = lines.slice(0, Math.max(0, count))
  return count >= FEWEST_ABOVE || above.some(({ text }) => CRUMBS.test(text)) ? above : []
}

/** Buttons of a block that has no others, each in a line. */
function buttonsIn(blocks: readonly LineBlock[]): readonly Line[] {
  return blocks
    .slice(1)
    .filter(({ lines }) => lines.length >= FEWEST_BUTTONS && lines.every(({ text }) => BUTTON.test(text)))
    .flatMap(({ lines }) => lines)
}

/** Longer lines are text. */
const LONGEST_NAME = 40

/** Where a paragraph goes on to another page, or comes from one, on a line of its own, with or without the article’s name above. */
function jumpsIn(lines: readonly Line[]): [Line, Suspicion][] {
  const [first, second] = lines as readonly [Line, Line]
  const isName = lines.length === 2 && first.text.length <= LONGEST_NAME && !endsSentence(first.text)
  const isBelowName =
    isName && (FROM.test(second.text) || (CONTINUED.test(second.text) && JUMP.test(second.text)))
  const jumps = [first, lines.at(-1)!].filter(({ text }) => JUMP.test(text))
  const suspicion: Suspicion = { confidence: 0.9, reason: 'leads to another page', rule: 'desk-mark' }
  return (isBelowName ? lines : jumps).map((line) => [line, suspicion])
}

/** @param isMore Whether the line before says that more follows. */
function reasonOf(text: string, isMore: boolean): string | undefined {
  if (MORE.test(text)) return 'says that more follows'
  if (isMore && SHEET.test(text)) return 'heads the next sheet'
  return JUMP.test(text) || SEE.test(text) ? 'leads to another page' : undefined
}
