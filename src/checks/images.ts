import type { Article, Image, Node } from '../ast/index.ts'
import { byLanguage, isDecorative, textOf, walk } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'

/** What an alternative text begins with that says only that there is an image, which is announced anyway (WCAG 2.2, H37). */
const PREFIXES: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:this|here) is )?(?:an? |the )?(?:image|picture|graphic) (?:of|showing|that shows)\b/i,
  de: /^(?:(?:das|ein) )?bild (?:von|vom|der|des|eines|einer|mit)(?!\p{L})/iu,
  fr: /^(?:(?:l[’']|une )?image|illustration) (?:de|du|des|d[’'])/i,
  es: /^(?:(?:la|una) )?imagen (?:de|del|que muestra)\b/i,
  it: /^(?:(?:l[’']|un[’'])?immagine) (?:di|del|della|che mostra)\b/i,
  nl: /^(?:(?:de|een) )?afbeelding (?:van|met)\b/i,
  pt: /^(?:(?:a|uma) )?imagem (?:de|do|da|que mostra)\b/i,
}

/** Alternative texts that stand in for one (WCAG 2.2, failure F30), in lower case. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  'alt,alt text,bild,figure,foto,graphic,image,imagem,imagen,immagine,photo,picture,spacer,untitled'.split(
    ',',
  ),
)

const FILE_NAME =
  /^(?:\S+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)|(?:img|dsc[fn]?|image|screenshot|scan)[-_ ]?\d[-_\d]*)$/i

/** Alternative texts that no person can have meant as such. */
export function checkImages(article: Article): readonly Finding[] {
  const findings: Finding[] = []
  const prefix = byLanguage(PREFIXES, article.metadata.lang)
  const captions = captionsOf(article)
  walk(article, (node) => {
    if (node.type !== 'image' || isDecorative(node)) return
    const finding = check(node, captions.get(node) ?? node.title, prefix)
    if (finding) findings.push({ ...finding, ...(node.position && { position: node.position }) })
  })
  return findings
}

function captionsOf(article: Article): Map<Node, string> {
  const captions = new Map<Node, string>()
  walk(article, (node) => {
    if (node.type !== 'figure' || !node.caption) return
    const caption = textOf(node.caption)
    for (const child of node.children)
      walk(child, (inner) => {
        if (inner.type === 'image') captions.set(inner, caption)
      })
  })
  return captions
}

function check(
  { alt, url }: Image,
  caption: string | undefined,
  prefix: RegExp | undefined,
): Finding | undefined {
  const words = alt.trim()
  if (words === '') return undefined
  const shown = JSON.stringify(words.length > 80 ? `${words.slice(0, 80)}…` : words)
  if (isFileName(words, url)) return fileName(shown)
  if (PLACEHOLDERS.has(words.toLowerCase().replace(/(?<![\s.:!…])[\s.:!…]+$/, ''))) return placeholder(shown)
  if (caption !== undefined && dense(words) === dense(caption)) return captionCopied()
  const [said] = prefix?.exec(words.slice(0, 80)) ?? []
  return said === undefined ? undefined : prefixed(said)
}

function isFileName(words: string, url: string): boolean {
  const name = /^data:/i.test(url) ? '' : (url.split(/[?#]/)[0]!.split(/[\\/]/).at(-1) ?? '')
  const base = name.replace(/\.\w+$/, '')
  // A short name such as `fig` may be a word that somebody meant; one with a hyphen or a figure is none.
  const isOwn = words === name || (words === base && /[-_\d]/.test(base))
  return isOwn || FILE_NAME.test(words)
}

function fileName(shown: string): Finding {
  return {
    code: 'image-alt-file-name',
    severity: 'warning',
    message: `the image’s text alternative, ${shown}, is the name of a file`,
    hint: 'write what the picture shows, as you would tell it on the telephone',
  }
}

function placeholder(shown: string): Finding {
  return {
    code: 'image-alt-placeholder',
    severity: 'warning',
    message: `the image’s text alternative, ${shown}, says nothing of what it shows`,
    hint: 'write what the picture shows, or say that it is decorative: {.decorative}, in HTML alt=""',
  }
}

function captionCopied(): Finding {
  return {
    code: 'image-alt-caption',
    severity: 'warning',
    message: 'the image’s text alternative is its caption, which is then read out twice',
    hint: 'let the caption say what the picture is about, and the text alternative what is to be seen in it',
  }
}

function prefixed(said: string): Finding {
  return {
    code: 'image-alt-prefix',
    severity: 'info',
    message: `the image’s text alternative begins with “${said}”, which is announced without it`,
    hint: 'begin with what the picture shows',
  }
}

/** Letters and digits alone, in lower case. */
function dense(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
