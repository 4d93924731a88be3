/** What a run costs: cold, from the source to the finished file, all setters in turn. */
import { ask, measure, median, table } from './run.mjs'

/** Octavo and Typst are timed several times; the others once, and not on five books, where some take half an hour. */
const RIVALS = ['Octavo', 'Typst', 'Typst, tracking']

/** Prints the tables; gives back what is over its budget. */
export function speed({ setters: all, runs, place }) {
  const costs = {}
  const setters = all.filter(({ name }) => name !== 'LuaLaTeX, stretch')
  for (const setter of setters) measure(place.job(setter, 'chapters').command)
  for (const text of ['words', 'book', 'books']) {
    const timed = setters.filter(({ name }) => text !== 'books' || RIVALS.includes(name))
    costs[text] = timeInTurn(timed, text, runs, place)
    const { name, words } = place.texts[text]
    console.log(`\nSpeed on ${name}, ${words} words\n`)
    console.log(
      table([
        ['', 'runs', 'seconds', 'MB', 'words a second', 'pages', 'tagged'],
        ...timed.map((setter) => costRow(setter, costs[text].get(setter.name), words)),
      ]),
    )
  }
  return judge(costs)
}

function timeInTurn(setters, text, runs, place) {
  const samples = new Map(setters.map(({ name }) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const setter of setters) {
      if (run > 0 && !RIVALS.includes(setter.name)) continue
      samples.get(setter.name).push(measure(place.job(setter, text).command))
    }
  }
  return new Map(
    setters.map((setter) => [setter.name, summary(samples.get(setter.name), place.job(setter, text).pdf)]),
  )
}

function summary(samples, pdf) {
  return {
    runs: samples.length,
    seconds: median(samples.map(({ milliseconds }) => milliseconds)) / 1000,
    megabytes: median(samples.map(({ megabytes }) => megabytes)),
    pages: Number(/^Pages:\s+(\d+)/m.exec(ask('pdfinfo', [pdf]))[1]),
  }
}

function costRow({ name, isTagged }, { runs, seconds, megabytes, pages }, words) {
  const rate = Math.round(words / seconds)
  return [name, runs, seconds.toFixed(2), megabytes?.toFixed(0) ?? '?', rate, pages, isTagged ? 'yes' : 'no']
}

/** The budgets are ratios, so that they hold on any machine. */
function judge(costs) {
  const octavo = (text) => costs[text].get('Octavo')
  const typst = (text) => costs[text].get('Typst')
  const budgets = [
    ['the whole book, Octavo ÷ Typst', octavo('book'), typst('book'), 0.8, 0.4],
    ['Octavo, five books ÷ one', octavo('books'), octavo('book'), 5.5, 1.6],
    ['Typst, five books ÷ one', typst('books'), typst('book')],
  ].filter(([, over, under]) => over && under)
  const rows = budgets.map(([name, over, under, time, memory]) => ({
    ...{ name, time, memory },
    seconds: over.seconds / under.seconds,
    megabytes: over.megabytes / under.megabytes,
  }))
  console.log('\nRatios\n')
  console.log(
    table([
      ['', 'time', 'at most', 'memory', 'at most'],
      ...rows.map((row) => [
        row.name,
        row.seconds.toFixed(2),
        row.time ?? '',
        row.megabytes.toFixed(2),
        row.memory ?? '',
      ]),
    ]),
  )
  return rows.flatMap(({ name, seconds, time, megabytes, memory }) => [
    ...(seconds > time ? [`${name}: time ${seconds.toFixed(2)}, at most ${time}`] : []),
    ...(megabytes > memory ? [`${name}: memory ${megabytes.toFixed(2)}, at most ${memory}`] : []),
  ])
}
