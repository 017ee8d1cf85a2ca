import type { Condition } from '@stride/content/condition/condition'
import type { Guide } from '@stride/content/guide/guide'
import { demoEntries, type DemoEntry } from '@stride/demo/demo-entries'
import { openLedger } from '@stride/ledger/open-ledger'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { publishAll, type Entry } from '../contract/support/publish-entries'
import { root } from '../support/root'

/** A ledger full of content, and what can be asked about it. */
export interface BenchContent {
  databaseUrl: string
  /** Entry ids. */
  conditions: string[]
  /** Slugs. */
  guides: string[]
  /** What is searched for: some of it is found everywhere, some of it once. */
  words: string[]
}

/** Raised whenever content is made differently, so that nothing older is measured. */
const version = 1
const file = 'stride.db'

/**
 * Makes conditions and guides out of the demo's, with words and relations of their own, published past the same gate as
 * an editor's. The same sizes give the same content; it is made once and kept in `.data/bench`.
 */
export async function benchContent(size: { conditions: number; guides: number }): Promise<BenchContent> {
  const folder = path.join(root, '.data/bench')
  mkdirSync(folder, { recursive: true })
  const kept = path.join(folder, `content-${size.conditions}-${size.guides}-v${version}`)
  const { demo, conditions, guides } = entriesOf(size)
  if (!existsSync(kept)) await make(kept, [...demo, ...conditions, ...guides])
  // Measuring publishes, so each run has a copy of its own.
  const used = path.join(folder, `used-${size.conditions}-${size.guides}`)
  rmSync(used, { recursive: true, force: true })
  cpSync(kept, used, { recursive: true })
  return {
    databaseUrl: `file:${path.join(used, file)}`,
    conditions: conditions.map(({ entryId }) => entryId),
    guides: guides.map(({ slug }) => slug),
    words: [...places, 'calf', 'clot', 'cramp at night', 'stress fractre', 'swelling', 'tight muscle', 'achilles'],
  }
}

const places = [
  'hillside',
  'riverbank',
  'track',
  'forest',
  'seafront',
  'moorland',
  'stadium',
  'bridleway',
  'towpath',
  'dune',
]
const paces = ['steady', 'sudden', 'early', 'late', 'short', 'long', 'gentle', 'hard', 'first', 'last', 'odd', 'even']

function entriesOf(size: { conditions: number; guides: number }) {
  // Whole days, so that the same content comes of it all day long.
  const now = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`)
  const demo = demoEntries(now)
  const models = demo.filter((entry) => entry.kind === 'condition')
  const [guide] = demo.filter((entry) => entry.kind === 'guide')
  if (!guide) throw new Error('The demo has no guide.')
  const conditions = Array.from({ length: size.conditions }, (_, index) => conditionLike(models, index))
  const calm = conditions.filter((_, index) => isCalm(models, index))
  const guides = Array.from({ length: size.guides }, (_, index) => guideLike(guide.content, index, calm))
  return { demo, conditions, guides }
}

function conditionLike(models: ReadonlyArray<Extract<DemoEntry, { kind: 'condition' }>>, index: number): Entry {
  const { content } = modelOf(models, index)
  const words = wordsFor(index)
  const slug = `${content.slug}-${words.replaceAll(' ', '-')}`
  const title = { 'en-GB': `${content.title['en-GB']}: ${words}` }
  return { kind: 'condition', entryId: idOf(1, index), slug, content: { ...content, slug, title } satisfies Condition }
}

/** A guide that explains two conditions, with the demo's opening and the first of its gear. */
function guideLike(model: Guide, index: number, calm: readonly Entry[]): Entry {
  const words = wordsFor(index)
  const slug = `sore-calves-${words.replaceAll(' ', '-')}`
  const explained = [calm[(index * 2) % calm.length], calm[(index * 2 + 1) % calm.length]].flatMap((one) => one ?? [])
  const opening = model.blocks.filter((block) => block.blockType === 'careCard')
  const start = model.blocks.findIndex((block) => block.blockType === 'doDontList')
  const gear = model.blocks.findIndex((block) => block.blockType === 'gearSection')
  const [list] = model.blocks.filter((block) => block.blockType === 'causeList')
  if (!list || start === -1 || gear === -1) throw new Error('The demo guide has no list of causes or no gear.')
  const causes = explained.map(({ entryId }) => ({ condition: entryId }))
  const content: Guide = {
    ...model,
    slug,
    title: { 'en-GB': `Sore calves: ${words}` },
    blocks: [
      ...opening,
      { ...list, causes },
      ...model.blocks.slice(start, gear + 1),
      ...model.blocks.slice(gear + 1, gear + 2),
    ],
    references: model.references.slice(0, 4),
  }
  return { kind: 'guide', entryId: idOf(2, index), slug, content }
}

function modelOf<T>(models: readonly T[], index: number): T {
  const model = models[index % models.length]
  if (!model) throw new Error('The demo has no conditions.')
  return model
}

function isCalm(models: ReadonlyArray<Extract<DemoEntry, { kind: 'condition' }>>, index: number): boolean {
  return ['tight-calf-muscles', 'calf-cramp'].includes(modelOf(models, index).slug)
}

/** Words that tell the n-th from all others: "steady hillside n17". */
function wordsFor(index: number): string {
  return `${paces[index % paces.length]} ${places[Math.floor(index / paces.length) % places.length]} n${index}`
}

function idOf(kind: number, index: number): string {
  return `00000000-0000-4000-800${kind}-${String(index).padStart(12, '0')}`
}

async function make(kept: string, entries: readonly Entry[]): Promise<void> {
  const unfinished = `${kept}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished)
  const ledger = await openLedger({ databaseUrl: `file:${path.join(unfinished, file)}` })
  await publishAll(ledger, entries, new Date(), (count) => {
    if (count % 100 === 0 || count === entries.length)
      process.stderr.write(`\rMaking content: ${count} of ${entries.length} entries`)
  })
  process.stderr.write('\n')
  await ledger.close()
  renameSync(unfinished, kept)
}
