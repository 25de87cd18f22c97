/** Triggers by name, each the text that creates it. */
export type Triggers = Record<string, string>

/** A trigger that refuses a write. `message` is what the write fails with; several triggers of one rule share it. */
export function rule(name: string, on: string, when: string, message = name): Triggers {
  return { [name]: `create trigger ${name} before ${on} when ${when} begin select raise(abort, '${message}'); end` }
}

/** One rule that holds for what is inserted and for what `columns` are changed to. */
export function standingRule(name: string, table: string, columns: string, when: string): Triggers {
  return {
    ...rule(`${name}_insert`, `insert on ${table}`, when, name),
    ...rule(`${name}_update`, `update of ${columns} on ${table}`, when, name),
  }
}

/** A trigger that follows a write with more. `body` is one or several statements; `when` lets it rest. */
export function after(name: string, on: string, body: string, when?: string): Triggers {
  return { [name]: `create trigger ${name} after ${on} ${when ? `when ${when} ` : ''}begin ${body}; end` }
}

/** `'a', 'b'`: words of the vocabulary as SQL. */
export const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ')
