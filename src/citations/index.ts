/** In: an article that cites, the files of the works that it names, and a style. Out: the article with the words of its citations, notes and bibliography. */
export { cite } from './cite.ts'
export { type ListedWorks, listWorks, offsetOfWork } from './list-works.ts'
export { type CitationSources, openSources, STYLES } from './sources.ts'
