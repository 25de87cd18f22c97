/** The text that creates each trigger, by its name. */
export type Triggers = Record<string, string>

/**
 * A trigger that refuses a write where `when` holds. `message` is the name of the rule, which several triggers may
 * share.
 */
export function rule(name: string, on: string, when: string, message = name): Triggers {
  return { [name]: `create trigger ${name} before ${on} when ${when} begin select raise(abort, '${message}'); end` }
}

/** A rule for inserted rows and for updates of `columns`. */
export function standingRule(name: string, table: string, columns: string, when: string): Triggers {
  return {
    ...rule(`${name}_insert`, `insert on ${table}`, when, name),
    ...rule(`${name}_update`, `update of ${columns} on ${table}`, when, name),
  }
}

/** A trigger that runs `body`, one or more statements, after a write for which `when` holds. */
export function after(name: string, on: string, body: string, when?: string): Triggers {
  return { [name]: `create trigger ${name} after ${on} ${when ? `when ${when} ` : ''}begin ${body}; end` }
}

/** SQL: words of the vocabulary as a list, `'a', 'b'`. */
export const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ')
