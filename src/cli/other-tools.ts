/** What people type who come from other tools, or guess, and what it is called here. */
const COMMANDS: Readonly<Record<string, string>> = {
  ...named('octavo build', 'compile convert export make publish render run typeset'),
  ...named('octavo preview, or octavo build --watch', 'dev live open serve server start view watch'),
  ...named('octavo init', 'create generate new scaffold start-project'),
  ...named('octavo build FILE --to html', 'html web'),
  ...named('octavo build FILE --to epub', 'ebook epub'),
  ...named('octavo build FILE --to pdf', 'pdf'),
  ...named('octavo build FILE --to print', 'press print'),
  ...named('octavo build --clean', 'clean prune'),
  ...named('octavo pages --lint, or octavo check', 'lint test validate verify'),
  ...named('octavo templates', 'list looks styles template themes'),
  ...named('octavo doctor', 'env info status'),
  ...named('octavo completion', 'completions'),
  ...named('octavo explain', 'codes error errors why'),
  ...named('octavo --version', 'version'),
}

const OPTIONS: Readonly<Record<string, string>> = {
  ...named('--to html,epub,pdf,print', '-t --edition --editions --format --target --writer --type'),
  ...named('--to html', '--html'),
  ...named('--to epub', '--epub'),
  ...named('--to pdf', '--pdf'),
  ...named('--to print', '--print --press'),
  ...named('--from', '-f --input-format --reader -r'),
  ...named('--template', '--css --look --style --stylesheet --theme'),
  ...named(
    '--output',
    '--dest --destination --dist --dir --out --outdir --output-dir --output-file --outfile',
  ),
  ...named('--watch', '-w'),
  ...named('octavo preview', '--live --open --preview --serve'),
  ...named('octavo templates', '--templates --themes'),
  ...named('octavo templates, octavo fonts or octavo explain', '--list'),
  ...named('-V', '-v'),
  ...named('--verbose', '--debug --trace'),
  ...named('--strict', '--fail-on-warning --fail-on-warnings --warnings-as-errors --werror -Werror'),
  ...named('--force', '--no-cache --rebuild'),
  ...named('octavo check', '--check-only'),
  ...named(
    'a template on that paper, such as --template news-letter; octavo templates lists all',
    '--a4 --a5 --letter --page-size --paper --papersize --size',
  ),
  ...named(
    'the front matter of the article',
    '--author --bibliography --citation-style --cover --csl --date --keywords --metadata --subtitle --title -M',
  ),
  ...named('toc: true in the front matter of the article', '--toc --table-of-contents'),
  ...named(
    'a template of your own: octavo templates --eject news',
    '--columns --font --font-size --fonts --fontsize --geometry --landscape --line-height --margin --margins',
  ),
  ...named('what every build does', '--embed-resources --self-contained --standalone -s'),
}

function named(ours: string, theirs: string): Record<string, string> {
  return Object.fromEntries(theirs.split(' ').map((word) => [word, ours]))
}

/** What commander says of a word that it does not know, with what the word is called here where other tools have it. */
export function inOurWords(message: string): string {
  return message
    .replace(
      /^error: unknown (command|option) '([^'\n]+)'\n(?:\(Did you mean [^\n]*\n)?/,
      (said, kind: string, word: string) => {
        const ours = (kind === 'command' ? COMMANDS : OPTIONS)[word]
        return ours === undefined ? said : `error: unknown ${kind} '${word}'; here it is ${ours}\n`
      },
    )
    .replace(
      /^error: option '(?:-\w, )?(--[\w-]+)[^']*' argument '.*?' is invalid\. (.)/s,
      (_, option: string, first: string) => `error: ${option}: ${first.toLowerCase()}`,
    )
}
