/** What a run costs: cold, from the source to the finished file, all setters in turn. */
import { ask, measure, median, table } from './run.mjs'

/** These are timed several times; the others once, and not on five books, where some take half an hour. */
const RIVALS = ['Octavo', 'Octavo, `book`', 'Typst', 'Typst, tracking']

/** The budgets are ratios, so that they hold on any machine: a setter and a text over another, time, memory. */
const BUDGETS = [
  { over: ['Octavo, `book`', 'book'], under: ['Typst', 'book'], time: 0.8, memory: 0.4 },
  { over: ['Octavo', 'book'], under: ['Typst', 'book'], time: 0.8, memory: 0.4 },
  { over: ['Octavo, `book`', 'books'], under: ['Octavo, `book`', 'book'], time: 5.5, memory: 1.6 },
  { over: ['Octavo', 'books'], under: ['Octavo', 'book'], time: 5.5, memory: 1.6 },
  { over: ['Typst', 'books'], under: ['Typst', 'book'] },
]

/** Prints the tables; gives back what is over its budget. */
export function speed({ setters, runs, place, texts }) {
  const costs = new Map()
  for (const setter of setters) measure(place.job(setter, texts[0]).command)
  for (const text of texts) {
    const timed = setters.filter(({ name }) => text.base !== 'books' || RIVALS.includes(name))
    const samples = timeInTurn(timed, text, runs, place)
    for (const setter of timed)
      costs.set(`${setter.name} ${text.base}`, summary(samples.get(setter), place.job(setter, text).pdf))
    console.log(`\nSpeed on ${text.name}, ${text.words} words\n`)
    console.log(
      table([
        ['', 'runs', 'seconds', 'MB', 'words a second', 'pages', 'tagged'],
        ...timed.map((setter) => costRow(setter, costs.get(`${setter.name} ${text.base}`), text.words)),
      ]),
    )
  }
  return judge((key) => costs.get(key.join(' ')))
}

function timeInTurn(setters, text, runs, place) {
  const samples = new Map(setters.map((setter) => [setter, []]))
  for (let run = 0; run < runs; run++) {
    for (const setter of setters)
      if (run === 0 || RIVALS.includes(setter.name))
        samples.get(setter).push(measure(place.job(setter, text).command))
  }
  return samples
}

function summary(samples, pdf) {
  const told = (key) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(ask('pdfinfo', [pdf]))[1]
  return {
    runs: samples.length,
    seconds: median(samples.map(({ milliseconds }) => milliseconds)) / 1000,
    megabytes: median(samples.map(({ megabytes }) => megabytes)),
    pages: told('Pages'),
    tagged: told('Tagged'),
  }
}

function costRow({ name }, { runs, seconds, megabytes, pages, tagged }, words) {
  const rate = Math.round(words / seconds)
  return [name, runs, seconds.toFixed(2), megabytes?.toFixed(0) ?? '?', rate, pages, tagged]
}

function judge(costOf) {
  const rows = BUDGETS.filter(({ over, under }) => costOf(over) && costOf(under)).map((budget) => ({
    ...budget,
    name: `${budget.over.join(', ')} ÷ ${budget.under.join(', ')}`,
    seconds: costOf(budget.over).seconds / costOf(budget.under).seconds,
    megabytes: costOf(budget.over).megabytes / costOf(budget.under).megabytes,
  }))
  const verdict = (ratio, atMost) =>
    atMost === undefined ? '' : `${ratio <= atMost ? 'within' : 'OVER'} ${atMost}`
  const cells = ({ name, seconds, time, megabytes, memory }) => [
    ...[name, seconds.toFixed(2), verdict(seconds, time)],
    ...[megabytes.toFixed(2), verdict(megabytes, memory)],
  ]
  console.log('\nRatios\n')
  console.log(table([['', 'time', 'budget', 'memory', 'budget'], ...rows.map(cells)]))
  return rows.flatMap(({ name, seconds, time, megabytes, memory }) => [
    ...(seconds > time ? [`${name}: time ${seconds.toFixed(2)}, at most ${time}`] : []),
    ...(megabytes > memory ? [`${name}: memory ${megabytes.toFixed(2)}, at most ${memory}`] : []),
  ])
}
