import { memoryCache } from '../pipeline/index.ts'
import { formatOf, isPlan } from '../readers/index.ts'
import { nameOf, placeOf } from './addresses.ts'
import type { Host } from './host.ts'
import { type OpenTexts, type Reading, readInput } from './reading.ts'

/** All articles and books of which a text is open, as they were last read. */
export class Readings {
  private readonly host: Host
  private readonly texts: () => OpenTexts
  private readonly told: (reading: Reading) => void
  private readonly caches = new Map<string, ReturnType<typeof memoryCache>>()
  private readonly byInput = new Map<string, Reading>()
  /** Places of open texts, and the addresses of what they are read as a part of. */
  private readonly inputs = new Map<string, string>()
  private readonly waiting = new Set<string>()
  private work: Promise<void> = Promise.resolve()
  private turn = 0

  /** `texts`: what is open now. `told` is given each reading. */
  constructor(host: Host, texts: () => OpenTexts, told: (reading: Reading) => void) {
    this.host = host
    this.texts = texts
    this.told = told
  }

  /** A text has been opened or changed: reads what it belongs to, once nobody types. */
  changed(address: string): void {
    this.waiting.add(address)
    const turn = ++this.turn
    const before = this.work
    this.work = this.host.pause().then(async () => {
      await before
      if (turn === this.turn) await this.readWaiting()
    })
  }

  closed(address: string): Reading | undefined {
    const place = placeOf(address)
    const input = this.inputs.get(place)
    this.inputs.delete(place)
    if (input === undefined || [...this.inputs.values()].includes(input)) return undefined
    const last = this.byInput.get(input)
    this.byInput.delete(input)
    this.caches.delete(input)
    return last
  }

  /** What a text was last read as a part of; waits for what has changed since. */
  async readingOf(address: string): Promise<Reading | undefined> {
    for (let seen: Promise<void> | undefined; seen !== this.work; ) {
      seen = this.work
      await seen
    }
    return this.last(address)
  }

  /** The same without waiting. */
  last(address: string): Reading | undefined {
    return this.byInput.get(this.inputs.get(placeOf(address)) ?? '')
  }

  private async readWaiting(): Promise<void> {
    const addresses = [...this.waiting]
    this.waiting.clear()
    const isOther = (address: string) => !isPlan(nameOf(address)) && formatOf(nameOf(address)) === undefined
    // Bibliographies and templates may be of any.
    const again = addresses.some(isOther) ? [...this.byInput.keys()] : []
    const read = new Set<string>()
    for (const address of [...addresses.filter((one) => !isOther(one)), ...again])
      if (!read.has(this.inputs.get(placeOf(address)) ?? address)) read.add(await this.readFor(address))
  }

  /** Of a chapter its book, else the text alone; gives the address of what was read. */
  private async readFor(address: string): Promise<string> {
    const plan = isPlan(nameOf(address)) ? address : await this.host.planOf(address)
    if (plan !== undefined) {
      const book = await this.read(plan)
      if (book.sources.has(placeOf(address)) || placeOf(plan) === placeOf(address))
        return this.keep(address, book)
    }
    return this.keep(address, await this.read(address))
  }

  private async read(address: string): Promise<Reading> {
    const cache = this.caches.get(address) ?? memoryCache()
    this.caches.set(address, cache)
    const reading = await readInput(address, this.texts(), this.host, cache)
    cache.forgetUnused()
    return reading
  }

  private keep(address: string, reading: Reading): string {
    this.inputs.set(placeOf(address), reading.address)
    const last = this.byInput.get(reading.address)
    // What cannot be read now still has the names that it had.
    const kept =
      reading.article || !last?.article ? reading : { ...reading, article: last.article, listed: last.listed }
    this.byInput.set(reading.address, kept)
    this.told(reading)
    return reading.address
  }
}
