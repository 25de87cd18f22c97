import type { Line } from '../reading'
import { codeName } from './mapping'
import type { QdaProject } from './project'
import type { Roles } from './roles'

type Unplaced = Extract<Line, { kind: 'unplaced' }>

/** Elements that are not read, in words. */
const ELEMENTS: Record<string, string> = {
  Note: 'Notes and memos',
  Set: 'Sets',
  Link: 'Links',
  Graph: 'Diagrams',
  PictureSource: 'Pictures',
  AudioSource: 'Sound recordings',
  VideoSource: 'Videos',
  PDFSelection: 'Marked areas of PDF pages',
  PictureSelection: 'Marked areas of pictures',
  AudioSelection: 'Marked times of sound recordings',
  VideoSelection: 'Marked times of videos',
  TranscriptSelection: 'Marked times of transcripts',
}

/** What of a project has no place in a library. */
export function listUnplaced(project: QdaProject, roles: Roles, skipped: number): Unplaced[] {
  const applied = project.sources.flatMap(({ codings, selections }) => [
    ...codings,
    ...selections.flatMap((one) => one.codings),
  ])
  const uses = (guid: string) => applied.filter(({ code }) => code === guid).length
  const values = project.sources.reduce((sum, source) => sum + source.values.size, 0)
  return [
    ...project.codes
      .filter(({ guid }) => roles.codes.get(guid) === 'none')
      .map(({ guid, path }) => line(`Code ${codeName(path)}`, uses(guid))),
    line(
      'Selections without a code',
      project.sources.flatMap(({ selections }) => selections).filter(({ codings }) => codings.length === 0).length,
    ),
    line('Cases that nobody speaks as', project.cases.filter(({ guid }) => roles.cases.get(guid) === 'none').length),
    line('Values of variables of sources, apart from their day, author and outlet', values),
    ...[...project.leftovers].map(([element, count]) => line(ELEMENTS[element] ?? element, count)),
    line('Files in the package that are not plain text', skipped),
  ].filter(({ count }) => count > 0)
}

const line = (what: string, count: number): Unplaced => ({ kind: 'unplaced', what, count })
