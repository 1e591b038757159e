/** Macros of TeX that are one sign or one word of plain text, by their name without the backslash. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ',
    'nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ',
    'omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω',
    'times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ dagger † ddagger ‡',
    'leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫',
    'lesssim ≲ gtrsim ≳ prec ≺ succ ≻ preceq ⪯ succeq ⪰ perp ⊥ parallel ∥ mid | asymp ≍ lt < gt > coloneqq ≔',
    'to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ uparrow ↑',
    'downarrow ↓ longrightarrow ⟶ longleftarrow ⟵ implies ⇒ iff ⇔ hookrightarrow ↪ rightsquigarrow ⇝ gets ←',
    'in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅',
    'forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ top ⊤ bot ⊥ vdash ⊢ models ⊨',
    'sum ∑ prod ∏ coprod ∐ int ∫ oint ∮ iint ∬ partial ∂ nabla ∇ infty ∞ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ wp ℘ imath ı',
    'jmath ȷ prime ′ angle ∠ degree ° ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ langle ⟨ rangle ⟩',
    'lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lvert | rvert | vert | Vert ‖ lVert ‖ rVert ‖ triangle △ square □ diamond ⋄',
    'checkmark ✓ copyright © pounds £ S § P ¶ AA Å aa å ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł lbrace { rbrace }',
    '{ { } } % % & & # # _ _ $ $ | ‖ backslash \\ textbackslash \\ sharp ♯ flat ♭ natural ♮ odot ⊙ Box □',
  ),
  ...[
    ...['arccos', 'arcsin', 'arctan', 'arg', 'cos', 'cosh', 'cot', 'deg', 'det', 'dim', 'exp', 'gcd', 'hom', 'inf'],
    ...['ker', 'lg', 'lim', 'liminf', 'limsup', 'ln', 'log', 'max', 'min', 'sec', 'sin', 'sinh', 'sup', 'tan', 'tanh'],
    ...['Pr', 'mod', 'bmod'],
  ].map((name): [string, string] => [name, name]),
  ...[',', ':', ';', ' ', '>', '\\', '\n', 'quad', 'qquad', 'space', 'enspace', 'thinspace', 'newline', 'cr'].map(
    (name): [string, string] => [name, ' '],
  ),
]);

/** Macros that say how to set what follows, and nothing that can be read. */
export const silentMacros: ReadonlySet<string> = new Set([
  ...['!', '/', '-', 'big', 'Big', 'bigg', 'Bigg', 'bigl', 'bigr', 'Bigl', 'Bigr', 'biggl', 'biggr', 'middle'],
  ...['text', 'textrm', 'textit', 'textbf', 'textsf', 'texttt', 'textsc', 'textnormal', 'mbox', 'hbox', 'emph', 'rm'],
  ...['mathrm', 'mathbf', 'mathit', 'mathsf', 'mathtt', 'mathcal', 'mathscr', 'mathfrak', 'mathds', 'mathnormal', 'bf'],
  ...['boldsymbol', 'bm', 'pmb', 'operatorname', 'ensuremath', 'it', 'cal', 'tt', 'sf', 'sc', 'em', 'xspace'],
  ...['limits', 'nolimits', 'displaystyle', 'textstyle', 'scriptstyle', 'nonumber', 'notag', 'mathop', 'mathrel'],
]);

/** Macros that put an accent on one letter, as the combining mark that does the same. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['underline', '\u0332'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['check', '\u030C'],
  ['breve', '\u0306'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['vec', '\u20D7'],
]);

/** Letters as `\mathbb` draws them. */
export const letterlike: ReadonlyMap<string, string> = new Map(
  paired('ABCDEFGHIJKLMNOPQRSTUVWXYZ1', '𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ𝟙'),
);

/** Characters that Unicode has raised. */
export const superscripts: ReadonlyMap<string, string> = new Map(
  paired('0123456789+-=()abcdefghijklmnoprstuvwxyzTβγδθ′∘∗', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵝᵞᵟᶿ′°*'),
);

/** Characters that Unicode has lowered. */
export const subscripts: ReadonlyMap<string, string> = new Map(
  paired('0123456789+-=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ'),
);

function pairs(...lines: string[]): [string, string][] {
  const words = lines.flatMap((line) => line.split(' '));
  return words.flatMap((word, index): [string, string][] => (index % 2 === 0 ? [[word, words[index + 1] ?? '']] : []));
}

function paired(from: string, to: string): [string, string][] {
  const images = [...to];
  return [...from].map((letter, index) => [letter, images[index] ?? letter]);
}
