import { gridOf } from './grid.ts'
import type { LineBlock } from './lines.ts'
import { endsSentence, startsUpper } from './words.ts'

const LONGEST = 40
const FEWEST_LINES = 3
/** `750 g`, `½ tsp`, `a pinch`. */
const QUANTITY = /^(?:\d|[½¼¾⅓⅔⅛]|(?:an?|some|eine?|une?|una?|etwas|quelques) )/iu

const CAPTION =
  /^(?:table|tabelle|tableau|tabla|tabella|tabela|tabel|tabell|таблица|πίνακας|表) ?(?:\d{1,3}|[IVXLC]{1,6})(?:[.:：]|\s[—–-]|\s|$)/iu
const LONGEST_CAPTION = 200

/** Whether a line is the number of a table, with what it shows or not. */
export function isTableCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && CAPTION.test(text)
}

/** A line that names what is listed right below it by quantities, as ingredients are, is a block of its own. */
export function cutLabels(blocks: readonly LineBlock[]): LineBlock[] {
  return blocks.flatMap((block) => {
    const [first, ...others] = block.lines
    if (isTableCaption(first!.text) && gridOf(others))
      return [
        { ...block, lines: [first!] },
        { lines: others, gap: 1 },
      ]
    const counted = others.filter(({ text }) => QUANTITY.test(text)).length
    const isLabelled = others.length >= FEWEST_LINES && counted * 3 >= others.length * 2
    if (!isLabelled || !isLabel(first!.text)) return [block]
    return [
      { ...block, lines: [first!] },
      { lines: others, gap: 1 },
    ]
  })
}

/** White as wide as between columns makes it the head of a table. */
const ROW = /\s{2}|\t/

function isLabel(text: string): boolean {
  const isPlain = !/\d|,$/.test(text) && !ROW.test(text) && !endsSentence(text)
  return isPlain && text.length <= LONGEST && startsUpper(text)
}
