/**
 * Head of `table.tex`: the packages it needs, and its commands, which a document may redefine beforehand.
 */
export const COMMANDS = String.raw`% Needs \usepackage{booktabs,array,longtable,amssymb}, and references.bib for its citations.
% Every command below can be defined otherwise before this file is read.
\providecommand{\parleyhead}[1]{\textbf{#1}}
\providecommand{\parleyverdict}[1]{\textit{#1}}
\providecommand{\parleystance}[2]{#1~\textbf{#2}}
\providecommand{\parleymark}[1]{\textit{#1}}
\providecommand{\parleyterm}[1]{\textbf{#1}}
\providecommand{\parleyquotation}[1]{#1}
\providecommand{\parleyparaphrase}[1]{\textit{#1}}
\providecommand{\parleysilence}[1]{\textit{#1}}
\providecommand{\parleycitation}[1]{#1}
% Words in a script that pdfLaTeX has no letters for: their language, and the words.
\providecommand{\parleyforeign}[2]{%
  \ifdefined\XeTeXversion #2\else\ifdefined\directlua #2\else[#1 script: set with XeLaTeX]\fi\fi}`
