/**
 * A model in which every object has one key more, and its keys the other way round: what is written of it is the same
 * only where each field is named by whoever writes it, and no object of the model is passed on whole.
 */
export function renamedInside<Model>(model: Model): Model {
  if (Array.isArray(model)) return model.map(renamedInside) as Model
  if (model === null || typeof model !== 'object') return model
  if (model instanceof Map) return new Map([...model].map(([key, value]) => [key, renamedInside(value)])) as Model
  const entries = Object.entries(model).toReversed()
  return Object.fromEntries([
    ['addedInside', 'never written'],
    ...entries.map(([key, value]) => [key, renamedInside(value)]),
  ])
}
