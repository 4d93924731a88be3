/** The editions for screens beside the pages: HTML as one document, the EPUB's one by one. */

const EPUB = 'epub/OEBPS/'

export class Documents {
  #frame
  #choice
  #kind
  #version

  constructor(frame, choice) {
    this.#frame = frame
    this.#choice = choice
    choice.addEventListener('change', () => this.#open(choice.value))
    // Links lead from document to document.
    frame.addEventListener('load', () => {
      const [, name] = /\/epub\/OEBPS\/([^?#]+)/.exec(frame.contentWindow?.location.href ?? '') ?? []
      if (name !== undefined) choice.value = name
    })
  }

  /** `kind` is `html`, `epub`, or nothing where neither is looked at. */
  async show(kind, version) {
    const isOther = kind !== this.#kind || version !== this.#version
    const isAgain = kind === this.#kind
    this.#kind = kind
    this.#version = version
    this.#frame.hidden = kind === undefined
    this.#choice.hidden = kind !== 'epub'
    if (!isOther || kind === undefined) return
    if (kind === 'html') return this.#open('edition.html', isAgain)
    const before = this.#choice.value
    const names = await namesOf(version)
    if (this.#kind !== 'epub') return
    this.#choice.replaceChildren(...names.map(([name, title]) => new Option(title, name)))
    const isStill = names.some(([name]) => name === before)
    this.#choice.value = isStill ? before : (names[0]?.[0] ?? '')
    this.#open(this.#choice.value, isAgain && isStill)
  }

  /** The same document anew is shown where it was read. */
  #open(name, isAgain = false) {
    const path = this.#kind === 'epub' ? `${EPUB}${name}` : name
    const top = isAgain ? this.#frame.contentWindow?.scrollY : undefined
    if (top)
      this.#frame.addEventListener('load', () => this.#frame.contentWindow.scrollTo(0, top), { once: true })
    this.#frame.src = `${path}?${this.#version}`
  }
}

/** The documents in the order of the package, by what its contents call them. */
async function namesOf(version) {
  const read = async (name, type) =>
    new DOMParser().parseFromString(await (await fetch(`${EPUB}${name}?${version}`)).text(), type)
  const [book, contents] = await Promise.all([
    read('content.opf', 'application/xml'),
    read('toc.xhtml', 'application/xhtml+xml'),
  ])
  const files = new Map(
    [...book.querySelectorAll('item')].map((item) => [item.id, item.getAttribute('href')]),
  )
  const titles = new Map()
  for (const link of contents.querySelectorAll('a[href]')) {
    const [file] = link.getAttribute('href').split('#')
    if (!titles.has(file)) titles.set(file, link.textContent.trim())
  }
  return [...book.querySelectorAll('itemref')]
    .map((item) => files.get(item.getAttribute('idref')))
    .map((file) => [file, titles.get(file) || file.replace(/\.xhtml$/, '')])
}
