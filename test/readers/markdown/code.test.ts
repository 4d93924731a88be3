import { describe, expect, it } from 'vitest'
import { read } from '../outline.ts'
import { markdown } from '../reading.ts'

const MARKED = 'marks=[{"line":1,"kind":"highlight"}]'

describe('info strings', () => {
  it.each([
    ['py', 'code language="py" «x»'],
    ['py {1,3} hl_lines="2 3" linenums="1"', `code language="py" firstNumber=1 ${MARKED} «x»`],
    ['js{1,3-5}', `code language="js" ${MARKED} «x»`],
    ['rust,ignore', 'code language="rust" «x»'],
    ['py title="A b c" {1}', `figure [A b c] (code language="py" ${MARKED} «x»)`],
    ["js title='A b'", 'figure [A b] (code language="js" «x»)'],
    ['js title=src/a.js', 'figure [inlineCode{src/a.js}] (code language="js" «x»)'],
    ['js [a.js]', 'figure [inlineCode{a.js}] (code language="js" «x»)'],
    ['js:src/a_b.js', 'figure [inlineCode{src/a_b.js}] (code language="js" «x»)'],
    ['js {filename}', 'code language="js" «x»'],
    ['{.python .numberLines startFrom=3}', 'code language="python" firstNumber=3 «x»'],
    ['{#a .python filename="run.py"}', 'figure id="a" [inlineCode{run.py}] (code language="python" «x»)'],
    ['python {#a caption="A b"}', 'figure id="a" [A b] (code language="python" «x»)'],
    ['foo\\+bar f&ouml;o', 'code language="foo+bar" «x»'],
    ['f&ouml;&ouml;', 'code language="föö" «x»'],
    ['c++', 'code language="c++" «x»'],
    ['', 'code «x»'],
  ])('%j', (info, outline) => {
    expect(read(`~~~ ${info}\nx\n~~~`)).toEqual({ outline, codes: [] })
  })

  it('of cells have a language, and options in comments that are not printed', () => {
    expect(read('```{r setup}\n#| label: a\nx\n#| y\n```')).toEqual({
      outline: 'code language="r" «x⏎#| y»',
      codes: ['cell-unrun'],
    })
    expect(read('```{{python}}\nx\n```\n\n```{r, eval=FALSE}\nx\n```').codes).toEqual([])
    expect(read('```{python}\n#| filename: "a.py"\nx\n```').outline).toBe(
      'figure [inlineCode{a.py}] (code language="python" «x»)',
    )
  })

  it('of cells are not shown where their author does not show them, unless something refers to what they make', () => {
    for (const cell of ['{r, echo=FALSE}\nx', '{r}\n#| echo: false\nx', '{python}\n#| include: false\nx'])
      expect(read(`\`\`\`${cell}\n\`\`\``)).toEqual({ outline: '', codes: ['cell-unrun'] })
    expect(read('```{r, include=FALSE, eval=FALSE}\nx\n```')).toEqual({ outline: '', codes: [] })
    const figure = '#| label: fig-a\n#| echo: false\n#| fig-cap: |\n#|   A *b*\n#|   c\nplot(x)'
    expect(read(`\`\`\`{r}\n${figure}\n\`\`\``)).toEqual({
      outline: 'figure id="fig-a" [A emphasis{b} c] (code language="r" «plot(x)»)',
      codes: ['cell-unrun'],
    })
  })

  it('leave out the lines that their info string hides, and have captions in Markdown', () => {
    expect(read('```python,hidelines=!\n!import os\nprint(1)\n```').outline).toBe(
      'code language="python" «print(1)»',
    )
    expect(read('```{.js caption="A *list*"}\nx\n```').outline).toBe(
      'figure [A emphasis{list}] (code language="js" «x»)',
    )
  })

  it.each(['r nrow(boats)', 'r boats$length', 'r format(dplyr::n, 2)', '{python} n'])(
    'of cells in a line are told: `%s`',
    (code) => {
      expect(read(`There are \`${code}\`.`).codes).toEqual(['cell-unrun'])
    },
  )

  it.each([
    ['r if (knitr::is_html_output()) "on *screens*" else "in print"', 'on emphasis{screens}'],
    ["r if (is_latex_output()) 'in print' else 'on screens'", 'on screens'],
    ['r ifelse(!knitr::is_latex_output(), "there", "here")', 'there'],
    ['r if (knitr::is_latex_output()) "\\\\newpage"', ''],
  ])('say what they choose for screens: `%s`', (cell, words) => {
    const { outline, codes } = read(`It is \`${cell}\`.`)
    expect(codes).toEqual(['cell-unrun'])
    expect(outline).toBe(`"It is ${words}."`)
  })

  it.each(['r = 5', 'r', 'rm -r (all)', 'f(r)'])('is none of a cell: `%s`', (code) => {
    expect(read(`It is \`${code}\`.`).codes).toEqual([])
  })

  it('of cells are the pictures that they show', () => {
    const options = '#| label: fig-a\n#| fig-cap: A b\n#| fig-alt: A bee'
    const call = '# Drawn by hand\nknitr::include_graphics("a/b.png", dpi = 270)'
    expect(read(`\`\`\`{r}\n${options}\n${call}\n\`\`\``)).toEqual({
      outline: 'figure id="fig-a" [A b] ("image{a/b.png}")',
      codes: [],
    })
    const two = 'include_graphics(c("a.png", "b.png"))'
    expect(read(`\`\`\`{r, echo=FALSE, fig.cap="C"}\n${two}\n\`\`\``)).toEqual({
      outline: 'figure [C] ("image{a.png}image{b.png}")',
      codes: ['image-alt-missing', 'image-alt-missing'],
    })
    expect(read('```{python}\n#| fig-alt: D\nImage(filename="d.png")\n```').outline).toBe('"image{d.png}"')
    expect(read('```{r}\nx <- include_graphics("a.png")\n```').outline).toContain('code language="r"')
  })

  it('of cells may be called what is never closed, and as long as one likes', () => {
    for (const info of [`r fig.cap=c(${'"a"   '.repeat(30)}`, `r ${'x'.repeat(100_000)}`])
      expect(read(`\`\`\`{${info}}\nx\n\`\`\``).outline).toContain('code language="r"')
  })

  it('of R that shows several pictures has a figure of each, where it has a caption of each', () => {
    const info = `{r mud, echo=FALSE, fig.cap=c("Ebb", 'Flood'), out.width='50%'}`
    const { article } = markdown(
      `# T\n\n\`\`\`${info}\ninclude_graphics(c("a.png", "b.png"))\n\`\`\`\n\nSee \\@ref(fig:mud-2).`,
    )
    expect(article.children).toMatchObject([
      {
        type: 'figure',
        id: 'fig:mud-1',
        caption: [{ value: 'Ebb' }],
        children: [{ children: [{ url: 'a.png' }] }],
      },
      { type: 'figure', id: 'fig:mud-2', caption: [{ value: 'Flood' }] },
      { children: [{ value: 'See ' }, { identifier: 'fig:mud-2' }, { value: '.' }] },
    ])
  })

  it('of directives have their options in lines of their own', () => {
    expect(read('```{code-block} python\n:caption: A *b*\n:name: c\n\nx\n```').outline).toBe(
      'figure id="c" [A emphasis{b}] (code language="python" «x»)',
    )
    expect(read('```{note} A\n:class: x\n\nb *c*\n```').outline).toBe('note [A] ("b emphasis{c}")')
    expect(read('````{tip}\n```js\nx\n```\n````').outline).toBe('tip (code language="js" «x»)')
    expect(read('```{figure} a.png\n:alt: B [c]\n:name: d\n\nE *f*.\n```')).toEqual({
      outline: 'figure id="d" [E emphasis{f}.] ("image{a.png}")',
      codes: [],
    })
  })

  it('are not taken for options in plain code', () => {
    expect(read('```\n:a: b\n#| c\n```').outline).toBe('code «:a: b⏎#| c»')
  })
})
