/** Words that papers of every field use, the commonest first, in American spelling. Verbs are regular ones. */
export const commonNouns =
  `model behavior method result data approach system problem analysis framework performance time function parameter
  structure process study property experiment number case information effect set theory condition technique value state
  application solution task work class example feature order paper type error modeling setting distribution space
  strategy form level scale design limit size context evidence response source range dynamics quality field measure
  environment role change relation assumption cost challenge component complexity pattern knowledge factor point
  accuracy domain term rate group rule interaction sample regime mechanism resource question goal area degree method
  procedure requirement constraint target variation signal step path formulation concept implication product
  optimization scenario choice loss gain trade-off difference basis stage improvement decision control signature
  objective review comparison standard tool unit ratio trend center input output prediction simulation observation
  description uncertainty consequence potential access advance sequence network code theorem algorithm reference search
  hypothesis evaluation line layer aspect attempt attribute bias bound branch capacity category characteristic
  collection combination community configuration connection contribution correction correlation coverage criterion
  definition demand dependence detail development device dimension direction element estimate event extension failure
  finding focus frequency future guarantee guideline index individual influence insight instance integration intensity`
    .split(/\s+/)
    .filter((word, index, all) => all.indexOf(word) === index);

export const commonAdjectives =
  `new different general large local novel high simple possible efficient specific recent linear small single
  available important optimal standard robust strong effective common current real main low similar existing complex
  natural key significant global random direct powerful relevant flexible accurate practical finite various
  positive independent unified critical reliable theoretical numerical rich dynamic empirical explicit full initial
  limited additional average basic broad careful central classical comparable compact consistent continuous
  corresponding crucial deep desired detailed discrete essential extensive external fast fine fundamental generic
  hidden human ideal inherent internal joint known long mathematical mild minimal modern negative nontrivial open
  original partial particular precise previous principled public rapid realistic relative sensitive severe short
  stable statistical sufficient suitable systematic typical uniform unknown useful valid weak wide`.split(/\s+/);

export const commonVerbs =
  `use propose present consider introduce provide investigate obtain improve develop apply demonstrate achieve describe
  require compare allow reveal analyze extend determine reduce generate examine explore discuss estimate establish
  identify prove predict explain compute construct address enable evaluate combine capture characterize measure
  optimize support observe report focus cover derive replace suggest maintain perform preserve enhance exploit
  formulate generalize integrate motivate produce recover resolve simulate validate verify adopt affect assess balance
  bound calibrate classify confirm control define detect employ encode ensure exhibit facilitate highlight illustrate
  implement indicate infer induce limit model modify outperform parameterize process quantify release review select
  satisfy separate summarize track transform unify`.split(/\s+/);

export const commonAdverbs =
  `also however only often directly significantly well typically efficiently then jointly explicitly simultaneously
  largely naturally further strongly consistently approximately rapidly accurately independently carefully substantially
  systematically locally globally numerically theoretically empirically automatically closely exactly generally
  slightly`.split(/\s+/);

/** The two ways of spelling English, of which a paper keeps to one. */
export type Spelling = 'american' | 'british';

const britishSpellings: readonly (readonly [string, string])[] = [
  ['behavior', 'behaviour'],
  ['modeling', 'modelling'],
  ['optimiz', 'optimis'],
  ['analyz', 'analys'],
  ['generaliz', 'generalis'],
  ['characteriz', 'characteris'],
  ['parameteriz', 'parameteris'],
  ['summariz', 'summaris'],
  ['neighborhood', 'neighbourhood'],
  ['color', 'colour'],
  ['center', 'centre'],
  ['labor', 'labour'],
  ['tumor', 'tumour'],
  ['quantiz', 'quantis'],
  ['localiz', 'localis'],
  ['randomiz', 'randomis'],
  ['regulariz', 'regularis'],
  ['homogeniz', 'homogenis'],
  ['renormaliz', 'renormalis'],
  ['personaliz', 'personalis'],
];

/** A word or term of these lists as it is spelt. */
export function spelt(text: string, spelling: Spelling): string {
  if (spelling === 'american') return text;
  return britishSpellings.reduce((changed, [american, british]) => changed.replaceAll(american, british), text);
}

/** Two common words that no generated paper has both of, since each is the other's spelling. */
export const neverTogether = ['behaviour', 'behavior'] as const;
