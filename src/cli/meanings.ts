import { CODES } from '../proof/index.ts'
import { SUMMARIES } from './summaries.ts'

/** What a code means for which no input file can stand: what is wrong, and the way out; by what they are about. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, readonly [what: string, way: string]>>>> = {
  'The command line and the disk': {
    'input-missing': ['there is no such file', 'look at the name; messages name the nearest one'],
    'input-unreadable': ['the file may not be read', 'give yourself the right to read it, or name another'],
    'input-too-large': ['the file is larger than 64 MB', 'divide the text into chapters of a book'],
    'lang-unknown': ['--lang names no language', 'write a BCP 47 tag: en, en-GB, de, pt-BR'],
    'output-collision': [
      'the output folder holds the build of another article, or two inputs would go into one folder',
      'give another folder with -o, or remove what is there',
    ],
    'output-is-input': ['an edition would be written over the input itself', 'give another folder with -o'],
    'output-not-writable': [
      'the output folder cannot be written to; what was there is untouched',
      'give another folder with -o, or make room on the disk',
    ],
    'output-foreign': [
      'a file that no build has written lies where an edition is to go',
      'move it away, or give another folder with -o',
    ],
    'output-busy': ['another run writes into the same folder', 'wait for it, or give another folder with -o'],
    'output-name-too-long': [
      'the disk takes no name as long as that of an edition',
      'shorten the input’s name',
    ],
    'output-name-unportable': ['Windows keeps no file of that name', 'give the input another name'],
    'output-unfinished': [
      'the disk failed while the new files took the place of the old ones',
      'build once more: that finishes it or takes it back',
    ],
    'folder-gone': ['the folder that the command runs in is gone', 'go to another folder'],
    'too-many-open': ['the system lets no more files be open at once', 'allow more: ulimit -n 1024'],
    'install-incomplete': ['a package or a file of Octavo is missing', 'install it again, as with npm ci'],
    'too-deep': ['the text nests more deeply than can be worked on', 'take levels of nesting out of it'],
    'too-large': [
      'the work takes more memory than there is',
      'divide the text, or let Node.js use more: NODE_OPTIONS=--max-old-space-size=8000',
    ],
    'internal-error': ['a bug in Octavo', 'report it with the input, and with what --verbose adds'],
  },
  'The file': {
    'marks-too-many': [
      'a letter has more than 1,000 marks, of which those after them are left out',
      'leave the marks that mean something',
    ],
    'article-too-large': [
      'the text has more characters, lines or nodes than one article',
      'divide it into chapters',
    ],
    'table-rows-short': [
      'rows of a table lack more cells than are made up',
      'leave out the columns that are empty in most rows, or make several tables',
    ],
    'table-spans-left-out': [
      'cells reach over too many columns',
      'let the cells cover fewer columns and rows',
    ],
    'code-too-long': ['there is more code than is coloured', 'leave out what nobody reads'],
    'link-too-long': ['no reader opens an address of that length', 'shorten the address'],
    'docx-unread': [
      'a Word document holds what is not read',
      'use the styles for headings, lists and quotations that the word processor comes with',
    ],
    'docx-unreadable': [
      'the Word document is damaged',
      'open it in a word processor and save it anew as .docx',
    ],
    'odt-unread': [
      'an OpenDocument text holds what is not read',
      'use the styles for headings, lists and quotations that the word processor comes with',
    ],
    'odt-unreadable': [
      'the OpenDocument text is damaged, or protected by a password',
      'open it in a word processor and save it anew as .odt, without a password',
    ],
    'notebook-unread': [
      'a notebook holds what is not read',
      'have cells give pictures, tables or text, and make raw cells that belong to the text cells of Markdown',
    ],
    'notebook-unreadable': [
      'the notebook is damaged, or of an old format',
      'open it in Jupyter and save it anew',
    ],
    'format-unread': ['the file is of a format that is not read', 'save or convert it as the message says'],
  },
  Books: {
    'book-unreadable': ['the folder has no plan that can be read', 'write an octavo.yaml, or mend the plan'],
    'book-empty': [
      'the plan names no chapter that is there',
      'name the files under chapters: in octavo.yaml',
    ],
    'book-key': [
      'a key of octavo.yaml has a value that it cannot have',
      'give it a value that the message names',
    ],
    'chapter-missing': ['the plan names a file that is not there; the others are built', 'look at its name'],
    'chapter-twice': ['the plan names a file twice', 'take one of the two out'],
    'chapter-draft': ['a chapter has no file yet', 'write it, or take it out of the plan'],
    'include-left-out': [
      'an include names no file of the book, no anchor of it, or leads in a circle',
      'look at the name; files are read in the book’s folder and in its repository, or in the folder that --root names',
    ],
  },
  Citations: {
    'citations-too-many': ['there are more citations than can be worded', 'build the chapters apart'],
  },
  Pictures: {
    'images-unavailable': [
      'sharp, which reads pictures, lacks its part for this system',
      'npm install --include=optional sharp',
    ],
    'cover-as-drawing': [
      'the cover is a drawing, which some shelves do not show',
      'install sharp’s part for this system',
    ],
  },
  Pages: {
    'page-references-unsettled': [
      'the number of a page changes the page that it stands on',
      'word a sentence near such a reference otherwise',
    ],
    'page-rule': [
      'a finished page breaks a rule that a typographer keeps',
      'a word more or less, or another place for what stands there, gives the pages room',
    ],
  },
  Repair: {
    'output-exists': ['--write would replace a file', 'move it away first'],
    'repair-not-text': ['only plain text is repaired', 'octavo ast shows how another file is read'],
    'accept-unmatched': [
      '--accept names a suggestion that is not open',
      'octavo repair lists those that are',
    ],
  },
  Checking: {
    'check-missing': ['there is no such file or folder', 'look at the name'],
    'check-nothing': ['the folder holds no edition', 'name a folder that octavo build has written'],
    'check-unknown-file': [
      'the file is no edition that Octavo builds',
      'name an .html, .epub, .pdf or -print.pdf',
    ],
  },
  Plugins: {
    'plugin-failed': ['a plugin has thrown an error', 'mend the plugin, or build without it'],
    'plugin-missing': ['a plugin cannot be loaded', 'check its path, and what it imports'],
    'plugin-tree': ['a plugin gives a tree that is none', 'octavo/schema/article.json says what a tree is'],
    'plugin-wrong': ['a module exports no plugin', 'docs/plugins.md says what a plugin has'],
    'plugins-untrusted': [
      'plugins that the project names are left out',
      'read them, and build with --trust if you trust them',
    ],
  },
  Judges: {
    'judge-missing': ['a judge is not installed', 'install it, or leave --judges out'],
    'judge-failed': ['a judge has crashed, or taken more than five minutes', 'run it by itself to see why'],
  },
}

/** What a code means, and the way out; nothing for a code that no stage tells. */
export function meaningOf(code: string): string | undefined {
  const own = Object.values(MEANINGS).find((group) => code in group)?.[code]
  if (own) return `${sentence(own[0])}\nWay out: ${own[1]}.`
  const found = (CODES as Readonly<Record<string, string>>)[code]
  return found && `A check finds that ${found}.\nWay out: build anew; a finished file is not mended by hand.`
}

/** All codes with what they mean in a few words, by what they are about. */
export function codesInGroups(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const groups = new Map<string, Record<string, string>>(Object.entries(SUMMARIES))
  for (const [name, meanings] of Object.entries(MEANINGS)) {
    const words = Object.entries(meanings).map(([code, [what]]) => [code, what])
    groups.set(name, { ...groups.get(name), ...Object.fromEntries(words) })
  }
  return groups.set('Finished files, as octavo check finds them', CODES)
}

const sentence = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}.`
