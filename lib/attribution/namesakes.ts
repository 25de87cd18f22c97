import { type Entity, type Gender, genderOf } from './entity'
import { coreOf, fold } from './name-forms'

/** Of people who share a name, those whom the titles before it can mean; all of them where no title tells. */
export function narrowByTitles(namesakes: Entity[], titles: string[], gender: Gender | undefined): Entity[] {
  let fitting = namesakes
  // Who has a rank, or is named as somebody's child, is not called "Mr." where somebody of that name has none.
  const courtesy = titles.some((title) => COURTESY.test(title))
  const civil = courtesy
    ? fitting.filter(({ titles: own, roles }) => ![...own, ...roles].some((title) => RANK.test(title)))
    : []
  if (civil.length > 0) fitting = civil
  if (gender) {
    const known = fitting.filter((entity) => genderOf(entity) === gender)
    const open = fitting.filter((entity) => genderOf(entity) === undefined)
    const likely = open.filter((entity) => /a$/u.test(fold(coreOf(entity.words)[0] ?? '')) === (gender === 'she'))
    fitting = known.length > 0 ? known : likely.length > 0 ? likely : open
  }
  // "Mrs. Reed" is the one whom the text calls so, and "former Mayor Reed" the one with that office.
  for (const title of titles) {
    const bearers = fitting.filter((entity) => entity.titles.has(title))
    if (bearers.length > 0 && bearers.length < fitting.length) fitting = bearers
  }
  return fitting
}

/** Titles of politeness, which people with a rank do not have. */
const COURTESY = /^(?:mr|mrs|ms|miss)\.?$/u
/** Ranks, and what somebody's child is called. */
const RANK =
  /^(?:capt|captain|sgt|sergeant|col|colonel|gen|general|lt|lieutenant|maj|major|adm|admiral|cmdr|commander|cpl|pvt|son|daughter)\.?$/u
