import type { Finding } from '../../diagnostic.ts'

/** A document of which something is not taken over, by the program's kind. */
export type Unread = 'docx-unread' | 'odt-unread'

export type Kind = 'contents' | 'hidden' | 'drawn' | 'comments' | 'looks'

const SAID: Readonly<Record<Kind, readonly [severity: 'info' | 'warning', message: string, hint: string]>> = {
  // Its page numbers are those of another edition.
  contents: [
    'info',
    'the contents that the word processor made are left out; the editions have their own',
    'the template decides whether there are any, or toc: true; toc-depth says how deep they go',
  ],
  hidden: [
    'info',
    'text that the document hides is left out',
    'make it visible in the word processor where it is to be printed',
  ],
  drawn: [
    'warning',
    'charts, diagrams and shapes that the word processor draws itself are left out',
    'save each as a picture there, and put that in its place',
  ],
  comments: [
    'info',
    'the comments at the edge of the document are left out',
    'take into the text, or into notes, what readers are to see',
  ],
  looks: [
    'info',
    'no paragraph has the style of a title or a heading; lines that stand out by size or weight are read as these',
    'give them the styles “Title”, “Heading 1” and so on where that is not what is meant',
  ],
}

/** What is told of any document, and of each once. */
export function toldOfDocument(code: Unread, kind: Kind): Finding {
  const [severity, message, hint] = SAID[kind]
  return { code, severity, message, hint }
}
