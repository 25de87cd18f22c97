import { genderOfRole } from './roles'

export type Gender = 'he' | 'she'

/** Somebody or something that the text names. `label` is the fullest name the text gives, without titles. */
export type Entity = {
  id: number
  label: string
  person: boolean
  words: string[]
  votes: Record<Gender, number>
  titles: Set<string>
  /** What the text calls the person in an apposition or description: "senator", "businessman". */
  roles: Set<string>
  mentions: number
  first: number
  /** Somewhere in the text the full name is the subject of a reporting verb. */
  speaks: boolean
}

/** Keeps what an apposition calls somebody: "his wife, Jane Doe,". */
export function addRole(entity: Entity, role: string): void {
  entity.roles.add(role)
  const gender = genderOfRole(role)
  if (gender) entity.votes[gender] += 3
}

/** Whether somebody is a man or a woman, where the text tells. */
export function genderOf(entity: Entity): Gender | undefined {
  const { he, she } = entity.votes
  return he === she ? undefined : he > she ? 'he' : 'she'
}
