// Packs the extension: npm run vscode → output/octavo.vsix, or the file that is named.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { rolldown } from 'rolldown'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = resolve(HERE, '../..')
const target = resolve(process.argv[2] ?? resolve(ROOT, 'output/octavo.vsix'))
const facts = JSON.parse(await readFile(resolve(HERE, 'package.json'), 'utf8'))

/** What an extension is packed as (Open Packaging Conventions, ECMA-376-2; the schema of the manifest is of 2011). */
const TYPES = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".json" ContentType="application/json"/>
  <Default Extension=".js" ContentType="application/javascript"/>
  <Default Extension=".md" ContentType="text/markdown"/>
  <Default Extension=".txt" ContentType="text/plain"/>
  <Default Extension=".vsixmanifest" ContentType="text/xml"/>
</Types>
`
const MANIFEST = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${facts.name}" Version="${facts.version}" Publisher="${facts.publisher}"/>
    <DisplayName>${facts.displayName}</DisplayName>
    <Description xml:space="preserve">${facts.description}</Description>
    <Tags>${facts.keywords.join(',')}</Tags>
    <Categories>${facts.categories.join(',')}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${facts.engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
      <Property Id="Microsoft.VisualStudio.Code.ExecutesCode" Value="true"/>
      <Property Id="Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown" Value="true"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`

const bundle = await rolldown({
  ...{ input: resolve(HERE, 'extension.mjs'), platform: 'node', external: ['vscode'] },
})
const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false, comments: { legal: true } })
const text = (path) => readFile(resolve(ROOT, path))
const files = {
  '[Content_Types].xml': strToU8(TYPES),
  'extension.vsixmanifest': strToU8(MANIFEST),
  'extension/package.json': await text('editors/vscode/package.json'),
  'extension/README.md': await text('editors/vscode/README.md'),
  'extension/LICENSE.txt': Buffer.concat(
    await Promise.all(['LICENSE', 'node_modules/vscode-languageclient/License.txt'].map(text)),
  ),
  'extension/extension.js': strToU8(output[0].code),
}
await mkdir(dirname(target), { recursive: true })
// The same source, the same bytes: a ZIP archive dates from 1980 at the earliest.
await writeFile(target, zipSync(files, { mtime: new Date(1980, 0, 1) }))
process.stdout.write(`${target}\n`)
