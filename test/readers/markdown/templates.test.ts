import { describe, expect, it } from 'vitest'
import { read } from '../outline.ts'
import { markdown } from '../reading.ts'

describe('tags of templates', () => {
  it.each([
    ['{% highlight ruby linenos %}\na\n\nb\n{% endhighlight %}', 'code language="ruby" «a⏎⏎b»'],
    ['c\n{% highlight x %}\na\n{% endhighlight %}', '"c", code language="x" «a»'],
    ['{{< highlight go "linenos=table" >}}\na\n{{< /highlight >}}', 'code language="go" «a»'],
    ['{{% note %}}\na *b*\n{{% /note %}}', 'note ("a emphasis{b}")'],
    ['{{< callout type="warning" title="A" >}}\nb\n{{< /callout >}}', 'warning [A] ("b")'],
    ['{{% notice tip "A" %}}\nb\n{{% /notice %}}', 'tip [A] ("b")'],
    ['{% hint style="danger" %}\nb\n{% endhint %}', 'caution word="Danger" ("b")'],
    ['{{< tab "A" >}}\nb\n{{< /tab >}}', 'sidebar [A] ("b")'],
    [
      '{{#tabs }}\n{{#tab name="A b" }}\n\nc\n\n{{#endtab }}\n{{#tab name="D" }}\ne\n{{#endtab }}\n{{#endtabs }}',
      'sidebar [A b] ("c"), sidebar [D] ("e")',
    ],
    [
      '{% exercise %}\nAdd *two*.\n\n{% initial %}\nvar x =\n\n# 1\n{% solution %}\nvar x = 2\n{% endexercise %}\n\na',
      'note word="Exercise" ("Add emphasis{two}.", code language="js" «var x =⏎⏎# 1»), sidebar statement="solution" (code language="js" «var x = 2»), "a"',
    ],
    ['{{< pagebreak >}}', 'pageBreak'],
    ['a {{</* b "c" */>}} d {{%/* e */%}}', '"a inlineCode{{{< b "c" >}}} d inlineCode{{{% e %}}}"'],
    ['{{{< video x >}}}', '"inlineCode{{{< video x >}}}"'],
    ['`{{</* b */>}}`', '"inlineCode{{{< b >}}}"'],
    ['```\n{{</* a */>}}\n{{%/* /b */%}}\n```', 'code «{{< a >}}⏎{{% /b %}}»'],
    ['{{< youtube a-b_c >}}', '"link{https://www.youtube.com/watch?v=a-b_c}"'],
    ['{{< figure src="a.png" alt="b" caption="C *d*" >}}', 'figure [C emphasis{d}] ("image{a.png}")'],
    [
      '{{< figure src="a.png" alt="b" caption="C" attr="Photo: D" >}}',
      'figure [C Photo: D] ("image{a.png}")',
    ],
    ['{{< figure\n  src="a.png"\n  alt="b" >}}', 'figure ("image{a.png}")'],
    ['{% include figure.html src="a.png" alt="b" %}', 'figure ("image{a.png}")'],
    ['{% comment %}\na\n{% endcomment %}\n\nb', '"b"'],
    ['{% raw %}\na\n{% endraw %}', '"a"'],
    ['Press {{< kbd Ctrl-C >}}.', '"Press inlineCode{Ctrl-C}."'],
    ['[a]({{< ref "b.md#c" >}}) [d]({% link e.md %})', '"link{a} link{d}"'],
    ["[a]({{ '/b' | relative_url }})", '"link{a}"'],
    ['a {/* b */} c', '"a  c"'],
    ['a %%b%% c', '"a  c"'],
    ['%%\na\n\nb\n%%\n\nc', '"c"'],
    ['a 100%% b 50%% c', '"a 100%% b 50%% c"'],
    ['a {b, c} {{ d', '"a {b, c} {{ d"'],
    ['<!-- more -->\n\na', '"a"'],
  ])('%j', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: [] })
  })

  it.each([
    ['a {{ site.title }} b', '"a inlineCode{{{ site.title }}} b"'],
    ['{% include nav.html %}\n\na', '"a"'],
    ['{{< toc >}}\n\na', '"a"'],
    ['{{#quiz ../a.toml}}\n\na', '"a"'],
    ['As {{#chap rivers}} says.', '"As inlineCode{{{#chap rivers}}} says."'],
    ['{% exercise %}\nAsk.\n{% validation %}\nassert(x)\n{% endexercise %}', 'note word="Exercise" ("Ask.")'],
    ['{{#include a.rs}}', '"inlineCode{{{#include a.rs}}}"'],
    ['```\n{{#include a.rs}}\n```', 'code «{{#include a.rs}}»'],
    ['[a]({{ site.url }})', '"a"'],
    ['[a]({{ site.url }}/b)', '"link{a}"'],
    ['a\n\n{% if b %}\n\nc', '"a", "c"'],
    ['{% highlight x %}\na', '"a"'],
    [
      '- {% highlight x %}\n\n{% highlight y %}\na\n{% endhighlight %}',
      'list ordered=false (listItem), code language="y" «a»',
    ],
  ])('%j is told of once', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: ['syntax-unread'] })
  })

  it('leads links to what a template would resolve', () => {
    const { article } = markdown('# T\n\n[a]({{< relref "/b.md" >}}#c)')
    expect(JSON.stringify(article)).toContain('"url":"/b.md#c"')
  })
})

describe('components of MDX', () => {
  it.each([
    [
      '<Tabs items={[1, 2]}>\n<TabItem value="a" label="A">\n\nb *c*\n\n</TabItem>\n</Tabs>',
      'sidebar [A] ("b emphasis{c}")',
    ],
    ['<Admonition type="warning" title="A">\n\nb\n\n</Admonition>', 'warning [A] ("b")'],
    ['<Tip>\n\nb\n\n</Tip>', 'tip ("b")'],
    ['<Foo\n  bar={() => { return "}" }}\n/>\n\nb', '"b"'],
  ])('%j', (source, outline) => {
    expect(read(source).outline).toBe(outline)
  })

  it('come with code that is left out', () => {
    expect(read("import A from 'a'\nimport 'b';\n\nexport const c = 1\n\nd")).toEqual({
      outline: '"d"',
      codes: ['syntax-unread', 'syntax-unread'],
    })
    expect(read('import duties rose from then on').outline).toBe('"import duties rose from then on"')
  })
})

describe('syntax that is not read', () => {
  it.each([
    '!!! note\na',
    '=== "a"\nb',
    '| a | b |\n| c | d |',
    '| a',
    '+---+---+\n| ab    |\n+---+---+',
    '/// html | a\nb\n///',
  ])('%j is told of, and stays', (source) => {
    const { outline, codes } = read(source)
    expect(codes).toEqual(['syntax-unread'])
    expect(outline).toContain(source.slice(0, 4))
  })

  it.each(['[TOC]', '[[toc]]', '* TOC\n{:toc}', '1. a\n{:toc}'])('%s is left out', (source) => {
    expect(read(`${source}\n\na`)).toEqual({ outline: '"a"', codes: ['syntax-unread'] })
  })
})

describe('names of paragraphs', () => {
  it.each([
    ['a b ^c-1', 'paragraph aliases=["^c-1"] "a b"'],
    ['E = mc ^2', '"E = mc ^2"'],
    ['(a-b)=\n## C', 'heading depth=2 id="a-b" "C"'],
    ['r[a.b-c]\n## C', 'heading depth=2 id="r-a.b-c" "C"'],
    ['r[a]\nB', 'paragraph id="r-a" "B"'],
    ['B of\nr[a]\nC', '"B of⏎r[a]⏎C"'],
    ['r[a]\n\nB', '"r[a]", "B"'],
    ['r[a.b]\n\nC', 'paragraph id="r-a.b" "C"'],
    ['<a id="d"></a>\nr[a.b]\n## C', 'heading depth=2 id="d" aliases=["r-a.b"] "C"'],
  ])('%j', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: [] })
  })

  it.each([
    ['{: .note .warning}\na', 'warning ("a")'],
    ['a\n{: .tip #b}', 'tip (paragraph id="b" "a")'],
    ['[a](b){:target="_blank"} c', '"link{a} c"'],
    ['(a)=\n(b)=\nc', 'paragraph id="a" aliases=["b"] "c"'],
    ['{#a}\n- b', 'list ordered=false id="a" (listItem ("b"))'],
    ['<!-- a -->\n\n:   b\n\n    c', '"b", "c"'],
    ['{kbd}`a` {sub}`b` {ref}`c <d>` {code}`e`', '"inlineCode{a} subscript{b} link{c} inlineCode{e}"'],
  ])('%j', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: [] })
  })

  it('of roles that nobody knows leave their text, and are told of', () => {
    expect(read('{download}`a <b>`')).toEqual({ outline: '"a"', codes: ['syntax-unread'] })
  })

  it('of kramdown', () => {
    expect(read('a\n{: .b #c}')).toEqual({ outline: 'paragraph id="c" "a"', codes: ['syntax-unread'] })
  })
})

describe('what sites of Liquid say', () => {
  it('has all words of a fold as its title', () => {
    const { article } = markdown('# The well\n\n{% details Click me %}\nIt is deep.\n{% enddetails %}\n')
    expect(JSON.stringify(article.children)).toContain('"Click me"')
  })

  it('has no day in “published: true”', () => {
    const { article } = markdown('---\ntitle: The well\npublished: true\n---\n\nIt is deep.\n')
    expect(article.metadata).not.toHaveProperty('dateText')
    expect(article.metadata).not.toHaveProperty('date')
  })
})
