/**
 * A public file without what its serializers add to each record: its address, the score of its stance, and the words of
 * a quotation in one line. What is left is the model, field by field.
 */
export function asModelled<T>(file: T): T {
  if (Array.isArray(file)) return file.map(asModelled) as T
  if (file === null || typeof file !== 'object') return file
  const added = Object.entries(file).filter(([name]) => !isAdded(name, file))
  return Object.fromEntries(added.map(([name, value]) => [name, asModelled(value)])) as T
}

function isAdded(name: string, object: object): boolean {
  if (name === 'address') return !('dataVersion' in object)
  if (name === 'score') return 'stance' in object
  return name === 'text' && 'segments' in object
}
