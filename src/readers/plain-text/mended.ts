import type { Finding } from '../../diagnostic.ts'
import type { Repair, RepairRule } from './repair.ts'

/** What repairs did to the words, in the order in which it is told; line ends and ligatures are no matter of words. */
const DEEDS: readonly (readonly [
  RepairRule,
  one: string,
  many: string,
  isOne?: (repair: Repair) => boolean,
])[] = [
  ['frame', 'a frame of Project Gutenberg left out', 'frames of Project Gutenberg left out'],
  ['ornament', 'a rule, box or lone sign left out', 'rules, boxes or lone signs left out'],
  ['running-head', 'a running head left out', 'running heads left out'],
  ['folio', 'a page number left out', 'page numbers left out'],
  ['mail-head', 'the name of a field at the head left out', 'names of fields at the head left out'],
  ['desk-mark', 'a line of the desk left out', 'lines of the desk left out'],
  [
    'pull-quote',
    'a pull quote left out whose words the text has',
    'pull quotes left out whose words the text has',
  ],
  [
    'quoted-line',
    'marks before the lines of a quotation left out',
    'quotations with marks before their lines, which are left out',
  ],
  ['dehyphenate', 'a divided word joined', 'divided words joined'],
  ['letterspacing', 'a letterspaced line closed up', 'letterspaced lines closed up'],
  ['initial', 'an initial joined with its word', 'initials joined with their words'],
  ['join-page-tear', 'a torn paragraph joined', 'torn paragraphs joined'],
  ['two-columns', 'columns set after each other', 'pages of columns set after each other'],
  // Their marks, and the rule above them, are repairs of their own.
  [
    'foot-note',
    'a note taken to its mark',
    'notes taken to their marks',
    ({ before, after }) => after !== '' && after !== before,
  ],
  [
    'foot-note',
    'a note taken out of a sentence',
    'notes taken out of sentences',
    ({ before, after }) => after === before,
  ],
]

/** Tells in one sentence what was done to the words of a text, so that nothing is left out in silence. */
export function mendedOf(repairs: readonly Repair[]): Finding[] {
  const applied = repairs.filter((repair) => repair.applied)
  const deeds = DEEDS.flatMap(([rule, one, many, isOne = () => true]) => {
    const count = applied.filter((repair) => repair.rule === rule && isOne(repair)).length
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]
  })
  const first = applied.find(({ rule }) => DEEDS.some(([name]) => name === rule))
  if (!first) return []
  return [
    {
      code: 'text-mended',
      severity: 'info',
      message: deeds.join(', '),
      position: first.position,
      hint: 'octavo repair FILE shows each',
    },
  ]
}
