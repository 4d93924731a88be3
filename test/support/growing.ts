/**
 * Texts that grow, each made to be slow or large in one way: by name, the ending of the file and what makes about `size`
 * characters of it. `test/properties/growth.test.ts` counts the steps that reading them takes, `bench/growth.mjs` measures
 * the whole program.
 */

export interface Growing {
  readonly name: string
  readonly extension: 'md' | 'html' | 'txt'
  readonly make: (size: number) => string
}

type Texts = Readonly<Record<string, (size: number) => string>>

const fill = (piece: string, size: number): string =>
  piece.repeat(Math.max(1, Math.floor(size / piece.length)))

/** Different pieces, up to about `size` characters. */
function each(piece: (index: number) => string, size: number): string[] {
  const pieces: string[] = []
  for (let index = 0, length = 0; length < size; index++) {
    const next = piece(index)
    pieces.push(next)
    length += next.length
  }
  return pieces
}

const WORDS = 'water bridge canal lock gate river bank tide mill wheel'.split(' ')

/** Words in an order that repeats late. */
function words(size: number): string {
  let seed = 1
  const next = () => {
    seed = (seed * 48271) % 2147483647
    return `${WORDS[seed % WORDS.length]} `
  }
  return each(next, size).join('').trimEnd()
}

/** Runs whose lengths grow by one and add up to `size`. */
function growing(sign: string, glue: string, size: number): string {
  const count = Math.floor(Math.sqrt(2 * size))
  return Array.from({ length: count }, (_, index) => sign.repeat(index + 1)).join(glue)
}

const HEAD = '# Water\n\n'
const PAGE = '<!doctype html><title>Water</title><h1>Water</h1>'
const PLAIN = 'Water\n\n'

const MARKDOWN: Texts = {
  'one paragraph': words,
  'one word': (size) => fill('a', size),
  paragraphs: (size) => each((index) => `${words(300)} ${index}.\n\n`, size).join(''),
  'short paragraphs': (size) => fill('a\n\n', size),
  'blank lines': (size) => fill('\n', size),
  'hard breaks': (size) => fill('a\\\n', size),
  'soft breaks': (size) => fill('a\n', size),
  brackets: (size) => `${'['.repeat(size / 2)}x${']'.repeat(size / 2)}`,
  'open brackets': (size) => fill('[', size),
  'open links': (size) => fill('[a](<b', size),
  'nested links': (size) => fill('[a](', size),
  'open images': (size) => fill('![[', size),
  'open emphasis': (size) => fill('*a **a ', size),
  'emphasis inside words': (size) => fill('a_', size),
  'nested emphasis': (size) => `${'*'.repeat(size / 2)}a${'*'.repeat(size / 2)}`,
  emphasis: (size) => fill('*a* b ', size),
  tildes: (size) => fill('~~a ', size),
  scripts: (size) => fill('~a^', size),
  'inferior letters': (size) => fill('H~2~O ', size),
  'growing backticks': (size) => growing('`', ' ', size),
  'growing dollars': (size) => growing('$', ' ', size),
  'growing tildes': (size) => growing('~', ' ', size),
  'growing stars': (size) => growing('*', ' ', size),
  'growing brackets': (size) => growing('[', ' ', size),
  'open code': (size) => fill('`a ``b ```c ', size),
  'inline code': (size) => fill('`a` ', size),
  'open tags': (size) => fill('<a ', size),
  'open comments': (size) => fill('<!-- ', size),
  'open CDATA': (size) => fill('a <![CDATA[', size),
  'open instructions': (size) => fill('a <?', size),
  'open quoted attributes': (size) => fill('<a b="', size),
  'tags of open code': (size) => `a ${fill('<a b={', size)}>x`,
  'inline tags': (size) => `a ${fill('<b>', size)}x`,
  entities: (size) => fill('&amp;&lt;&#0;&#xD800;&bogus;', size),
  'open attributes': (size) => fill('[a]{.b ', size),
  attributes: (size) => `## A {${each((index) => `#i${index} .c${index} k${index}=v `, size).join('')}}`,
  'attribute quotes': (size) => `![a](b.png){alt="${fill('\\"', size)}`,
  'open braces': (size) => fill('{', size),
  'open templates': (size) => fill('{{< a ', size),
  'open criticism': (size) => fill('{++ a ', size),
  'open notes': (size) => fill('^[a ', size),
  'open wikilinks': (size) => fill('[[a|', size),
  roles: (size) => fill('{a}`b', size),
  emoji: (size) => fill(':smile ', size),
  quotations: (size) => `${fill('>', size)} x`,
  'growing quotations': (size) => growing('>', ' x\n', size),
  'lists in lists': (size) => `${fill('- ', size)}x`,
  'indented lists': (size) => growing('  ', '- x\n', size / 2),
  'numbered lists in lists': (size) => `${fill('1. ', size)}x`,
  'list items': (size) => each((index) => `- item ${index}\n`, size).join(''),
  'loose list items': (size) => each((index) => `- item ${index}\n\n`, size).join(''),
  definitions: (size) => each((index) => `Term ${index}\n: Meaning ${index}\n\n`, size).join(''),
  containers: (size) => `${fill('::: note\n', size)}text`,
  'growing containers': (size) => `${growing(':', ' note\n', size)} note\ntext`,
  'line blocks': (size) => fill('| a line of verse\n', size),
  rows: (size) => `|a|b|c|d|e|\n|-|-|-|-|-|\n${each((index) => `|${index}|b|c|d|e|\n`, size).join('')}`,
  columns: (size) => `|${fill('a|', size / 3)}\n|${fill('-|', size / 3)}\n|${fill('b|', size / 3)}`,
  // As many columns as have no limit of cells.
  'short rows': (size) => `|${'a|'.repeat(16)}\n|${'-|'.repeat(16)}\n${fill('|x|\n', size)}`,
  'heads of no table': (size) => fill('|a\n', size),
  'one cell': (size) => `|a|b|\n|-|-|\n|${words(size)}|x|`,
  grids: (size) => fill('+--+\n|a |\n', size),
  notes: (size) => {
    const half = each((index) => `word[^${index}] `, size / 2)
    return `${half.join('')}\n\n${half.map((_, index) => `[^${index}]: note ${index}\n\n`).join('')}`
  },
  'notes in notes': (size) =>
    `a[^0]\n\n${each((index) => `[^${index}]: n [^${index + 1}]\n\n`, size).join('')}`,
  'notes nested': (size) => `a${'^[b '.repeat(size / 5)}${']'.repeat(size / 5)}`,
  'one note often': (size) => `${fill('a[^a] ', size)}\n\n[^a]: x`,
  'one note defined often': (size) => `a[^a]\n\n${fill('[^a]: x\n\n', size)}`,
  'notes without a text': (size) => each((index) => `a[^${index}] `, size).join(''),
  headings: (size) => each((index) => `## Head ${index}\n\nText ${index}.\n\n`, size).join(''),
  'equal headings': (size) => fill('## Same\n\nText.\n\n', size),
  'deep headings': (size) => fill('## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n\n', size),
  'one heading': (size) => `## ${words(size)}`,
  'equal ids': (size) => fill('[a]{#b} ', size),
  references: (size) =>
    `${each((index) => `[r${index}]: http://example.org/${index}\n`, size / 2).join('')}\n${each((index) => `[r${index}] `, size / 2).join('')}`,
  'a long address referred to often': (size) =>
    `[r]: http://example.org/${'a'.repeat(size / 2)}\n\n${fill('[r] ', size / 2)}`,
  'a long title referred to often': (size) =>
    `[r]: x.png "${'t'.repeat(size / 2)}"\n\n${fill('![a][r] ', size / 2)}`,
  'a long heading referred to often': (size) =>
    `## ${'a'.repeat(size / 2)} {#b}\n\n${fill('[](#b) [@b] ', size / 2)}`,
  'a long label': (size) => `[${'a'.repeat(size / 2)}]\n\n[${'a'.repeat(size / 2)}]: x`,
  links: (size) => each((index) => `[word${index}](http://example.org/${index}) `, size).join(''),
  'links to nothing': (size) => each((index) => `[word${index}](#none${index}) `, size).join(''),
  'links to headings': (size) =>
    each((index) => `## Head ${index}\n\n[see](#head-${index})\n\n`, size).join(''),
  'an address of many parts': (size) => `<http://example.org/${fill('a/', size)}>`,
  'bare addresses': (size) => each((index) => `http://example.org/${index} `, size).join(''),
  'missing images': (size) => each((index) => `![a picture ${index}](i${index}.png)\n\n`, size).join(''),
  'missing icons': (size) => each((index) => `a ![b ${index}](i${index}.png) `, size).join(''),
  'marks on one letter': (size) => `a${'\u0301'.repeat(size)}`,
  'soft hyphens': (size) => fill('a\u00AD', size),
  'zero width spaces': (size) => fill('a\u200B', size),
  'no-break spaces': (size) => fill('a\u00A0', size),
  'joined emoji': (size) => fill('\u{1F468}\u200D', size),
  directions: (size) => fill('\u202Ea\u202C', size),
  'one line of code': (size) => `\`\`\`\n${'x'.repeat(size)}\n\`\`\``,
  'lines of code': (size) => `\`\`\`\n${fill('x = 1\n', size)}\`\`\``,
  'indented code': (size) => fill('    x = 1\n', size),
  'open fences': (size) => each((index) => `${'`'.repeat(3 + (index % 3))}\na\n\n`, size).join(''),
  rules: (size) => fill('***\n\n', size),
  'quotation marks': (size) => fill(`"'`, size),
  dashes: (size) => `${'-'.repeat(size)}x`,
  dots: (size) => fill('. ', size),
  tabs: (size) => fill('a\t', size),
  dollars: (size) => fill('$a ', size),
  formulas: (size) => fill('$a$ ', size),
  'open formulas': (size) => fill('\\( a \\[ ', size),
  'open displays': (size) => fill('$$a ', size),
  'sums of money': (size) => fill(`$${'a'.repeat(4000)}$ `, size),
  'blocks of HTML': (size) => fill('<div>\n\na\n\n', size),
  'HTML that is never closed': (size) => `<div>${fill('<p>a\n', size)}`,
  JSX: (size) => fill('<Tabs a={\n', size),
  'JSX in JSX': (size) => fill('<T a={{}>\n', size),
  'figures of classes': (size) => fill('[a](b){.c .d} ', size),
}

const MATTER: Texts = {
  'unknown keys': (size) =>
    `---\ntitle: Water\n${each((index) => `key${index}: v\n`, size).join('')}---\n\nText.\n`,
  'equal keys': (size) => `---\ntitle: Water\n${fill('key: v\n', size)}---\n\nText.\n`,
  'wrong lines': (size) => `---\ntitle: Water\n${fill('key: [\n', size)}---\n\nText.\n`,
  comments: (size) => `---\ntitle: Water\n${fill('description: a #b\n', size)}---\n\nText.\n`,
  authors: (size) =>
    `---\ntitle: Water\nauthor: [${each((index) => `A${index}`, size / 2).join(', ')}]\n---\n\nText.\n`,
  keywords: (size) =>
    `---\ntitle: Water\nkeywords: [${each((index) => `k${index}`, size / 2).join(', ')}]\n---\n\nText.\n`,
  'a long title': (size) => `---\ntitle: "${words(size)}"\n---\n\nText.\n`,
  'a long date': (size) => `---\ntitle: Water\ndate: ${fill('1 January ', size)}\n---\n\nText.\n`,
  'a long language': (size) => `---\ntitle: Water\nlang: en${fill('-a', size)}\n---\n\nText.\n`,
  'indented keys': (size) => `---\ntitle: Water\n${growing(' ', 'a:\n', size)}---\n\nText.\n`,
  'keys of a table': (size) =>
    `---\ntitle: Water\nparams:\n${each((index) => `  key${index}: v\n`, size).join('')}---\n\nText.\n`,
  'authors of a list': (size) =>
    `---\ntitle: Water\nauthor:\n${each((index) => ` - name: A${index}\n   role: r\n`, size).join('')}---\n\nText.\n`,
  'keys of TOML': (size) =>
    `+++\ntitle = "Water"\n${each((index) => `key${index} = "v"\n`, size).join('')}+++\n\nText.\n`,
  'tables of TOML': (size) =>
    `+++\ntitle = "Water"\n${each((index) => `[a.b${index}]\n`, size).join('')}+++\n\nText.\n`,
  headers: (size) => `Title: Water\n${each((index) => `Key${index}: v\n`, size).join('')}\nText.\n`,
  'matter that is never closed': (size) => `---\ntitle: Water\n${fill('key: v\n', size)}`,
}

const HTML: Texts = {
  'one text': (size) => `<p>${words(size)}`,
  'paragraphs of HTML': (size) => each((index) => `<p>${words(300)} ${index}.`, size).join(''),
  'empty elements': (size) => fill('<b/>', size),
  'open blocks': (size) => fill('<div class="some-class">', size),
  'closed blocks': (size) => `${fill('<div>', size / 2)}x${fill('</div>', size / 2)}`,
  'open bold': (size) => `<p>${fill('<b>', size)}x`,
  'adopted links': (size) => `${fill('<a><b><i>', size)}<p>x</a>`,
  'adopted paragraphs': (size) => `${fill('<b><p>', size / 2)}x${fill('</b>', size / 2)}`,
  'links that end others': (size) => `${fill('<a>', size / 2)}${fill('</b></i></u>', size / 2)}`,
  'tables in tables': (size) => `${fill('<table><tr><td>', size)}x`,
  'fostered texts': (size) => `<table>${fill('<b>x', size)}`,
  options: (size) => fill('<select><option>', size),
  'foreign elements': (size) => fill('<svg><math><mtext><table><style><svg>', size),
  templates: (size) => `${fill('<template>', size)}x`,
  'rows of HTML': (size) => `<table>${fill('<tr><td>a<td>b<td>c', size)}</table>`,
  'rows that span': (size) => fill(`<table>${'<tr><td rowspan=65534>x'.repeat(16)}</table>`, size),
  'columns that span': (size) => `<table>${fill(`<tr>${'<td colspan=1000>x'.repeat(20)}`, size)}</table>`,
  'pulled quotations of HTML': (size) =>
    each((index) => `<p class=pullquote>The well gave water in ${index}</p><p>x`, size).join(''),
  'attributes of one element': (size) => `<p ${each((index) => `a${index}=b`, size).join(' ')}>x`,
  'entities of HTML': (size) => `<p>${fill('&amp;&notit;&ngE;&#x41;&#0;&#xD800;', size)}`,
  'lists of HTML': (size) => `${fill('<ul><li>', size)}x`,
  'items of HTML': (size) => `<ul>${fill('<li>x', size)}`,
  'equal ids of HTML': (size) => fill('<p id=a>x', size),
  'ids of HTML': (size) => each((index) => `<p id=a${index}>x`, size).join(''),
  'anchors of HTML': (size) => `<p>${each((index) => `<a id=a${index}></a>`, size).join('')}x`,
  'links of HTML': (size) => `<p>${each((index) => `<a href=#a${index}>x</a> `, size).join('')}`,
  'headings of HTML': (size) => each((index) => `<h2>Head ${index}</h2><p>x`, size).join(''),
  breaks: (size) => `<p>${fill('a<br>', size)}`,
  'breaks alone': (size) => `<p>a${fill('<br>', size)}`,
  spans: (size) => `<p>${fill('<span>a</span> ', size)}`,
  'images of HTML': (size) => each((index) => `<img src=i${index}.png alt="a b">`, size).join(''),
  'figures of HTML': (size) =>
    each((index) => `<figure><img src=i${index}.png alt="a b"><figcaption>c</figure>`, size).join(''),
  'notes of HTML': (size) => {
    const half = each((index) => `<a href="#fn${index}" id="r${index}"><sup>${index}</sup></a> `, size / 2)
    return `<p>${half.join('')}<ol>${half.map((_, index) => `<li id="fn${index}">n <a href="#r${index}">↩</a>`).join('')}</ol>`
  },
  'hidden elements': (size) => fill('<p hidden>x', size),
  'definitions of HTML': (size) => `<dl>${fill('<dt>a<dd>b', size)}</dl>`,
  'code of HTML': (size) => `<pre>${fill('x = 1\n', size)}</pre>`,
  'comments of HTML': (size) => fill('<!-- a -->', size),
  'a long base': (size) =>
    `<base href="http://example.org/${'a'.repeat(size / 2)}/"><p>${fill('<a href=b>c</a> ', size / 2)}`,
  'open comments of HTML': (size) => fill('<!--', size),
  'linked data': (size) =>
    `<script type="application/ld+json">${'['.repeat(size / 2)}${']'.repeat(size / 2)}</script><p>x`,
  'articles of a page': (size) => `<body><nav>a</nav>${fill('<article><p>text</article>', size)}`,
  'divisions of a page': (size) => `<body><nav>a</nav>${fill('<div><p>text, text</div>', size)}`,
}

const TEXT: Texts = {
  'one paragraph of text': words,
  'lines of text': (size) => each(() => `${words(60)}\n`, size).join(''),
  'one word of text': (size) => 'x'.repeat(size),
  'paragraphs of text': (size) => each((index) => `${words(40)} ${index}.\n\n`, size).join(''),
  chapters: (size) => each((index) => `CHAPTER ${index}\n\n`, size).join(''),
  'running heads': (size) => each((index) => `THE CANAL      ${index}\n\n${words(200)}\n\f`, size).join(''),
  'torn words': (size) => fill('some words here in a line that breaks at the hy-\nphen\n', size),
  'torn marks': (size) => fill('_a *b ', size),
  dates: (size) => fill('1 January 2020, ', size),
  'indented lines': (size) => fill(`${' '.repeat(200)}x\n`, size),
  'a line of blanks': (size) => `a${' '.repeat(size)}b`,
  'items of text': (size) => each((index) => `(${index}) item\n`, size).join(''),
  'quotations of text': (size) => `${fill('> ', size)}x`,
  'form feeds': (size) => `${fill('\f', size)}x`,
  'verse of text': (size) => each((index) => `   roses are red ${index % 7}\n`, size).join(''),
  'the same line': (size) => fill('the same line\n\n', size),
  letters: (size) => `From x\n${'>'.repeat(100)}\n${fill('-- \n', size)}`,
  'notes of text': (size) => {
    const half = each((index) => `word [${index + 1}] and more. `, size / 2)
    return `${half.join('\n')}\n\n${half.map((_, index) => `[${index + 1}] Note ${index}.\n`).join('')}`
  },
  'columns of text': (size) => each((index) => `a${index}      b      c\n`, size).join(''),
  'figures of text': (size) => each((index) => `${index}\n\n`, size).join(''),
  'stars of text': (size) => fill('* * *\n\n', size),
  'shouted lines': (size) => each((index) => `LINE ${index} OF ALL\n`, size).join(''),
  credits: (size) => fill('by A Person\n', size),
}

const kind = (extension: Growing['extension'], head: string, texts: Texts): Growing[] =>
  Object.entries(texts).map(([name, body]) => ({
    name,
    extension,
    make: (size) => `${head}${body(Math.floor(size))}\n`,
  }))

export const GROWING: readonly Growing[] = [
  ...kind('md', HEAD, MARKDOWN),
  ...kind('md', '', MATTER),
  ...kind('html', PAGE, HTML),
  ...kind('txt', PLAIN, TEXT),
]
