import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Whether a program can be run here. Where it cannot, tests that need it are skipped with a warning, so that a missing
 * program is not taken for a pass.
 */
export function findProgram(name: string, needed: string): boolean {
  const found = spawnSync(name, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
  if (!found) console.warn(`Skipped: ${needed} (no ${name} on this machine)`)
  return found
}

/** A Python with a module, by the name under which it runs; undefined with a warning where there is none. */
export function findPython(module: string, needed: string): string | undefined {
  const found = ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore', timeout: 60_000 }).status === 0,
  )
  if (!found) console.warn(`Skipped: ${needed} (no Python with ${module} on this machine)`)
  return found
}

/**
 * Converts a file with LibreOffice, in a profile of its own, because two runs on one profile wait for each other.
 * Gives the converted file's path, which is missing where LibreOffice could not convert it, and what it complained of.
 */
export function convertWithOffice(folder: string, path: string, to: string): { output: string; complaint: string } {
  const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', folder]
  const { stderr, stdout } = spawnSync('soffice', [...args, path], { encoding: 'utf8', timeout: 200_000 })
  return { output: path.replace(/\.\w+$/, `.${to.split(':')[0]}`), complaint: `${stdout}${stderr}` }
}

/**
 * Whether LibreOffice is here with the part that converts a small file of one kind: an installation without Calc answers
 * to `--version` and opens no table. Skipped with a warning otherwise.
 */
export function officeConverts(
  { from, text, to }: { from: string; text: string; to: string },
  needed: string,
): boolean {
  if (!findProgram('soffice', needed)) return false
  const folder = mkdtempSync(join(tmpdir(), 'parley-office-'))
  try {
    const path = join(folder, `probe.${from}`)
    writeFileSync(path, text)
    const able = existsSync(convertWithOffice(folder, path, to).output)
    if (!able) console.warn(`Skipped: ${needed} (LibreOffice on this machine does not convert .${from} to .${to})`)
    return able
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Whether a TeX engine is here with BibTeX and every package that a document loads: a small TeX installation has the
 * engine alone. Skipped with a warning otherwise.
 */
export function engineCompiles(engine: string, document: string, needed: string): boolean {
  if (!findProgram(engine, needed) || !findProgram('bibtex', needed)) return false
  const loaded = [...document.matchAll(/\\usepackage(?:\[[^\]]*\])?\{([^}]+)\}/g)].flatMap(([, names = '']) =>
    names.split(','),
  )
  const missing = loaded.filter((name) => spawnSync('kpsewhich', [`${name.trim()}.sty`]).status !== 0)
  if (missing.length > 0) console.warn(`Skipped: ${needed} (TeX on this machine has no ${missing.join(', ')})`)
  return missing.length === 0
}
