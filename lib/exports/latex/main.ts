import { RTL_NAMES } from './text'

/**
 * Fonts to try per script, best first; the last ones are files of TeX distributions. One-word names come last, since
 * XeTeX searches seconds for a Metafont source of a missing one.
 */
const FONTS: Record<string, string[]> = {
  Korean: [
    'Noto Serif CJK KR',
    'Noto Sans CJK KR',
    'Noto Serif KR',
    'Malgun Gothic',
    'Apple SD Gothic Neo',
    'UnBatang.ttf',
  ],
  Japanese: [
    'Noto Serif CJK JP',
    'Noto Sans CJK JP',
    'Hiragino Mincho ProN',
    'Yu Mincho',
    'HaranoAjiMincho-Regular.otf',
  ],
  Chinese: ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'Songti SC', 'Microsoft YaHei', 'FandolSong-Regular.otf'],
  'East Asian': ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'Malgun Gothic', 'Songti SC', 'FandolSong-Regular.otf'],
  Arabic: ['Noto Naskh Arabic', 'Noto Sans Arabic', 'Geeza Pro', 'Times New Roman', 'Amiri-Regular.ttf', 'DejaVu Sans'],
  Hebrew: ['Noto Serif Hebrew', 'Noto Sans Hebrew', 'Times New Roman', 'DejaVu Sans'],
  other: ['DejaVu Serif', 'Noto Serif', 'Noto Sans', 'Segoe UI Symbol', 'Times New Roman', 'DejaVuSerif.ttf'],
}

/** `main.tex`: the smallest document around `table.tex`; compiles in pdfLaTeX and XeLaTeX. */
export function latexMain({
  paper,
  landscape,
  cites,
}: {
  paper: 'letter' | 'a4'
  landscape: boolean
  cites: boolean
}): string {
  return String.raw`% Compiles as it is: latexmk -pdf main.tex, or latexmk -xelatex main.tex for words in every script.
\documentclass[${paper}paper,11pt]{article}
\usepackage{iftex}
\usepackage[margin=2cm${landscape ? ',landscape' : ''}]{geometry}
\usepackage{booktabs,array,longtable,amssymb,url}
\usepackage[numbers]{natbib}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \usepackage{textcomp}
  \IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
  % A letter that has slipped through without a font is printed as a box and does not stop the run.
  \makeatletter
  \renewcommand{\UTFviii@undefined@err}[1]{\ensuremath{\square}}
  \makeatother
\else
  \usepackage{fontspec}
  % Straight quotation marks stay straight: the words are word for word.
  \defaultfontfeatures[\rmfamily,\sffamily]{Ligatures=TeXOff}
  \IfFontExistsTF{Latin Modern Roman}{\setmainfont{Latin Modern Roman}}{\IfFontExistsTF{lmroman10-regular.otf}{%
    \setmainfont{lmroman10-regular.otf}[BoldFont=lmroman10-bold.otf,ItalicFont=lmroman10-italic.otf]}{}}
${Object.entries(FONTS)
  .map(([name, fonts]) => `  ${fontChoice(name, fonts)}`)
  .join('\n')}
  \newcommand{\parleyforeign}[2]{\ifcsname parleyfont#1\endcsname
      {\csname parleyfont#1\endcsname\ifcsname parleyrtl#1\endcsname\parleyrtl{#2}\else #2\fi}%
    \else[#1 script: no font found]\fi}
${RTL_NAMES.map((name) => `  \\expandafter\\def\\csname parleyrtl${name}\\endcsname{}`).join('\n')}
  \ifXeTeX
    \TeXXeTstate=1
    \newcommand{\parleyrtl}[1]{\beginR #1\endR}
  \else
    \newcommand{\parleyrtl}[1]{\bgroup\textdir TRT #1\egroup}
  \fi
\fi
% A letter that no font has is named on the terminal.
\tracinglostchars=2
\setlength{\emergencystretch}{2em}
\pagestyle{plain}
\begin{document}
\input{table}
${cites ? '\\bibliographystyle{plainnat}\n\\bibliography{references}\n' : ''}\end{document}
`
}

/** Defines a font family as the first installed font; without one the family stays undefined and the text says so. */
function fontChoice(name: string, fonts: string[]): string {
  const options = name === 'Arabic' ? '[Script=Arabic]' : name === 'Hebrew' ? '[Script=Hebrew]' : ''
  const define = (font: string) =>
    `\\expandafter\\newfontfamily\\csname parleyfont${name}\\endcsname{${font}}${options}`
  return fonts.reduceRight((otherwise, font) => `\\IfFontExistsTF{${font}}{${define(font)}}{${otherwise}}`, '')
}
